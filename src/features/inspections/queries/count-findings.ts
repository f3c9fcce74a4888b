/** How many findings stand in each rule with each officer of each unit; sums of officers are those of units and of the province. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import { FINDING_STATES } from '../contract.ts';
import type { FindingState, InspectionView } from '../contract.ts';
import type { FindingSight } from '../policy.ts';
import { filterOf, sightRows, unitOf } from './finding-filter.ts';
import type { FindingFilter } from './finding-filter.ts';

export type CountRow = {
  readonly rule: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly officer: string | null;
  readonly officer_name: string | null;
  readonly state: FindingState;
  readonly count: number;
};

/** By rule, unit, officer and state; the filter's own state is not looked at, so that one answer tells of all four. */
export async function countFindings(
  connection: Connection,
  sight: FindingSight,
  filter: FindingFilter,
): Promise<readonly CountRow[]> {
  const found = await sql<CountRow>`
    select f.rule, u.code as unit, u.name as unit_name, s.code as officer, s.name as officer_name, f.state, f.count
    from (
      select f.registry_id, f.rule, f.unit_id, f.officer_id, f.state, count(*)::int as count
      from ${sightRows(sight)}
      join unit u on u.id = sight.unit_id and ${unitOf(filter)}
      join finding f on f.registry_id = u.registry_id and f.unit_id = u.id and f.state = any (${FINDING_STATES}::text[])
        and (sight.officer_id is null or f.officer_id = sight.officer_id)
      where ${filterOf(filter)}
      group by f.registry_id, f.rule, f.unit_id, f.officer_id, f.state
    ) f
    join unit u on u.registry_id = f.registry_id and u.id = f.unit_id
    left join staff_member s on s.registry_id = f.registry_id and s.id = f.officer_id
    order by (u.kind <> 'province-office'), u.id, s.code nulls last, f.rule`.execute(connection);
  return found.rows;
}

/** The newest inspection of the reader's registries; null before the first. */
export async function findLastInspection(connection: Connection): Promise<InspectionView | null> {
  const found = await sql<{
    inspected_on: string;
    ended_at: Temporal.Instant;
    reason: InspectionView['reason'];
    run_by_name: string;
    cases: number;
  }>`
    select inspected_on, ended_at, reason, run_by_name, cases from inspection
    where registry_id = any ((select actor_registries())::bigint[]) order by ended_at desc limit 1`.execute(connection);
  const row = found.rows[0];
  if (row === undefined) return null;
  const { inspected_on, ended_at, reason, run_by_name, cases } = row;
  return { on: inspected_on, ended_at: ended_at.toString(), reason, run_by: run_by_name, cases };
}
