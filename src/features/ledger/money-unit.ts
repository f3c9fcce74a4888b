/** The unit, officer and case that a request names by code, with the actor's right to the unit's money. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import { findStaffMember, findUnitByCode } from '#features/organisation/public.ts';
import { requireMoney } from './policy.ts';
import type { MoneyAbility } from './policy.ts';

export type MoneyUnit = {
  readonly registry_id: bigint;
  readonly id: bigint;
  readonly code: string;
  readonly name: string;
};

export async function findMoneyUnit(
  connection: Connection,
  actor: Actor,
  code: string,
  ability: MoneyAbility,
): Promise<Result<MoneyUnit>> {
  const unit = await findUnitByCode(connection, code);
  if (unit === undefined) return refuse(refusal('unit-not-found', `Không có đơn vị "${code}".`, 'unit'));
  const permitted = requireMoney(actor, ability, unit);
  return permitted.ok ? accept(unit) : permitted;
}

/** The id of a staff member with a post in the unit on the day. */
export async function findHolder(
  connection: Connection,
  unit: MoneyUnit,
  code: string,
  on: IsoDay,
): Promise<Result<bigint>> {
  const staff = await findStaffMember(connection, code, on);
  if (staff === undefined || staff.registry_id !== unit.registry_id)
    return refuse(refusal('staff-not-found', `Không có cán bộ "${code}".`, 'officer'));
  return staff.unit_ids.includes(unit.id)
    ? accept(staff.staff_id)
    : refuse(refusal('staff-of-other-unit', `Cán bộ "${code}" không công tác tại "${unit.code}".`, 'officer'));
}

/** The id of a case of the unit. */
export async function findMoneyCase(connection: Connection, unit: MoneyUnit, code: string): Promise<Result<bigint>> {
  const found = await sql<{ id: bigint }>`select id from enforcement_case
    where registry_id = ${unit.registry_id} and unit_id = ${unit.id} and code = ${code}`.execute(connection);
  const row = found.rows[0];
  return row === undefined
    ? refuse(refusal('case-not-found', `Không có hồ sơ "${code}" của "${unit.code}".`, 'case'))
    : accept(row.id);
}
