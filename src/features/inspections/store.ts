/** Reads cases in batches as the inspection needs them, and the findings that are kept; writes what differs, never row by row. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { DECIDED_AS_A_WHOLE } from '#law/obligation-kinds.ts';
import type { CaseFacts, RecordedAct } from '#features/cases/contract.ts';
import type { FindingChange, NewFinding, StoredFinding } from './domain/finding-changes.ts';

export type InspectedHead = CaseFacts & {
  readonly id: bigint;
  readonly code: string;
  readonly unit_id: bigint;
  readonly continues_code: string | null;
};

/** The next cases of a registry in the order of their ids; of some units where they are given. */
export async function loadHeads(
  connection: Connection,
  registry_id: bigint,
  unit_ids: readonly bigint[] | null,
  after: bigint,
  limit: number,
): Promise<readonly InspectedHead[]> {
  const of_unit = unit_ids === null ? sql`true` : sql`c.unit_id = any (${unit_ids}::bigint[])`;
  const found = await sql<CaseRow>`
    select c.id, c.code, c.unit_id, c.continues_code, c.basis, c.case_type,
      j.received_on as judgment_received_on, j.in_force_on as judgment_in_force_on
    from (
      select c.registry_id, c.id, c.code, c.unit_id, c.continues_code, c.basis, c.case_type, c.judgment_id
      from enforcement_case c where c.registry_id = ${registry_id} and c.id > ${after} and ${of_unit}
      order by c.id limit ${limit}
    ) c
    left join judgment j on j.registry_id = c.registry_id and j.id = c.judgment_id
    order by c.id`.execute(connection);
  const facts = await loadPartyFacts(
    connection,
    registry_id,
    found.rows.map((row) => row.id),
  );
  return found.rows.map((row) => {
    const { requested_on, ...known } = facts.get(row.id) ?? NOTHING_KNOWN;
    return { ...row, ...known, requested_on: row.basis === 'on-request' ? requested_on : null };
  });
}

type PartyFacts = Pick<
  CaseFacts,
  | 'debtors'
  | 'debtors_identified'
  | 'has_organisation_debtor'
  | 'has_joint_duty'
  | 'has_duty_beside_money'
  | 'has_duty_decided_whole'
  | 'requested_on'
>;
type CaseRow = Omit<InspectedHead, keyof PartyFacts>;

const NOTHING_KNOWN: PartyFacts = {
  debtors: 0,
  debtors_identified: true,
  has_organisation_debtor: false,
  has_joint_duty: false,
  has_duty_beside_money: false,
  has_duty_decided_whole: false,
  requested_on: null,
};

/**
 * Debtors, duties and requests of many cases. Each table is added up by itself and the sums are laid side by side: joined, their
 * sizes are guessed so badly that the plan turns quadratic.
 */
