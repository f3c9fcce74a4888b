/** Everything the page of one followed judgment shows: parties, duty, clocks, acts, and what may be done now. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import { loadCalendar } from '#features/rulebook/public.ts';
import { FOLLOW_ACTS } from '../acts/catalogue.ts';
import type { FollowActRow, FollowChoice, FollowClock, FollowDetail, FollowParty } from '../contract.ts';
import { clocksOf, clockStatus, daysLeft, nextDue, voluntaryEndsOn } from '../domain/clocks.ts';
import type { Clock } from '../domain/clocks.ts';
import type { FollowAct, FollowState } from '../domain/follow-state.ts';
import { correctedCodes, getDefinition, stateAfter, withAct } from '../domain/history.ts';
import { ADDRESSEE_LABELS } from '../domain/vocabulary.ts';
import { mayRecord } from '../policy.ts';
import type { FollowedInQuestion } from '../policy.ts';
import { standing } from './list-followed.ts';

type HeadRow = {
  registry_id: bigint;
  id: bigint;
  code: string;
  unit_id: bigint;
  unit: string;
  unit_name: string;
  judgment: string;
  judgment_number: string;
  court: string;
  issued_on: IsoDay;
  received_on: IsoDay;
  officer: string | null;
  officer_name: string | null;
  last_seq: number;
};

type ActRow = FollowAct & {
  readonly recorded_on: IsoDay;
  readonly officer_name: string | null;
  readonly recorded_by_name: string | null;
  readonly recorded_at: Temporal.Instant;
};

/** The judgment as the actor may see it; undefined where it does not exist or lies outside the units he reads. */
export async function findFollowedDetail(
  connection: Connection,
  actor: Actor,
  readable: readonly bigint[],
  code: string,
  today: IsoDay,
): Promise<FollowDetail | undefined> {
  const head = await findHead(connection, readable, code);
  if (head === undefined) return undefined;
  const acts = await loadActRows(connection, head);
  const parties = await loadParties(connection, head);
  const calendar = await loadCalendar(connection);
  const state = stateAfter(head.issued_on, acts);
  const clocks = clocksOf(state, calendar);
  const due = nextDue(clocks);
  const voluntary_ends_on = voluntaryEndsOn(state, calendar);
  const subject: FollowedInQuestion = { unit_id: head.unit_id, officer_id: state.officer_id };
  const { registry_id: _registry_id, id: _id, unit_id, last_seq, ...shown } = head;
  return {
    ...shown,
    ...state.facts,
    ...standing({ stage: state.stage, stage_since: state.stage_since, voluntary_ends_on }, today),
    creditors: parties.filter((one) => one.role === 'creditor').map(presentParty),
    debtors: parties.filter((one) => one.role === 'debtor').map(presentParty),
    partly: state.part_performed_on !== null && state.performed_on === null,
    voluntary_ends_on,
    noticed_on: state.noticed_on,
    order_number: state.order?.number ?? null,
    ordered_on: state.order?.received_on ?? null,
    performed_on: state.performed_on,
    ended_on: state.ended_on,
    waiting_petitions: state.petitions.filter((one) => one.answered_on === null).length,
    next_due_on: due?.due_on ?? null,
    next_due_code: due?.code ?? null,
    last_act_on: acts.reduce((last, act) => (act.dated_on > last ? act.dated_on : last), state.received_on),
    seq: last_seq,
    clocks: clocks.map((clock) => presentClock(clock, today, calendar)),
    acts: presentActs(actor, subject, head.issued_on, acts, today),
    offers: offersOf(actor, subject, state),
    officers: await loadServingOfficers(connection, head.registry_id, unit_id, today),
    petitions: petitionsOf(state),
    explanations: explanationsOf(state),
  };
}

async function findHead(
  connection: Connection,
  readable: readonly bigint[],
  code: string,
): Promise<HeadRow | undefined> {
  const result = await sql<HeadRow>`
    select f.registry_id, f.id, f.code, f.unit_id, u.code as unit, u.name as unit_name, j.code as judgment,
      j.number as judgment_number, j.court, j.issued_on, f.received_on, s.code as officer, s.name as officer_name, f.last_seq
    from followed_judgment f
    join unit u on u.registry_id = f.registry_id and u.id = f.unit_id
    join judgment j on j.registry_id = f.registry_id and j.id = f.judgment_id
    left join staff_member s on s.registry_id = f.registry_id and s.id = f.officer_id
    where f.registry_id = any ((select actor_registries())::bigint[]) and f.code = ${code}
      and f.unit_id = any (${readable}::bigint[])`.execute(connection);
  return result.rows[0];
}

