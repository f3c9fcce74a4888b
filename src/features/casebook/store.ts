/**
 * What the case book keeps: movements, and the flows that follow from them, written in the transaction of the act.
 */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import { firstDayOf } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import { KEPT_RULES } from '#law/counting-rules.ts';
import type { Position } from '#law/positions.ts';
import { caseFlows, flowDifference } from './domain/flows.ts';
import type { Flow } from './domain/flows.ts';
import type { Movement } from './domain/movement.ts';
import type { CaseBookPage, CaseDimensions } from './domain/page.ts';

type FlowRow = Flow & { readonly rules: string };

/**
 * Writes what an act did to a case: its movements now, and gives back the write of its flows, which the command puts last
 * of all, so that the rows many writers share are locked for the shortest time.
 */
export async function postToCaseBook(
  connection: Connection,
  dimensions: CaseDimensions,
  before: CaseBookPage,
  after: CaseBookPage,
  opened_through_year: StatisticalYear,
): Promise<() => Promise<void>> {
  await insertMovements(connection, dimensions, after.movements.slice(before.movements.length));
  const rows = flowRows(before, after, opened_through_year);
  return () => addFlows(connection, dimensions, rows);
}

/** The rows to add to the flow tables when a case's page goes from `before` to `after`. */
function flowRows(before: CaseBookPage, after: CaseBookPage, opened_through_year: StatisticalYear): FlowRow[] {
  return KEPT_RULES.flatMap((rules) =>
    flowDifference(
      caseFlows(before.movements, before.holdings, rules, opened_through_year),
      caseFlows(after.movements, after.holdings, rules, opened_through_year),
    ).map((flow) => ({ ...flow, rules: rules.code })),
  );
}

/** Adds flow rows to both tables in key order, so that two writers never wait for each other in a circle. */
async function addFlows(connection: Connection, dimensions: CaseDimensions, rows: readonly FlowRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    with change as (
      select * from unnest(
        ${rows.map((row) => row.rules)}::text[], ${rows.map((row) => firstDayOf(row.month))}::date[],
        ${rows.map((row) => row.officer_id)}::bigint[], ${rows.map((row) => row.column)}::text[],
        ${rows.map((row) => row.matters)}::bigint[], ${rows.map((row) => row.amount_vnd)}::bigint[]
      ) as change(rules, month, officer_id, line_column, matters, amount_vnd)
    ), by_officer as (
      insert into month_flow (registry_id, rules, month, unit_id, officer_id, case_type, basis, credit_institution,
        line_column, matters, amount_vnd)
      select ${dimensions.registry_id}, rules, month, ${dimensions.unit_id}, officer_id, ${dimensions.case_type},
        ${dimensions.basis}, ${dimensions.credit_institution}::boolean, line_column, matters, amount_vnd
      from change order by rules, month, officer_id, line_column
      on conflict (registry_id, rules, month, unit_id, officer_id, case_type, basis, credit_institution, line_column)
      do update set matters = month_flow.matters + excluded.matters, amount_vnd = month_flow.amount_vnd + excluded.amount_vnd
    )
    insert into month_flow_unit (registry_id, rules, month, unit_id, basis, credit_institution, line_column, matters, amount_vnd)
    select ${dimensions.registry_id}, rules, month, ${dimensions.unit_id}, ${dimensions.basis},
      ${dimensions.credit_institution}::boolean, line_column, sum(matters)::bigint, sum(amount_vnd)::bigint
    from change group by rules, month, line_column
    having sum(matters) <> 0 or sum(amount_vnd) <> 0
    order by rules, month, line_column
    on conflict (registry_id, rules, month, unit_id, basis, credit_institution, line_column)
    do update set matters = month_flow_unit.matters + excluded.matters,
      amount_vnd = month_flow_unit.amount_vnd + excluded.amount_vnd`.execute(connection);
}

type MovementRow = {
  id: bigint;
  act_id: bigint;
  from_position: Position;
  to_position: Position;
  matters: 0 | 1;
  amount_vnd: bigint;
  effective_on: IsoDay;
  booked_on: IsoDay;
  mirrors_movement_id: bigint | null;
};

/** The movements of one case in the order in which they were written. */
export async function loadMovements(connection: Connection, registry_id: bigint, case_id: bigint): Promise<Movement[]> {
  const result = await sql<MovementRow>`
    select id, act_id, from_position, to_position, matters, amount_vnd, effective_on, booked_on, mirrors_movement_id
    from movement where registry_id = ${registry_id} and case_id = ${case_id} order by id`.execute(connection);
  return result.rows;
}

async function insertMovements(
  connection: Connection,
  dimensions: CaseDimensions,
  movements: readonly Movement[],
): Promise<void> {
  if (movements.length === 0) return;
  await sql`
    insert into movement (registry_id, id, case_id, act_id, unit_id, from_position, to_position, matters, amount_vnd,
      effective_on, booked_on, mirrors_movement_id)
    select ${dimensions.registry_id}, id, ${dimensions.case_id}, act_id, ${dimensions.unit_id}, from_position, to_position,
      matters, amount_vnd, effective_on, booked_on, mirrors_movement_id
    from unnest(
      ${movements.map((row) => row.id)}::bigint[], ${movements.map((row) => row.act_id)}::bigint[],
      ${movements.map((row) => row.from_position)}::text[], ${movements.map((row) => row.to_position)}::text[],
      ${movements.map((row) => row.matters)}::smallint[], ${movements.map((row) => row.amount_vnd)}::bigint[],
      ${movements.map((row) => row.effective_on)}::date[], ${movements.map((row) => row.booked_on)}::date[],
      ${movements.map((row) => row.mirrors_movement_id)}::bigint[]
    ) as m(id, act_id, from_position, to_position, matters, amount_vnd, effective_on, booked_on, mirrors_movement_id)`.execute(
    connection,
  );
}
