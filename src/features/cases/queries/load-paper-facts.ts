/** What a paper needs to know of a case: agency, judgment, parties, duties, who may sign. One round trip each. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { OBLIGATION_KINDS } from '#law/obligation-kinds.ts';
import type { ObligationKind } from '#law/obligation-kinds.ts';
import type { Connection } from '#platform/database.ts';
import type { PaperParty } from '#features/documents/contract.ts';
import type { CaseState } from '../domain/case-state.ts';
import type { PaperFacts, PaperSignatory } from '../domain/paper-of-act.ts';
import type { PaperUnit } from '../domain/paper-agency.ts';
import type { CaseHead } from '../store.ts';

type Row = {
  readonly unit: PaperUnit;
  readonly superior: PaperUnit | null;
  readonly officer_name: string;
  readonly decided_on: IsoDay;
  readonly judgment: { number: string; issued_on: IsoDay; court: string } | null;
  readonly requested_on: IsoDay | null;
  /** The last decision that let the case stand. */
  readonly halting: { readonly number: string | null; readonly dated_on: IsoDay } | null;
  readonly parties: readonly (PaperParty & { readonly role: 'debtor' | 'creditor' })[];
  readonly obligations: readonly {
    readonly kind: ObligationKind;
    readonly description: string | null;
    readonly amount_vnd: string | null;
  }[];
};

/** `terms` name the receiving unit by code and the officer who takes over by id. */
export async function loadPaperFacts(
  connection: Connection,
  head: CaseHead,
  state: CaseState,
  terms: { readonly receiving_unit: string | null; readonly officer_id: bigint | null },
): Promise<PaperFacts> {
  const row = await getRow(connection, head);
  const names = await loadNames(connection, head.registry_id, terms);
  const { judgment } = row;
  const party = ({ role: _role, ...rest }: Row['parties'][number]): PaperParty => rest;
  return {
    unit: row.unit,
    superior: row.superior,
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
    halting_decision: row.halting === null ? null : decisionText(row.halting),
  };
}

function decisionText({ number, dated_on }: { readonly number: string | null; readonly dated_on: IsoDay }): string {
  return `Quyết định${number === null ? '' : ` số ${number}`} ngày ${formatDate(dated_on)}`;
}

async function getRow(connection: Connection, head: CaseHead): Promise<Row> {
  const found = await sql<Row>`
    select json_build_object('name', u.name, 'kind', u.kind) as unit,
      (select json_build_object('name', p.name, 'kind', p.kind) from unit p
        where p.registry_id = u.registry_id and p.id = u.parent_id) as superior,
      s.name as officer_name, c.decided_on,
      (select json_build_object('number', j.number, 'issued_on', j.issued_on, 'court', j.court) from judgment j
        where j.registry_id = c.registry_id and j.id = c.judgment_id) as judgment,
      (select min(r.received_on) from request r where r.registry_id = c.registry_id and r.case_id = c.id) as requested_on,
      (select json_build_object('number', a.number, 'dated_on', a.dated_on) from act a
        where a.registry_id = c.registry_id and a.case_id = c.id and a.type in ('classified-no-means', 'postponed', 'suspended')
        order by a.dated_on desc, a.seq desc limit 1) as halting,
      (select coalesce(json_agg(json_build_object('role', cp.role, 'name', p.name, 'kind', p.kind, 'address', p.address,
          'identity_number', p.identity_number) order by cp.role, cp.ordinal), '[]')
        from case_party cp join party p on p.registry_id = cp.registry_id and p.id = cp.party_id
        where cp.registry_id = c.registry_id and cp.case_id = c.id) as parties,
      (select coalesce(json_agg(json_build_object('kind', o.kind, 'description', o.description,
          'amount_vnd', o.amount_vnd::text) order by o.ordinal), '[]')
        from obligation o where o.registry_id = c.registry_id and o.case_id = c.id) as obligations
    from enforcement_case c
    join unit u on u.registry_id = c.registry_id and u.id = c.unit_id
    join staff_member s on s.registry_id = c.registry_id and s.id = c.officer_id
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
