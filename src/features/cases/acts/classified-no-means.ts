/** The decision that there are no means to enforce. */
import { NO_MEANS_GROUNDS } from '#law/grounds.ts';
import { defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { moveTo } from '../domain/movement-intents.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

export const classifiedNoMeans = defineAct({
  type: 'classified-no-means',
  label: 'Quyết định về việc chưa có điều kiện thi hành án',
  article: 'Luật THADS Đ44a',
  help: 'Ra trong 05 ngày làm việc từ khi có kết quả xác minh (NĐ 62/2015 Đ9).',
  abilities: ['sign-decision'],
  from: ['active'],
  grounds: NO_MEANS_GROUNDS,
  ground_label: 'Căn cứ',
  register: 'no-means',
  fields: [NOTE_FIELD],
  meets: ['D13'],
  ends: ['D10'],
  opens: [
    ...OF_A_DECISION,
    { rule: 'D14', is_paperwork: true },
    { rule: 'D11', start: (terms, state) => state.verified_on ?? terms.dated_on },
    { rule: 'D52' },
  ],
  decide: (state, terms) => moveTo(state, 'no-means', terms.dated_on),
});
