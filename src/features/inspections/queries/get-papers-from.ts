/** The day from which a registry keeps its papers here; null where it always did. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { IsoDay } from '#kit/iso-day.ts';

export async function getPapersFrom(connection: Connection, registry_id: bigint): Promise<IsoDay | null> {
  const found = await sql<{ papers_from: IsoDay | null }>`
    select papers_from from registry where registry_id = ${registry_id}`.execute(connection);
  return found.rows[0]?.papers_from ?? null;
}
