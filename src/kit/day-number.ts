/**
 * Days as consecutive numbers, for arithmetic that runs over many days at once: a calendar of working days asks about
 * thousands of days, and a number is added to in a nanosecond. Day 0 is 1 January 1970, a Thursday.
 */
import type { IsoDay } from './iso-day.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1 January 1970. */
export type DayNumber = number;

/**
 * Counted from the digits: an inspection asks it of every act, and cutting the text up costs ten times as much. Years begin in
 * March here, so that the day of a leap year comes last, and 153 days go into five months.
 */
export function dayNumberOf(day: IsoDay): DayNumber {
  const month = digitsAt(day, 5);
  const year = digitsAt(day, 0) * 100 + digitsAt(day, 2) - (month <= 2 ? 1 : 0);
  const day_of_year = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + digitsAt(day, 8) - 1;
  const leap_days = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leap_days + day_of_year - DAYS_BEFORE_1970;
}

/** Days from 1 March of the year 0 to 1 January 1970. */
const DAYS_BEFORE_1970 = 719_468;

const ZERO = 48;

function digitsAt(day: IsoDay, at: number): number {
  return (day.charCodeAt(at) - ZERO) * 10 + day.charCodeAt(at + 1) - ZERO;
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
