/**
 * Who acts: a signed-in person, or the operator of the command line. What the actor may see is given as registries and
 * units, what he may do as abilities in units; where they come from is not known here.
 */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';

export type Actor = {
  /** The staff member; 0 for the operator. */
  readonly id: bigint;
  readonly name: string;
  /** The registry in which what the actor writes is born; 0 before there is one. */
  readonly registry_id: bigint;
  readonly registries: readonly bigint[];
  /** Units whose cases the actor sees. */
  readonly units: readonly bigint[];
  readonly grants: ReadonlyMap<string, ReadonlySet<bigint>>;
  /** The operator may do everything everywhere; what he does is audited under his name. */
  readonly everything: boolean;
  /** Equal for actors who see the same rows. */
  readonly context_key: string;
};

export const OPERATOR_ID = 0n;

export function makeActor(fields: Omit<Actor, 'context_key'>): Actor {
  return { ...fields, context_key: `${fields.registries.join(',')}|${fields.units.join(',')}` };
}

/** Whether the actor has an ability in a unit. */
export function may(actor: Actor, ability: string, unit_id: bigint): boolean {
  return actor.everything || (actor.grants.get(ability)?.has(unit_id) ?? false);
}

/** Whether the actor has an ability in any unit; for what belongs to no unit in particular. */
export function mayAnywhere(actor: Actor, ability: string): boolean {
  return actor.everything || (actor.grants.get(ability)?.size ?? 0) > 0;
}

/** `not-permitted` where the actor lacks the ability in the unit; the sentence names what was tried. */
export function requireAbility(actor: Actor, ability: string, unit_id: bigint, what: string): Result<null> {
  return may(actor, ability, unit_id) ? accept(null) : refuseNotPermitted(actor, what);
}

export function refuseNotPermitted(actor: Actor, what: string): Result<never> {
  return refuse(refusal('not-permitted', `${actor.name} không có quyền ${what}.`));
}
