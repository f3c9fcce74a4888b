/** Why an act cannot follow, in the sentences that several acts share. */
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { FollowState } from './follow-state.ts';

/** The following up has ended, for whatever reason. */
export function blockedWhenEnded(state: FollowState): Refusal | undefined {
  return state.ended_on === null
    ? undefined
    : refusal('follow-up-ended', `Hồ sơ đã kết thúc theo dõi ngày ${formatDate(state.ended_on)}.`);
}

/** The judgment is performed, or the following up has ended: nothing is urged any more. */
export function blockedWhenClosed(state: FollowState): Refusal | undefined {
  if (state.performed_on !== null)
    return refusal('performed-already', `Bản án đã thi hành xong ngày ${formatDate(state.performed_on)}.`);
  return blockedWhenEnded(state);
}

/** What rests on the court's order needs it. */
export function blockedWithoutOrder(state: FollowState, article: string): Refusal | undefined {
  return state.order === null
    ? refusal('order-missing', `Chưa có quyết định buộc thi hành án hành chính của Tòa án (${article}).`)
    : undefined;
}
