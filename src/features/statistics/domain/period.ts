/**
 * Which flows make a report at a day: the whole months of its statistical year, and for a day in the middle of a month the
 * change of the cases that were booked in a part of that month.
 */
import { dayAfter, firstDayOf, isLastDayOfMonth, lastDayOf, monthBefore, monthOf } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { firstDayOfYear, statisticalYearOf } from '#kit/statistical-year.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';

/** The cases booked in a part of a month: each adds (or takes off) its line at `day` less its line at `before`. */
export type MonthPart = {
  readonly sign: 1 | -1;
  readonly booked_from: IsoDay;
  readonly booked_to: IsoDay;
  readonly day: IsoDay;
  readonly before: IsoDay;
};

export type CountingPeriod = {
  readonly on: IsoDay;
  readonly year: StatisticalYear;
  /** First days of the months whose flows are summed. */
  readonly first_month: IsoDay;
  readonly last_month: IsoDay;
  readonly part: MonthPart | null;
};

/** The days of a month after a day in its middle; null on the last day. */
export function restOfMonth(on: IsoDay): { from: IsoDay; to: IsoDay } | null {
  return isLastDayOfMonth(on) ? null : { from: dayAfter(on), to: lastDayOf(monthOf(on)) };
}

/**
 * How to count at a day. Where nothing was booked in the rest of the month, the month's flow is that of the day; else the
 * shorter side of the month is read: what was booked up to the day is added, or what was booked after it is taken off. In
 * October always the latter, because its flow carries the opening stock of cases that were not booked at all.
 */
export function countingPeriod(on: IsoDay, booked_in_rest_of_month: boolean): CountingPeriod {
  const year = statisticalYearOf(on);
  const month = monthOf(on);
  const begin = firstDayOfYear(year);
  const through = (last_month: IsoDay, part: MonthPart | null) => ({ on, year, first_month: begin, last_month, part });
  if (!booked_in_rest_of_month) return through(firstDayOf(month), null);
  const end = lastDayOf(month);
  if (Number(on.slice(8)) > 15 || monthOf(begin) === month)
    return through(firstDayOf(month), { sign: -1, booked_from: dayAfter(on), booked_to: end, day: end, before: on });
  const month_before = monthBefore(month);
  return through(firstDayOf(month_before), {
    sign: 1,
    booked_from: firstDayOf(month),
    booked_to: on,
    day: on,
    before: lastDayOf(month_before),
  });
}
