/** What goes in and out of the money book, safe in a browser; the codes of its papers. */
import type { IsoDay } from '#kit/iso-day.ts';

export const VOUCHER_KINDS = [
  'receipt-enforcement',
  'receipt-budget',
  'receipt-provisional',
  'receipt-court-fee-advance',
  'fee-receipt',
  'cash-in',
  'cash-out',
  'payment-order',
  'budget-payment',
  'internal',
  'stock-in',
  'stock-out',
] as const;
export type VoucherKind = (typeof VOUCHER_KINDS)[number];

export const MONEY_METHODS = ['cash', 'transfer', 'in-kind', 'none'] as const;
/** How the money came or went; `none` for papers that move nothing between hands. */
export type MoneyMethod = (typeof MONEY_METHODS)[number];

export const RETURN_REASONS = ['used-up', 'unused', 'holder-changed', 'lost'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** One movement of value to be booked: from the credited account to the debited one. */
export type NewLine = {
  /** Null where the other account is off the balance sheet and stands alone. */
  readonly debit_account: string | null;
  readonly credit_account: string | null;
  readonly amount_vnd: bigint;
  /** `VND` where left out; an ISO code, or `GOLD`. */
  readonly currency?: string;
  /** Thousandths of a unit of currency, or of a chỉ; only for what is not đồng. */
  readonly quantity_thousandths?: bigint | null;
  readonly case_id: bigint | null;
  readonly obligation_id: bigint | null;
  readonly party_id: bigint | null;
  readonly officer_id: bigint | null;
};

export type NewVoucher = {
  readonly registry_id: bigint;
  readonly unit_id: bigint;
  readonly kind: VoucherKind;
  readonly method: MoneyMethod;
  readonly dated_on: IsoDay;
  /** The day on which the money was really received or given; not after `dated_on`. */
  readonly received_on: IsoDay;
  readonly content: string;
  readonly person_name: string;
  readonly person_address?: string | null;
  readonly case_id: bigint | null;
  readonly party_id: bigint | null;
  readonly officer_id: bigint | null;
  readonly lines: readonly NewLine[];
  /** Code of the paper book whose next number the receipt takes; an electronic number of the year where left out. */
  readonly receipt_book?: string | null;
  /** The number printed on the paper, checked to be the next of the book; taken from the book where left out. */
  readonly paper_number?: bigint | null;
  /** Says that it comes after its day was closed, and why: booked on the first open day and listed. */
  readonly late_reason?: string | null;
  /** The voucher that this one goes on from. */
  readonly follows_voucher_id?: bigint | null;
};

export type PostedVoucher = {
  readonly id: bigint;
  readonly code: string;
  /** As printed, `0000123`. */
  readonly number: string;
  readonly booked_on: IsoDay;
};

/** A transfer as the book holds it. A mirror bears the voucher of what it undoes. */
export type Transfer = {
  readonly voucher_id: bigint;
  readonly line: number;
  readonly unit_id: bigint;
  readonly debit_account: string | null;
  readonly credit_account: string | null;
  readonly amount_vnd: bigint;
  readonly currency: string;
  readonly quantity_thousandths: bigint | null;
  readonly case_id: bigint | null;
  readonly obligation_id: bigint | null;
  readonly party_id: bigint | null;
  readonly officer_id: bigint | null;
  readonly booked_on: IsoDay;
  readonly mirrors_line: number | null;
};

/** What an account stands at in one currency: sums of both sides, and the balance on the side on which the account grows. */
export type AccountBalance = {
  readonly account: string;
  readonly currency: string;
  readonly debit_vnd: bigint;
  readonly credit_vnd: bigint;
  readonly balance_vnd: bigint;
  readonly balance_thousandths: bigint;
};

/** A balance of a case by duty and party, as the transfers of the case add up. */
export type DetailBalance = AccountBalance & {
  readonly obligation_id: bigint | null;
  readonly party_id: bigint | null;
};

export type CaseVoucher = {
  readonly id: bigint;
  readonly code: string;
  readonly kind: VoucherKind;
  readonly method: MoneyMethod;
  readonly series: string;
  readonly number: bigint;
  readonly dated_on: IsoDay;
  readonly received_on: IsoDay;
  readonly booked_on: IsoDay;
  readonly late_reason: string | null;
  readonly content: string;
  readonly person_name: string;
  readonly party_id: bigint | null;
  readonly officer_id: bigint | null;
  readonly follows_voucher_id: bigint | null;
  readonly total_vnd: bigint;
  readonly cancelled_on: IsoDay | null;
  readonly cancel_reason: string | null;
  readonly cancelled_by_name: string | null;
};

/** Everything the money book knows of one case. */
export type CaseMoney = {
  readonly vouchers: readonly CaseVoucher[];
  readonly transfers: readonly Transfer[];
  readonly balances: readonly DetailBalance[];
};
