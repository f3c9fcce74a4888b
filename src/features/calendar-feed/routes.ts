/** Routes of the calendar feeds: a person's own addresses, and the feed itself, which is asked without signing in. */
import { Type } from 'typebox';
import { accept, refusal, refuse } from '#kit/result.ts';
import { addDays } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Actor } from '#platform/actor.ts';
import { runCommand } from '#platform/command.ts';
import { systemNow } from '#platform/clock.ts';
import { objectOf, oneOf, refusalResponses } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import { listDeadlines } from '#features/cases/public.ts';
import { findSignedIn, operatorActor } from '#features/organisation/public.ts';
import { loadCalendar } from '#features/rulebook/public.ts';
import { endFeed } from './commands/end-feed.ts';
import { makeFeed } from './commands/make-feed.ts';
import { FEED_SCOPES } from './contract.ts';
import type { FeedScope } from './contract.ts';
import { eventOf, FEED_NAMES } from './domain/feed-events.ts';
import { writeCalendar } from './domain/icalendar.ts';
import { feedScopesOf } from './policy.ts';
import { findFeedOwner, listOwnFeeds } from './queries/find-feed.ts';
import { digestOfToken, makeToken, TOKEN_PATTERN } from './token.ts';

const tags = ['calendar-feed'];
const Feed = objectOf({ scope: oneOf(FEED_SCOPES), made_at: Type.String() });

/** What a calendar program can use: what is late since a quarter, what comes within a year, and not more than this. */
const DAYS_BACK = 92;
const DAYS_AHEAD = 366;
const MOST_EVENTS = 500;

/** Programs ask every quarter of an hour or so, and an office shares one address. */
const ASKED_PER_MINUTE = 120;

export function calendarFeedRoutes(api: ThadsServer, platform: Platform, public_url: string): void {
  registerOwn(api, platform);
  registerFeed(api, platform, public_url);
}

function registerOwn(api: ThadsServer, platform: Platform): void {
  api.get(
    '/calendar-feeds',
    {
      schema: {
        tags,
        summary: 'Các địa chỉ lịch của tôi',
        response: {
          200: objectOf({ rows: Type.Array(Feed), scopes: Type.Array(oneOf(FEED_SCOPES)) }),
          ...refusalResponses,
        },
      },
    },
    async (request) => ({
      rows: await platform.database.as(request.actor, (connection) => listOwnFeeds(connection, request.actor)),
      scopes: feedScopesOf(request.actor),
    }),
  );
  api.post(
    '/calendar-feeds',
    {
      schema: {
        tags,
        summary: 'Tạo địa chỉ lịch mới; địa chỉ trước đó hết dùng được',
        body: objectOf({ scope: oneOf(FEED_SCOPES) }),
        response: { 201: objectOf({ scope: oneOf(FEED_SCOPES), path: Type.String() }), ...refusalResponses },
      },
    },
    async (request, reply) => {
      const token = makeToken();
      const { scope } = request.body;
      const made = await runCommand(platform, request.actor, makeFeed, { scope, token_digest: digestOfToken(token) });
      return sendResult(reply, made.ok ? accept({ scope, path: `/api/calendar/${token}.ics` }) : made, 201);
    },
  );
  api.delete(
    '/calendar-feeds/:scope',
    {
      schema: {
        tags,
        summary: 'Bỏ một địa chỉ lịch của tôi',
        params: objectOf({ scope: oneOf(FEED_SCOPES) }),
        response: { 200: objectOf({ scope: oneOf(FEED_SCOPES) }), ...refusalResponses },
      },
    },
    async (request, reply) => sendResult(reply, await runCommand(platform, request.actor, endFeed, request.params)),
  );
}

function registerFeed(api: ThadsServer, platform: Platform, public_url: string): void {
  api.get(
    '/calendar/:file',
    {
      config: { open_to_all: true, rateLimit: { max: ASKED_PER_MINUTE, timeWindow: 60_000 } },
      schema: {
        tags,
        summary: 'Lịch thời hạn theo chuẩn iCalendar (RFC 5545), không cần đăng nhập',
        params: objectOf({ file: Type.String({ maxLength: 60 }) }),
      },
    },
    async (request, reply) => {
      const token = new RegExp(`^(${TOKEN_PATTERN})\\.ics$`).exec(request.params.file)?.[1];
      const owner = token === undefined ? undefined : await findOwner(platform, token);
      if (owner === undefined)
        return sendResult(
          reply,
          refuse(refusal('calendar-feed-not-found', 'Địa chỉ lịch này không còn hoặc chưa được tạo.')),
        );
      const { actor, scope, today } = owner;
      const page = await platform.database.as(actor, async (connection) =>
        listDeadlines(
          connection,
          {
            officer_id: scope === 'own' ? actor.id : null,
            due_from: addDays(today, -DAYS_BACK),
            due_to: addDays(today, DAYS_AHEAD),
          },
          await loadCalendar(connection),
          today,
          null,
          MOST_EVENTS,
        ),
      );
      return reply.type('text/calendar; charset=utf-8').send(
        writeCalendar({
          name: FEED_NAMES[scope],
          written_at: systemNow(),
          events: page.rows.map((row) => eventOf(row, public_url)),
        }),
      );
    },
  );
}

type Owner = { readonly actor: Actor; readonly scope: FeedScope; readonly today: IsoDay };

/** The owner with the powers of today; undefined where the token opens nothing, or no longer what it was made for. */
async function findOwner(platform: Platform, token: string): Promise<Owner | undefined> {
  const operator = await operatorActor(platform);
  const found = await platform.database.as(operator, (connection) => findFeedOwner(connection, digestOfToken(token)));
  if (found === undefined) return undefined;
  const today = await platform.clock.today();
  const person = await findSignedIn(platform, found.registry_id, found.staff_code, today);
  if (person === undefined || !feedScopesOf(person.actor).includes(found.scope)) return undefined;
  return { actor: person.actor, scope: found.scope, today };
}
