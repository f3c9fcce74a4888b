/** The days of warning that the office of the connection's actor works with. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import { readReminderDays } from '../domain/reminder-days.ts';
import type { ReminderDays } from '../domain/reminder-days.ts';

export async function getReminderDays(connection: Connection): Promise<ReminderDays> {
  const set = await sql<{ value: unknown }>`
    select value from setting where name = 'reminder-days' and registry_id = any ((select actor_registries())::bigint[])
    order by registry_id limit 1`.execute(connection);
  return readReminderDays(set.rows[0]?.value);
}
