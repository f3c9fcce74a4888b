/** How long is left of a deadline, in the words of the office: `còn 2 ngày làm việc`, `quá hạn 5 ngày`. Pure. */
import type { DeadlineNature } from '#law/deadlines/deadline-rule.ts';

export type TimeLeft = {
  readonly nature: DeadlineNature;
  /** Calendar days to the last day; negative past it. */
  readonly days_left: number;
  /** Working days to the last day; what is short is counted in them. */
  readonly working_days_left: number;
};

/** `late`: a duty not done in time. `near`: today or within a few days. `over`: a right or a waiting time that has run out. */
export type Urgency = 'late' | 'near' | 'far' | 'over';

const COUNTED_IN_WORKING_DAYS = 10;
const NEAR_DAYS = 3;

export function urgencyOf({ nature, days_left, working_days_left }: TimeLeft): Urgency {
  if (days_left < 0) return nature === 'duty' ? 'late' : 'over';
  return working_days_left <= NEAR_DAYS && days_left <= COUNTED_IN_WORKING_DAYS ? 'near' : 'far';
}

export function daysLeftWords({ nature, days_left, working_days_left }: TimeLeft): string {
  if (days_left === 0) return nature === 'waiting' ? 'hết thời gian chờ hôm nay' : 'hết hạn hôm nay';
  if (days_left > 0)
    return days_left <= COUNTED_IN_WORKING_DAYS && working_days_left > 0
      ? `còn ${working_days_left} ngày làm việc`
      : `còn ${days_left} ngày`;
  if (nature === 'duty') return `quá hạn ${-days_left} ngày`;
  return nature === 'right' ? `đã hết hạn ${-days_left} ngày` : `đã hết thời gian chờ ${-days_left} ngày`;
}
