/**
 * Who sees, runs and closes. Whoever leads or reviews a unit sees its findings, an officer those of the cases he holds; the
 * province sees every unit. An inspection is run, and a finding closed with a reason, by who answers for the unit.
 */
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { may, mayAnywhere, refuseNotPermitted, requireAbility } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';

const READ = 'inspections.read';
const READ_OWN = 'inspections.read-own';
const RUN = 'inspections.run';
const CLOSE = 'inspections.close';

/** In which units the actor reads every finding, and in which those of his own cases. */
export type FindingSight = {
  readonly whole_units: readonly bigint[];
  readonly own_units: readonly bigint[];
  /** Whose own cases. */
  readonly officer_id: bigint;
};

export function findingSight(actor: Actor): Result<FindingSight> {
  if (actor.everything) return accept({ whole_units: actor.units, own_units: [], officer_id: actor.id });
  if (!mayAnywhere(actor, READ) && !mayAnywhere(actor, READ_OWN))
    return refuseNotPermitted(actor, 'xem kết quả tự kiểm tra');
  const whole = actor.grants.get(READ) ?? new Set<bigint>();
  const own = actor.grants.get(READ_OWN) ?? new Set<bigint>();
  return accept({
    whole_units: [...whole],
    own_units: [...own].filter((unit_id) => !whole.has(unit_id)),
    officer_id: actor.id,
  });
}

/** Whether the actor reads what was found in a case. */
export function mayReadFindings(actor: Actor, subject: { unit_id: bigint; officer_id: bigint | null }): boolean {
  if (may(actor, READ, subject.unit_id)) return true;
  return subject.officer_id === actor.id && may(actor, READ_OWN, subject.unit_id);
}

export function requireFindingsOf(actor: Actor, subject: { unit_id: bigint; officer_id: bigint | null }): Result<null> {
  return mayReadFindings(actor, subject)
    ? accept(null)
    : refuseNotPermitted(actor, 'xem kết quả tự kiểm tra hồ sơ này');
}

/** Of these units those in which the actor may run an inspection; `not-permitted` where there is none. */
export function mayRunIn(actor: Actor, unit_ids: readonly bigint[]): Result<readonly bigint[]> {
  const allowed = unit_ids.filter((unit_id) => may(actor, RUN, unit_id));
  return allowed.length > 0 ? accept(allowed) : refuseNotPermitted(actor, 'chạy tự kiểm tra ở đơn vị này');
}

/** Who holds a case may have it looked at again; so may who runs inspections in its unit. */
export function requireMayInspectCase(actor: Actor, subject: { unit_id: bigint; officer_id: bigint }): Result<null> {
  const own = actor.id === subject.officer_id && may(actor, READ_OWN, subject.unit_id);
  return own || may(actor, RUN, subject.unit_id)
    ? accept(null)
    : refuseNotPermitted(actor, 'chạy tự kiểm tra hồ sơ này');
}

export function requireMayClose(actor: Actor, unit_id: bigint): Result<null> {
  return requireAbility(actor, CLOSE, unit_id, 'đóng phát hiện tự kiểm tra của đơn vị này');
}
