/** Takes back a day off or a make-up day, added before or of the standard calendar. What stood before stays in the record. */
import type { IsoDay } from '#kit/iso-day.ts';
import { accept } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';
import { planRemoval } from '../domain/office-calendar.ts';
import { mayManageRulebook } from '../policy.ts';
import { listCalendarChanges } from '../queries/list-calendar-changes.ts';
import { loadCalendar } from '../queries/load-calendar.ts';
import { holdRulebook, writeCalendarChanges } from '../store.ts';

export type RemoveHolidayInput = { readonly day: IsoDay; readonly document_number: string };

export const removeHoliday: Command<RemoveHolidayInput, { day: string }> = {
  name: 'rulebook.remove-holiday',
  subject: ({ day }) => `calendar ${day}`,
  authorise: mayManageRulebook,
  run: async (context, { day, document_number }) => {
    await holdRulebook(context);
    const calendar = await loadCalendar(context.transaction);
    const changes = await listCalendarChanges(context.transaction);
    const planned = planRemoval(calendar, changes, day);
    if (!planned.ok) return planned;
    await writeCalendarChanges(context, [planned.value], document_number);
    context.emit('rulebook.calendar-changed', { days: [day] });
    return accept({ day });
  },
};
