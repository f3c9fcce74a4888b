/** Several reads of one moment: a report whose queries saw different moments could not add up. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';

/**
 * Runs reads on one snapshot of the database; inside a transaction of the caller, on that one's. Each statement is planned for
 * its own values: a plan that does not know months and registries reads a report three times as long.
 */
export async function readTogether<T>(connection: Connection, read: (snapshot: Connection) => Promise<T>): Promise<T> {
  if (connection.isTransaction) return read(connection);
  return connection
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => {
      await sql`set local plan_cache_mode = force_custom_plan`.execute(snapshot);
      return read(snapshot);
    });
}
