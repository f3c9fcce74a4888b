/** Proves that reading through a cursor loses no row, whatever the taker does with what he was given, and leaves no cursor. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeActor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { batchesOf } from './store.ts';

let database: TestDatabase;
let platform: Platform;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { log_level: 'silent', connections: 1 });
});

afterAll(async () => {
  await platform.close();
  await database.drop();
});

const nobody = makeActor({
  id: 1n,
  name: 'Không ai',
  registry_id: 0n,
  registries: [],
  units: [],
  grants: new Map(),
  everything: false,
});

async function inTransaction(work: (transaction: Connection) => Promise<void>): Promise<void> {
  await platform.database.as(nobody, (connection) => connection.transaction().execute(work));
}

const numbers = (through: number) => sql`select n from generate_series(1, ${through}::int) as n order by n`;

test.each([0, 1, 6, 7, 21, 22])('all of %d rows arrive, in order', async (through) => {
  const taken: number[] = [];
  await inTransaction(async (transaction) => {
    for await (const batch of batchesOf<{ n: number }>(transaction, 'numbers', numbers(through), 7))
      taken.push(...batch.splice(0).map((row) => row.n));
  });
  expect(taken).toEqual(Array.from({ length: through }, (_none, at) => at + 1));
});

test('a cursor that was left early can be opened again; a failure is told as it was', async () => {
  await inTransaction(async (transaction) => {
    for (let time = 0; time < 2; time += 1)
      for await (const batch of batchesOf<{ n: number }>(transaction, 'numbers', numbers(30), 7)) {
        expect(batch).toHaveLength(7);
        break;
      }
    const open = await sql<{
      count: number;
    }>`select count(*)::int as count from pg_cursors where name = 'numbers'`.execute(transaction);
    expect(open.rows[0]?.count).toBe(0);
  });
  const failing = sql`select 1 / (n - 10) as n from generate_series(1, 20) as n`;
  const read = inTransaction(async (transaction) => {
    for await (const _batch of batchesOf(transaction, 'numbers', failing, 4));
  });
  await expect(read).rejects.toThrow('division by zero');
});
