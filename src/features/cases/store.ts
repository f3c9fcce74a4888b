/**
 * Loads a case with its acts as the domain sees it, and writes what an act changed.
 */
import { sql } from 'kysely';
import type { LastWrite } from '#platform/command.ts';
import type { Connection } from '#platform/database.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { loadMovements } from '#features/casebook/public.ts';
import type { CaseDimensions, Holding, Movement } from '#features/casebook/contract.ts';
import { calendarChanges, calendarOf } from '#features/rulebook/public.ts';
import type { CalendarChanges } from '#features/rulebook/public.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { ACT_CATALOGUE } from './acts/catalogue.ts';
import type { PaperTracking } from './domain/case-deadlines.ts';
import { replay } from './domain/case-history.ts';
import type { CaseHistory, RecordedAct } from './domain/case-history.ts';

export type CaseHead = CaseDimensions & {
  readonly code: string;
  readonly decision_number: string;
  readonly officer_id: bigint;
  readonly last_seq: number;
};

type CaseHeadRow = Omit<CaseHead, 'case_id'> & { id: bigint };

/** A case locked for an act, with everything the rules need to know of it. */
export type LockedCase = {
  readonly head: CaseHead;
  readonly history: CaseHistory;
  /** The last closed day of the unit's books; null where none is closed. */
  readonly closed_through: IsoDay | null;
  readonly opened_through_year: StatisticalYear;
  readonly tracking: PaperTracking;
  readonly calendar: WorkingCalendar;
};

type LockedRow = CaseHeadRow & {
  acts: readonly JsonAct[];
  movements: readonly JsonMovement[];
  closed_through: IsoDay | null;
  opened_through_year: number;
  papers_from: IsoDay | null;
  calendar_changes: CalendarChanges;
};

/** Ids and amounts travel as text inside JSON, because a JSON number cannot hold them. */
type JsonAct = Omit<RecordedAct, 'id' | 'amount_vnd' | 'officer_id' | 'corrects_act_id'> & {
  id: string;
  amount_vnd: string | null;
  officer_id: string | null;
  corrects_act_id: string | null;
};
type JsonMovement = Omit<Movement, 'id' | 'act_id' | 'amount_vnd' | 'mirrors_movement_id'> & {
  id: string;
  act_id: string;
  amount_vnd: string;
  mirrors_movement_id: string | null;
};

/**
 * The case row, locked until the end of the transaction, with its acts and movements: whoever acts on a case waits for
 * whoever acts on it now. One round trip; a second one where the first had to wait, because it then read acts of before.
 */
export async function findCaseForUpdate(connection: Connection, code: string): Promise<LockedCase | undefined> {
  const first = await lockCase(connection, code);
  if (first === undefined) return undefined;
  const complete = first.acts.length === first.last_seq;
  const row = complete ? first : await lockCase(connection, code);
  return row === undefined ? undefined : lockedCaseOf(row);
}

async function lockCase(connection: Connection, code: string): Promise<LockedRow | undefined> {
  const result = await sql<LockedRow>`
    select c.registry_id, c.id, c.code, c.unit_id, c.basis, c.case_type, c.credit_institution, c.decision_number,
      c.officer_id, c.last_seq,
      pg_advisory_xact_lock_shared(7301, c.registry_id::int)::text as held,
      r.opened_through_year, r.papers_from, ${calendarChanges} as calendar_changes,
      (select p.closed_through from closed_period p where p.registry_id = c.registry_id and p.unit_id = c.unit_id) as closed_through,
      (select json_agg(json_build_object('id', a.id::text, 'code', a.code, 'seq', a.seq, 'type', a.type,
          'dated_on', a.dated_on, 'booked_on', a.booked_on, 'ground', a.ground, 'amount_vnd', a.amount_vnd::text,
          'receiving_unit', a.receiving_unit, 'officer_id', a.officer_id::text, 'corrects_act_id', a.corrects_act_id::text,
          'data', a.data) order by a.dated_on, a.seq)
        from act a where a.registry_id = c.registry_id and a.case_id = c.id) as acts,
      (select coalesce(json_agg(json_build_object('id', m.id::text, 'act_id', m.act_id::text,
          'from_position', m.from_position, 'to_position', m.to_position, 'matters', m.matters,
          'amount_vnd', m.amount_vnd::text, 'effective_on', m.effective_on, 'booked_on', m.booked_on,
          'mirrors_movement_id', m.mirrors_movement_id::text) order by a.seq, m.id), '[]')
        from movement m join act a on a.registry_id = m.registry_id and a.id = m.act_id where m.registry_id = c.registry_id and m.case_id = c.id) as movements
    from enforcement_case c join registry r on r.registry_id = c.registry_id
    where c.registry_id = any ((select actor_registries())::bigint[]) and c.code = ${code}
    for update of c`.execute(connection);
  return result.rows[0];
}

