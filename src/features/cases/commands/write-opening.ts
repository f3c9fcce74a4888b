/** Writes the rows of a case that is being opened: the case with the copy of its fold, parties, obligations, first act. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import type { CaseDimensions } from '#features/casebook/contract.ts';
import type { CaseHistory, RecordedAct } from '../domain/case-history.ts';
import type { OpeningInput } from '../domain/opening.ts';

/** Parties by the refs of the form, in the order of its lists. */
export type PartyKeys = ReadonlyMap<
  string,
  { readonly id: bigint; readonly side: 'debtor' | 'creditor'; readonly sector: string | null }
>;

type OpeningHead = CaseDimensions & {
  readonly code: string;
  readonly decision_number: string;
  readonly decided_on: IsoDay;
  readonly judgment_id: bigint;
  readonly continues: string | null;
};

type OpeningContent = {
  readonly input: OpeningInput;
  readonly parties: PartyKeys;
  readonly act: RecordedAct;
  readonly history: CaseHistory;
};

export async function writeOpening(
  transaction: Connection,
  head: OpeningHead,
  content: OpeningContent,
  recorded: { readonly by: bigint; readonly at: Temporal.Instant; readonly rule_version: string },
  nextId: () => bigint,
): Promise<void> {
  await insertCase(transaction, head, content);
  await insertCaseParties(transaction, head, content.parties);
  await insertObligations(transaction, head, content, nextId);
  const { act } = content;
  await sql`
    insert into act (registry_id, id, case_id, unit_id, seq, code, type, dated_on, booked_on, amount_vnd, officer_id, number,
      data, rule_version, recorded_by, recorded_at)
    values (${head.registry_id}, ${act.id}, ${head.case_id}, ${head.unit_id}, ${act.seq}, ${act.code}, ${act.type},
      ${act.dated_on}, ${act.booked_on}, ${act.amount_vnd}, ${act.officer_id}, ${head.decision_number},
      ${JSON.stringify(act.data)}, ${recorded.rule_version}, ${recorded.by}, ${recorded.at.toString()})`.execute(
    transaction,
  );
}

async function insertCase(transaction: Connection, head: OpeningHead, { history }: OpeningContent): Promise<void> {
  const { state } = history;
  await sql`
    insert into enforcement_case (registry_id, id, code, unit_id, basis, case_type, decision_number, decided_on, judgment_id,
      continues_code, credit_institution, position, position_since, whole_vnd, rest_vnd, collected_vnd, officer_id,
      officer_since, notified_on, verified_on, last_act_on, last_seq)
    values (${head.registry_id}, ${head.case_id}, ${head.code}, ${head.unit_id}, ${head.basis}, ${head.case_type},
      ${head.decision_number}, ${head.decided_on}, ${head.judgment_id}, ${head.continues}, ${head.credit_institution},
      ${state.position}, ${state.position_since}, ${state.whole_vnd}, ${state.rest_vnd}, ${state.collected_vnd},
      ${state.officer_id}, ${state.officer_since}, ${state.notified_on}, ${state.verified_on}, ${state.last_act_on},
      ${history.acts.length})`.execute(transaction);
}

async function insertCaseParties(transaction: Connection, head: OpeningHead, parties: PartyKeys): Promise<void> {
  const rows = (['debtor', 'creditor'] as const).flatMap((role) =>
    [...parties.values()]
      .filter(({ side }) => side === role)
      .map(({ id }, index) => ({ role, ordinal: index + 1, party_id: id.toString() })),
  );
  await sql`
    insert into case_party (registry_id, case_id, role, ordinal, party_id, unit_id)
    select ${head.registry_id}, ${head.case_id}, role, ordinal, party_id, ${head.unit_id}
    from json_to_recordset(${JSON.stringify(rows)}) as p(role text, ordinal integer, party_id bigint)`.execute(
    transaction,
  );
}

async function insertObligations(
  transaction: Connection,
  head: OpeningHead,
  { input, parties }: OpeningContent,
  nextId: () => bigint,
): Promise<void> {
  const rows = input.obligations.map((obligation, index) => ({
    id: nextId().toString(),
    code: `${head.code}-o${index + 1}`,
    ordinal: index + 1,
    kind: obligation.kind,
    liability: obligation.liability,
    amount_vnd: obligation.amount_vnd?.toString() ?? null,
    description: obligation.description?.trim() === '' ? null : (obligation.description?.trim() ?? null),
    debtors: idsOf(obligation.debtors, parties),
    creditors: idsOf(obligation.creditors, parties),
  }));
  await sql`
    with entered as (
      select * from json_to_recordset(${JSON.stringify(rows)}) as o(id bigint, code text, ordinal integer, kind text,
        liability text, amount_vnd bigint, description text, debtors bigint[], creditors bigint[])
    ), written as (
      insert into obligation (registry_id, id, code, case_id, unit_id, ordinal, kind, liability, amount_vnd, description)
      select ${head.registry_id}, id, code, ${head.case_id}, ${head.unit_id}, ordinal, kind, liability, amount_vnd, description
      from entered
    )
    insert into obligation_party (registry_id, obligation_id, role, ordinal, party_id, unit_id)
    select ${head.registry_id}::bigint, entered.id, 'debtor', place, party_id, ${head.unit_id}::bigint
    from entered, unnest(debtors) with ordinality as d(party_id, place)
    union all
    select ${head.registry_id}::bigint, entered.id, 'creditor', place, party_id, ${head.unit_id}::bigint
    from entered, unnest(creditors) with ordinality as c(party_id, place)`.execute(transaction);
}

/** Ids as text, because JSON numbers cannot hold them. */
function idsOf(refs: readonly string[], parties: PartyKeys): string[] {
  return refs.map((ref) => {
    const party = parties.get(ref);
    if (party === undefined) throw new Error(`the party ${ref} of an obligation is not one of the case`);
    return party.id.toString();
  });
}
