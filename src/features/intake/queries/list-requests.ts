/** The register of requests received, the newest first, a page by key. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import type { RequestRow, RequestStatus } from '../contract.ts';
import { conditionsOf, unitsBelow } from './register-page.ts';
import type { RegisterKey, RegisterPage } from './register-page.ts';

export type RequestFilter = {
  /** Code of a unit; those below it count too. */
  readonly unit?: string;
  readonly status?: RequestStatus;
  /** Code of a judgment. */
  readonly judgment?: string;
  /** Only those that came after so many years and were not accepted by the head. */
  readonly late_after_years?: number;
};

type Row = Omit<RequestRow, 'timing' | 'answer_by' | 'received_on'> & {
  readonly id: bigint;
  readonly received_on: IsoDay;
  readonly in_force_on: IsoDay | null;
};

const STATUS_CONDITIONS: Readonly<Record<RequestStatus, RawBuilder<unknown>>> = {
  waiting: sql`r.case_id is null and r.refused_on is null`,
  decided: sql`r.case_id is not null`,
  refused: sql`r.refused_on is not null`,
};

export async function listRequests(
  connection: Connection,
  filter: RequestFilter,
  after: RegisterKey | null,
  limit: number,
): Promise<RegisterPage<Row>> {
  const conditions = conditionsOf('r', after);
  if (filter.unit !== undefined) conditions.push(sql`r.unit_id in ${unitsBelow(filter.unit)}`);
  if (filter.status !== undefined) conditions.push(STATUS_CONDITIONS[filter.status]);
  if (filter.judgment !== undefined)
    conditions.push(sql`(r.registry_id, r.judgment_id) in (
      select registry_id, id from judgment
      where registry_id = any ((select actor_registries())::bigint[]) and code = ${filter.judgment})`);
  if (filter.late_after_years !== undefined)
    conditions.push(sql`r.late_accepted_on is null and exists (
      select from judgment late where late.registry_id = r.registry_id and late.id = r.judgment_id
        and late.in_force_on + make_interval(years => ${filter.late_after_years}::int) < r.received_on)`);
  const result = await sql<Row>`
    with page as (
      select r.* from request r where ${sql.join(conditions, sql` and `)}
      order by r.received_on desc, r.id desc limit ${limit + 1}
    )
    select page.id, page.code, u.code as unit, u.name as unit_name, j.code as judgment, j.number as judgment_number,
      j.court, p.code as requester, p.name as requester_name, page.received_on, page.content,
      case when page.refused_on is not null then 'refused' when page.case_id is not null then 'decided' else 'waiting' end
        as status,
      c.code as "case", page.refused_on, page.refusal_ground, page.refusal_reason, j.in_force_on,
      page.late_accepted_on, page.late_ground, page.late_reason
    from page
    join unit u on u.registry_id = page.registry_id and u.id = page.unit_id
    join judgment j on j.registry_id = page.registry_id and j.id = page.judgment_id
    join party p on p.registry_id = page.registry_id and p.id = page.requester_id
    left join enforcement_case c on c.registry_id = page.registry_id and c.id = page.case_id
    order by page.received_on desc, page.id desc`.execute(connection);
  const rows = result.rows.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: result.rows.length > limit && last !== undefined ? last : null };
}