async function loadPartyFacts(
  connection: Connection,
  registry_id: bigint,
  case_ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, PartyFacts>> {
  const here = sql`registry_id = ${registry_id} and case_id = any (${case_ids}::bigint[])`;
  const found = await sql<PartyFacts & { case_id: bigint }>`
    select case_id, sum(debtors)::int as debtors, bool_and(debtors_identified) as debtors_identified,
      bool_or(has_organisation_debtor) as has_organisation_debtor, bool_or(has_joint_duty) as has_joint_duty,
      bool_or(has_duty_beside_money) as has_duty_beside_money, bool_or(has_duty_decided_whole) as has_duty_decided_whole,
      min(requested_on) as requested_on
    from (
      select cp.case_id, 1 as debtors, p.identity_number is not null as debtors_identified,
        p.kind = 'organisation' as has_organisation_debtor, false as has_joint_duty, false as has_duty_beside_money,
        false as has_duty_decided_whole, null::date as requested_on
      from (select registry_id, case_id, party_id from case_party where ${here} and role = 'debtor') cp
      join party p on p.registry_id = cp.registry_id and p.id = cp.party_id
      union all
      select case_id, 0, true, false, liability is not distinct from 'joint', amount_vnd is null,
        amount_vnd is null or kind = any (${DECIDED_AS_A_WHOLE}::text[]), null
      from obligation where ${here}
      union all
      select case_id, 0, true, false, false, false, false, received_on from request where ${here}
    ) facts
    group by case_id`.execute(connection);
  return new Map(found.rows.map(({ case_id, ...facts }) => [case_id, facts]));
}

/** The acts of many cases, by day and order of recording, under the id of their case. */
export async function loadActs(
  connection: Connection,
  registry_id: bigint,
  case_ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, RecordedAct[]>> {
  const found = await sql<RecordedAct & { case_id: bigint }>`
    select a.case_id, a.id, a.code, a.seq, a.type, a.dated_on, a.booked_on, a.ground, a.amount_vnd, a.receiving_unit,
      a.officer_id, a.corrects_act_id, a.data
    from act a where a.registry_id = ${registry_id} and a.case_id = any (${case_ids}::bigint[])
    order by a.case_id, a.dated_on, a.seq`.execute(connection);
  const lists = new Map<bigint, RecordedAct[]>();
  for (const act of found.rows) {
    const list = lists.get(act.case_id);
    if (list === undefined) lists.set(act.case_id, [act]);
    else list.push(act);
  }
  return lists;
}

/** The day on which each officer's last post in a unit ended; null while he serves. */
export type OfficerPosts = ReadonlyMap<string, IsoDay | null>;

export function postKey(officer_id: bigint, unit_id: bigint): string {
  return `${officer_id} ${unit_id}`;
}

export async function loadOfficerPosts(
  connection: Connection,
  registry_id: bigint,
  today: IsoDay,
): Promise<OfficerPosts> {
  const found = await sql<{ staff_id: bigint; unit_id: bigint; left_on: IsoDay | null }>`
    select p.staff_id, p.unit_id,
      case when bool_or(p.valid_to is null or p.valid_to >= ${today}) then null else max(p.valid_to) end as left_on
    from post p
    where p.registry_id = ${registry_id} and p.post in ('officer', 'head', 'deputy-head') and p.valid_from <= ${today}
    group by p.staff_id, p.unit_id`.execute(connection);
  return new Map(found.rows.map((row) => [postKey(row.staff_id, row.unit_id), row.left_on]));
}

/** Findings of these cases as they are kept. */
export async function loadFindings(
  connection: Connection,
  registry_id: bigint,
  case_ids: readonly bigint[],
): Promise<readonly StoredFinding[]> {
  const found = await sql<StoredFinding>`
    select key, case_id, officer_id, since, ended_on, sentence, state, found_seq from finding
    where registry_id = ${registry_id} and case_id = any (${case_ids}::bigint[])`.execute(connection);
  return found.rows;
}

/** Findings that belong to a register of a unit and to no case. */
export async function loadRegisterFindings(
  connection: Connection,
  registry_id: bigint,
  unit_ids: readonly bigint[] | null,
): Promise<readonly (StoredFinding & { readonly unit_id: bigint })[]> {
  const of_unit = unit_ids === null ? sql`true` : sql`unit_id = any (${unit_ids}::bigint[])`;
  const found = await sql<StoredFinding & { unit_id: bigint }>`
    select key, case_id, officer_id, since, ended_on, sentence, state, found_seq, unit_id from finding
    where registry_id = ${registry_id} and case_id is null and ${of_unit}`.execute(connection);
  return found.rows;
}

/** Holds those of the cases whose acts are still the ones that were read; what moved meanwhile is left to its next inspection. */
export async function holdUnmoved(
  transaction: Connection,
  registry_id: bigint,
  seen: readonly { readonly case_id: bigint; readonly last_seq: number }[],
): Promise<ReadonlySet<bigint>> {
  const held = await sql<{ id: bigint }>`
    select c.id from enforcement_case c
    join unnest(${seen.map((row) => row.case_id)}::bigint[], ${seen.map((row) => row.last_seq)}::int[]) as s(id, seq)
      on s.id = c.id and s.seq = c.last_seq
    where c.registry_id = ${registry_id} order by c.id for no key update of c`.execute(transaction);
  return new Set(held.rows.map((row) => row.id));
}

export async function insertFindings(
  transaction: Connection,
  registry_id: bigint,
  found_on: IsoDay,
  rows: readonly NewFinding[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into finding (registry_id, key, rule, severity, unit_id, officer_id, case_id, act_id, since, ended_on, article,
      sentence, state, found_on, found_seq, mended_by_act_id)
    select ${registry_id}::bigint, r.key, r.rule, r.severity, r.unit_id, r.officer_id, r.case_id, r.act_id, r.since, r.ended_on,
      r.article, r.sentence, r.state, ${found_on}::date, r.found_seq, r.mended_by_act_id
    from unnest(
      ${rows.map((row) => row.key)}::text[], ${rows.map((row) => row.rule)}::text[],
      ${rows.map((row) => row.severity)}::text[], ${rows.map((row) => row.unit_id)}::bigint[],
      ${rows.map((row) => row.officer_id)}::bigint[], ${rows.map((row) => row.case_id)}::bigint[],
      ${rows.map((row) => row.act_id)}::bigint[], ${rows.map((row) => row.since)}::date[],
      ${rows.map((row) => row.ended_on)}::date[], ${rows.map((row) => row.article)}::text[],
      ${rows.map((row) => row.sentence)}::text[], ${rows.map((row) => row.state)}::text[],
      ${rows.map((row) => row.found_seq)}::int[], ${rows.map((row) => row.mended_by_act_id)}::bigint[]
    ) as r(key, rule, severity, unit_id, officer_id, case_id, act_id, since, ended_on, article, sentence, state,
      found_seq, mended_by_act_id)
    on conflict (registry_id, key) do nothing`.execute(transaction);
}

/** Changes what is kept, unless somebody changed it since it was read. */
export async function updateFindings(
  transaction: Connection,
  registry_id: bigint,
  changes: readonly FindingChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ to }) => to);
  await sql`
    update finding f set severity = coalesce(r.severity, f.severity), officer_id = r.officer_id,
      act_id = coalesce(r.act_id, f.act_id), since = r.since, ended_on = r.ended_on, article = coalesce(r.article, f.article),
      sentence = r.sentence, state = r.state, found_seq = r.found_seq, mended_by_act_id = r.mended_by_act_id
    from unnest(
      ${changes.map(({ was }) => was.key)}::text[], ${changes.map(({ was }) => was.state)}::text[],
      ${rows.map((row) => row.severity)}::text[], ${rows.map((row) => row.officer_id)}::bigint[],
      ${rows.map((row) => row.act_id)}::bigint[], ${rows.map((row) => row.since)}::date[],
      ${rows.map((row) => row.ended_on)}::date[], ${rows.map((row) => row.article)}::text[],
      ${rows.map((row) => row.sentence)}::text[], ${rows.map((row) => row.state)}::text[],
      ${rows.map((row) => row.found_seq)}::int[], ${rows.map((row) => row.mended_by_act_id)}::bigint[]
    ) as r(key, was_state, severity, officer_id, act_id, since, ended_on, article, sentence, state, found_seq,
      mended_by_act_id)
    where f.registry_id = ${registry_id} and f.key = r.key and f.state = r.was_state`.execute(transaction);
}
