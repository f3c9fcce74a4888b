/** Says how many working days before its end somebody is warned of a deadline. What was warned of already stays as it was. */
import { sql } from 'kysely';
import { accept, refuse } from '#kit/result.ts';
import { mayAnywhere, refuseNotPermitted } from '#platform/actor.ts';
import type { Command } from '#platform/command.ts';
import { parseReminderDays, REMINDER_PLACES } from '../domain/reminder-days.ts';
import type { ReminderDays, ReminderPlace } from '../domain/reminder-days.ts';

/** Days as typed, `3, 1`; a place left out is warned of nothing. */
export type SetReminderDaysInput = { readonly [Place in ReminderPlace]?: string };

/** Who says what the law of the office is says this too. Refuses with `not-permitted` and `reminder-days-not-valid`. */
export const setReminderDays: Command<SetReminderDaysInput, ReminderDays> = {
  name: 'cases.set-reminder-days',
  subject: () => 'setting reminder-days',
  authorise: (actor) =>
    mayAnywhere(actor, 'rulebook.manage') ? accept(null) : refuseNotPermitted(actor, 'đặt số ngày nhắc việc'),
  run: async ({ transaction, actor, now }, input) => {
    const days = { duty: NONE, right: NONE, waiting: NONE, head: NONE };
    for (const place of REMINDER_PLACES) {
      const parsed = parseReminderDays(place, input[place] ?? '');
      if (!parsed.ok) return refuse(...parsed.refusals);
      days[place] = parsed.value;
    }
    await sql`
      insert into setting (registry_id, name, value, changed_at)
      values (${actor.registry_id}, 'reminder-days', ${JSON.stringify(days)}::jsonb, ${now.toString()})
      on conflict (registry_id, name) do update set value = excluded.value, changed_at = excluded.changed_at`.execute(
      transaction,
    );
    return accept(days);
  },
};

const NONE: readonly number[] = [];
