/** What a paper needs to know of a case: agency, judgment, parties, duties, who may sign. One round trip each. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { OBLIGATION_KINDS } from '#law/obligation-kinds.ts';
import type { ObligationKind } from '#law/obligation-kinds.ts';
import type { Connection } from '#platform/database.ts';
import type { PaperParty } from '#features/documents/contract.ts';
import type { ActDefinition } from '../domain/act-definition.ts';
import type { CaseState } from '../domain/case-state.ts';
import { issuesThroughAgencyAbove } from '../domain/paper-agency.ts';
import type { PaperUnit } from '../domain/paper-agency.ts';
import type { PaperAct, PaperFacts, PaperSignatory } from '../domain/paper-facts.ts';
import type { CaseHead } from '../store.ts';

type Row = {
  readonly carried_out_by: PaperUnit;
  readonly officer_name: string;
  readonly decided_on: IsoDay;
  readonly judgment: { number: string; issued_on: IsoDay; court: string } | null;
  readonly requested_on: IsoDay | null;
  readonly acts: readonly (PaperAct & { readonly seq: number })[];
  readonly parties: readonly (PaperParty & { readonly role: 'debtor' | 'creditor' })[];
  readonly obligations: readonly {
    readonly kind: ObligationKind;
    readonly description: string | null;
    readonly amount_vnd: string | null;
  }[];
};

/** The act a paper is made of: its place among the acts, and whom it names. */
export type ActOfPaper = {
  readonly dated_on: IsoDay;
  readonly seq: number;
  readonly receiving_unit: string | null;
  readonly officer_id: bigint | null;
};

/** `state` is where the case stood before the act. */
export async function loadPaperFacts(
  connection: Connection,
  head: CaseHead,
  issuing: IssuingUnit,
  state: CaseState,
  act: ActOfPaper,
): Promise<PaperFacts> {
  const row = await getRow(connection, head, state.officer_id ?? act.officer_id ?? head.officer_id);
  const names = await loadNames(connection, head.registry_id, act);
  const { judgment } = row;
  const party = ({ role: _role, ...rest }: Row['parties'][number]): PaperParty => rest;
  return {
    unit: issuing.unit,
    superior: issuing.superior,
    carried_out_by: row.carried_out_by,
    case: {
      code: head.code,
      decision_number: head.decision_number,
      decided_on: row.decided_on,
      judgment_number: judgment?.number ?? '',
      judgment_on: judgment?.issued_on ?? row.decided_on,
      court: judgment?.court ?? '',
    },
    debtors: row.parties.filter(({ role }) => role === 'debtor').map(party),
    creditors: row.parties.filter(({ role }) => role === 'creditor').map(party),
    obligations: row.obligations.map(({ kind, description, amount_vnd }) => ({
      sentence: description ?? OBLIGATION_KINDS[kind].label,
      amount_vnd: amount_vnd === null ? null : BigInt(amount_vnd),
    })),
    officer_name: row.officer_name,
    requested_on: row.requested_on,
    state,
    ...names,
    acts: row.acts.filter(
      ({ dated_on, seq }) => dated_on < act.dated_on || (dated_on === act.dated_on && seq < act.seq),
    ),
  };
}

/** Who issues a paper on a case: its unit, or the agency above where a room works on it or the province takes it up. */
export type IssuingUnit = { readonly unit_id: bigint; readonly unit: PaperUnit; readonly superior: PaperUnit | null };

export async function getIssuingUnit(
  connection: Connection,
  registry_id: bigint,
  unit_id: bigint,
  definition: ActDefinition,
): Promise<IssuingUnit> {
  const found = await sql<{ id: bigint; name: string; kind: string; depth: number }>`
    with recursive above as (
      select id, name, kind, parent_id, 0 as depth from unit where registry_id = ${registry_id} and id = ${unit_id}
      union all
      select u.id, u.name, u.kind, u.parent_id, a.depth + 1 from above a
      join unit u on u.registry_id = ${registry_id} and u.id = a.parent_id
    )
    select id, name, kind, depth from above order by depth`.execute(connection);
  const is_above = definition.abilities.includes('take-up');
  const at = found.rows.findIndex(
    (unit, index) => !issuesThroughAgencyAbove(unit) && (index > 0 || !is_above || found.rows.length === 1),
  );
  const [issuing, superior] = [found.rows[at], found.rows[at + 1]];
  if (issuing === undefined) throw new Error(`no unit above ${unit_id} issues papers`);
  const named = ({ name, kind }: PaperUnit): PaperUnit => ({ name, kind });
  return { unit_id: issuing.id, unit: named(issuing), superior: superior === undefined ? null : named(superior) };
}

