/** Whose deadlines a person may have in a calendar: his own where he holds cases, those of the units that he oversees. */
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { mayAnywhere, refuseNotPermitted } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { FEED_SCOPES } from './contract.ts';
import type { FeedScope } from './contract.ts';

const ABILITIES = { own: 'cases.carry-out', units: 'cases.oversee' } as const satisfies Record<FeedScope, string>;

export function feedScopesOf(actor: Actor): FeedScope[] {
  return FEED_SCOPES.filter((scope) => mayAnywhere(actor, ABILITIES[scope]));
}

export function requireMayFeed(actor: Actor, scope: FeedScope): Result<null> {
  return feedScopesOf(actor).includes(scope)
    ? accept(null)
    : refuseNotPermitted(actor, scope === 'own' ? 'lấy lịch hồ sơ mình giữ' : 'lấy lịch thời hạn của đơn vị');
}
