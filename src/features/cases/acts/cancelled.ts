/** The enforcement decision is cancelled; it counts as withdrawn. */
import { CANCELLATION_GROUNDS } from '#law/grounds.ts';
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE, textOf } from '../domain/act-definition.ts';
import { breach, LAWFUL } from '../domain/legal-evidence.ts';
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
  document: 'qd-huy',
  fields: [
    {
      name: 'reason',
      label: 'Căn cứ hủy',
      kind: 'choice',
      required: false,
      choices: CANCELLATION_GROUNDS.map(({ code, label }) => ({ code, label })),
    },
    NOTE_FIELD,
  ],
  opens: OF_A_DECISION,
  law: ({ terms, keeps_papers }) =>
    keeps_papers && textOf(terms, 'reason') === undefined
      ? breach('cancellation-ground-missing', 'Luật THADS Đ37 k3, k4', 'Quyết định hủy phải ghi rõ căn cứ.', 'reason')
      : LAWFUL,
  decide: (state, terms) => endIn(state, 'withdrawn', terms.dated_on),
});
