/** The day on which an act counts (architecture 5): its own, or the first open day where its day is closed already. */
import { sql } from 'kysely';
import { dayAfter } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';

export async function bookingDay(
  connection: Connection,
  registry_id: bigint,
  unit_id: bigint,
  dated_on: IsoDay,
): Promise<IsoDay> {
  const result = await sql<{ closed_through: IsoDay }>`
    select closed_through from closed_period where registry_id = ${registry_id} and unit_id = ${unit_id}`.execute(connection);
  const closed = result.rows[0]?.closed_through;
  return closed === undefined || dated_on > closed ? dated_on : dayAfter(closed);
}
