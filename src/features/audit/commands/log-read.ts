/** Notes that somebody opened a case or a person: who, what, when. */
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { systemNow } from '#platform/clock.ts';
import type { Connection } from '#platform/database.ts';

/**
 * Writes one row of the read log. `subject` says what was opened: `case VP-0001`, `party P-17`.
 *
 * It takes a whole block of ids for one row, and so saves a round trip; there are enough for nine million billion reads.
 */
export async function logRead(connection: Connection, actor: Actor, subject: string): Promise<void> {
  await sql`insert into read_log (registry_id, id, at, actor_id, subject)
    values (${actor.registry_id}, nextval('id_block'), ${systemNow().toString()}, ${actor.id}, ${subject})`.execute(
    connection,
  );
}
