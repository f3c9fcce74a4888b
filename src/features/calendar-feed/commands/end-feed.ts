/** Ends the address of a person's calendar: whoever still asks for it finds nothing. */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';
import type { FeedScope } from '../contract.ts';

/** Everybody may end his own, also after he lost the post that let him make it. */
export const endFeed: Command<{ readonly scope: FeedScope }, { scope: FeedScope }> = {
  name: 'calendar-feed.end',
  subject: ({ scope }) => `calendar feed ${scope}`,
  authorise: () => accept(null),
  run: async ({ transaction, actor }, { scope }) => {
    const ended = await sql<{ scope: FeedScope }>`
      delete from calendar_feed where registry_id = ${actor.registry_id} and staff_id = ${actor.id} and scope = ${scope}
      returning scope`.execute(transaction);
    if (ended.rows.length === 0)
      return refuse(refusal('calendar-feed-not-found', 'Địa chỉ lịch này không còn hoặc chưa được tạo.', 'scope'));
    return accept({ scope });
  },
};
