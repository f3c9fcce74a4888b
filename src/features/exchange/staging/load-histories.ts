/** Loads the histories of many cases by two queries. */
import type pg from 'pg';
import { historyOf } from '#features/cases/public.ts';
import type { CaseHistory, RecordedAct } from '#features/cases/contract.ts';
import type { Movement } from '#features/casebook/contract.ts';

export async function loadHistories(
  client: pg.ClientBase,
  registry_id: bigint,
  case_ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, CaseHistory>> {
  if (case_ids.length === 0) return new Map();
  const acts = await client.query<RecordedAct & { case_id: bigint }>(
    `select case_id, id, code, seq, type, dated_on, booked_on, ground, amount_vnd, receiving_unit, officer_id,
      corrects_act_id, data
     from act where registry_id = $1 and case_id = any ($2) order by case_id, dated_on, seq`,
    [registry_id, case_ids],
  );
  const movements = await client.query<Movement & { case_id: bigint }>(
    `select m.case_id, m.id, m.act_id, m.from_position, m.to_position, m.matters, m.amount_vnd, m.effective_on, m.booked_on,
      m.mirrors_movement_id
     from movement m join act a on a.registry_id = m.registry_id and a.id = m.act_id
     where m.registry_id = $1 and m.case_id = any ($2) order by m.case_id, a.seq, m.id`,
    [registry_id, case_ids],
  );
  const acts_of = Map.groupBy(acts.rows, (act) => act.case_id);
  const movements_of = Map.groupBy(movements.rows, (movement) => movement.case_id);
  return new Map(case_ids.map((id) => [id, historyOf(acts_of.get(id) ?? [], movements_of.get(id) ?? [])]));
}
