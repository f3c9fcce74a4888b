/** Who keeps the registers of the intake. Abilities are named facts that come from posts (see `organisation`). */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { may, refuseNotPermitted } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import { findUnitByCode } from '#features/organisation/public.ts';

export type IntakeUnit = NonNullable<Awaited<ReturnType<typeof findUnitByCode>>>;

/** The unit in whose registers the actor writes; refuses an unknown one and one in which he may not. */
export async function requireRegisteringUnit(
  connection: Connection,
  actor: Actor,
  unit_code: string,
): Promise<Result<IntakeUnit>> {
  const unit = await findUnitByCode(connection, unit_code);
  if (unit === undefined) return refuse(refusal('unit-unknown', `Không có đơn vị "${unit_code}".`, 'unit'));
  return mayRegister(actor, unit.id)
    ? accept(unit)
    : refuseNotPermitted(actor, `vào sổ bản án, yêu cầu, đương sự của ${unit.name}`);
}

/** Who decides in a unit may also enter what the decision rests on. */
export function mayRegister(actor: Actor, unit_id: bigint): boolean {
  return may(actor, 'intake.register', unit_id) || may(actor, 'intake.decide', unit_id);
}
