/** Books a voucher inside the transaction of whoever collects, pays out or moves value: checks, number, transfers, flows. */
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { CommandContext } from '#platform/command.ts';
import type { NewVoucher, PostedVoucher, Transfer } from '../contract.ts';
import { bookingDay, checkVoucher } from '../domain/check-voucher.ts';
import { numberYearOf, printedNumber, voucherCode } from '../domain/voucher-kind.ts';
import { postFlows } from '../flow-posting.ts';
import { takePaperNumber } from '../receipt-store.ts';
import { holdMoneyBook, insertVoucher, takeVoucherNumber } from '../store.ts';
import type { MoneyBook } from '../store.ts';

/**
 * Books the voucher and gives its code and number. The caller has authorised the actor and checked that case, duty, party and
 * officer belong together; everything of the voucher itself is checked here. Refuses with `day-in-the-future`, `money-after-paper`,
 * `money-day-closed` (unless `late_reason` is given), `amount-not-positive`, `amount-too-large`, `account-not-found`,
 * `entry-not-balanced`, `account-holds-other`, `account-detail-missing`, `receipt-book-*`. The transfers can be read at once in the
 * same transaction; the balances that lists read change with the commit.
 */
export async function postVoucher(context: CommandContext, voucher: NewVoucher): Promise<Result<PostedVoucher>> {
  const { transaction, today } = context;
  const book = await holdMoneyBook(transaction, voucher.registry_id, voucher.unit_id);
  const late_reason = voucher.late_reason ?? null;
  const booked = bookingDay({ ...voucher, late_reason }, today, book.closed_through);
  if (!booked.ok) return booked;
  const booked_on = booked.value;
  const checked = checkVoucher(voucher, booked_on);
  if (!checked.ok) return checked;
  const numbered = await takeIdentity(context, book, voucher, booked_on);
  if (!numbered.ok) return numbered;
  const id = context.nextId();
  const identity = { ...numbered.value, id, booked_on };
  const transfers = transfersOf(voucher, id, booked_on);
  const is_late = booked_on !== voucher.dated_on;
  await insertVoucher(context, voucher, identity, is_late ? late_reason : null, transfers);
  postFlows(context, voucher.registry_id, transfers);
  return accept({ id, code: identity.code, number: printedNumber(identity.number), booked_on });
}

type Numbered = {
  readonly code: string;
  readonly series: string;
  readonly number_year: number;
  readonly number: bigint;
  readonly receipt_book_id: bigint | null;
};

/** The papers of accounting take a number of the year they are booked in, so that a closed year stays complete. */
async function takeIdentity(
  context: CommandContext,
  book: MoneyBook,
  voucher: NewVoucher,
  booked_on: IsoDay,
): Promise<Result<Numbered>> {
  const { kind } = voucher;
  if (voucher.receipt_book !== null && voucher.receipt_book !== undefined) {
    const taken = await takePaperNumber(context, book, voucher, voucher.receipt_book);
    if (!taken.ok) return taken;
    const { book_id, series, number } = taken.value;
    const code = voucherCode(book.unit_code, kind, series, 0, number);
    return accept({ code, series, number_year: 0, number, receipt_book_id: book_id });
  }
  const year = numberYearOf(kind, booked_on);
  const number = await takeVoucherNumber(context.transaction, book, kind, year);
  const code = voucherCode(book.unit_code, kind, '', year, number);
  return accept({ code, series: '', number_year: year, number, receipt_book_id: null });
}

function transfersOf(voucher: NewVoucher, voucher_id: bigint, booked_on: IsoDay): Transfer[] {
  return voucher.lines.map((line, index) => ({
    voucher_id,
    line: index + 1,
    unit_id: voucher.unit_id,
    debit_account: line.debit_account,
    credit_account: line.credit_account,
    amount_vnd: line.amount_vnd,
    currency: line.currency ?? 'VND',
    quantity_thousandths: line.quantity_thousandths ?? null,
    case_id: line.case_id,
    obligation_id: line.obligation_id,
    party_id: line.party_id,
    officer_id: line.officer_id,
    booked_on,
    mirrors_line: null,
  }));
}
