/** Loads a followed judgment with its acts, and writes what an act changed. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import type { Connection } from '#platform/database.ts';
import { clocksOf, nextDue, voluntaryEndsOn } from './domain/clocks.ts';
import type { FollowAct, FollowState } from './domain/follow-state.ts';

export type FollowHead = {
  readonly registry_id: bigint;
  readonly id: bigint;
  readonly code: string;
  readonly unit_id: bigint;
  readonly issued_on: IsoDay;
  readonly last_seq: number;
};

export type LockedFollow = {
  readonly head: FollowHead;
  readonly acts: readonly FollowAct[];
  /** The last closed day of the unit's books; null where none is closed. */
  readonly closed_through: IsoDay | null;
};

/** The judgment with its acts, locked until the end of the transaction: whoever acts on it waits for whoever acts now. */
export async function findForUpdate(transaction: Connection, code: string): Promise<LockedFollow | undefined> {
  const result = await sql<FollowHead & { closed_through: IsoDay | null }>`
    select f.registry_id, f.id, f.code, f.unit_id, f.last_seq, j.issued_on,
      (select p.closed_through from closed_period p where p.registry_id = f.registry_id and p.unit_id = f.unit_id) as closed_through
    from followed_judgment f
    join judgment j on j.registry_id = f.registry_id and j.id = f.judgment_id
    where f.registry_id = any ((select actor_registries())::bigint[]) and f.code = ${code}
    for update of f`.execute(transaction);
  const row = result.rows[0];
  if (row === undefined) return undefined;
  const { closed_through, ...head } = row;
  return { head, acts: await loadActs(transaction, head.registry_id, head.id), closed_through };
}

export async function loadActs(
  connection: Connection,
  registry_id: bigint,
  followed_judgment_id: bigint,
): Promise<readonly FollowAct[]> {
  const result = await sql<FollowAct>`
    select code, seq, type, dated_on, booked_on, officer_id, corrects, data from followed_judgment_act
    where registry_id = ${registry_id} and followed_judgment_id = ${followed_judgment_id} order by seq`.execute(
    connection,
  );
  return result.rows;
}

export async function findClosedThrough(
  connection: Connection,
  registry_id: bigint,
  unit_id: bigint,
): Promise<IsoDay | null> {
  const result = await sql<{ closed_through: IsoDay }>`
    select closed_through from closed_period
    where registry_id = ${registry_id} and unit_id = ${unit_id}`.execute(connection);
  return result.rows[0]?.closed_through ?? null;
}

/** Who wrote acts down, when, and by which rules. */
export type Recording = {
  readonly by: bigint;
  readonly at: Temporal.Instant;
  readonly rule_version: string;
};

/** An act to be written: with its id and the day of work on which it is written down. */
export type ActToWrite = FollowAct & { readonly id: bigint; readonly recorded_on: IsoDay };

export async function insertActs(
  transaction: Connection,
  head: Pick<FollowHead, 'registry_id' | 'id' | 'unit_id'>,
  acts: readonly ActToWrite[],
  recording: Recording,
): Promise<void> {
  const rows = acts.map((act) => ({ ...act, id: act.id.toString(), officer_id: act.officer_id?.toString() ?? null }));
  await sql`
    insert into followed_judgment_act (registry_id, id, followed_judgment_id, unit_id, seq, code, type, dated_on, booked_on,
      recorded_on, officer_id, corrects, data, rule_version, recorded_by, recorded_at)
    select ${head.registry_id}, a.id, ${head.id}, ${head.unit_id}, a.seq, a.code, a.type, a.dated_on, a.booked_on,
      a.recorded_on, a.officer_id, a.corrects, a.data, ${recording.rule_version}, ${recording.by}, ${recording.at.toString()}
    from json_to_recordset(${JSON.stringify(rows)}) as a(id bigint, seq integer, code text, type text, dated_on date,
      booked_on date, recorded_on date, officer_id bigint, corrects text, data jsonb)`.execute(transaction);
}

/** The columns of the head that are the fold of the acts. */
export function foldOf(state: FollowState, acts: readonly FollowAct[], calendar: WorkingCalendar) {
  const due = nextDue(clocksOf(state, calendar));
  return {
    content_kind: state.facts.content_kind,
    debtor_kind: state.facts.debtor_kind,
    duty: state.facts.duty,
    superior: state.facts.superior,
    stage: state.stage,
    stage_since: state.stage_since,
    officer_id: state.officer_id,
    partly: state.part_performed_on !== null && state.performed_on === null,
    voluntary_ends_on: voluntaryEndsOn(state, calendar),
    noticed_on: state.noticed_on,
    order_number: state.order?.number ?? null,
    ordered_on: state.order?.received_on ?? null,
    performed_on: state.performed_on,
    ended_on: state.ended_on,
    waiting_petitions: state.petitions.filter((one) => one.answered_on === null).length,
    next_due_on: due?.due_on ?? null,
    next_due_code: due?.code ?? null,
    last_act_on: acts.reduce((last, act) => (act.dated_on > last ? act.dated_on : last), state.received_on),
    last_seq: acts.length,
  };
}

export async function updateHead(
  transaction: Connection,
  { registry_id, id }: Pick<FollowHead, 'registry_id' | 'id'>,
  fold: ReturnType<typeof foldOf>,
): Promise<void> {
  await sql`
    update followed_judgment set content_kind = ${fold.content_kind}, debtor_kind = ${fold.debtor_kind}, duty = ${fold.duty},
      superior = ${fold.superior}, stage = ${fold.stage}, stage_since = ${fold.stage_since}, officer_id = ${fold.officer_id},
      partly = ${fold.partly}, voluntary_ends_on = ${fold.voluntary_ends_on}, noticed_on = ${fold.noticed_on},
      order_number = ${fold.order_number}, ordered_on = ${fold.ordered_on}, performed_on = ${fold.performed_on},
      ended_on = ${fold.ended_on}, waiting_petitions = ${fold.waiting_petitions}, next_due_on = ${fold.next_due_on},
      next_due_code = ${fold.next_due_code}, last_act_on = ${fold.last_act_on}, last_seq = ${fold.last_seq}
    where registry_id = ${registry_id} and id = ${id}`.execute(transaction);
}
