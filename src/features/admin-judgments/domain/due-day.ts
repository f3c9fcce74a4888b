/** The last day of a clock, by the catalogue of deadlines and the working calendar. */
import { getIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { computeDeadline } from '#law/deadlines/compute-deadline.ts';
import type { ClockRule } from './clock-rules.ts';

/** Judgments from before the decree that were not performed yet are followed by its terms (NĐ 71/2016 Đ36 k2). */
const DECREE_FROM = getIsoDay('2016-07-01');

export type DueDay = {
  readonly due_on: IsoDay;
  readonly article: string;
  /** Whether the term counts working days, and what is left of it is said in them. */
  readonly working_days: boolean;
};

/** The last day of a term that begins with the event of `start`, by the rules of that day. */
export function dueDay({ code, term }: ClockRule, start: IsoDay, calendar: WorkingCalendar): DueDay {
  const rules_of = start < DECREE_FROM ? DECREE_FROM : start;
  const computed = computeDeadline(term.deadline, start, rules_of, calendar, term.variant);
  if (!computed.ok)
    throw new Error(`the clock ${code} has no term on ${rules_of}: ${computed.refusals[0]?.sentence ?? ''}`);
  const { due_on, article, version } = computed.value;
  return { due_on, article, working_days: version.unit === 'working-days' || version.unit === 'at-once' };
}
