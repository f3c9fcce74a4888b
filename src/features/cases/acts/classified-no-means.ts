/** The decision that there are no means to enforce. */
import { accept } from '#kit/result.ts';
import { NO_MEANS_GROUNDS } from '#law/grounds.ts';
import { defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import type { ActTerms } from '../domain/act-definition.ts';
import type { CaseState } from '../domain/case-state.ts';
import { moveTo } from '../domain/movement-intents.ts';
import { noMeansBreaches } from '../domain/no-means-law.ts';
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
  document: 'qd-chua-co-dieu-kien',
  fields: [NOTE_FIELD],
  meets: ['D13'],
  ends: ['D10'],
  opens: [
    ...OF_A_DECISION,
    { rule: 'D14', is_paperwork: true },
    { rule: 'D11', start: (terms, state) => state.verified_on ?? terms.dated_on, when: (...of) => !isYearly(...of) },
    { rule: 'D12', start: (terms, state) => state.verified_on ?? terms.dated_on, when: isYearly },
    { rule: 'D52', variant: (...of) => (isYearly(...of) ? 'prison-or-no-address' : 'ordinary') },
  ],
  law: noMeansBreaches,
  decide: (state, terms) => {
    const moved = moveTo(state, 'no-means', terms.dated_on);
    if (!moved.ok) return moved;
    const { movements, changes } = moved.value;
    return accept({ movements, changes: { ...changes, reverified_yearly: isYearly(terms, state) } });
  },
});

/** An unknown address, and two years of prison left, wait longer (Luật THADS Đ44 k2; NĐ 62/2015 Đ9 k5 điểm a). */
function isYearly(terms: ActTerms, state: CaseState): boolean {
  return terms.ground === 'c' || state.reverified_yearly;
}
