/** All faults of an import, some at a time, so that a list of any length can be printed. */
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import { listFaults } from '../store.ts';
import type { FaultRow, ImportJob } from '../store.ts';

const FAULTS_AT_ONCE = 1_000;

export async function* allFaults(database: Database, actor: Actor, job: ImportJob): AsyncGenerator<FaultRow> {
  const page = (after: FaultRow | null): Promise<FaultRow[]> =>
    database.as(actor, (connection) => listFaults(connection, job, after, FAULTS_AT_ONCE));
  // Each page begins behind the one before, so they cannot be read at once.
  // oxlint-disable-next-line no-await-in-loop
  for (let rows = await page(null); rows.length > 0; rows = await page(rows.at(-1) ?? null)) yield* rows;
}
