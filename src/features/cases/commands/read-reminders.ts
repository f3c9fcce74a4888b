/** Notes how far a person has read his reminders, so that what comes later is counted as new. */
import { sql } from 'kysely';
import { accept } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';

export type ReadRemindersInput = { readonly read_through: number };

/** Everybody may read his own; a number lower than the one noted before changes nothing. */
export const readReminders: Command<ReadRemindersInput, { read_through: number }> = {
  name: 'cases.read-reminders',
  subject: ({ read_through }) => `reminders ${read_through}`,
  authorise: () => accept(null),
  run: async ({ transaction, actor }, { read_through }) => {
    const read = await sql<{ read_through: bigint }>`
      insert into reminder_reading as r (registry_id, staff_id, read_through)
      values (${actor.registry_id}, ${actor.id}, least(${read_through}::bigint, coalesce(
        (select max(seq) from deadline_reminder where registry_id = ${actor.registry_id} and staff_id = ${actor.id}), 0)))
      on conflict (registry_id, staff_id) do update set read_through = greatest(r.read_through, excluded.read_through)
      returning read_through`.execute(transaction);
    return accept({ read_through: Number(read.rows[0]?.read_through ?? read_through) });
  },
};
