/** The query builder on a client that is in a transaction already, for functions of other slices that run in it. */
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Connection } from '#platform/database.ts';

export function borrowedConnection(client: pg.ClientBase): Connection {
  // The query builder borrows and gives back; the client stays with whoever opened it.
  const lent = {
    query: (text: string, values?: unknown[]) => client.query(text, values),
    release: () => undefined,
  };
  const pool = { connect: async () => lent, end: async () => undefined };
  return new Kysely<object>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) });
}
