/**
 * Sums the flow tables over the months of a period, by group and column. For a province it reads some hundreds of rows; for a
 * country see bench/report.ts.
 */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { firstDayOf } from '#kit/iso-day.ts';
import { firstDayOfYear, monthsOfYear } from '#kit/statistical-year.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import type { CountingRules, LineColumn } from '#law/counting-rules.ts';
import type { Connection } from '#platform/database.ts';
import type { ReportGrouping, ReportRestriction } from '../contract.ts';
import type { FlowSums } from '../domain/flow-sums.ts';
import type { CountingPeriod } from '../domain/period.ts';

export type FlowFilter = {
  readonly unit_ids: readonly bigint[] | null;
  readonly only: ReportRestriction | null;
};

/** A registry in the reader's sight, with the last year whose opening stock stands in its flows. */
export type OpenedRegistry = { readonly registry_id: bigint; readonly opened_through_year: StatisticalYear };

/** The registries that have flows at all. */
export async function listOpenedRegistries(connection: Connection): Promise<OpenedRegistry[]> {
  const found = await sql<OpenedRegistry>`
    select registry_id, opened_through_year from registry
    where registry_id = any ((select actor_registries())::bigint[]) and opened_through_year > 0`.execute(connection);
  return found.rows;
}

/** The months to sum, and the registries in which. */
type Span = {
  readonly first_month: IsoDay;
  readonly last_month: IsoDay;
  readonly carried: boolean;
  readonly registry_ids: bigint[];
};

/** A registry that has not opened the year gives the flows of its last open year, from which the stock is carried over. */
function spansOf(period: CountingPeriod, registries: readonly OpenedRegistry[]): Span[] {
  const spans = new Map<StatisticalYear, Span>();
  for (const { registry_id, opened_through_year } of registries) {
    const year = Math.min(period.year, opened_through_year);
    const known = spans.get(year);
    if (known !== undefined) known.registry_ids.push(registry_id);
    else spans.set(year, { ...monthsToSum(period, year), carried: year < period.year, registry_ids: [registry_id] });
  }
  return [...spans.values()];
}

function monthsToSum(period: CountingPeriod, year: StatisticalYear): { first_month: IsoDay; last_month: IsoDay } {
  if (year === period.year) return { first_month: period.first_month, last_month: period.last_month };
  const september = monthsOfYear(year).at(-1);
  if (september === undefined) throw new Error('a year without months');
  return { first_month: firstDayOfYear(year), last_month: firstDayOf(september) };
}

/** Where the groups of a report stand: the table that has them in fewest rows, and the column that names a group. */
const GROUPINGS = {
  none: { table: 'month_flow_unit', column: null, by_registry: false },
  unit: { table: 'month_flow_unit', column: 'unit_id', by_registry: true },
  basis: { table: 'month_flow_unit', column: 'basis', by_registry: false },
  officer: { table: 'month_flow', column: 'officer_id', by_registry: true },
  'case-type': { table: 'month_flow_case_type', column: 'case_type', by_registry: false },
} as const satisfies Record<ReportGrouping | 'none', { table: string; column: string | null; by_registry: boolean }>;

type FlowRow = {
  readonly registry_id: bigint;
  readonly group_column: string | bigint;
  readonly line_column: LineColumn;
  readonly matters: number;
  readonly amount_vnd: bigint;
};

/** Adds the flows of a period to sums by group; one query, two around the opening of a year. */
export async function addFlows(
  transaction: Connection,
  sums: FlowSums,
  period: CountingPeriod,
  registries: readonly OpenedRegistry[],
  by: ReportGrouping | null,
  filter: FlowFilter,
): Promise<void> {
  const { by_registry } = GROUPINGS[by ?? 'none'];
  const spans = spansOf(period, registries);
  await planForSums(transaction, true);
  for (const span of spans) {
    // oxlint-disable-next-line no-await-in-loop -- one span, unless some registries have not opened the year yet
    for (const row of await flowsOf(transaction, sums.rules, span, by, filter))
      sums.add({
        group: by_registry ? `${row.registry_id}/${row.group_column}` : String(row.group_column),
        column: row.line_column,
        matters: row.matters,
        amount_vnd: row.amount_vnd,
        carried: span.carried,
      });
  }
  await planForSums(transaction, false);
}

/**
 * Row level security hides from the planner how many rows there are: it takes a hundred thousand for some hundreds, and sorts
 * them to sum them. Without sorting it sums in a hash (measured on a country: 75 ms for 109 ms by unit, 49 for 91 together). And
 * a plan that is kept for all months and registries knows none of them, and reads three times as long.
 */
async function planForSums(transaction: Connection, begins: boolean): Promise<void> {
  const [plans, sorts] = begins ? ['force_custom_plan', 'off'] : ['auto', 'on'];
  await sql`select set_config('plan_cache_mode', ${plans}, true), set_config('enable_sort', ${sorts}, true),
    set_config('enable_incremental_sort', ${sorts}, true)`.execute(transaction);
}

/**
 * Months and registries are given as values, not joined, so that the planner knows how many rows and groups there are and sums
 * them in a hash instead of sorting them all.
 */
async function flowsOf(
  connection: Connection,
  rules: CountingRules,
  span: Span,
  by: ReportGrouping | null,
  filter: FlowFilter,
): Promise<FlowRow[]> {
  const { table, column, by_registry } = GROUPINGS[by ?? 'none'];
  const keys = [...(by_registry ? ['registry_id'] : []), ...(column === null ? [] : [column]), 'line_column'];
  const result = await sql<FlowRow>`
    select ${by_registry ? sql`f.registry_id` : sql`0::bigint as registry_id`},
      ${column === null ? sql`''` : sql`f.${sql.ref(column)}`} as group_column, f.line_column,
      sum(f.matters)::int as matters, sum(f.amount_vnd)::bigint as amount_vnd
    from ${sql.table(table)} f
    where f.registry_id = any (${span.registry_ids}::bigint[]) and f.rules = ${rules.code}
      and f.month between ${span.first_month}::date and ${span.last_month}::date and ${flowConditions(filter)}
    group by ${sql.join(keys.map((key) => sql`f.${sql.ref(key)}`))}`.execute(connection);
  return result.rows;
}

/** What a filter asks of a row of flows `f`. */
export function flowConditions(filter: FlowFilter): RawBuilder<unknown> {
  const wanted: RawBuilder<unknown>[] = [sql`true`];
  if (filter.unit_ids !== null) wanted.push(sql`f.unit_id = any (${filter.unit_ids}::bigint[])`);
  if (filter.only === 'credit-institutions') wanted.push(sql`f.credit_institution`);
  return sql.join(wanted, sql` and `);
}