function lockedCaseOf(row: LockedRow): LockedCase {
  const { id, acts, movements, closed_through, opened_through_year, papers_from, calendar_changes, ...rest } = row;
  const history = historyOf(
    acts.map((act) => ({
      ...act,
      id: BigInt(act.id),
      amount_vnd: act.amount_vnd === null ? null : BigInt(act.amount_vnd),
      officer_id: act.officer_id === null ? null : BigInt(act.officer_id),
      corrects_act_id: act.corrects_act_id === null ? null : BigInt(act.corrects_act_id),
    })),
    movements.map((movement) => ({
      ...movement,
      id: BigInt(movement.id),
      act_id: BigInt(movement.act_id),
      amount_vnd: BigInt(movement.amount_vnd),
      mirrors_movement_id: movement.mirrors_movement_id === null ? null : BigInt(movement.mirrors_movement_id),
    })),
  );
  return {
    head: { ...rest, case_id: id },
    history,
    closed_through,
    opened_through_year,
    tracking: { papers_from },
    calendar: calendarOf(calendar_changes),
  };
}

export async function findCaseHead(connection: Connection, code: string): Promise<CaseHead | undefined> {
  const result = await sql<CaseHeadRow>`
    select registry_id, id, code, unit_id, basis, case_type, credit_institution, decision_number, officer_id, last_seq
    from enforcement_case where registry_id = any ((select actor_registries())::bigint[]) and code = ${code}`.execute(
    connection,
  );
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
      : [
          {
            act_id: act.id,
            officer_id: act.officer_id,
            booked_on: act.booked_on,
            undone_on: undone_on.get(act.id) ?? null,
          },
        ],
  );
}

export type NewAct = RecordedAct & { readonly number: string | null; readonly obligation_id: bigint | null };

/** The act, and the copy of the fold that lists read. */
export function actWrites(
  head: CaseHead,
  act: NewAct,
  history: CaseHistory,
  recorded: { by: bigint; at: Temporal.Instant; rule_version: string },
): LastWrite[] {
  const { state } = history;
  const copied = sql`
    update enforcement_case set position = ${state.position}, position_since = ${state.position_since},
      whole_vnd = ${state.whole_vnd}, rest_vnd = ${state.rest_vnd}, collected_vnd = ${state.collected_vnd},
      officer_id = ${state.officer_id}, officer_since = ${state.officer_since}, notified_on = ${state.notified_on},
      verified_on = ${state.verified_on}, last_act_on = ${state.last_act_on}, last_seq = ${act.seq}
    where registry_id = ${head.registry_id} and id = ${head.case_id}`;
  const acted = sql`
    insert into act (registry_id, id, case_id, unit_id, seq, code, type, dated_on, booked_on, ground, amount_vnd,
      receiving_unit, officer_id, obligation_id, corrects_act_id, number, data, rule_version, recorded_by, recorded_at)
    values (${head.registry_id}, ${act.id}, ${head.case_id}, ${head.unit_id}, ${act.seq}, ${act.code}, ${act.type},
      ${act.dated_on}, ${act.booked_on}, ${act.ground}, ${act.amount_vnd}, ${act.receiving_unit}, ${act.officer_id},
      ${act.obligation_id}, ${act.corrects_act_id}, ${act.number}, ${JSON.stringify(act.data)}, ${recorded.rule_version},
      ${recorded.by}, ${recorded.at.toString()})`;
  return [
    { name: 'copied', statement: copied },
    { name: 'acted', statement: acted },
  ];
}
