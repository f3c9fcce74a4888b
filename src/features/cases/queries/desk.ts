/**
 * The desk: what waits in each queue. An officer sees his own cases, a leader those of each officer in his units.
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import { OPEN_POSITIONS } from '#law/positions.ts';

export type OfficerDesk = {
  readonly officer: string;
  readonly officer_name: string;
  readonly unit: string;
  readonly open: number;
  readonly rest_vnd: bigint;
  readonly new: number;
  readonly without_notice: number;
  readonly without_verification: number;
  readonly untouched_days: number;
};

/** One row an officer with open cases; of one officer where `officer_id` is given. */
export async function officerDesks(
  connection: Connection,
  today: IsoDay,
  officer_id: bigint | null,
): Promise<OfficerDesk[]> {
  const result = await sql<OfficerDesk>`
    select s.code as officer, s.name as officer_name, u.code as unit, waiting.open, waiting.rest_vnd, waiting.new,
      waiting.without_notice, waiting.without_verification, (${today}::date - waiting.oldest) as untouched_days
    from (
      select c.registry_id, c.unit_id, c.officer_id, count(*)::int as open, sum(c.rest_vnd)::bigint as rest_vnd,
        count(*) filter (where c.decided_on > (${today}::date - 30))::int as new,
        count(*) filter (where c.notified_on is null)::int as without_notice,
        count(*) filter (where c.verified_on is null)::int as without_verification,
        min(c.last_act_on) as oldest
      from enforcement_case c
      where c.registry_id = any ((select actor_registries())::bigint[])
        and c.position = any (${OPEN_POSITIONS}::text[])
        and (${officer_id}::bigint is null or c.officer_id = ${officer_id})
      group by c.registry_id, c.unit_id, c.officer_id
    ) as waiting
    join staff_member s on s.registry_id = waiting.registry_id and s.id = waiting.officer_id
    join unit u on u.registry_id = waiting.registry_id and u.id = waiting.unit_id
    order by u.code, waiting.open desc, s.code`.execute(connection);
  return result.rows;
}