async function loadActRows(connection: Connection, head: HeadRow): Promise<readonly ActRow[]> {
  const result = await sql<ActRow>`
    select a.code, a.seq, a.type, a.dated_on, a.booked_on, a.recorded_on, a.officer_id, a.corrects, a.data, a.recorded_at,
      o.name as officer_name, r.name as recorded_by_name
    from followed_judgment_act a
    left join staff_member o on o.registry_id = a.registry_id and o.id = a.officer_id
    left join staff_member r on r.registry_id = a.registry_id and r.id = a.recorded_by
    where a.registry_id = ${head.registry_id} and a.followed_judgment_id = ${head.id} order by a.seq`.execute(
    connection,
  );
  return result.rows;
}

type PartyRow = FollowParty & { readonly role: 'debtor' | 'creditor' };

async function loadParties(connection: Connection, head: HeadRow): Promise<readonly PartyRow[]> {
  const result = await sql<PartyRow>`
    select fp.role, p.code, p.name, p.address
    from followed_judgment_party fp join party p on p.registry_id = fp.registry_id and p.id = fp.party_id
    where fp.registry_id = ${head.registry_id} and fp.followed_judgment_id = ${head.id}
    order by fp.role, fp.ordinal`.execute(connection);
  return result.rows;
}

function presentParty({ role: _role, ...party }: PartyRow): FollowParty {
  return party;
}

function presentClock(clock: Clock, today: IsoDay, calendar: WorkingCalendar): FollowClock {
  const { void_from: _void_from, ...shown } = clock;
  return { ...shown, status: clockStatus(clock, today), days_left: daysLeft(clock, today, calendar) };
}

function presentActs(
  actor: Actor,
  subject: FollowedInQuestion,
  issued_on: IsoDay,
  acts: readonly ActRow[],
  today: IsoDay,
): FollowActRow[] {
  const corrected = correctedCodes(acts);
  const corrected_by = new Map(acts.flatMap((act) => (act.corrects === null ? [] : [[act.corrects, act.code]])));
  return acts.map((act) => ({
    code: act.code,
    seq: act.seq,
    type: act.type,
    dated_on: act.dated_on,
    booked_on: act.booked_on === act.dated_on ? null : act.booked_on,
    recorded_on: act.recorded_on === act.dated_on ? null : act.recorded_on,
    officer_name: act.officer_name,
    data: act.data,
    corrects: act.corrects,
    corrected_by: corrected_by.get(act.code) ?? null,
    correctable:
      !corrected.has(act.code) &&
      mayRecord(actor, getDefinition(act.type), subject) &&
      isCorrectable(issued_on, acts, act, today),
    recorded_by: act.recorded_by_name ?? 'Người vận hành',
    recorded_at: act.recorded_at.toString(),
  }));
}

/** Whether the acts after it would still hold without it; some tens of acts, so each is simply tried. */
function isCorrectable(issued_on: IsoDay, acts: readonly FollowAct[], act: FollowAct, today: IsoDay): boolean {
  const correction: FollowAct = {
    code: 'tried',
    seq: acts.length + 1,
    type: 'corrected',
    dated_on: today,
    booked_on: today,
    officer_id: null,
    corrects: act.code,
    data: {},
  };
  return withAct(issued_on, acts, correction).ok;
}

/** The acts that the procedure permits now and that this person may record. */
function offersOf(actor: Actor, subject: FollowedInQuestion, state: FollowState): string[] {
  return [...FOLLOW_ACTS.values()]
    .filter((one) => one.internal !== true && one.blocked(state) === undefined && mayRecord(actor, one, subject))
    .map(({ type }) => type);
}

async function loadServingOfficers(
  connection: Connection,
  registry_id: bigint,
  unit_id: bigint,
  today: IsoDay,
): Promise<FollowChoice[]> {
  const result = await sql<FollowChoice>`
    select distinct s.code as value, s.name as label
    from post p join staff_member s on s.registry_id = p.registry_id and s.id = p.staff_id
    where p.registry_id = ${registry_id} and p.unit_id = ${unit_id} and p.post in ('officer', 'head', 'deputy-head')
      and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to >= ${today}) order by s.code`.execute(
    connection,
  );
  return result.rows;
}

function petitionsOf(state: FollowState): FollowChoice[] {
  return state.petitions
    .filter((one) => one.answered_on === null)
    .map((one) => ({
      value: one.code,
      label: `Ngày ${formatDate(one.petitioned_on)}: ${ADDRESSEE_LABELS[one.addressee]}`,
    }));
}

function explanationsOf(state: FollowState): FollowChoice[] {
  return state.explanations
    .filter((one) => one.given_on === null)
    .map((one) => ({ value: one.code, label: `Yêu cầu ngày ${formatDate(one.asked_on)}` }));
}
