/** Several reads of one moment: a report whose queries saw different moments could not add up. */
import type { Connection } from '#platform/database.ts';

/** Runs reads on one snapshot of the database; inside a transaction of the caller, on that one's. */
export async function readTogether<T>(connection: Connection, read: (snapshot: Connection) => Promise<T>): Promise<T> {
  if (connection.isTransaction) return read(connection);
  return connection.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}
