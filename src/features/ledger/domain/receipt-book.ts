/** Paper books of receipts: fifty numbers, used in rising order by the one person to whom they were issued (TT 04/2023 Đ13-16). */
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { VoucherKind } from '../contract.ts';
import { printedNumber, VOUCHER_KIND_FACTS } from './voucher-kind.ts';

export const NUMBERS_IN_BOOK = 50n;
/** Copies of one number: kept, payer, case file, accounting. A void one keeps all of them. */
export const COPIES_OF_RECEIPT = 4;
const HIGHEST_NUMBER = 9_999_999n;

export type ReceiptBook = {
  readonly id: bigint;
  readonly unit_id: bigint;
  readonly code: string;
  readonly kind: VoucherKind;
  readonly series: string;
  readonly first_number: bigint;
  readonly last_number: bigint;
  readonly next_number: bigint;
  readonly issued_to: bigint | null;
  readonly issued_on: IsoDay | null;
  readonly returned_on: IsoDay | null;
};

export function isUsedUp(book: Pick<ReceiptBook, 'next_number' | 'last_number'>): boolean {
  return book.next_number > book.last_number;
}

/** `01AA21P-0000051`: series and first number. */
export function receiptBookCode(unit: string, kind: VoucherKind, series: string, first_number: bigint): string {
  return `${unit}-${VOUCHER_KIND_FACTS[kind].prefix}-${series}-${printedNumber(first_number)}`;
}

/** Refuses a book of something that is no receipt, of a series that cannot be printed, or not beginning a fifty. */
export function checkNewBook(kind: VoucherKind, series: string, first_number: bigint): Result<null> {
  if (!VOUCHER_KIND_FACTS[kind].is_receipt)
    return refuse(
      refusal('voucher-not-receipt', `${VOUCHER_KIND_FACTS[kind].label} không ghi trên quyển biên lai.`, 'kind'),
    );
  if (!/^[A-Z0-9][A-Z0-9-]{0,19}$/.test(series))
    return refuse(
      refusal(
        'receipt-series-wrong',
        `Ký hiệu "${series}" phải gồm chữ in hoa không dấu và số, tối đa 20 ký tự.`,
        'series',
      ),
    );
  if (
    first_number < 1n ||
    first_number + NUMBERS_IN_BOOK - 1n > HIGHEST_NUMBER ||
    first_number % NUMBERS_IN_BOOK !== 1n
  )
    return refuse(
      refusal(
        'receipt-number-wrong',
        `Số đầu quyển ${first_number} phải là 1, 51, 101..., tối đa 7 chữ số; mỗi quyển 50 số.`,
        'first_number',
      ),
    );
  return accept(null);
}

/** Refuses a book that nobody holds on the day, that is used up, or a number that is not the next. */
export function checkNextNumber(book: ReceiptBook, paper_number: bigint | null, on: IsoDay): Result<null> {
  if (book.issued_to === null || book.issued_on === null || book.returned_on !== null)
    return refuse(
      refusal('receipt-book-not-issued', `Quyển biên lai "${book.code}" không ở trong tay người thu.`, 'receipt_book'),
    );
  if (on < book.issued_on)
    return refuse(
      refusal(
        'receipt-before-issue',
        `Quyển biên lai "${book.code}" giao ngày ${formatDate(book.issued_on)}, sau ngày ${formatDate(on)} của biên lai.`,
        'dated_on',
      ),
    );
  if (isUsedUp(book))
    return refuse(refusal('receipt-book-used-up', `Quyển biên lai "${book.code}" đã dùng hết số.`, 'receipt_book'));
  if (paper_number !== null && paper_number !== book.next_number)
    return refuse(
      refusal(
        'receipt-number-not-next',
        `Số biên lai ${printedNumber(paper_number)} không đúng thứ tự; số kế tiếp của quyển là ${printedNumber(book.next_number)}.`,
        'paper_number',
      ),
    );
  return accept(null);
}
