/** Paper books of receipts: taken into store, issued to one person, returned; a number spoilt is voided with all its copies. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import type { ReturnReason, VoucherKind } from '../contract.ts';
import {
  checkNewBook,
  checkNextNumber,
  COPIES_OF_RECEIPT,
  isUsedUp,
  NUMBERS_IN_BOOK,
  receiptBookCode,
} from '../domain/receipt-book.ts';
import type { ReceiptBook } from '../domain/receipt-book.ts';
import { findHolder, findMoneyUnit } from '../money-unit.ts';
import { findReceiptBookForUpdate, moveBookOn } from '../receipt-store.ts';
import { requireMoney } from '../policy.ts';

type Code = { readonly code: string };

export type EnterBookInput = {
  readonly unit: string;
  readonly kind: VoucherKind;
  readonly series: string;
  readonly first_number: number;
};

export const enterReceiptBook: Command<EnterBookInput, Code> = {
  name: 'ledger.enter-receipt-book',
  subject: (_input, { code }) => `receipt book ${code}`,
  authorise: () => accept(null),
  run: async ({ transaction, actor, today, nextId }, input) => {
    const unit = await findMoneyUnit(transaction, actor, input.unit, 'money.keep-books');
    if (!unit.ok) return unit;
    const first = BigInt(input.first_number);
    const checked = checkNewBook(input.kind, input.series, first);
    if (!checked.ok) return checked;
    const { registry_id, id } = unit.value;
    const code = receiptBookCode(unit.value.code, input.kind, input.series, first);
    const written = await sql`
      insert into receipt_book (registry_id, id, unit_id, code, kind, series, first_number, last_number, next_number, entered_on)
      values (${registry_id}, ${nextId()}, ${id}, ${code}, ${input.kind}, ${input.series}, ${first},
        ${first + NUMBERS_IN_BOOK - 1n}, ${first}, ${today}) on conflict do nothing`.execute(transaction);
    return written.numAffectedRows === 1n
      ? accept({ code })
      : refuse(refusal('receipt-book-known', `Quyển biên lai "${code}" đã được nhập.`, 'first_number'));
  },
};

export type IssueBookInput = { readonly book: string; readonly officer: string; readonly on: IsoDay };

export const issueReceiptBook: Command<IssueBookInput, Code> = {
  name: 'ledger.issue-receipt-book',
  subject: ({ book }) => `receipt book ${book}`,
  authorise: () => accept(null),
  run: async (context, input) => {
    const { transaction, today } = context;
    const found = await findKeptBook(context, input.book);
    if (!found.ok) return found;
    const { book, unit } = found.value;
    if (book.issued_to !== null)
      return refuse(refusal('receipt-book-issued', `Quyển biên lai "${book.code}" đã giao.`, 'book'));
    if (input.on > today) return refuse(futureDay(input.on, today));
    const officer = await findHolder(transaction, unit, input.officer, input.on);
    if (!officer.ok) return officer;
    // The partial unique index holds of two at once; the statement fails alone, without the transaction.
    const written = await sql`update receipt_book b set issued_to = ${officer.value}, issued_on = ${input.on}
      where b.registry_id = ${unit.registry_id} and b.id = ${book.id} and not exists (
        select from receipt_book h where h.registry_id = b.registry_id and h.issued_to = ${officer.value}
          and h.kind = b.kind and h.returned_on is null)`.execute(transaction);
    return written.numAffectedRows === 1n
      ? accept({ code: book.code })
      : refuse(
          refusal(
            'receipt-book-held',
            `Cán bộ "${input.officer}" đang giữ một quyển cùng loại; mỗi người chỉ giữ một quyển mỗi loại.`,
            'officer',
          ),
        );
  },
};

export type ReturnBookInput = { readonly book: string; readonly reason: ReturnReason; readonly on: IsoDay };

export const returnReceiptBook: Command<ReturnBookInput, Code> = {
  name: 'ledger.return-receipt-book',
  subject: ({ book }) => `receipt book ${book}`,
  authorise: () => accept(null),
  run: async (context, input) => {
    const found = await findKeptBook(context, input.book);
    if (!found.ok) return found;
    const { book, unit } = found.value;
    const { today, transaction } = context;
    if (book.issued_on === null || book.returned_on !== null)
      return refuse(
        refusal('receipt-book-not-issued', `Quyển biên lai "${book.code}" không ở trong tay người thu.`, 'book'),
      );
    if (input.on > today) return refuse(futureDay(input.on, today));
    if (input.on < book.issued_on)
      return refuse(
        refusal(
          'receipt-before-issue',
          `Ngày trả ${formatDate(input.on)} trước ngày giao ${formatDate(book.issued_on)}.`,
          'on',
        ),
      );
    if ((input.reason === 'used-up') !== isUsedUp(book))
      return refuse(
        refusal(
          'return-reason-wrong',
          `Quyển biên lai "${book.code}" ${isUsedUp(book) ? 'đã' : 'chưa'} dùng hết số.`,
          'reason',
        ),
      );
    await sql`update receipt_book set returned_on = ${input.on}, return_reason = ${input.reason}
      where registry_id = ${unit.registry_id} and id = ${book.id}`.execute(transaction);
    return accept({ code: book.code });
  },
};

export type VoidReceiptInput = { readonly book: string; readonly reason: string; readonly copies_kept: number };

/** The next number is spoilt before it was given out. */
export const voidReceipt: Command<VoidReceiptInput, { number: string }> = {
  name: 'ledger.void-receipt',
  subject: ({ book }) => `receipt book ${book}`,
  authorise: () => accept(null),
  run: async (context, input) => {
    const { transaction, actor, today } = context;
    const found = await findKeptBook(context, input.book, 'money.receive');
    if (!found.ok) return found;
    const { book, unit } = found.value;
    const next = checkNextNumber(book, null, today);
    if (!next.ok) return next;
    if (input.reason.trim().length < 5)
      return refuse(refusal('cancel-reason-missing', 'Hủy biên lai phải ghi lý do, ít nhất 5 ký tự.', 'reason'));
    if (input.copies_kept !== COPIES_OF_RECEIPT)
      return refuse(
        refusal(
          'receipt-copies-missing',
          `Biên lai hỏng phải giữ đủ ${COPIES_OF_RECEIPT} liên; đã ghi ${input.copies_kept} liên.`,
          'copies_kept',
        ),
      );
    await sql`insert into void_receipt (registry_id, book_id, number, unit_id, reason, copies_kept, voided_by, voided_by_name, voided_on)
      values (${unit.registry_id}, ${book.id}, ${book.next_number}, ${unit.id}, ${input.reason.trim()}, ${COPIES_OF_RECEIPT},
        ${actor.id}, ${actor.name}, ${today})`.execute(transaction);
    await moveBookOn(transaction, unit.registry_id, book.id);
    return accept({ number: String(book.next_number) });
  },
};

type KeptBook = {
  readonly book: ReceiptBook;
  readonly unit: { readonly registry_id: bigint; readonly id: bigint; readonly code: string; readonly name: string };
};

async function findKeptBook(
  { transaction, actor }: CommandContext,
  code: string,
  ability: 'money.keep-books' | 'money.receive' = 'money.keep-books',
): Promise<Result<KeptBook>> {
  const book = await findReceiptBookForUpdate(transaction, code);
  if (!book.ok) return book;
  const { registry_id, unit_id } = book.value;
  const units = await sql<{ code: string; name: string }>`
    select code, name from unit where registry_id = ${registry_id} and id = ${unit_id}`.execute(transaction);
  const named = units.rows[0];
  if (named === undefined) throw new Error(`a receipt book without its unit: ${code}`);
  const unit = { registry_id, id: unit_id, ...named };
  const permitted = requireMoney(actor, ability, unit);
  return permitted.ok ? accept({ book: book.value, unit }) : permitted;
}

function futureDay(on: IsoDay, today: IsoDay) {
  return refusal('day-in-the-future', `Ngày ${formatDate(on)} ở tương lai; hôm nay là ${formatDate(today)}.`, 'on');
}
