/**
 * Who may do what with a case. Abilities are named facts that come from posts (see `organisation`); here they meet the
 * case: a head signs for the unit, an officer acts on the cases he holds, an accountant or cashier takes money for the unit.
 */
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { may, mayAnywhere, refuseNotPermitted } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { ActDefinition } from './domain/act-definition.ts';

/** What of a case decides about powers. */
export type CaseInQuestion = { readonly unit_id: bigint; readonly officer_id: bigint };

export function mayRecord(actor: Actor, definition: ActDefinition, subject: CaseInQuestion): boolean {
  return definition.abilities.some((ability) => {
    if (ability === 'carry-out') return mayCarryOut(actor, subject);
    return may(actor, `cases.${ability}`, subject.unit_id);
  });
}

export function requireMayRecord(actor: Actor, definition: ActDefinition, subject: CaseInQuestion): Result<null> {
  return mayRecord(actor, definition, subject)
    ? accept(null)
    : refuseNotPermitted(actor, `ghi "${definition.label}" vào hồ sơ này`);
}

/** Whoever may record an act may draft it; the officer of the case drafts for his head. */
export function mayDraft(actor: Actor, definition: ActDefinition, subject: CaseInQuestion): boolean {
  return mayRecord(actor, definition, subject) || mayCarryOut(actor, subject);
}

function mayCarryOut(actor: Actor, subject: CaseInQuestion): boolean {
  return (
    (actor.id === subject.officer_id && may(actor, 'cases.carry-out', subject.unit_id)) ||
    may(actor, 'cases.carry-out-any', subject.unit_id)
  );
}

/** Who signs in a unit leads it: the desk then shows all its officers. */
export function mayLeadUnits(actor: Actor): boolean {
  return mayAnywhere(actor, 'cases.sign-decision');
}

/** Who oversees the deadlines of others: leaders and reviewers, in the units that they read. */
export function mayOversee(actor: Actor): boolean {
  return mayAnywhere(actor, 'cases.oversee');
}
