/** The case is enforced to its end. */
import { formatVnd } from '#kit/vietnamese-format.ts';
import { defineAct, NOTE_FIELD, refuseAct } from '../domain/act-definition.ts';
import { endIn } from '../domain/movement-intents.ts';

export const completed = defineAct({
  type: 'completed',
  label: 'Thi hành xong',
  article: 'Luật THADS Đ52',
  help: 'Chỉ khi không còn số tiền phải thi hành.',
  abilities: ['carry-out'],
  from: ['active'],
  fields: [NOTE_FIELD],
  decide: (state, terms) =>
    state.rest_vnd === 0n
      ? endIn(state, 'completed', terms.dated_on)
      : refuseAct(
          'completed-with-rest',
          `Không thể ghi thi hành xong: còn phải thi hành ${formatVnd(state.rest_vnd)} ₫.`,
          'type',
        ),
});
