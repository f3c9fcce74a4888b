/** Another officer takes the case over. */
import { accept } from '#kit/result.ts';
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE, refuseAct } from '../domain/act-definition.ts';
import { breach, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalBreach, LegalQuestion } from '../domain/legal-question.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

export const officerChanged = defineAct({
  type: 'officer-changed',
  label: 'Thay đổi chấp hành viên',
  article: 'NĐ 62/2015 Đ10',
  help: 'Chấp hành viên mới giữ hồ sơ từ ngày ghi; toàn bộ số liệu trong năm của hồ sơ theo người mới.',
  abilities: ['sign-decision'],
  from: OPEN_OR_SEPARATE,
  officer: true,
  fields: [{ name: 'change_reason', label: 'Lý do thay đổi', kind: 'text', required: false }, NOTE_FIELD],
  document: 'qd-thay-doi-chv',
  meets: ['D34'],
  opens: OF_A_DECISION,
  law: conflictBreaches,
  decide: (state, terms) =>
    terms.officer_id === state.officer_id
      ? refuseAct('officer-holds-case-already', 'Chấp hành viên này đang giữ hồ sơ.', 'officer')
      : accept({ movements: [], changes: { officer_id: terms.officer_id, officer_since: terms.dated_on } }),
});

/** Not to an officer who declared before that he may not act in this case. */
function conflictBreaches({ acts, terms }: LegalQuestion): readonly LegalBreach[] {
  let holder: bigint | null = null;
  const conflicted = new Set<bigint>();
  for (const act of acts) {
    if (act.officer_id !== null) holder = act.officer_id;
    if (act.type === 'conflict-declared' && holder !== null) conflicted.add(holder);
  }
  return terms.officer_id !== null && conflicted.has(terms.officer_id)
    ? breach(
        'officer-in-conflict',
        'Luật THADS Đ21 k5',
        'Chấp hành viên này đã báo trường hợp không được thi hành việc này.',
        'officer',
      )
    : LAWFUL;
}
