/**
 * Sums the flow tables over months, by group and column. One query for both periods of a report. Measured costs stand in
 * bench/report.ts; for a province it reads some hundreds of rows.
 */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { CountingRules, LineColumn } from '#law/counting-rules.ts';
import type { Connection } from '#platform/database.ts';
import type { ReportGrouping, ReportRestriction } from '../contract.ts';
import type { FlowCell, PeriodName } from '../domain/flow-sums.ts';
import type { CountingPeriod } from '../domain/period.ts';

export type FlowFilter = {
  readonly unit_ids: readonly bigint[] | null;
  readonly only: ReportRestriction | null;
};

/** Where the groups of a report stand: the table that has them in fewest rows, and the columns that name a group. */
const GROUPINGS = {
  none: { table: 'month_flow_unit', columns: [] },
  unit: { table: 'month_flow_unit', columns: ['registry_id', 'unit_id'] },
  basis: { table: 'month_flow_unit', columns: ['basis'] },
  officer: { table: 'month_flow', columns: ['registry_id', 'officer_id'] },
  'case-type': { table: 'month_flow', columns: ['case_type'] },
} as const satisfies Record<ReportGrouping | 'none', { table: string; columns: readonly string[] }>;

type FlowRow = {
  readonly period: PeriodName;
  readonly carried: boolean;
  readonly group: string;
  readonly line_column: LineColumn;
  readonly matters: bigint;
  readonly amount_vnd: bigint;
};

/**
 * The sums by group. A registry that has not opened the year of a period gives the flows of its last open year, marked as
 * carried, one that never opened any gives nothing.
 */
export async function sumFlows(
  connection: Connection,
  rules: CountingRules,
  periods: Readonly<Record<PeriodName, CountingPeriod>>,
  by: ReportGrouping | null,
  filter: FlowFilter,
): Promise<FlowCell[]> {
  const { table, columns } = GROUPINGS[by ?? 'none'];
  const keys = columns.map((column) => sql`f.${sql.ref(column)}`);
  const result = await sql<FlowRow>`
    with span as materialized (${spans(periods)})
    select s.period, s.carried, ${keys.length === 0 ? sql`''` : sql`concat_ws('/', ${sql.join(keys)})`} as "group",
      f.line_column, sum(f.matters)::bigint as matters, sum(f.amount_vnd)::bigint as amount_vnd
    from span s
    join ${sql.table(table)} f on f.registry_id = s.registry_id and f.rules = ${rules.code}
      and f.month between s.first_month and s.last_month
    where ${conditions(filter)}
    group by s.period, s.carried, ${keys.length === 0 ? sql`` : sql`${sql.join(keys)}, `}f.line_column`.execute(
    connection,
  );
  return result.rows.map(({ line_column, matters, ...row }) => ({
    ...row,
    column: line_column,
    matters: Number(matters),
  }));
}

/** Which months of which registry each period sums. */
function spans(periods: Readonly<Record<PeriodName, CountingPeriod>>): RawBuilder<unknown> {
  const { now, earlier } = periods;
  return sql`
    select r.registry_id, p.period, r.opened_through_year < p.year as carried,
      case when r.opened_through_year < p.year then make_date(r.opened_through_year - 1, 10, 1) else p.first_month end as first_month,
      case when r.opened_through_year < p.year then make_date(r.opened_through_year, 9, 1) else p.last_month end as last_month
    from registry r
    cross join (values
      ('now', ${now.year}::int, ${now.first_month}::date, ${now.last_month}::date),
      ('earlier', ${earlier.year}::int, ${earlier.first_month}::date, ${earlier.last_month}::date)
    ) as p(period, year, first_month, last_month)
    where r.registry_id = any ((select actor_registries())::bigint[]) and r.opened_through_year > 0`;
}

function conditions(filter: FlowFilter): RawBuilder<unknown> {
  const wanted: RawBuilder<unknown>[] = [sql`true`];
  if (filter.unit_ids !== null) wanted.push(sql`f.unit_id = any (${filter.unit_ids}::bigint[])`);
  if (filter.only === 'credit-institutions') wanted.push(sql`f.credit_institution`);
  return sql.join(wanted, sql` and `);
}
