/** Spans of days that do not count towards a period: joined where they overlap, so that no day is taken off twice. */
import { type DayNumber, dayNumberOf } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';

/** From the first to the last day, both included. */
export type DayRange = { readonly from: IsoDay; readonly to: IsoDay };

export type NumberRange = { readonly from: DayNumber; readonly to: DayNumber };

/** The same days as ranges in order that neither overlap nor touch. */
export function joinRanges(ranges: readonly DayRange[]): NumberRange[] {
  const joined: { from: DayNumber; to: DayNumber }[] = [];
  for (const range of ranges.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const from = dayNumberOf(range.from);
    const to = dayNumberOf(range.to);
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** Days of the ranges within from and to, both included; the ranges come from `joinRanges`. */
export function daysWithin(ranges: readonly NumberRange[], from: DayNumber, to: DayNumber): number {
  let days = 0;
  for (const range of ranges) days += Math.max(0, Math.min(range.to, to) - Math.max(range.from, from) + 1);
  return days;
}
