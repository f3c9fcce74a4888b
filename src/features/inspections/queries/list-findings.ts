/**
 * A page of findings, the longest lasting first. Each unit and state is walked on its own index from where the page before
 * ended, so that a page costs the same however many findings there are.
 */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { FINDING_STATES } from '../contract.ts';
import type { FindingState, Severity } from '../contract.ts';
import type { FindingSight } from '../policy.ts';
import { filterOf, sightRows, unitOf } from './finding-filter.ts';
import type { FindingFilter } from './finding-filter.ts';

export type FindingRow = {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly state: FindingState;
  readonly case_code: string | null;
  readonly decision_number: string | null;
  readonly act_code: string | null;
  readonly act_type: string | null;
  readonly unit: string;
  readonly unit_name: string;
  readonly officer: string | null;
  readonly officer_name: string | null;
  readonly since: IsoDay;
  readonly ended_on: IsoDay | null;
  readonly sentence: string;
  readonly article: string;
  readonly mended_by: string | null;
  readonly note_reason: string | null;
  readonly note_by: string | null;
  readonly note_on: IsoDay | null;
};

export type FindingKey = { readonly since: string; readonly key: string };

/** At most `limit` findings after a key. */
export async function listFindings(
  connection: Connection,
  sight: FindingSight,
  filter: FindingFilter,
  after: FindingKey | null,
  limit: number,
): Promise<readonly FindingRow[]> {
  const states = filter.state === undefined ? FINDING_STATES : [filter.state];
  const from = after === null ? sql`true` : sql`(f.since, f.key) > (${after.since}::date, ${after.key})`;
  const found = await sql<FindingRow>`
    with page as (
      select f.* from ${sightRows(sight)}
      join unit u on u.id = sight.unit_id and ${unitOf(filter)}
      cross join unnest(${states}::text[]) as s(state)
      cross join lateral (
        select f.* from finding f
        where f.registry_id = u.registry_id and f.unit_id = u.id and f.state = s.state
          and (sight.officer_id is null or f.officer_id = sight.officer_id) and ${filterOf(filter)} and ${from}
        order by f.since, f.key limit ${limit}
      ) f
      order by f.since, f.key limit ${limit}
    )
    ${described(sql`page`)} order by f.since, f.key`.execute(connection);
  return found.rows;
}

/** What was found in one case, what lasts first, then the newest. */
export async function findingsOfCase(
  connection: Connection,
  registry_id: bigint,
  case_id: bigint,
): Promise<readonly FindingRow[]> {
  const found = await sql<FindingRow>`
    with page as (select * from finding where registry_id = ${registry_id} and case_id = ${case_id})
    ${described(sql`page`)} order by f.state <> 'open', f.since desc, f.key limit 500`.execute(connection);
  return found.rows;
}

/** The findings of a relation with the names of what they speak of, and the last note. */
function described(page: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select f.key, f.rule, f.severity, f.state, c.code as case_code, c.decision_number, a.code as act_code, a.type as act_type,
      u.code as unit, u.name as unit_name, s.code as officer, s.name as officer_name, f.since, f.ended_on, f.sentence,
      f.article, m.code as mended_by, n.reason as note_reason, n.noted_by_name as note_by, n.noted_on as note_on
    from ${page} f
    join unit u on u.registry_id = f.registry_id and u.id = f.unit_id
    left join enforcement_case c on c.registry_id = f.registry_id and c.id = f.case_id
    left join act a on a.registry_id = f.registry_id and a.id = f.act_id
    left join act m on m.registry_id = f.registry_id and m.id = f.mended_by_act_id
    left join staff_member s on s.registry_id = f.registry_id and s.id = f.officer_id
    left join lateral (
      select reason, noted_by_name, noted_on from finding_note n
      where n.registry_id = f.registry_id and n.finding_key = f.key order by n.id desc limit 1
    ) n on true`;
}
