/**
 * From 1/7/2026 a request on which there were no means for two years is sent back (NĐ 152/2026 Đ22 k2); the case ends
 * (Đ32 k1 điểm d). It leaves the book like a withdrawn decision, with its rest: nothing of it was enforced, and the reports
 * of the time have no column of its own.
 */
import { defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { endIn } from '../domain/movement-intents.ts';
import { sentBackBreaches } from '../domain/no-means-law.ts';

export const requestSentBack = defineAct({
  type: 'request-sent-back',
  label: 'Gửi lại yêu cầu thi hành án',
  article: 'NĐ 152/2026 Đ22 k2, Đ32 k1 điểm d',
  help: 'Chỉ việc theo yêu cầu, từ 01/07/2026, sau 02 năm chưa có điều kiện và không có thông tin mới; việc kết thúc.',
  document: 'tb-gui-lai-yeu-cau',
  abilities: ['sign-decision'],
  from: ['no-means', 'separate-book'],
  fields: [{ name: 'recipient', label: 'Người đã yêu cầu', kind: 'text', required: false }, NOTE_FIELD],
  meets: ['D18'],
  opens: [
    { rule: 'D07', is_one_of_many: true, is_paperwork: true, outlives_case: true },
    { rule: 'D08', is_one_of_many: true, is_paperwork: true, outlives_case: true },
    { rule: 'D16', is_paperwork: true, outlives_case: true },
  ],
  law: sentBackBreaches,
  decide: (state, terms) => endIn(state, 'withdrawn', terms.dated_on),
});
