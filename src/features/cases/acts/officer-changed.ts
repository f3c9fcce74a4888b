/** Another officer takes the case over. */
import { accept } from '#kit/result.ts';
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE, refuseAct } from '../domain/act-definition.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

export const officerChanged = defineAct({
  type: 'officer-changed',
  label: 'Thay đổi chấp hành viên',
  article: 'NĐ 62/2015 Đ10',
  help: 'Chấp hành viên mới giữ hồ sơ từ ngày ghi; toàn bộ số liệu trong năm của hồ sơ theo người mới.',
  abilities: ['sign-decision'],
  from: OPEN_OR_SEPARATE,
  officer: true,
  fields: [NOTE_FIELD],
  meets: ['D34'],
  opens: OF_A_DECISION,
  decide: (state, terms) =>
    terms.officer_id === state.officer_id
      ? refuseAct('officer-holds-case-already', 'Chấp hành viên này đang giữ hồ sơ.', 'officer')
      : accept({ movements: [], changes: { officer_id: terms.officer_id, officer_since: terms.dated_on } }),
});
