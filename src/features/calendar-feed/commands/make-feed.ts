/** Makes the address of a person's calendar for one scope; the one before stops working at once. */
import { sql } from 'kysely';
import { accept } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';
import type { FeedScope } from '../contract.ts';
import { requireMayFeed } from '../policy.ts';

/** The digest alone comes here, so that the token stands in no audit row and in no kept answer. */
export type MakeFeedInput = { readonly scope: FeedScope; readonly token_digest: string };

export const makeFeed: Command<MakeFeedInput, { scope: FeedScope }> = {
  name: 'calendar-feed.make',
  subject: ({ scope }) => `calendar feed ${scope}`,
  authorise: (actor, { scope }) => requireMayFeed(actor, scope),
  run: async ({ transaction, actor, now }, { scope, token_digest }) => {
    await sql`
      insert into calendar_feed (registry_id, staff_id, scope, token_digest, made_at)
      values (${actor.registry_id}, ${actor.id}, ${scope}, decode(${token_digest}, 'hex'), ${now.toString()})
      on conflict (registry_id, staff_id, scope)
        do update set token_digest = excluded.token_digest, made_at = excluded.made_at`.execute(transaction);
    return accept({ scope });
  },
};
