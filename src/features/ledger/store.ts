/** What the commands of the money book share: the book of a unit held or locked, numbers, and the rows of a voucher. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { CommandContext } from '#platform/command.ts';
import type { Connection } from '#platform/database.ts';
import type { NewVoucher, Transfer, VoucherKind } from './contract.ts';
import { totalOf } from './domain/check-voucher.ts';

export type MoneyBook = {
  readonly registry_id: bigint;
  readonly unit_id: bigint;
  readonly unit_code: string;
  /** The last closed day; null where none is. */
  readonly closed_through: IsoDay | null;
};

/**
 * The book of a unit, held until the commit so that no day closes under an entry; whoever closes holds it alone. A row that was
 * changed while this waited is read anew, which is why it is a row and not an advisory lock.
 */
export async function holdMoneyBook(
  transaction: Connection,
  registry_id: bigint,
  unit_id: bigint,
  alone = false,
): Promise<MoneyBook> {
  const held =
    (await readBook(transaction, registry_id, unit_id, alone)) ??
    (await beginBook(transaction, registry_id, unit_id, alone));
  if (held === undefined) throw new Error(`no unit ${unit_id} in registry ${registry_id}`);
  return held;
}

async function readBook(transaction: Connection, registry_id: bigint, unit_id: bigint, alone: boolean) {
  const strength = alone ? sql`for update of b` : sql`for key share of b`;
  const found = await sql<MoneyBook>`
    select b.registry_id, b.unit_id, u.code as unit_code, b.closed_through
    from money_book b join unit u on u.registry_id = b.registry_id and u.id = b.unit_id
    where b.registry_id = ${registry_id} and b.unit_id = ${unit_id} ${strength}`.execute(transaction);
  return found.rows[0];
}

async function beginBook(transaction: Connection, registry_id: bigint, unit_id: bigint, alone: boolean) {
  await sql`insert into money_book (registry_id, unit_id) values (${registry_id}, ${unit_id})
    on conflict (registry_id, unit_id) do nothing`.execute(transaction);
  return readBook(transaction, registry_id, unit_id, alone);
}

/** The next number of a kind of paper in its year, gap-free because its row stays locked until the commit. */
export async function takeVoucherNumber(
  transaction: Connection,
  book: MoneyBook,
  kind: VoucherKind,
  year: number,
): Promise<bigint> {
  const taken = await sql<{ last_number: bigint }>`
    insert into voucher_series as s (registry_id, unit_id, kind, year, last_number)
    values (${book.registry_id}, ${book.unit_id}, ${kind}, ${year}, 1)
    on conflict (registry_id, unit_id, kind, year) do update set last_number = s.last_number + 1
    returning last_number`.execute(transaction);
  const row = taken.rows[0];
  if (row === undefined) throw new Error('the voucher series gave nothing');
  return row.last_number;
}

export type VoucherIdentity = {
  readonly id: bigint;
  readonly code: string;
  readonly series: string;
  readonly number_year: number;
  readonly number: bigint;
  readonly receipt_book_id: bigint | null;
  readonly booked_on: IsoDay;
};

/** The voucher and its transfers, in one statement. */
export async function insertVoucher(
  { transaction, actor, now }: CommandContext,
  voucher: NewVoucher,
  identity: VoucherIdentity,
  late_reason: string | null,
  transfers: readonly Transfer[],
): Promise<void> {
  const { registry_id, unit_id } = voucher;
  await sql`
    with written as (
      insert into voucher (registry_id, id, unit_id, code, kind, series, number_year, number, receipt_book_id, dated_on,
        received_on, booked_on, late_reason, method, content, person_name, person_address, case_id, party_id, officer_id,
        follows_voucher_id, total_vnd, recorded_by, recorded_by_name, recorded_at)
      values (${registry_id}, ${identity.id}, ${unit_id}, ${identity.code}, ${voucher.kind}, ${identity.series},
        ${identity.number_year}, ${identity.number}, ${identity.receipt_book_id}, ${voucher.dated_on}, ${voucher.received_on},
        ${identity.booked_on}, ${late_reason}, ${voucher.method}, ${voucher.content}, ${voucher.person_name},
        ${voucher.person_address ?? null}, ${voucher.case_id}, ${voucher.party_id}, ${voucher.officer_id},
        ${voucher.follows_voucher_id ?? null}, ${totalOf(voucher.lines)}, ${actor.id}, ${actor.name}, ${now.toString()}))
    ${insertOfTransfers(registry_id, transfers)}`.execute(transaction);
}

/** The insert of transfers as a statement of its own or the end of one. */
export function insertOfTransfers(registry_id: bigint, transfers: readonly Transfer[]): RawBuilder<unknown> {
  return sql`
    insert into transfer (registry_id, voucher_id, line, unit_id, debit_account, credit_account, amount_vnd, currency,
      quantity_thousandths, case_id, obligation_id, party_id, officer_id, booked_on, mirrors_line)
    select ${registry_id}::bigint, t.* from unnest(
      ${transfers.map((one) => one.voucher_id)}::bigint[], ${transfers.map((one) => one.line)}::int[],
      ${transfers.map((one) => one.unit_id)}::bigint[], ${transfers.map((one) => one.debit_account)}::text[],
      ${transfers.map((one) => one.credit_account)}::text[], ${transfers.map((one) => one.amount_vnd)}::bigint[],
      ${transfers.map((one) => one.currency)}::text[], ${transfers.map((one) => one.quantity_thousandths)}::bigint[],
      ${transfers.map((one) => one.case_id)}::bigint[], ${transfers.map((one) => one.obligation_id)}::bigint[],
      ${transfers.map((one) => one.party_id)}::bigint[], ${transfers.map((one) => one.officer_id)}::bigint[],
      ${transfers.map((one) => one.booked_on)}::date[], ${transfers.map((one) => one.mirrors_line)}::int[]) as t`;
}

/** The transfers of one voucher, mirrors included, in the order of their lines. */
export async function loadTransfersOfVoucher(
  connection: Connection,
  registry_id: bigint,
  voucher_id: bigint,
): Promise<Transfer[]> {
  const found = await sql<Transfer>`
    select ${TRANSFER_COLUMNS} from transfer t where t.registry_id = ${registry_id} and t.voucher_id = ${voucher_id}
    order by t.line`.execute(connection);
  return found.rows;
}

export const TRANSFER_COLUMNS = sql`t.voucher_id, t.line, t.unit_id, t.debit_account, t.credit_account, t.amount_vnd,
  t.currency, t.quantity_thousandths, t.case_id, t.obligation_id, t.party_id, t.officer_id, t.booked_on, t.mirrors_line`;
