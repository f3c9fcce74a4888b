/** The deadlines that every decision about enforcement brings: a copy to the procuracy, and notice to the parties. */
import type { ActField, DeadlineOpening } from './act-definition.ts';

/** D07: to the procuracy of the same level (Luật THADS Đ38); D08: to the parties (Đ39 k1). They outlive the case. */
export const OF_A_DECISION: readonly DeadlineOpening[] = [
  { rule: 'D07', is_one_of_many: true, is_paperwork: true, outlives_case: true },
  { rule: 'D08', is_one_of_many: true, is_paperwork: true, outlives_case: true },
];

/** Which act's paper it is; without one it is the enforcement decision's. */
export const OF_ACT_FIELD: ActField = {
  name: 'of_act',
  label: 'Văn bản của nghiệp vụ',
  kind: 'act',
  required: false,
  help: 'Để trống nếu là quyết định thi hành án.',
};
