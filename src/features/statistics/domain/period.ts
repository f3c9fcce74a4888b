/**
 * Which flows make a report at a day: the whole months of its statistical year, and for a day in the middle of a month the
 * change of the cases that were booked in a part of that month.
 */
import { dayAfter, firstDayOf, isLastDayOfMonth, lastDayOf, monthBefore, monthOf } from '#kit/iso-day.ts';
import type { IsoDay, IsoMonth } from '#kit/iso-day.ts';
import { firstDayOfYear, statisticalYearOf } from '#kit/statistical-year.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';

/**
 * The cases booked in a part of a month: each adds (or takes off) its line at `day` less its line at `before`, null where
 * the year has just begun.
 */
export type MonthPart = {
  readonly sign: 1 | -1;
  readonly booked_from: IsoDay;
  readonly booked_to: IsoDay;
  readonly day: IsoDay;
  readonly before: IsoDay | null;
};

export type CountingPeriod = {
  readonly on: IsoDay;
  readonly year: StatisticalYear;
  /** First days of the months whose flows are summed; none where the second is before the first. */
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
 * shorter side of the month is read: what was booked up to the day is added, or what was booked after it is taken off.
 */
export function countingPeriod(on: IsoDay, booked_in_rest_of_month: boolean): CountingPeriod {
  const year = statisticalYearOf(on);
  const month = monthOf(on);
  const period = { on, year, first_month: firstDayOfYear(year) };
  if (!booked_in_rest_of_month) return { ...period, last_month: firstDayOf(month), part: null };
  const end = lastDayOf(month);
  if (Number(on.slice(8)) > 15)
    return {
      ...period,
      last_month: firstDayOf(month),
      part: { sign: -1, booked_from: dayAfter(on), booked_to: end, day: end, before: on },
    };
  const month_before = monthBefore(month);
  return {
    ...period,
    last_month: firstDayOf(month_before),
    part: { sign: 1, booked_from: firstDayOf(month), booked_to: on, day: on, before: endInYear(month_before, year) },
  };
}

function endInYear(month: IsoMonth, year: StatisticalYear): IsoDay | null {
  const end = lastDayOf(month);
  return end < firstDayOfYear(year) ? null : end;
}
