/**
 * Everything a case's page shows: who owes what to whom, what is paid, where it stands, its acts, and what may be done now.
 */
import { sql } from 'kysely';
import { POSITION_NAMES } from '#law/positions.ts';
import { toSafeInteger } from '#platform/http/schemas.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import { daysBetween } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { countWorkingDays } from '#kit/working-calendar.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { RESPONSIBLE_ROLES } from '#law/deadlines/responsible-roles.ts';
import { loadCalendar } from '#features/rulebook/public.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import type { ActOffer, CaseAct, CaseDeadlineShown, CaseDetail, CaseObligation, CaseParty } from '../contract.ts';
import type { ActDefinition } from '../domain/act-definition.ts';
import { assetChains } from '../domain/asset-chain.ts';
import { daysLate, deadlinesOfSteps } from '../domain/case-deadlines.ts';
import type { CaseDeadline } from '../domain/case-deadlines.ts';
import { statesOf } from '../domain/case-history.ts';
import type { CaseHistory } from '../domain/case-history.ts';
import { mayDraft, mayRecord } from '../policy.ts';
import type { CaseInQuestion } from '../policy.ts';
import { findCaseHead, historyOf, loadActs } from '../store.ts';
import { loadReminders } from './load-reminders.ts';
import type { Reminded } from './load-reminders.ts';
import type { StoredAct } from '../store.ts';
import { presentAsset, presentChain } from './present-assets.ts';
import { loadMovements } from '#features/casebook/public.ts';

type HeadRow = Pick<
  CaseDetail,
  | 'unit'
  | 'unit_name'
  | 'officer'
  | 'officer_name'
  | 'officer_since'
  | 'basis'
  | 'case_type'
  | 'decision_number'
  | 'decided_on'
  | 'continues'
  | 'credit_institution'
> & { judgment: CaseDetail['judgment']; continued_by: string[]; papers_from: IsoDay | null };

/** The case as the actor may see it; undefined where it does not exist or lies outside his units. */
export async function findCaseDetail(
  connection: Connection,
  actor: Actor,
  code: string,
  today: IsoDay,
): Promise<CaseDetail | undefined> {
  const head = await findCaseHead(connection, code);
  if (head === undefined) return undefined;
  const { registry_id, case_id } = head;
  const acts = await loadActs(connection, registry_id, case_id);
  const movements = await loadMovements(connection, registry_id, case_id);
  const history = historyOf(acts, movements);
  const { papers_from, ...row } = await getHeadRow(connection, registry_id, case_id, code);
  const calendar = await loadCalendar(connection);
  const parties = await loadParties(connection, registry_id, case_id);
  const names = await loadNames(connection, registry_id, acts);
  const reminded = await loadReminders(connection, registry_id, case_id);
  const { state } = history;
  const steps = statesOf(history.acts, history.undone, ACT_CATALOGUE);
  const deadlines = deadlinesOfSteps(steps, calendar, { papers_from });
  return {
    ...row,
    code,
    seq: head.last_seq,
    position: state.position,
    position_label: POSITION_NAMES[state.position].label,
    position_article: POSITION_NAMES[state.position].article,
    position_since: state.position_since ?? row.decided_on,
    whole_vnd: toSafeInteger(state.whole_vnd),
    added_vnd: toSafeInteger(state.added_vnd),
    collected_vnd: toSafeInteger(state.collected_vnd),
    released_vnd: toSafeInteger(state.released_vnd),
    rest_vnd: toSafeInteger(state.rest_vnd),
    notified_on: state.notified_on,
    verified_on: state.verified_on,
    verified_finding: state.verified_finding,
    debtors: parties.filter((party) => party.role === 'debtor').map(presentParty),
    creditors: parties.filter((party) => party.role === 'creditor').map(presentParty),
    obligations: await loadObligations(connection, registry_id, case_id),
    assets: state.assets.map(presentAsset),
    asset_chains: assetChains(steps, deadlines).map((chain) => presentChain(chain, today)),
    deadlines: presentDeadlines(history, deadlines, calendar, today, reminded),
    acts: presentActs(actor, head, history, acts, names),
    offers: offersOf(actor, head, history),
    officers: await loadServingOfficers(connection, registry_id, head.unit_id, today),
  };
}

