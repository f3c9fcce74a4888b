/** Adds days off that were announced, or a weekend worked in exchange, with the number of the document that says so. */
import type { IsoDay } from '#kit/iso-day.ts';
import { accept } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';
import { planDaysOff, planMakeUpDay } from '../domain/office-calendar.ts';
import { mayManageRulebook } from '../policy.ts';
import { loadCalendar } from '../queries/load-calendar.ts';
import { holdRulebook, writeCalendarChanges } from '../store.ts';

export const HOLIDAY_ADDITIONS = ['day-off', 'make-up-day'] as const;

export type AddHolidayInput = {
  readonly kind: (typeof HOLIDAY_ADDITIONS)[number];
  readonly day: IsoDay;
  /** Last day of a break of several days; of a make-up day it is the day itself. */
  readonly last_day: IsoDay;
  readonly name: string;
  readonly document_number: string;
};

export const addHoliday: Command<AddHolidayInput, { days: readonly string[] }> = {
  name: 'rulebook.add-holiday',
  subject: ({ day }) => `calendar ${day}`,
  authorise: mayManageRulebook,
  run: async (context, { kind, day, last_day, name, document_number }) => {
    await holdRulebook(context);
    const calendar = await loadCalendar(context.transaction);
    const planned =
      kind === 'day-off' ? planDaysOff(calendar, { day, last_day }, name) : planMakeUpDay(calendar, day, name);
    if (!planned.ok) return planned;
    await writeCalendarChanges(context, planned.value, document_number);
    const days = planned.value.map((change) => change.day);
    context.emit('rulebook.calendar-changed', { days });
    return accept({ days });
  },
};
