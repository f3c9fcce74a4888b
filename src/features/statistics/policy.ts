/** Whose figures a person may read: those of the units in which his post gives him `statistics.read`. */
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { mayAnywhere, refuseNotPermitted } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';

const ABILITY = 'statistics.read';

export function requireStatistics(actor: Actor): Result<null> {
  return mayAnywhere(actor, ABILITY) ? accept(null) : refuseNotPermitted(actor, 'xem thống kê');
}

/** The units whose figures the actor may read; null: all that row level security shows. */
export function readableUnits(actor: Actor): readonly bigint[] | null {
  return actor.everything ? null : [...(actor.grants.get(ABILITY) ?? [])];
}
