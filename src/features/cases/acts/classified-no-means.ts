/** The decision that there are no means to enforce. */
import { NO_MEANS_GROUNDS } from '#law/grounds.ts';
import { defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { moveTo } from '../domain/movement-intents.ts';

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
  decide: (state, terms) => moveTo(state, 'no-means', terms.dated_on),
});
