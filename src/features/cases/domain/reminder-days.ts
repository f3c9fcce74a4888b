/**
 * How many working days before its end a deadline is warned of, by its nature: twice of what must be done, once of what may be
 * done or waited for. An office may set other days. Pure.
 */
import { addWorkingDays } from '#kit/working-calendar.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { dayAfter, dayBefore } from '#kit/iso-day.ts';
import type { DeadlineNature } from '#law/deadlines/deadline-rule.ts';

export type ReminderDays = Readonly<Record<DeadlineNature, readonly number[]>>;

export const STANDARD_REMINDER_DAYS: ReminderDays = { duty: [3, 1], right: [1], waiting: [1] };

export const MOST_REMINDER_DAYS = 30;

/** A warning to be given today: of deadlines of this nature that end on one of these days. */
export type WarningWindow = {
  readonly nature: DeadlineNature;
  readonly working_days_before: number;
  readonly due_from: IsoDay;
  readonly due_to: IsoDay;
};

/**
 * The windows of today. A deadline that is nearer than the next warning gets the nearer one alone, so that a night that was
 * missed is not made up for by two warnings at once.
 */
export function warningWindows(days: ReminderDays, calendar: WorkingCalendar, today: IsoDay): WarningWindow[] {
  return Object.entries(days).flatMap(([nature, ahead]) => {
    let due_from = today;
    return ahead
      .toSorted((a, b) => a - b)
      .map((working_days_before) => {
        const due_to = dayBefore(addWorkingDays(calendar, today, working_days_before + 1));
        const window = { nature: nature as DeadlineNature, working_days_before, due_from, due_to };
        due_from = dayAfter(due_to);
        return window;
      });
  });
}

/** Reads what an office set; the standard days where it set none that make sense. */
export function readReminderDays(value: unknown): ReminderDays {
  const read = (nature: DeadlineNature): readonly number[] => {
    const set: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, nature) : undefined;
    return Array.isArray(set) && set.every(isReminderDay) ? [...new Set(set)] : STANDARD_REMINDER_DAYS[nature];
  };
  return { duty: read('duty'), right: read('right'), waiting: read('waiting') };
}

function isReminderDay(day: unknown): day is number {
  return Number.isInteger(day) && Number(day) >= 0 && Number(day) <= MOST_REMINDER_DAYS;
}
