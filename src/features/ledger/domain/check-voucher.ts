/** Whether a voucher may be booked: its days, its words, and every line by the chart of accounts of its booking day. */
import type { IsoDay } from '#kit/iso-day.ts';
import { dayAfter } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import type { Account, AccountDetail } from '#law/accounts/account.ts';
import { findAccount, mayHold } from '#law/accounts/chart.ts';
import type { NewLine, NewVoucher } from '../contract.ts';
import { COPIES_OF_RECEIPT } from './receipt-book.ts';
import { VOUCHER_KIND_FACTS } from './voucher-kind.ts';

export const MOST_VND = 1_000_000_000_000_000n;
const LONGEST_TEXT = 2_000;
const MOST_LINES = 2_000;

/** The first day that takes entries. */
export function firstOpenDay(closed_through: IsoDay | null): IsoDay | null {
  return closed_through === null ? null : dayAfter(closed_through);
}

/**
 * The day on which a paper counts: its own, or the first open one where it comes late and says so. Refused are days in the future
 * and a closed day without a reason.
 */
export function bookingDay(
  days: { readonly dated_on: IsoDay; readonly received_on: IsoDay; readonly late_reason: string | null },
  today: IsoDay,
  closed_through: IsoDay | null,
): Result<IsoDay> {
  const { dated_on, received_on, late_reason } = days;
  if (dated_on > today)
    return refuse(
      refusal(
        'day-in-the-future',
        `Ngày ${formatDate(dated_on)} ở tương lai; hôm nay là ${formatDate(today)}.`,
        'dated_on',
      ),
    );
  if (received_on > dated_on)
    return refuse(
      refusal(
        'money-after-paper',
        `Ngày thực thu, thực chi ${formatDate(received_on)} sau ngày chứng từ ${formatDate(dated_on)}.`,
        'received_on',
      ),
    );
  if (closed_through === null || dated_on > closed_through) return accept(dated_on);
  const open = dayAfter(closed_through);
  if (late_reason !== null && late_reason.trim() !== '') return accept(open);
  return refuse(
    refusal(
      'money-day-closed',
      `Sổ tiền đã khóa đến hết ngày ${formatDate(closed_through)}; chứng từ ngày ${formatDate(dated_on)} phải ghi vào ngày ${formatDate(open)} kèm lý do ghi muộn.`,
      'dated_on',
    ),
  );
}

/** Everything that is wrong with a voucher that is to be booked on a day. */
export function checkVoucher(voucher: NewVoucher, booked_on: IsoDay): Result<null> {
  const refusals = [...checkWords(voucher), ...checkLines(voucher.lines, booked_on)];
  return refusals.length === 0 ? accept(null) : refuse(...refusals);
}

function checkWords(voucher: NewVoucher): Refusal[] {
  const { kind, method, content, person_name, receipt_book = null } = voucher;
  const refusals: Refusal[] = [];
  if (content.trim() === '' || content.length > LONGEST_TEXT)
    refusals.push(
      refusal('voucher-content-missing', `Nội dung chứng từ phải có từ 1 đến ${LONGEST_TEXT} ký tự.`, 'content'),
    );
  if (person_name.trim() === '' || person_name.length > LONGEST_TEXT)
    refusals.push(
      refusal('voucher-person-missing', 'Chứng từ phải ghi họ tên người nộp hoặc người nhận.', 'person_name'),
    );
  if (receipt_book !== null && !VOUCHER_KIND_FACTS[kind].is_receipt)
    refusals.push(
      refusal(
        'voucher-not-receipt',
        `${VOUCHER_KIND_FACTS[kind].label} không ghi trên quyển biên lai.`,
        'receipt_book',
      ),
    );
  const by_hand = kind === 'cash-in' || kind === 'cash-out';
  if (by_hand && method !== 'cash')
    refusals.push(
      refusal('voucher-method-wrong', `${VOUCHER_KIND_FACTS[kind].label} chỉ dùng cho tiền mặt.`, 'method'),
    );
  if (kind === 'payment-order' && method !== 'transfer')
    refusals.push(refusal('voucher-method-wrong', 'Ủy nhiệm chi chỉ dùng cho chuyển khoản.', 'method'));
  return refusals;
}

function checkLines(lines: readonly NewLine[], booked_on: IsoDay): Refusal[] {
  if (lines.length === 0 || lines.length > MOST_LINES)
    return [refusal('voucher-lines-missing', `Chứng từ phải có từ 1 đến ${MOST_LINES} dòng định khoản.`, 'lines')];
  const refusals = lines.flatMap((line, index) => checkLine(line, index + 1, booked_on));
  const total = totalOf(lines);
  if (refusals.length === 0 && total > MOST_VND)
    refusals.push(
      refusal(
        'amount-too-large',
        `Tổng số tiền ${formatVnd(total)} đồng vượt quá ${formatVnd(MOST_VND)} đồng.`,
        'lines',
      ),
    );
  return refusals;
}

/** What a paper comes to: the sum of its lines. */
export function totalOf(lines: readonly Pick<NewLine, 'amount_vnd'>[]): bigint {
  return lines.reduce((sum, line) => sum + line.amount_vnd, 0n);
}

