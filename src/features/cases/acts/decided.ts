/** The enforcement decision: it opens the case and assigns its officer. Written by the intake and the import alone. */
import { accept } from '#kit/result.ts';
import { NEW_LAW_FROM } from '#law/basis.ts';
import { defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { breach, LAWFUL } from '../domain/legal-evidence.ts';

export const decided = defineAct({
  type: 'decided',
  label: 'Ra quyết định thi hành án',
  article: 'Luật THADS Đ36',
  help: 'Thủ trưởng ra quyết định thi hành án và phân công chấp hành viên.',
  abilities: ['sign-decision'],
  from: ['outside'],
  officer: true,
  fields: [NOTE_FIELD],
  internal: true,
  document: (_terms, facts) => (facts.basis === 'ex-officio' ? 'qd-chu-dong' : 'qd-theo-yeu-cau'),
  opens: [
    { rule: 'D07', is_one_of_many: true, is_paperwork: true, outlives_case: true },
    { rule: 'D08' },
    { rule: 'D06', is_paperwork: true },
  ],
  // One decision for each debtor since 1/7/2026, except what they share; a thing divided or given back is decided on as a whole.
  law: ({ terms, facts }) =>
    terms.dated_on >= NEW_LAW_FROM && facts.debtors > 1 && !facts.has_joint_duty && !facts.has_duty_beside_money
      ? breach(
          'decision-for-several-debtors',
          facts.basis === 'ex-officio' ? 'NĐ 152/2026 Đ8 k1' : 'NĐ 152/2026 Đ11 k1',
          `Mỗi người phải thi hành án một quyết định; quyết định này ghi ${facts.debtors} người không có nghĩa vụ liên đới.`,
        )
      : LAWFUL,
  decide: (_state, terms) => {
    const whole_vnd = terms.amount_vnd ?? 0n;
    return accept({
      movements: [{ from_position: 'outside', to_position: 'active', matters: 1, amount_vnd: whole_vnd }],
      changes: {
        position: 'active',
        position_since: terms.dated_on,
        whole_vnd,
        rest_vnd: whole_vnd,
        officer_id: terms.officer_id,
        officer_since: terms.dated_on,
      },
    });
  },
});
