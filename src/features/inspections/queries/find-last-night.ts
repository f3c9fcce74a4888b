/** When a registry was last inspected as a whole, by the clock of the machine; null before the first time. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';

/** The oldest of the registries' last inspections, so that one which was left out is not forgotten. */
export async function findLastNight(connection: Connection): Promise<Temporal.Instant | null> {
  const found = await sql<{ ended_at: Temporal.Instant | null }>`
    select (select max(i.ended_at) from inspection i where i.registry_id = r.registry_id and i.unit_id is null) as ended_at
    from registry r where r.registry_id = any ((select actor_registries())::bigint[])`.execute(connection);
  const ends = found.rows.map((row) => row.ended_at);
  if (ends.length === 0 || ends.includes(null)) return null;
  return ends.flatMap((end) => end ?? []).toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null;
}
