/**
 * The cumulative results of this statistical year up to a day, and of the whole year before: what charts draw. Two queries on
 * the flows beside the report of the day itself; some hundreds of rows for a province.
 */
import { sql } from 'kysely';
import { firstDayOf, monthOf } from '#kit/iso-day.ts';
import type { IsoDay, IsoMonth } from '#kit/iso-day.ts';
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { firstDayOfYear, monthsOfYear, statisticalYearOf } from '#kit/statistical-year.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import { RULES_2019 } from '#law/counting-rules.ts';
import type { LineColumn } from '#law/counting-rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import { addTo, emptyVector } from '#features/casebook/contract.ts';
import type { ColumnVector, MutableColumnVector } from '#features/casebook/contract.ts';
import { cumulate, monthsBefore } from '../domain/cumulative-series.ts';
import type { CumulativePoint } from '../domain/cumulative-series.ts';
import type { ReportQuestion } from '../domain/results-report.ts';
import { FlowSums } from '../domain/flow-sums.ts';
import { findScope } from './find-scope.ts';
import { readTogether } from './read-together.ts';
import { resultsReport } from './results-report.ts';
import { addFlows, flowConditions, listOpenedRegistries } from './sum-flows.ts';
import type { FlowFilter } from './sum-flows.ts';

export type Series = { readonly this_year: readonly CumulativePoint[]; readonly last_year: readonly CumulativePoint[] };

/** `only` narrows every point, as it narrows the report. */
export type SeriesQuestion = Pick<ReportQuestion, 'on' | 'unit' | 'only'>;

/** Points at the ends of months; the last point of this year is the day itself. */
export async function resultsSeries(
  connection: Connection,
  actor: Actor,
  question: SeriesQuestion,
): Promise<Result<Series>> {
  return readTogether(connection, async (snapshot) => {
    const scope = await findScope(snapshot, actor, question.unit);
    if (!scope.ok) return scope;
    const today = await resultsReport(snapshot, actor, { ...question, by: null });
    if (!today.ok) return today;
    const year = statisticalYearOf(question.on);
    const filter = { unit_ids: scope.value.unit_ids, only: question.only };
    const flows = new Map([
      ...(await laterMonths(snapshot, firstDayOfYear(year - 1), firstDayOf(monthOf(question.on)), filter)),
      ...(await octobers(snapshot, year, filter)),
    ]);
    return accept({
      this_year: [
        ...cumulate(monthsBefore(question.on), flows, RULES_2019),
        { on: question.on, figures: today.value.figures },
      ],
      last_year: cumulate(monthsOfYear(year - 1), flows, RULES_2019),
    });
  });
}

/** October carries the opening stock; of a year that is not open yet, the stock of the last one. */
async function octobers(
  connection: Connection,
  year: StatisticalYear,
  filter: FlowFilter,
): Promise<readonly (readonly [IsoMonth, ColumnVector])[]> {
  const registries = await listOpenedRegistries(connection);
  const octoberOf = async (of: StatisticalYear) => {
    const day = firstDayOfYear(of);
    const sums = new FlowSums(RULES_2019);
    await addFlows(
      connection,
      sums,
      { on: day, year: of, first_month: day, last_month: day, part: null },
      registries,
      null,
      filter,
    );
    return [monthOf(day), sums.total()] as const;
  };
  return [await octoberOf(year), await octoberOf(year - 1)];
}

/** The flows of all months after October, from the first day of a year until before a month. */
async function laterMonths(
  connection: Connection,
  from: IsoDay,
  until: IsoDay,
  filter: FlowFilter,
): Promise<ReadonlyMap<IsoMonth, ColumnVector>> {
  const found = await sql<{ month: IsoDay; line_column: LineColumn; matters: bigint; amount_vnd: bigint }>`
    select f.month, f.line_column, sum(f.matters)::bigint as matters, sum(f.amount_vnd)::bigint as amount_vnd
    from month_flow_unit f
    where f.registry_id = any ((select actor_registries())::bigint[]) and f.rules = ${RULES_2019.code}
      and f.month >= ${from}::date and f.month < ${until}::date and extract(month from f.month) <> 10 and ${flowConditions(filter)}
    group by f.month, f.line_column`.execute(connection);
  const flows = new Map<IsoMonth, MutableColumnVector>();
  for (const { month, line_column, matters, amount_vnd } of found.rows) {
    const vector = flows.get(monthOf(month)) ?? emptyVector();
    addTo(vector, line_column, Number(matters), amount_vnd);
    flows.set(monthOf(month), vector);
  }
  return flows;
}
