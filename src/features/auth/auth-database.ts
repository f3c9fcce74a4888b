/** The connections of sign-in: their own role, which alone may read the schema `auth`. */
import { sql } from 'kysely';
import pg from 'pg';
import type { Connection } from '#platform/database.ts';

/** A few are enough: who is signed in is remembered, and hashing takes longer than any query here. */
const CONNECTIONS = 4;

export function openAuthPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    options: '-c role=thads_auth -c search_path=auth -c timezone=UTC',
    idleTimeoutMillis: 30_000,
  });
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * Runs a part of a command's transaction in the role of sign-in, so that an account and the audit row of who made it are written
 * together or not at all.
 */
export async function asAuthRole<T>(transaction: Connection, run: (transaction: Connection) => Promise<T>): Promise<T> {
  await sql`set local role thads_auth`.execute(transaction);
  const value = await run(transaction);
  await sql`set local role thads_app`.execute(transaction);
  return value;
}
