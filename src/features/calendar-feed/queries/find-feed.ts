/** Whose feed a token opens, and the feeds a person has. */
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import type { CalendarFeed, FeedScope } from '../contract.ts';

export type FeedOwner = { readonly registry_id: bigint; readonly staff_code: string; readonly scope: FeedScope };

/** On a connection that sees all registries, because who asks is not known. */
export async function findFeedOwner(connection: Connection, token_digest: string): Promise<FeedOwner | undefined> {
  const found = await sql<FeedOwner>`
    select f.registry_id, s.code as staff_code, f.scope
    from calendar_feed f join staff_member s on s.registry_id = f.registry_id and s.id = f.staff_id
    where f.token_digest = decode(${token_digest}, 'hex')`.execute(connection);
  return found.rows[0];
}

export async function listOwnFeeds(connection: Connection, actor: Actor): Promise<CalendarFeed[]> {
  const found = await sql<{ scope: FeedScope; made_at: Temporal.Instant }>`
    select scope, made_at from calendar_feed
    where registry_id = ${actor.registry_id} and staff_id = ${actor.id} order by scope`.execute(connection);
  return found.rows.map(({ scope, made_at }) => ({ scope, made_at: made_at.toString() }));
}