async function getHeadRow(
  connection: Connection,
  registry_id: bigint,
  case_id: bigint,
  code: string,
): Promise<HeadRow> {
  const result = await sql<HeadRow>`
    select u.code as unit, u.name as unit_name, s.code as officer, s.name as officer_name, c.officer_since, c.basis,
      c.case_type, r.papers_from, c.decision_number, c.decided_on, c.continues_code as continues, c.credit_institution,
      json_build_object('code', j.code, 'court', j.court, 'number', j.number, 'issued_on', j.issued_on,
        'in_force_on', j.in_force_on, 'received_on', j.received_on) as judgment,
      array(select n.code from enforcement_case n where n.registry_id = c.registry_id and n.continues_code = ${code}
        order by n.code) as continued_by
    from enforcement_case c
    join registry r on r.registry_id = c.registry_id
    join unit u on u.registry_id = c.registry_id and u.id = c.unit_id
    join staff_member s on s.registry_id = c.registry_id and s.id = c.officer_id
    left join judgment j on j.registry_id = c.registry_id and j.id = c.judgment_id
    where c.registry_id = ${registry_id} and c.id = ${case_id}`.execute(connection);
  const row = result.rows[0];
  if (row === undefined) throw new Error(`case ${code} vanished`);
  return row;
}

/** What runs first, by its day; then what no longer runs, newest first. */
function presentDeadlines(
  history: CaseHistory,
  deadlines: readonly CaseDeadline[],
  calendar: WorkingCalendar,
  today: IsoDay,
  reminded: Reminded,
): CaseDeadlineShown[] {
  const code_of = new Map(history.acts.map((act) => [act.id, act.code]));
  const runs = ({ status }: CaseDeadline): boolean => status === 'open' || status === 'paused';
  return deadlines
    .toSorted((a, b) => (runs(a) === runs(b) ? (a.due_on < b.due_on === runs(a) ? -1 : 1) : runs(a) ? -1 : 1))
    .map((deadline) => ({
      rule: deadline.rule,
      label: deadline.label,
      article: deadline.article,
      nature: deadline.nature,
      responsible: RESPONSIBLE_ROLES[deadline.responsible],
      asset: deadline.asset,
      opened_by: code_of.get(deadline.opened_by_act_id) ?? '',
      start_on: deadline.start_on,
      due_on: deadline.due_on,
      status: deadline.status,
      closed_on: deadline.closed_on,
      closed_by: deadline.closed_by_act_id === null ? null : (code_of.get(deadline.closed_by_act_id) ?? null),
      days_left: deadline.status === 'open' ? daysBetween(today, deadline.due_on) : null,
      working_days_left: deadline.status === 'open' ? countWorkingDays(calendar, today, deadline.due_on) : null,
      days_late: daysLate(deadline, today),
      reminded_on: reminded.get(`${deadline.opened_by_act_id} ${deadline.rule}`) ?? null,
    }));
}

type PartyRow = CaseParty & { role: 'debtor' | 'creditor' };

async function loadParties(connection: Connection, registry_id: bigint, case_id: bigint): Promise<PartyRow[]> {
  const result = await sql<PartyRow>`
    select cp.role, p.code, p.kind, p.name, p.identity_number, p.born_on, p.address
    from case_party cp join party p on p.registry_id = cp.registry_id and p.id = cp.party_id
    where cp.registry_id = ${registry_id} and cp.case_id = ${case_id} order by cp.role, cp.ordinal`.execute(connection);
  return result.rows;
}

function presentParty({ role: _role, ...party }: PartyRow): CaseParty {
  return party;
}

type ObligationRow = Omit<CaseObligation, 'amount_vnd'> & { amount_vnd: bigint | null };

async function loadObligations(
  connection: Connection,
  registry_id: bigint,
  case_id: bigint,
): Promise<CaseObligation[]> {
  const result = await sql<ObligationRow>`
    select o.code, o.kind, o.liability, o.amount_vnd, o.description,
      array(select p.name from obligation_party op join party p on p.registry_id = op.registry_id and p.id = op.party_id
        where op.registry_id = o.registry_id and op.obligation_id = o.id and op.role = 'debtor' order by op.ordinal) as debtors,
      array(select p.name from obligation_party op join party p on p.registry_id = op.registry_id and p.id = op.party_id
        where op.registry_id = o.registry_id and op.obligation_id = o.id and op.role = 'creditor' order by op.ordinal) as creditors
    from obligation o where o.registry_id = ${registry_id} and o.case_id = ${case_id} order by o.ordinal`.execute(
    connection,
  );
  return result.rows.map((row) => ({
    ...row,
    amount_vnd: row.amount_vnd === null ? null : toSafeInteger(row.amount_vnd),
  }));
}

type StaffNames = ReadonlyMap<bigint, { code: string; name: string }>;

