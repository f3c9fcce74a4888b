/**
 * The number that a paper of a case takes: in the series of the agency that signs it. The head of the province signs a take-up,
 * and whatever a room works on, which has neither seal nor number of its own (domain 13.1, 11).
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { CommandContext } from '#platform/command.ts';
import { takeNumber, takeOutgoingNumber } from '#features/organisation/public.ts';
import { registerOf } from '../domain/act-definition.ts';
import type { ActDefinition, ActTerms } from '../domain/act-definition.ts';
import { issuesThroughAgencyAbove } from '../domain/paper-agency.ts';

type OfUnit = { readonly registry_id: bigint; readonly unit_id: bigint };

/** Null where the act bears no number of a register. */
export async function takeActNumber(
  context: CommandContext,
  head: OfUnit,
  definition: ActDefinition,
  terms: ActTerms,
): Promise<string | null> {
  const register = registerOf(definition, terms);
  if (register === null) return null;
  const unit_id = await findSigningUnit(context, head, definition.abilities.includes('take-up'));
  return seeing(context, unit_id, () =>
    takeNumber(context.transaction, head.registry_id, unit_id, register, terms.dated_on),
  );
}

/** Of a paper that is no decision of a register. */
export async function takePaperNumber(
  context: CommandContext,
  of: OfUnit,
  symbol: string,
  dated_on: IsoDay,
): Promise<string> {
  const unit_id = await findSigningUnit(context, of, false);
  return seeing(context, unit_id, () =>
    takeOutgoingNumber(context.transaction, of.registry_id, unit_id, symbol, dated_on),
  );
}

type UnitAbove = { readonly id: bigint; readonly kind: string; readonly name: string };

/** The unit itself, or the nearest above it that signs; of a take-up the office of the province. */
async function findSigningUnit(context: CommandContext, of: OfUnit, by_province: boolean): Promise<bigint> {
  const found = await sql<UnitAbove>`
    with recursive upwards as (
      select id, parent_id, kind, name, 0 as height from unit where registry_id = ${of.registry_id} and id = ${of.unit_id}
      union all
      select u.id, u.parent_id, u.kind, u.name, b.height + 1
      from unit u join upwards b on u.registry_id = ${of.registry_id} and u.id = b.parent_id
    )
    select id, kind, name from upwards order by height`.execute(context.transaction);
  const signs = (unit: UnitAbove): boolean =>
    by_province ? unit.kind === 'province-office' : !issuesThroughAgencyAbove(unit);
  return found.rows.find(signs)?.id ?? of.unit_id;
}

/** Who works in a room does not see the office above it; the series there gives him its next number all the same. */
async function seeing<Taken>(context: CommandContext, unit_id: bigint, take: () => Promise<Taken>): Promise<Taken> {
  const { transaction, actor } = context;
  if (actor.units.includes(unit_id)) return take();
  await sql`select set_config('thads.units', ${[...actor.units, unit_id].join(',')}, true)`.execute(transaction);
  const taken = await take();
  await sql`select set_config('thads.units', ${actor.units.join(',')}, true)`.execute(transaction);
  return taken;
}
