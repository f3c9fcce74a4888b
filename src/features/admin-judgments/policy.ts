/**
 * Who may do what with followed judgments. Abilities are named facts that come from posts (see `organisation`); here they meet the
 * judgment: the clerk registers what comes in, the officer carries out what is assigned to him, the head signs.
 */
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { may, refuseNotPermitted } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { FollowActDefinition } from './domain/act-definition.ts';

/** What of a judgment decides about powers. */
export type FollowedInQuestion = { readonly unit_id: bigint; readonly officer_id: bigint | null };

export function mayRecord(actor: Actor, definition: FollowActDefinition, subject: FollowedInQuestion): boolean {
  return definition.abilities.some((ability) => {
    if (ability === 'carry-out')
      return (
        (actor.id === subject.officer_id && may(actor, 'admin-judgments.carry-out', subject.unit_id)) ||
        may(actor, 'admin-judgments.carry-out-any', subject.unit_id)
      );
    return may(actor, `admin-judgments.${ability}`, subject.unit_id);
  });
}

export function requireMayRecord(
  actor: Actor,
  definition: FollowActDefinition,
  subject: FollowedInQuestion,
): Result<null> {
  return mayRecord(actor, definition, subject)
    ? accept(null)
    : refuseNotPermitted(actor, `ghi "${definition.label}" vào hồ sơ theo dõi này`);
}

/** The units whose followed judgments the actor reads; refused where there are none. */
export function readableUnits(actor: Actor): Result<readonly bigint[]> {
  const units = actor.everything
    ? actor.units
    : actor.units.filter((unit_id) => may(actor, 'admin-judgments.read', unit_id));
  return units.length > 0 || actor.everything
    ? accept(units)
    : refuseNotPermitted(actor, 'xem sổ theo dõi thi hành án hành chính');
}
