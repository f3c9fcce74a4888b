/** The day on which an act counts in reports: its own, or the first open day where the books of its day are closed. */
import { dayAfter } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';

export function bookingDay(dated_on: IsoDay, closed_through: IsoDay | null): IsoDay {
  return closed_through === null || dated_on > closed_through ? dated_on : dayAfter(closed_through);
}
