/** The parts of a statistical year in which a book is read and closed: quarters begin in October. */
import type { IsoDay } from '#kit/iso-day.ts';
import { firstDayOf, lastDayOf } from '#kit/iso-day.ts';
import { monthsOfYear } from '#kit/statistical-year.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import type { ClosingPeriod, RegisterPeriod } from '../contract.ts';

export type DayRange = { readonly from: IsoDay; readonly to: IsoDay };

/** First and last month of each part, counted from October. */
const MONTHS: Readonly<Record<RegisterPeriod, readonly [first: number, last: number]>> = {
  year: [0, 11],
  q1: [0, 2],
  q2: [3, 5],
  q3: [6, 8],
  q4: [9, 11],
  h1: [0, 5],
  h2: [6, 11],
};

/** First and last day of a part of the year, both included. */
export function daysOfPeriod(year: StatisticalYear, period: RegisterPeriod): DayRange {
  const months = monthsOfYear(year);
  const [first, last] = MONTHS[period];
  const [from, to] = [months[first], months[last]];
  if (from === undefined || to === undefined) throw new RangeError(`a year without months: ${year}`);
  return { from: firstDayOf(from), to: lastDayOf(to) };
}

/** Which closings follow the last line of a quarter: the second also closes six months, the fourth the year. */
const CLOSINGS_AFTER = {
  q1: ['q1'],
  q2: ['q2', 'h1'],
  q3: ['q3'],
  q4: ['q4', 'year'],
} as const satisfies Record<'q1' | 'q2' | 'q3' | 'q4', readonly ClosingPeriod[]>;

export type Quarter = keyof typeof CLOSINGS_AFTER;
export const QUARTERS = ['q1', 'q2', 'q3', 'q4'] as const satisfies readonly Quarter[];

/** The quarters of which a closing is the sum. */
export const QUARTERS_OF = {
  q1: ['q1'],
  q2: ['q2'],
  h1: ['q1', 'q2'],
  q3: ['q3'],
  q4: ['q4'],
  year: QUARTERS,
} as const satisfies Record<ClosingPeriod, readonly Quarter[]>;

/** The closings that stand after the last line of a quarter; those of six months and the year only where all of it is read. */
export function closingsAfter<C extends { readonly period: ClosingPeriod; readonly from: string; readonly to: string }>(
  closings: readonly C[],
  quarter: Quarter,
  days: { readonly from: string; readonly to: string },
): readonly C[] {
  const wanted: readonly ClosingPeriod[] = CLOSINGS_AFTER[quarter];
  return closings.filter(({ period, from, to }) => wanted.includes(period) && from >= days.from && to <= days.to);
}

/** The quarter of a day in its own statistical year. */
export function quarterOf(day: string): Quarter {
  const month = Number(day.slice(5, 7));
  if (month >= 10) return 'q1';
  return month <= 3 ? 'q2' : month <= 6 ? 'q3' : 'q4';
}
