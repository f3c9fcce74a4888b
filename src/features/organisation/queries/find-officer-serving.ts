/** An enforcement officer who serves in a unit on a day, by own post or by secondment. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { IsoDay } from '#kit/iso-day.ts';

export type ServingOfficer = { readonly staff_id: bigint; readonly code: string; readonly name: string };

/**
 * Heads and deputies of an enforcement agency are enforcement officers themselves (Luật THADS Đ22), so they may hold cases.
 */
export async function findOfficerServing(
  connection: Connection,
  registry_id: bigint,
  unit_id: bigint,
  staff_code: string,
  day: IsoDay,
): Promise<ServingOfficer | undefined> {
  const result = await sql<ServingOfficer>`
    select s.id as staff_id, s.code, s.name
    from staff_member s
    where s.registry_id = ${registry_id} and s.code = ${staff_code} and exists (
      select from post p
      where p.registry_id = s.registry_id and p.staff_id = s.id and p.unit_id = ${unit_id}
        and p.post in ('officer', 'head', 'deputy-head')
        and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day}))`.execute(connection);
  return result.rows[0];
}
