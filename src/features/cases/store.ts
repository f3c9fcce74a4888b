/**
 * Loads a case with its acts as the domain sees it, and writes what an act changed.
 */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { loadMovements } from '#features/casebook/public.ts';
import type { CaseDimensions, Holding } from '#features/casebook/contract.ts';
import { ACT_CATALOGUE } from './acts/catalogue.ts';
import { replay } from './domain/case-history.ts';
import type { CaseHistory, RecordedAct } from './domain/case-history.ts';

export type CaseHead = CaseDimensions & {
  readonly code: string;
  readonly decision_number: string;
  readonly officer_id: bigint;
  readonly last_seq: number;
};

type CaseHeadRow = Omit<CaseHead, 'case_id'> & { id: bigint };

/** The case row, locked until the end of the transaction: whoever acts on a case waits for whoever acts on it now. */
export async function findCaseForUpdate(connection: Connection, code: string): Promise<CaseHead | undefined> {
  const result = await sql<CaseHeadRow>`
    select registry_id, id, code, unit_id, basis, case_type, credit_institution, decision_number, officer_id, last_seq
    from enforcement_case where registry_id = any ((select actor_registries())::bigint[]) and code = ${code} for update`.execute(connection);
  return headOf(result.rows[0]);
}

export async function findCaseHead(connection: Connection, code: string): Promise<CaseHead | undefined> {
  const result = await sql<CaseHeadRow>`
    select registry_id, id, code, unit_id, basis, case_type, credit_institution, decision_number, officer_id, last_seq
    from enforcement_case where registry_id = any ((select actor_registries())::bigint[]) and code = ${code}`.execute(connection);
  return headOf(result.rows[0]);
}

function headOf(row: CaseHeadRow | undefined): CaseHead | undefined {
  if (row === undefined) return undefined;
  const { id, ...rest } = row;
  return { ...rest, case_id: id };
}

/** What the database keeps of an act beside what the domain reads. */
export type StoredAct = RecordedAct & {
  readonly number: string | null;
  readonly obligation_id: bigint | null;
  readonly recorded_by: bigint;
  readonly recorded_at: Temporal.Instant;
};

/** The acts of a case by day, then by order of recording. */
export async function loadActs(connection: Connection, registry_id: bigint, case_id: bigint): Promise<StoredAct[]> {
  const result = await sql<StoredAct>`
    select id, code, seq, type, dated_on, booked_on, ground, amount_vnd, receiving_unit, officer_id, obligation_id,
      corrects_act_id, number, data, recorded_by, recorded_at
    from act where registry_id = ${registry_id} and case_id = ${case_id} order by dated_on, seq`.execute(connection);
  return result.rows;
}

/** The history of a case as the rules see it; throws where the stored acts do not follow from each other. */
export async function loadHistory(connection: Connection, registry_id: bigint, case_id: bigint): Promise<CaseHistory> {
  const acts = await loadActs(connection, registry_id, case_id);
  const movements = await loadMovements(connection, registry_id, case_id);
  return historyOf(acts, movements);
}

export function historyOf(acts: readonly RecordedAct[], movements: CaseHistory['movements']): CaseHistory {
  const undone = new Set(acts.flatMap((act) => (act.corrects_act_id === null ? [] : [act.corrects_act_id])));
  const state = replay(acts, undone, ACT_CATALOGUE);
  if (!state.ok) throw new Error(state.refusals.map((refused) => refused.sentence).join(' '));
  return { acts, state: state.value, movements, holdings: holdingsOf(acts), undone };
}

function holdingsOf(acts: readonly RecordedAct[]): Holding[] {
  const undone_on = new Map<bigint, IsoDay>();
  for (const act of acts) if (act.corrects_act_id !== null) undone_on.set(act.corrects_act_id, act.booked_on);
  return acts.flatMap((act) =>
    act.officer_id === null
      ? []
      : [{ act_id: act.id, officer_id: act.officer_id, booked_on: act.booked_on, undone_on: undone_on.get(act.id) ?? null }],
  );
}

export type NewAct = RecordedAct & { readonly number: string | null; readonly obligation_id: bigint | null };

export async function insertAct(
  connection: Connection,
  head: CaseHead,
  act: NewAct,
  recorded: { by: bigint; at: Temporal.Instant; rule_version: string },
): Promise<void> {
  await sql`
    insert into act (registry_id, id, case_id, unit_id, seq, code, type, dated_on, booked_on, ground, amount_vnd,
      receiving_unit, officer_id, obligation_id, corrects_act_id, number, data, rule_version, recorded_by, recorded_at)
    values (${head.registry_id}, ${act.id}, ${head.case_id}, ${head.unit_id}, ${act.seq}, ${act.code}, ${act.type},
      ${act.dated_on}, ${act.booked_on}, ${act.ground}, ${act.amount_vnd}, ${act.receiving_unit}, ${act.officer_id},
      ${act.obligation_id}, ${act.corrects_act_id}, ${act.number}, ${JSON.stringify(act.data)}, ${recorded.rule_version},
      ${recorded.by}, ${recorded.at.toString()})`.execute(connection);
}

/** Writes the copy of the fold that lists read. */
export async function updateCase(connection: Connection, head: CaseHead, history: CaseHistory, seq: number): Promise<void> {
  const { state } = history;
  await sql`
    update enforcement_case set position = ${state.position}, position_since = ${state.position_since},
      whole_vnd = ${state.whole_vnd}, rest_vnd = ${state.rest_vnd}, collected_vnd = ${state.collected_vnd},
      officer_id = ${state.officer_id}, officer_since = ${state.officer_since}, notified_on = ${state.notified_on},
      verified_on = ${state.verified_on}, last_act_on = ${state.last_act_on}, last_seq = ${seq}
    where registry_id = ${head.registry_id} and id = ${head.case_id}`.execute(connection);
}
