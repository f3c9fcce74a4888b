/**
 * Entries of the money book, a page by key: of a unit it is the journal (nhật ký), of an account the ledger (sổ cái), of cash the
 * cash book (sổ quỹ), of a case the detail per decision; of a duty, a party, an officer besides.
 */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import { detailedAccounts } from '#law/accounts/chart.ts';
import type { Transfer, VoucherKind } from '../contract.ts';
import { TRANSFER_COLUMNS } from '../store.ts';

export type EntryKey = { readonly booked_on: IsoDay; readonly voucher_id: bigint; readonly line: number };

export type EntryQuestion = {
  readonly registry_id: bigint;
  readonly unit_id: bigint;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly account: string | null;
  /** One of these at most; the first given is the index that is walked. */
  readonly case_id: bigint | null;
  readonly obligation_id: bigint | null;
  readonly party_id: bigint | null;
  readonly officer_id: bigint | null;
  readonly after: EntryKey | null;
  readonly limit: number;
};

export type Entry = Transfer & {
  readonly voucher_code: string;
  readonly kind: VoucherKind;
  readonly dated_on: IsoDay;
  readonly content: string;
  readonly person_name: string;
  readonly case_code: string | null;
  readonly decision_number: string | null;
  readonly obligation: string | null;
  readonly party: string | null;
  readonly officer: string | null;
};

/** In the order of booking day, voucher and line. */
export async function listEntries(
  connection: Connection,
  question: EntryQuestion,
): Promise<{ entries: Entry[]; next: EntryKey | null }> {
  const found = await sql<Entry>`
    with page as (select * from (${pageOf(question)}) k order by booked_on, voucher_id, line limit ${question.limit + 1})
    select ${TRANSFER_COLUMNS}, v.code as voucher_code, v.kind, v.dated_on, v.content, v.person_name, c.code as case_code,
      c.decision_number, o.code as obligation, p.name as party, s.code as officer
    from page t
    join voucher v on v.registry_id = ${question.registry_id} and v.id = t.voucher_id
    left join enforcement_case c on c.registry_id = ${question.registry_id} and c.id = t.case_id
    left join obligation o on o.registry_id = ${question.registry_id} and o.id = t.obligation_id
    left join party p on p.registry_id = ${question.registry_id} and p.id = t.party_id
    left join staff_member s on s.registry_id = ${question.registry_id} and s.id = t.officer_id
    order by t.booked_on, t.voucher_id, t.line`.execute(connection);
  const entries = found.rows.slice(0, question.limit);
  const last = entries.at(-1);
  return {
    entries,
    next:
      found.rows.length > question.limit && last !== undefined
        ? { booked_on: last.booked_on, voucher_id: last.voucher_id, line: last.line }
        : null,
  };
}

/** Each account and side is a walk along its own index, as far as the page needs; a transfer between two of them counts once. */
function pageOf(question: EntryQuestion): RawBuilder<unknown> {
  const { account, limit } = question;
  const walk = (side: RawBuilder<unknown>): RawBuilder<unknown> => sql`
    select t.* from transfer t where ${conditionsOf(question)} and ${side}
    order by t.booked_on, t.voucher_id, t.line limit ${limit + 1}`;
  if (account === null) return walk(sql`true`);
  const accounts = detailedAccounts(account);
  return sql`
    select w.* from unnest(${accounts}::text[]) a(code) cross join lateral (${walk(sql`t.debit_account = a.code`)}) w
    union
    select w.* from unnest(${accounts}::text[]) a(code) cross join lateral (${walk(sql`t.credit_account = a.code`)}) w`;
}

function conditionsOf(question: EntryQuestion): RawBuilder<unknown> {
  const { registry_id, unit_id, from, to, after } = question;
  const conditions = [
    sql`t.registry_id = ${registry_id} and t.unit_id = ${unit_id} and t.booked_on between ${from}::date and ${to}::date`,
  ];
  for (const name of ['case_id', 'obligation_id', 'party_id', 'officer_id'] as const) {
    const wanted = question[name];
    if (wanted !== null) conditions.push(sql`t.${sql.ref(name)} = ${wanted}`);
  }
  if (after !== null)
    conditions.push(
      sql`(t.booked_on, t.voucher_id, t.line) > (${after.booked_on}::date, ${after.voucher_id}::bigint, ${after.line}::int)`,
    );
  return sql.join(conditions, sql` and `);
}
