/** The enforcement decision is cancelled; it counts as withdrawn. */
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE } from '../domain/act-definition.ts';
import { endIn } from '../domain/movement-intents.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

export const cancelled = defineAct({
  type: 'cancelled',
  label: 'Hủy quyết định thi hành án',
  article: 'Luật THADS Đ37 k3',
  help: 'Việc kết thúc với số tiền còn lại; thống kê cùng cột với thu hồi.',
  abilities: ['sign-decision'],
  from: OPEN_OR_SEPARATE,
  register: 'withdrawal',
  fields: [NOTE_FIELD],
  opens: OF_A_DECISION,
  decide: (state, terms) => endIn(state, 'withdrawn', terms.dated_on),
});
