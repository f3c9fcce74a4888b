/** A case long without means goes to the separate book and leaves the statistics of the stock. */
import { defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { moveTo } from '../domain/movement-intents.ts';
import { separateBookBreaches } from '../domain/no-means-law.ts';

export const movedToSeparateBook = defineAct({
  type: 'moved-to-separate-book',
  label: 'Chuyển sổ theo dõi riêng',
  article: 'NĐ 62/2015 Đ9 k5',
  help: 'Khi đã hết thời gian và đủ số lần xác minh mà chưa có thông tin mới về điều kiện thi hành.',
  abilities: ['sign-decision'],
  from: ['no-means'],
  document: 'qd-so-theo-doi-rieng',
  fields: [NOTE_FIELD],
  meets: ['D18'],
  ends: ['D11', 'D12', 'D52'],
  law: separateBookBreaches,
  decide: (state, terms) => moveTo(state, 'separate-book', terms.dated_on),
});