function checkLine(line: NewLine, ordinal: number, booked_on: IsoDay): Refusal[] {
  const field = `lines.${ordinal - 1}`;
  return [
    ...checkAmount(line.amount_vnd, `${field}.amount_vnd`),
    ...checkQuantity(line, field),
    ...checkAccounts(line, ordinal, field, booked_on),
  ];
}

function checkAmount(amount_vnd: bigint, field: string): Refusal[] {
  if (amount_vnd <= 0n)
    return [
      refusal('amount-not-positive', `Số tiền phải lớn hơn 0 đồng; đã ghi ${formatVnd(amount_vnd)} đồng.`, field),
    ];
  if (amount_vnd > MOST_VND)
    return [
      refusal('amount-too-large', `Số tiền ${formatVnd(amount_vnd)} đồng vượt quá ${formatVnd(MOST_VND)} đồng.`, field),
    ];
  return [];
}

function checkQuantity(line: NewLine, field: string): Refusal[] {
  const { currency = 'VND', quantity_thousandths = null } = line;
  if (currency === 'VND' && quantity_thousandths !== null)
    return [
      refusal('quantity-of-vnd', 'Tiền đồng không ghi số lượng ngoại tệ, vàng.', `${field}.quantity_thousandths`),
    ];
  if (currency !== 'VND' && (quantity_thousandths === null || quantity_thousandths <= 0n))
    return [
      refusal(
        'quantity-missing',
        `Ngoại tệ, vàng (${currency}) phải ghi số lượng lớn hơn 0.`,
        `${field}.quantity_thousandths`,
      ),
    ];
  return [];
}

const DETAIL_WORDS: Readonly<Record<AccountDetail, string>> = {
  case: 'quyết định thi hành án',
  party: 'đương sự',
  officer: 'cán bộ',
};

function checkAccounts(line: NewLine, ordinal: number, field: string, booked_on: IsoDay): Refusal[] {
  const { debit_account, credit_account, currency = 'VND' } = line;
  const named = [debit_account, credit_account].filter((code) => code !== null);
  const accounts: Account[] = [];
  for (const code of named) {
    const account = findAccount(code, booked_on);
    if (account === undefined)
      return [
        refusal(
          'account-not-found',
          `Dòng ${ordinal}: không có tài khoản chi tiết ${code} vào ngày ${formatDate(booked_on)}.`,
          field,
        ),
      ];
    accounts.push(account);
  }
  const refusals: Refusal[] = [];
  if (!isEntry(accounts) || debit_account === credit_account)
    refusals.push(
      refusal(
        'entry-not-balanced',
        `Dòng ${ordinal}: tài khoản trong bảng phải ghi một Nợ, một Có khác nhau; tài khoản ngoài bảng ghi đơn.`,
        field,
      ),
    );
  for (const account of accounts) {
    if (!mayHold(account, currency))
      refusals.push(
        refusal('account-holds-other', `Dòng ${ordinal}: tài khoản ${account.code} không giữ ${currency}.`, field),
      );
    for (const detail of account.wants.filter((wanted) => !hasDetail(line, wanted)))
      refusals.push(
        refusal(
          'account-detail-missing',
          `Dòng ${ordinal}: tài khoản ${account.code} phải theo dõi chi tiết theo ${DETAIL_WORDS[detail]}.`,
          field,
        ),
      );
  }
  return refusals;
}

/** Two accounts on the balance sheet, or one off it. */
function isEntry(accounts: readonly Account[]): boolean {
  return accounts.length === 2
    ? accounts.every((account) => account.on_balance)
    : accounts.length === 1 && accounts.every((account) => !account.on_balance);
}

function hasDetail(line: NewLine, detail: AccountDetail): boolean {
  return line[`${detail}_id`] !== null;
}

/** Whether a voucher may be cancelled on a day; whether its money is still there is for whoever knows the case. */
export function checkCancellation(
  voucher: { readonly code: string; readonly dated_on: IsoDay; readonly receipt_book_id: bigint | null },
  cancellation: { readonly reason: string; readonly on: IsoDay; readonly copies_kept?: number },
  today: IsoDay,
): Result<null> {
  const { reason, on, copies_kept = 0 } = cancellation;
  if (reason.trim().length < 5 || reason.length > LONGEST_TEXT)
    return refuse(refusal('cancel-reason-missing', 'Hủy chứng từ phải ghi lý do, ít nhất 5 ký tự.', 'reason'));
  if (on > today)
    return refuse(
      refusal('day-in-the-future', `Ngày ${formatDate(on)} ở tương lai; hôm nay là ${formatDate(today)}.`, 'on'),
    );
  if (on < voucher.dated_on)
    return refuse(
      refusal(
        'cancel-before-paper',
        `Ngày hủy ${formatDate(on)} trước ngày ${formatDate(voucher.dated_on)} của chứng từ "${voucher.code}".`,
        'on',
      ),
    );
  if (voucher.receipt_book_id !== null && copies_kept !== COPIES_OF_RECEIPT)
    return refuse(
      refusal(
        'receipt-copies-missing',
        `Biên lai giấy chỉ hủy được khi còn đủ ${COPIES_OF_RECEIPT} liên; đã ghi ${copies_kept} liên.`,
        'copies_kept',
      ),
    );
  return accept(null);
}
