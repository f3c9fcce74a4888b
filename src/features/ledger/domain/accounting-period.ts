/** Quarters and years of accounting: the year runs from 1 October to 30 September (TT 78/2020 Đ4). */
import type { IsoDay } from '#kit/iso-day.ts';
import { firstDayOf, isLastDayOfMonth, monthBefore, monthOf } from '#kit/iso-day.ts';
import { firstDayOfYear, statisticalYearOf } from '#kit/statistical-year.ts';

export const CLOSING_PERIODS = ['quarter', 'year'] as const;
export type ClosingPeriod = (typeof CLOSING_PERIODS)[number];

/** The first day of the quarter or year that ends on a day; undefined where none ends there. */
export function findPeriodStart(period: ClosingPeriod, to_on: IsoDay): IsoDay | undefined {
  const month = to_on.slice(5, 7);
  if (!isLastDayOfMonth(to_on) || !['03', '06', '09', '12'].includes(month)) return undefined;
  if (period === 'year') return month === '09' ? firstDayOfYear(statisticalYearOf(to_on)) : undefined;
  return firstDayOf(monthBefore(monthBefore(monthOf(to_on))));
}
