/** Who reads the books of a unit: who reads its cases; the book of administrative judgments, who reads those. */
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { may, mayAnywhere, refuseNotPermitted } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { RegisterEntry } from './domain/register-entry.ts';

const CASES = 'cases.read';
const ADMIN_JUDGMENTS = 'admin-judgments.read';

export function requireRegisters(actor: Actor): Result<null> {
  return mayAnywhere(actor, CASES) || mayAnywhere(actor, ADMIN_JUDGMENTS)
    ? accept(null)
    : refuseNotPermitted(actor, 'xem sổ thi hành án');
}

/** Whether the actor reads a book of the unit; any of its books where none is named. */
export function mayReadRegister(actor: Actor, entry: RegisterEntry | null, unit_id: bigint): boolean {
  if (entry === null) return may(actor, CASES, unit_id) || may(actor, ADMIN_JUDGMENTS, unit_id);
  return may(actor, entry.source.kind === 'followed' ? ADMIN_JUDGMENTS : CASES, unit_id);
}
