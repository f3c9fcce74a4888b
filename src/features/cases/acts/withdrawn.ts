/** The enforcement decision is withdrawn. */
import { WITHDRAWAL_GROUNDS } from '#law/grounds.ts';
import { defineAct, NOTE_FIELD, OPEN_OR_SEPARATE, textOf } from '../domain/act-definition.ts';
import { breach, LAWFUL } from '../domain/legal-evidence.ts';
import { endIn } from '../domain/movement-intents.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

export const withdrawn = defineAct({
  type: 'withdrawn',
  label: 'Thu hồi quyết định thi hành án',
  article: 'Luật THADS Đ37 k1',
  help: 'Việc kết thúc với số tiền còn lại; nếu thụ lý lại thì ra quyết định mới.',
  abilities: ['sign-decision'],
  from: OPEN_OR_SEPARATE,
  register: 'withdrawal',
  document: 'qd-thu-hoi',
  fields: [
    {
      name: 'reason',
      label: 'Căn cứ thu hồi',
      kind: 'choice',
      required: false,
      choices: WITHDRAWAL_GROUNDS.map(({ code, label }) => ({ code, label })),
    },
    NOTE_FIELD,
  ],
  opens: OF_A_DECISION,
  law: ({ terms, keeps_papers }) =>
    keeps_papers && textOf(terms, 'reason') === undefined
      ? breach('withdrawal-ground-missing', 'Luật THADS Đ37 k1, k4', 'Quyết định thu hồi phải ghi rõ căn cứ.', 'reason')
      : LAWFUL,
  decide: (state, terms) => endIn(state, 'withdrawn', terms.dated_on),
});
