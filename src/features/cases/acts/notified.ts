/** Notice of the enforcement decision; the valid day of the notice starts the voluntary period. */
import { accept } from '#kit/result.ts';
import { NOTICE_WAYS } from '#law/grounds.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { NOTICE_OPENINGS } from '../domain/notice-of-decision.ts';

export const notified = defineAct({
  type: 'notified',
  label: 'Thông báo thi hành án',
  article: 'Luật THADS Đ39',
  help: 'Ghi ngày được thông báo hợp lệ; thời hạn tự nguyện 10 ngày tính từ ngày này (Đ45).',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  grounds: NOTICE_WAYS,
  ground_label: 'Hình thức thông báo',
  fields: [{ name: 'recipient', label: 'Người nhận', kind: 'text', required: false }, NOTE_FIELD],
  // Other decisions are notified by acts that name them.
  meets: [{ rule: 'D08', opened_by: 'decided' }],
  opens: NOTICE_OPENINGS,
  decide: (state, terms) => accept({ movements: [], changes: { notified_on: state.notified_on ?? terms.dated_on } }),
});