async function getRow(connection: Connection, head: CaseHead, officer_id: bigint): Promise<Row> {
  const found = await sql<Row>`
    select json_build_object('name', u.name, 'kind', u.kind) as carried_out_by,
      s.name as officer_name, c.decided_on,
      (select json_build_object('number', j.number, 'issued_on', j.issued_on, 'court', j.court) from judgment j
        where j.registry_id = c.registry_id and j.id = c.judgment_id) as judgment,
      (select min(r.received_on) from request r where r.registry_id = c.registry_id and r.case_id = c.id) as requested_on,
      (select coalesce(json_agg(json_build_object('code', a.code, 'type', a.type, 'seq', a.seq, 'dated_on', a.dated_on,
          'number', a.number, 'ground', a.ground, 'data', a.data) order by a.dated_on, a.seq), '[]')
        from act a where a.registry_id = c.registry_id and a.case_id = c.id and a.corrects_act_id is null
          and not exists (select from act k where k.registry_id = a.registry_id and k.case_id = a.case_id
            and k.corrects_act_id = a.id)) as acts,
      (select coalesce(json_agg(json_build_object('role', cp.role, 'name', p.name, 'kind', p.kind, 'address', p.address,
          'identity_number', p.identity_number) order by cp.role, cp.ordinal), '[]')
        from case_party cp join party p on p.registry_id = cp.registry_id and p.id = cp.party_id
        where cp.registry_id = c.registry_id and cp.case_id = c.id) as parties,
      (select coalesce(json_agg(json_build_object('kind', o.kind, 'description', o.description,
          'amount_vnd', o.amount_vnd::text) order by o.ordinal), '[]')
        from obligation o where o.registry_id = c.registry_id and o.case_id = c.id) as obligations
    from enforcement_case c
    join unit u on u.registry_id = c.registry_id and u.id = c.unit_id
    join staff_member s on s.registry_id = c.registry_id and s.id = ${officer_id}
    where c.registry_id = ${head.registry_id} and c.id = ${head.case_id}`.execute(connection);
  const row = found.rows[0];
  if (row === undefined) throw new Error(`case ${head.code} vanished`);
  return row;
}

type Names = { readonly receiving_unit_name: string | null; readonly new_officer_name: string | null };

async function loadNames(
  connection: Connection,
  registry_id: bigint,
  terms: { readonly receiving_unit: string | null; readonly officer_id: bigint | null },
): Promise<Names> {
  const found = await sql<Names>`
    select (select name from unit where registry_id = ${registry_id} and code = ${terms.receiving_unit}) as receiving_unit_name,
      (select name from staff_member where registry_id = ${registry_id} and id = ${terms.officer_id}) as new_officer_name`.execute(
    connection,
  );
  return found.rows[0] ?? { receiving_unit_name: null, new_officer_name: null };
}

/** Who may sign for the unit on a day: its head first, then deputies by code. */
export async function listSignatories(
  connection: Connection,
  registry_id: bigint,
  unit_id: bigint,
  on: IsoDay,
): Promise<PaperSignatory[]> {
  const found = await sql<PaperSignatory>`
    select s.code, s.name, case when bool_or(p.post = 'head') then 'head' else 'deputy-head' end as post from post p
    join staff_member s on s.registry_id = p.registry_id and s.id = p.staff_id
    where p.registry_id = ${registry_id} and p.unit_id = ${unit_id} and p.post in ('head', 'deputy-head')
      and p.valid_from <= ${on} and (p.valid_to is null or p.valid_to >= ${on})
    group by s.code, s.name order by min(case p.post when 'head' then 0 else 1 end), s.code`.execute(connection);
  return found.rows;
}
