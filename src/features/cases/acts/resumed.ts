/** Enforcement goes on after a postponement, suspension, pause, lack of means, or from the separate book. */
import { RESUMPTION_GROUNDS } from '#law/grounds.ts';
import { defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import { resumptionBreaches } from '../domain/halting-law.ts';
import { allOf } from '../domain/legal-evidence.ts';
import { moveTo } from '../domain/movement-intents.ts';
import { resumedWithoutMeans } from '../domain/no-means-law.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

export const resumed = defineAct({
  type: 'resumed',
  label: 'Tiếp tục thi hành án',
  article: 'Luật THADS Đ44a k2, Đ48 k3, Đ49 k3',
  help: 'Hồ sơ trở lại đang thi hành, kể cả từ sổ theo dõi riêng khi người phải thi hành án có điều kiện.',
  abilities: ['sign-decision'],
  from: ['no-means', 'postponed-by-agreement', 'postponed', 'suspended', 'paused-for-complaint', 'separate-book'],
  register: 'postponement',
  document: 'qd-tiep-tuc',
  fields: [
    {
      name: 'reason',
      label: 'Lý do tiếp tục',
      kind: 'choice',
      required: false,
      choices: [
        ...RESUMPTION_GROUNDS.map(({ code, label }) => ({ code, label })),
        { code: 'agreement-ended', label: 'Hết thời hạn hoặc người được thi hành án không còn đồng ý hoãn' },
        { code: 'complaint-solved', label: 'Khiếu nại đã giải quyết xong' },
        { code: 'means-found', label: 'Đã có điều kiện thi hành án' },
      ],
    },
    NOTE_FIELD,
  ],
  meets: ['D20'],
  ends: ['D11', 'D12', 'D13', 'D14', 'D15', 'D17', 'D18', 'D52', 'D74'],
  opens: [
    ...OF_A_DECISION,
    {
      rule: 'D16',
      is_paperwork: true,
      outlives_case: true,
      when: (_terms, state) => state.position === 'no-means' || state.position === 'separate-book',
    },
  ],
  law: allOf(resumedWithoutMeans, resumptionBreaches),
  decide: (state, terms) => moveTo(state, 'active', terms.dated_on),
});
