/**
 * What the cases booked in a part of a month change: for a report in the middle of a month, where the month's flow says too
 * much. Cost: some 40 µs a case booked in the part; nothing where nothing was.
 */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import { partialMonthFlow } from '#features/casebook/public.ts';
import type { CaseDimensions } from '#features/casebook/contract.ts';
import type { ReportGrouping } from '../contract.ts';
import type { FlowSums } from '../domain/flow-sums.ts';
import { restOfMonth } from '../domain/period.ts';
import type { MonthPart } from '../domain/period.ts';
import { casesWithPages } from '../store.ts';
import type { FlowFilter } from './sum-flows.ts';

/** For each day whether anything was booked after it in its month. */
export async function bookedInRestOfMonth(connection: Connection, days: readonly IsoDay[]): Promise<boolean[]> {
  const rests = days.map(restOfMonth);
  if (rests.every((rest) => rest === null)) return rests.map(() => false);
  const answers = rests.map((rest) => (rest === null ? sql`false` : sql`exists (${bookedCases(rest.from, rest.to)})`));
  const result = await sql<{ booked: boolean[] }>`select array[${sql.join(answers)}] as booked`.execute(connection);
  return result.rows[0]?.booked ?? [];
}

/** The cases with a movement or another holder booked between two days, each once. */
function bookedCases(from: IsoDay, to: IsoDay): RawBuilder<unknown> {
  return sql`
    select m.registry_id, m.case_id from movement m
    where m.registry_id = any ((select actor_registries())::bigint[]) and m.booked_on between ${from}::date and ${to}::date
    union
    select a.registry_id, a.case_id from act a
    where a.registry_id = any ((select actor_registries())::bigint[]) and a.type in ('officer-changed', 'corrected')
      and a.booked_on between ${from}::date and ${to}::date`;
}

/** Adds the changes of one part to the sums of a report, whose rules they follow. */
export async function addMonthPart(
  transaction: Connection,
  sums: FlowSums,
  part: MonthPart,
  by: ReportGrouping | null,
  filter: FlowFilter,
): Promise<void> {
  const { rules } = sums;
  const query = sql`
    select c.registry_id, c.id as case_id, c.unit_id, c.basis, c.case_type, c.credit_institution
    from (${bookedCases(part.booked_from, part.booked_to)}) as booked
    join enforcement_case c on c.registry_id = booked.registry_id and c.id = booked.case_id
    where ${caseConditions(filter)}`;
  for await (const { row, page } of casesWithPages<CaseDimensions>(transaction, query))
    for (const flow of partialMonthFlow(page.movements, page.holdings, rules, part.day, part.before))
      sums.add({
        carried: false,
        group: groupOf(by, row, flow.officer_id),
        column: flow.column,
        matters: part.sign * flow.matters,
        amount_vnd: BigInt(part.sign) * flow.amount_vnd,
      });
}

function caseConditions(filter: FlowFilter): RawBuilder<unknown> {
  const wanted: RawBuilder<unknown>[] = [sql`true`];
  if (filter.unit_ids !== null) wanted.push(sql`c.unit_id = any (${filter.unit_ids}::bigint[])`);
  if (filter.only === 'credit-institutions') wanted.push(sql`c.credit_institution`);
  return sql.join(wanted, sql` and `);
}

/** The same keys as `sumFlows` gives. */
function groupOf(by: ReportGrouping | null, dimensions: CaseDimensions, officer_id: bigint): string {
  switch (by) {
    case null:
      return '';
    case 'unit':
      return `${dimensions.registry_id}/${dimensions.unit_id}`;
    case 'officer':
      return `${dimensions.registry_id}/${officer_id}`;
    case 'basis':
      return dimensions.basis;
    case 'case-type':
      return dimensions.case_type;
  }
}
