/** The provincial agency takes the case up; it goes on there in a case that continues it. */
import { ANY_OPEN, defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { endIn } from '../domain/movement-intents.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

export const takenUp = defineAct({
  type: 'taken-up',
  label: 'Rút hồ sơ thi hành án lên',
  article: 'Luật THADS Đ35 k2',
  help: 'Việc kết thúc ở đơn vị này; cơ quan cấp tỉnh thi hành tiếp với cùng số quyết định.',
  abilities: ['take-up'],
  from: ANY_OPEN,
  register: 'take-up',
  document: 'qd-rut-ho-so',
  fields: [{ name: 'take_up_reason', label: 'Lý do rút hồ sơ', kind: 'text', required: false }, NOTE_FIELD],
  opens: OF_A_DECISION,
  decide: (state, terms) => endIn(state, 'taken-up', terms.dated_on),
});