async function loadNames(connection: Connection, registry_id: bigint, acts: readonly StoredAct[]): Promise<StaffNames> {
  const ids = [...new Set(acts.flatMap((act) => [act.officer_id ?? 0n, act.recorded_by]))];
  const result = await sql<{ id: bigint; code: string; name: string }>`
    select id, code, name from staff_member where registry_id = ${registry_id} and id = any (${ids}::bigint[])`.execute(
    connection,
  );
  return new Map(result.rows.map((row) => [row.id, row]));
}

function presentActs(
  actor: Actor,
  head: CaseInQuestion,
  history: CaseHistory,
  acts: readonly StoredAct[],
  names: StaffNames,
): CaseAct[] {
  const code_of = new Map(acts.map((act) => [act.id, act.code]));
  const corrected_by = new Map(
    acts.flatMap((act) => (act.corrects_act_id === null ? [] : [[act.corrects_act_id, act.code]])),
  );
  const correction = ACT_CATALOGUE.get('corrected');
  const mayCorrect = correction !== undefined && mayRecord(actor, correction, head);
  return acts.map((act) => {
    const definition = ACT_CATALOGUE.get(act.type);
    const officer = act.officer_id === null ? undefined : names.get(act.officer_id);
    return {
      code: act.code,
      seq: act.seq,
      type: act.type,
      label: definition?.label ?? act.type,
      article: definition?.article ?? '',
      dated_on: act.dated_on,
      booked_on: act.booked_on === act.dated_on ? null : act.booked_on,
      ground: act.ground,
      ground_label: definition?.grounds?.find((ground) => ground.code === act.ground)?.label ?? null,
      amount_vnd: act.amount_vnd === null ? null : toSafeInteger(act.amount_vnd),
      receiving_unit: act.receiving_unit,
      officer: officer?.code ?? null,
      officer_name: officer?.name ?? null,
      number: act.number,
      data: Object.fromEntries(Object.entries(act.data).map(([name, value]) => [name, String(value)])),
      corrects: act.corrects_act_id === null ? null : (code_of.get(act.corrects_act_id) ?? null),
      corrected_by: corrected_by.get(act.id) ?? null,
      correctable: mayCorrect && act.type !== 'decided' && act.corrects_act_id === null && !history.undone.has(act.id),
      may_draft: definition?.document !== undefined && !history.undone.has(act.id) && mayDraft(actor, definition, head),
      recorded_by: names.get(act.recorded_by)?.name ?? 'Người vận hành',
      recorded_at: act.recorded_at.toString(),
    };
  });
}

/** The acts that order permits now and that this person may record, or draft for who signs. */
function offersOf(actor: Actor, head: CaseInQuestion, history: CaseHistory): ActOffer[] {
  return [...ACT_CATALOGUE.values()]
    .filter(
      (definition) =>
        definition.internal !== true &&
        definition.from.includes(history.state.position) &&
        (mayRecord(actor, definition, head) ||
          (definition.document !== undefined && mayDraft(actor, definition, head))) &&
        isPossible(definition, history),
    )
    .map((definition) => ({
      type: definition.type,
      label: definition.label,
      article: definition.article,
      help: definition.help,
      may_record: mayRecord(actor, definition, head),
      has_paper: definition.document !== undefined,
      grounds: definition.grounds ?? [],
      ground_label: definition.ground_label ?? null,
      amount: definition.amount ?? null,
      receiving_unit: definition.receiving_unit === true,
      officer: definition.officer === true,
      fields: definition.fields.map(({ name, label, kind, required, help, choices, may_be_ahead }) => ({
        name,
        label,
        kind,
        required,
        help: help ?? null,
        choices: choices ?? [],
        may_be_ahead: may_be_ahead === true,
      })),
    }));
}

/** Acts on an asset need one that has come so far; `completed` needs a rest of nothing, taking or reducing money a rest of something. */
function isPossible(definition: ActDefinition, history: CaseHistory): boolean {
  const { rest_vnd } = history.state;
  if (definition.offered?.(history.state) === false) return false;
  if (definition.type === 'completed') return rest_vnd === 0n;
  if (definition.type === 'collected') return rest_vnd > 0n;
  return definition.type !== 'reduced' || rest_vnd > 1n;
}

async function loadServingOfficers(
  connection: Connection,
  registry_id: bigint,
  unit_id: bigint,
  today: IsoDay,
): Promise<{ code: string; name: string }[]> {
  const result = await sql<{ code: string; name: string }>`
    select distinct s.code, s.name from post p join staff_member s on s.registry_id = p.registry_id and s.id = p.staff_id
    where p.registry_id = ${registry_id} and p.unit_id = ${unit_id} and p.post in ('officer', 'head', 'deputy-head')
      and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to >= ${today}) order by s.code`.execute(
    connection,
  );
  return result.rows;
}
