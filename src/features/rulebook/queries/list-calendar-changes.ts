/** Every change of the calendar, the oldest first. There are some a year; the list holds the last five thousand. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { CalendarChangeRow } from '../contract.ts';

export async function listCalendarChanges(connection: Connection): Promise<readonly CalendarChangeRow[]> {
  const found = await sql<CalendarChangeRow>`
    select seq, day, effect, name, document_number, changed_by_name, changed_on from calendar_change
    where registry_id = any ((select actor_registries())::bigint[])
    order by registry_id desc, seq desc limit 5000`.execute(connection);
  return found.rows.toReversed();
}
