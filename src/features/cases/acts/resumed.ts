/** Enforcement goes on after a postponement, suspension, pause, lack of means, or from the separate book. */
import { defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { moveTo } from '../domain/movement-intents.ts';

export const resumed = defineAct({
  type: 'resumed',
  label: 'Tiếp tục thi hành án',
  article: 'Luật THADS Đ44a k2, Đ48 k3, Đ49 k3',
  help: 'Hồ sơ trở lại đang thi hành, kể cả từ sổ theo dõi riêng khi người phải thi hành án có điều kiện.',
  abilities: ['sign-decision'],
  from: ['no-means', 'postponed-by-agreement', 'postponed', 'suspended', 'paused-for-complaint', 'separate-book'],
  fields: [NOTE_FIELD],
  decide: (state, terms) => moveTo(state, 'active', terms.dated_on),
});
