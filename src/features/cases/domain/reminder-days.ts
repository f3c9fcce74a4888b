/**
 * How many working days before its end a deadline is warned of, by its nature: twice of what must be done, once of what may be
 * done or waited for. The officer is warned; his head too, of duties, where the office says so. An office may set other days. Pure.
 */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { addWorkingDays } from '#kit/working-calendar.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { dayAfter, dayBefore } from '#kit/iso-day.ts';
import type { DeadlineNature } from '#law/deadlines/deadline-rule.ts';

/** Of the officer by the nature of what ends; of his head before the end of the agency's own duties. */
export const REMINDER_PLACES = ['duty', 'right', 'waiting', 'head'] as const;
export type ReminderPlace = (typeof REMINDER_PLACES)[number];

export type ReminderDays = Readonly<Record<ReminderPlace, readonly number[]>>;

export const STANDARD_REMINDER_DAYS: ReminderDays = { duty: [3, 1], right: [1], waiting: [1], head: [] };

export const MOST_REMINDER_DAYS = 30;
const MOST_REMINDERS = 5;

/** A warning to be given today: of deadlines of this nature that end on one of these days. */
export type WarningWindow = {
  readonly nature: DeadlineNature;
  readonly as_post: 'officer' | 'head';
  readonly working_days_before: number;
  readonly due_from: IsoDay;
  readonly due_to: IsoDay;
};

/**
 * The windows of today. A deadline that is nearer than the next warning gets the nearer one alone, so that a night that was
 * missed is not made up for by two warnings at once.
 */
export function warningWindows(days: ReminderDays, calendar: WorkingCalendar, today: IsoDay): WarningWindow[] {
  return REMINDER_PLACES.flatMap((place) => {
    const nature = place === 'head' ? 'duty' : place;
    const as_post = place === 'head' ? 'head' : 'officer';
    let due_from = today;
    return days[place]
      .toSorted((a, b) => a - b)
      .map((working_days_before) => {
        const due_to = dayBefore(addWorkingDays(calendar, today, working_days_before + 1));
        const window: WarningWindow = { nature, as_post, working_days_before, due_from, due_to };
        due_from = dayAfter(due_to);
        return window;
      });
  });
}

/** Reads what an office set; the standard days where it set none that make sense. */
export function readReminderDays(value: unknown): ReminderDays {
  const read = (place: ReminderPlace): readonly number[] => {
    const set: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, place) : undefined;
    return Array.isArray(set) && set.every(isReminderDay) ? [...new Set(set)] : STANDARD_REMINDER_DAYS[place];
  };
  return { duty: read('duty'), right: read('right'), waiting: read('waiting'), head: read('head') };
}

/** Days as an administrator types them, `3, 1`; none for an empty text. Refuses with `reminder-days-not-valid`. */
export function parseReminderDays(place: ReminderPlace, text: string): Result<readonly number[]> {
  const words = text.trim() === '' ? [] : text.split(',').map((word) => word.trim());
  const days = words.map((word) => (/^\d{1,3}$/.test(word) ? Number(word) : Number.NaN));
  if (days.every(isReminderDay) && days.length <= MOST_REMINDERS)
    return accept([...new Set(days)].toSorted((one, other) => other - one));
  return refuse(
    refusal(
      'reminder-days-not-valid',
      `"${text.trim()}" không phải là số ngày nhắc trước; viết như "3, 1": tối đa ${MOST_REMINDERS} số, mỗi số từ 0 đến ${MOST_REMINDER_DAYS} ngày làm việc.`,
      place,
    ),
  );
}

function isReminderDay(day: unknown): day is number {
  return Number.isInteger(day) && Number(day) >= 0 && Number(day) <= MOST_REMINDER_DAYS;
}
