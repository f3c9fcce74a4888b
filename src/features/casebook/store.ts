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
 * What an act did to a case, as one write of movements and flows. The command puts it last of all (`context.lastly`), so
 * that the flow rows many writers share are locked only while the commit takes.
 */
export function postToCaseBook(
  connection: Connection,
  dimensions: CaseDimensions,
  before: CaseBookPage,
  after: CaseBookPage,
  opened_through_year: StatisticalYear,
): () => Promise<void> {
  const movements = after.movements.slice(before.movements.length);
  const flows = flowRows(before, after, opened_through_year);
  return async () => {
    if (movements.length > 0 || flows.length > 0) await writePage(connection, dimensions, movements, flows);
  };
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

/** Inserts movements and adds flow rows to both tables, in key order, so that two writers never wait in a circle. */
async function writePage(
  connection: Connection,
  dimensions: CaseDimensions,
  movements: readonly Movement[],
  flows: readonly FlowRow[],
): Promise<void> {
  const { registry_id, case_id, unit_id, case_type, basis, credit_institution } = dimensions;
  await sql`
    with moved as (
      insert into movement (registry_id, id, case_id, act_id, unit_id, from_position, to_position, matters, amount_vnd,
        effective_on, booked_on, mirrors_movement_id)
      select ${registry_id}, id, ${case_id}, act_id, ${unit_id}, from_position, to_position, matters, amount_vnd,
        effective_on, booked_on, mirrors_movement_id
      from unnest(
        ${movements.map((row) => row.id)}::bigint[], ${movements.map((row) => row.act_id)}::bigint[],
        ${movements.map((row) => row.from_position)}::text[], ${movements.map((row) => row.to_position)}::text[],
        ${movements.map((row) => row.matters)}::smallint[], ${movements.map((row) => row.amount_vnd)}::bigint[],
        ${movements.map((row) => row.effective_on)}::date[], ${movements.map((row) => row.booked_on)}::date[],
        ${movements.map((row) => row.mirrors_movement_id)}::bigint[]
      ) as m(id, act_id, from_position, to_position, matters, amount_vnd, effective_on, booked_on, mirrors_movement_id)
    ), change as (
      select * from unnest(
        ${flows.map((row) => row.rules)}::text[], ${flows.map((row) => firstDayOf(row.month))}::date[],
        ${flows.map((row) => row.officer_id)}::bigint[], ${flows.map((row) => row.column)}::text[],
        ${flows.map((row) => row.matters)}::bigint[], ${flows.map((row) => row.amount_vnd)}::bigint[]
      ) as change(rules, month, officer_id, line_column, matters, amount_vnd)
    ), by_officer as (
      insert into month_flow (registry_id, rules, month, unit_id, officer_id, case_type, basis, credit_institution,
        line_column, matters, amount_vnd)
      select ${registry_id}, rules, month, ${unit_id}, officer_id, ${case_type}, ${basis}, ${credit_institution}::boolean,
        line_column, matters, amount_vnd
      from change order by rules, month, officer_id, line_column
      on conflict (registry_id, rules, month, unit_id, officer_id, case_type, basis, credit_institution, line_column)
      do update set matters = month_flow.matters + excluded.matters, amount_vnd = month_flow.amount_vnd + excluded.amount_vnd
    )
    insert into month_flow_unit (registry_id, rules, month, unit_id, basis, credit_institution, line_column, matters, amount_vnd)
    select ${registry_id}, rules, month, ${unit_id}, ${basis}, ${credit_institution}::boolean, line_column,
      sum(matters)::bigint, sum(amount_vnd)::bigint
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

/** The movements of one case in the order in which their acts were recorded. */
export async function loadMovements(connection: Connection, registry_id: bigint, case_id: bigint): Promise<Movement[]> {
  const result = await sql<MovementRow>`
    select m.id, m.act_id, m.from_position, m.to_position, m.matters, m.amount_vnd, m.effective_on, m.booked_on,
      m.mirrors_movement_id
    from movement m join act a on a.registry_id = m.registry_id and a.id = m.act_id
    where m.registry_id = ${registry_id} and m.case_id = ${case_id} order by a.seq, m.id`.execute(connection);
  return result.rows;
}
