/**
 * The statistical year of civil judgment enforcement: 1 October to 30 September, named by the calendar year in which it
 * ends (joint circular 12/2021, article 6).
 */
import type { IsoDay, IsoMonth } from './iso-day.ts';

/** 2021 for every day from 2020-10-01 to 2021-09-30. */
export type StatisticalYear = number;

export function statisticalYearOf(day: IsoDay): StatisticalYear {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 10 ? year + 1 : year;
}

export function firstDayOfYear(year: StatisticalYear): IsoDay {
  return `${String(year - 1)}-10-01` as IsoDay;
}

export function lastDayOfYear(year: StatisticalYear): IsoDay {
  return `${String(year)}-09-30` as IsoDay;
}

/** The evening on which the stock of the year is taken: 30 September before it begins. */
export function eveOfYear(year: StatisticalYear): IsoDay {
  return lastDayOfYear(year - 1);
}

/** The twelve months of the year in order, October first. */
export function monthsOfYear(year: StatisticalYear): IsoMonth[] {
  return [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(
    (month): IsoMonth => `${String(month >= 10 ? year - 1 : year)}-${String(month).padStart(2, '0')}`,
  );
}
