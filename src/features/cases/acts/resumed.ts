/** Enforcement goes on after a postponement, suspension, pause, lack of means, or from the separate book. */
import { defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { moveTo } from '../domain/movement-intents.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

export const resumed = defineAct({
  type: 'resumed',
  label: 'Tiếp tục thi hành án',
  article: 'Luật THADS Đ44a k2, Đ48 k3, Đ49 k3',
  help: 'Hồ sơ trở lại đang thi hành, kể cả từ sổ theo dõi riêng khi người phải thi hành án có điều kiện.',
  abilities: ['sign-decision'],
  from: ['no-means', 'postponed-by-agreement', 'postponed', 'suspended', 'paused-for-complaint', 'separate-book'],
  fields: [NOTE_FIELD],
  meets: ['D20'],
  ends: ['D11', 'D12', 'D13', 'D18', 'D52', 'D74'],
  opens: [
    ...OF_A_DECISION,
    {
      rule: 'D16',
      is_paperwork: true,
      outlives_case: true,
      when: (_terms, state) => state.position === 'no-means' || state.position === 'separate-book',
    },
  ],
  decide: (state, terms) => moveTo(state, 'active', terms.dated_on),
});
