/** The enforcement decision: it opens the case and assigns its officer. Written by the intake and the import alone. */
import { findIsoDay } from '#kit/iso-day.ts';
import { accept } from '#kit/result.ts';
import { defineAct, NOTE_FIELD, textOf } from '../domain/act-definition.ts';
import { severalDebtorsBreach } from '../domain/one-decision-per-debtor.ts';

export const decided = defineAct({
  type: 'decided',
  label: 'Ra quyết định thi hành án',
  article: 'Luật THADS Đ36',
  help: 'Thủ trưởng ra quyết định thi hành án và phân công chấp hành viên.',
  abilities: ['sign-decision'],
  from: ['outside'],
  officer: true,
  fields: [
    {
      name: 'entrustment_received_on',
      label: 'Ngày nhận quyết định ủy thác',
      kind: 'day',
      required: false,
      help: 'Của việc nhận ủy thác: ra quyết định và báo nơi ủy thác trong 05 ngày làm việc từ ngày này.',
    },
    NOTE_FIELD,
  ],
  internal: true,
  document: (_terms, facts) => (facts.basis === 'ex-officio' ? 'qd-chu-dong' : 'qd-theo-yeu-cau'),
  opens: [
    { rule: 'D07', is_one_of_many: true, is_paperwork: true, outlives_case: true },
    { rule: 'D08' },
    { rule: 'D06', is_paperwork: true },
    // To decide and to tell the agency that entrusted it is one duty; the decision is its first half.
    {
      rule: 'D24',
      is_paperwork: true,
      outlives_case: true,
      start: (terms) => findIsoDay(textOf(terms, 'entrustment_received_on') ?? '') ?? null,
    },
  ],
  law: ({ terms, facts }) => severalDebtorsBreach(terms.dated_on, facts),
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
