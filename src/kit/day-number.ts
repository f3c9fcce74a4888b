/**
 * Days as consecutive numbers, for arithmetic that runs over many days at once: a calendar of working days asks about
 * thousands of days, and a number is added to in a nanosecond. Day 0 is 1 January 1970, a Thursday.
 */
import type { IsoDay } from './iso-day.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1 January 1970. */
export type DayNumber = number;

export function dayNumberOf(day: IsoDay): DayNumber {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MILLISECONDS_A_DAY;
}

/** Days written before: writing one takes as long as twenty look-ups, and an inspection asks for the same days again and again. */
const WRITTEN: (IsoDay | undefined)[] = [];
/** Days from 1970 to the middle of 2106 are kept; others are rare. */
const KEPT_DAYS = 50_000;

export function dayOfNumber(number: DayNumber): IsoDay {
  const known = WRITTEN[number];
  if (known !== undefined) return known;
  const written = new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10) as IsoDay;
  if (number >= 0 && number < KEPT_DAYS && Number.isInteger(number)) WRITTEN[number] = written;
  return written;
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The day so many calendar days later; earlier where the count is negative. */
export function addDays(day: IsoDay, count: number): IsoDay {
  return dayOfNumber(dayNumberOf(day) + count);
}

/** Calendar days from one day to another; the first is not counted, the last is. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumberOf(to) - dayNumberOf(from);
}
