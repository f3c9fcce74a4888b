/**
 * What the case book keeps: movements, and the flows that follow from them, written in the transaction of the act.
 */
import { sql } from 'kysely';
import type { LastWrite } from '#platform/command.ts';
import type { Connection } from '#platform/database.ts';
import { firstDayOf } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import { KEPT_RULES } from '#law/counting-rules.ts';
import type { Position } from '#law/positions.ts';
import { caseFlows, flowDifference } from './domain/flows.ts';
import type { Flow } from './domain/flows.ts';
import { FLOW_TABLE_NAMES, FLOW_TABLES } from './domain/flow-tables.ts';
import type { FlowTable } from './domain/flow-tables.ts';
import type { Movement } from './domain/movement.ts';
import type { CaseBookPage, CaseDimensions } from './domain/page.ts';

type FlowRow = Flow & { readonly rules: string };

/**
 * What an act did to a case, as writes of movements and flows. The command puts them last of all (`context.lastly`), so
 * that the flow rows many writers share are locked only while the commit takes.
 */
export function postToCaseBook(
  dimensions: CaseDimensions,
  before: CaseBookPage,
  after: CaseBookPage,
  opened_through_year: StatisticalYear,
): LastWrite[] {
  const movements = after.movements.slice(before.movements.length);
  const flows = flowRows(before, after, opened_through_year);
  return [
    ...(movements.length > 0 ? [movementWrite(dimensions, movements)] : []),
    ...(flows.length > 0 ? flowWrites(dimensions, flows) : []),
  ];
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

function movementWrite(dimensions: CaseDimensions, movements: readonly Movement[]): LastWrite {
  const { registry_id, case_id, unit_id } = dimensions;
  return {
    name: 'moved',
    statement: sql`
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
      ) as m(id, act_id, from_position, to_position, matters, amount_vnd, effective_on, booked_on, mirrors_movement_id)`,
  };
}

/** Adds flow rows to every flow table, in key order, so that two writers never wait in a circle. */
function flowWrites(dimensions: CaseDimensions, flows: readonly FlowRow[]): LastWrite[] {
  const { registry_id, unit_id, case_type, basis, credit_institution } = dimensions;
  const change: LastWrite = {
    name: 'change',
    statement: sql`
      select ${registry_id}::bigint as registry_id, ${unit_id}::bigint as unit_id, ${case_type}::text as case_type,
        ${basis}::text as basis, ${credit_institution}::boolean as credit_institution, c.*
      from unnest(
        ${flows.map((row) => row.rules)}::text[], ${flows.map((row) => firstDayOf(row.month))}::date[],
        ${flows.map((row) => row.officer_id)}::bigint[], ${flows.map((row) => row.column)}::text[],
        ${flows.map((row) => row.matters)}::bigint[], ${flows.map((row) => row.amount_vnd)}::bigint[]
      ) as c(rules, month, officer_id, line_column, matters, amount_vnd)`,
  };
  return [change, ...FLOW_TABLE_NAMES.map(flowWrite)];
}

function flowWrite(table: FlowTable): LastWrite {
  const names = ['registry_id', 'rules', 'month', ...FLOW_TABLES[table], 'line_column'];
  const keys = sql.join(names.map((name) => sql.ref(name)));
  return {
    name: `of_${table}`,
    statement: sql`
      insert into ${sql.table(table)} as f (${keys}, matters, amount_vnd)
      select ${keys}, sum(matters)::bigint, sum(amount_vnd)::bigint from change group by ${keys}
      having sum(matters) <> 0 or sum(amount_vnd) <> 0 order by ${keys}
      on conflict (${keys}) do update set matters = f.matters + excluded.matters, amount_vnd = f.amount_vnd + excluded.amount_vnd`,
  };
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
