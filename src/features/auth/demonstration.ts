/** Whether the database is a demonstration, and its sign-ins, which exist nowhere else. */
import type { Connection } from '#platform/database.ts';
import type { Platform } from '#platform/platform.ts';
import { sql } from 'kysely';
import type { DemoSignIn } from './contract.ts';

/** The sign-ins of a demonstration; undefined in any other database. */
export async function findDemoSignIns(platform: Platform): Promise<readonly DemoSignIn[] | undefined> {
  return platform.database.withClient(async (client) => {
    const found = await client.query<{ value: { sign_ins: DemoSignIn[] } }>(
      "select value from setting where registry_id = 0 and name = 'demonstration'",
    );
    return found.rows[0]?.value.sign_ins;
  });
}

export async function writeDemoSignIns(transaction: Connection, sign_ins: readonly DemoSignIn[]): Promise<void> {
  await sql`insert into setting (registry_id, name, value) values (0, 'demonstration', ${JSON.stringify({ sign_ins })})
    on conflict (registry_id, name) do update set value = excluded.value, changed_at = clock_timestamp()`.execute(
    transaction,
  );
}
