/** Delegations of signing: of a unit, or given and received by a person; the newest first. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { DelegationRow } from '../contract.ts';

/** One of the two is asked for. A unit has some a year; the longest list holds two hundred. */
export type ListDelegationsInput = { readonly unit_code: string } | { readonly staff_code: string };

export async function listDelegations(
  connection: Connection,
  input: ListDelegationsInput,
): Promise<readonly DelegationRow[]> {
  const wanted =
    'unit_code' in input
      ? sql`u.code = ${input.unit_code}`
      : sql`(giver.code = ${input.staff_code} or taker.code = ${input.staff_code})`;
  const found = await sql<DelegationRow>`
    select u.code as unit, d.number, giver.code as "from", giver.name as from_name, taker.code as "to",
      taker.name as to_name, d.valid_from, d.valid_to, d.revoked_on
    from delegation d
    join unit u on u.registry_id = d.registry_id and u.id = d.unit_id
    join staff_member giver on giver.registry_id = d.registry_id and giver.id = d.from_staff_id
    join staff_member taker on taker.registry_id = d.registry_id and taker.id = d.to_staff_id
    where d.registry_id = any ((select actor_registries())::bigint[]) and ${wanted}
    order by d.valid_from desc, d.id desc limit 200`.execute(connection);
  return found.rows;
}
