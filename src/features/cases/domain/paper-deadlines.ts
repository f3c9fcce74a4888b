/** The deadlines that every decision about enforcement brings: a copy to the procuracy, and notice to the parties. */
import type { DeadlineOpening } from './act-definition.ts';

/** D07: to the procuracy of the same level (Luật THADS Đ38); D08: to the parties (Đ39 k1). They outlive the case. */
export const OF_A_DECISION: readonly DeadlineOpening[] = [
  { rule: 'D07', is_one_of_many: true, is_paperwork: true, outlives_case: true },
  { rule: 'D08', is_one_of_many: true, is_paperwork: true, outlives_case: true },
];
