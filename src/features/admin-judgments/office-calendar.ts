/** The working days by which the terms of this slice are counted. */
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { standardCalendar } from '#law/holidays.ts';

let calendar: WorkingCalendar | undefined;

/** Made once, because it holds half a century of days. */
export function officeCalendar(): WorkingCalendar {
  calendar ??= standardCalendar();
  return calendar;
}
