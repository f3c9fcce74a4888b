/** What stood open at the end of each month (of the last one: now), for thirteen months. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { FindingMonth } from '../contract.ts';
import type { FindingSight } from '../policy.ts';
import { sightRows, unitOf } from './finding-filter.ts';
import type { FindingFilter } from './finding-filter.ts';

const MONTHS = 13;

/** Takes unit, officer and rule of the filter; oldest first. */
export async function findingTrend(
  connection: Connection,
  sight: FindingSight,
  filter: Pick<FindingFilter, 'unit' | 'officer' | 'rule'>,
): Promise<readonly FindingMonth[]> {
  const rule = filter.rule === undefined ? sql`true` : sql`f.rule = ${filter.rule}`;
  const officer =
    filter.officer === undefined
      ? sql`true`
      : sql`f.officer_id = any (array(select id from staff_member where code = ${filter.officer}))`;
  const found = await sql<FindingMonth>`
    select to_char(f.month, 'YYYY-MM') as month, sum(f.open)::int as open,
      coalesce(sum(f.open) filter (where f.severity = 'serious'), 0)::int as serious, bool_and(f.is_recounted) as is_recounted
    from ${sightRows(sight)}
    join unit u on u.id = sight.unit_id and ${unitOf(filter)}
    join finding_month f on f.registry_id = u.registry_id and f.unit_id = u.id
      and (sight.officer_id is null or f.officer_id = sight.officer_id)
    where ${rule} and ${officer}
    group by f.month order by f.month desc limit ${MONTHS}`.execute(connection);
  return found.rows.toReversed();
}
