/** Who can be given a case in a unit on a day, with what each carries already, so that the load stays balanced (domain 2.5). */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { OPEN_POSITIONS } from '#law/positions.ts';
import type { Connection } from '#platform/database.ts';

export type AssignableOfficer = {
  readonly code: string;
  readonly name: string;
  readonly post: 'head' | 'deputy-head' | 'officer';
  /** Open cases, and what rests to be enforced of them. */
  readonly open_cases: number;
  readonly open_rest_vnd: bigint;
  /** Cases decided in the last thirty days. */
  readonly new_cases: number;
};

/**
 * Officers first, who carries least before the others; then the leaders, who are officers too (Luật THADS Đ22). Counts are of the
 * cases in the units that the reader sees.
 */
export async function listAssignableOfficers(
  connection: Connection,
  unit_code: string,
  day: IsoDay,
): Promise<AssignableOfficer[]> {
  const result = await sql<AssignableOfficer>`
    with serving as (
      select s.registry_id, s.id, s.code, s.name,
        (array_agg(p.post order by p.post = 'officer' desc, p.post = 'head' desc))[1] as post
      from unit u
      join post p on p.registry_id = u.registry_id and p.unit_id = u.id
      join staff_member s on s.registry_id = p.registry_id and s.id = p.staff_id
      where u.registry_id = any ((select actor_registries())::bigint[]) and u.code = ${unit_code}
        and p.post in ('officer', 'head', 'deputy-head')
        and p.valid_from <= ${day}::date and (p.valid_to is null or p.valid_to >= ${day}::date)
      group by s.registry_id, s.id, s.code, s.name
    )
    select serving.code, serving.name, serving.post, carried.open_cases, carried.open_rest_vnd, carried.new_cases
    from serving cross join lateral (
      select count(*)::integer as open_cases, coalesce(sum(c.rest_vnd), 0)::bigint as open_rest_vnd,
        (count(*) filter (where c.decided_on > ${day}::date - 30))::integer as new_cases
      from enforcement_case c
      where c.registry_id = serving.registry_id and c.officer_id = serving.id
        and c.position = any (${OPEN_POSITIONS}::text[])
    ) carried
    order by serving.post <> 'officer', carried.open_cases, serving.name, serving.code`.execute(connection);
  return result.rows;
}
