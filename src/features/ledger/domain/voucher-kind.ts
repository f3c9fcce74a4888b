/** The papers of the money book: what each is called, how its code begins, and by which year its numbers run. */
import type { IsoDay } from '#kit/iso-day.ts';
import { statisticalYearOf } from '#kit/statistical-year.ts';
import type { VoucherKind } from '../contract.ts';

export type VoucherKindFact = {
  readonly label: string;
  readonly prefix: string;
  /** Receipts restart on 1 January, the papers of accounting with the accounting year on 1 October (TT 04/2023 Đ16; TT 78/2020 Đ4). */
  readonly year: 'calendar' | 'accounting';
  /** Receipts may be of a paper book. */
  readonly is_receipt: boolean;
};

const receipt = (label: string, prefix: string): VoucherKindFact => ({
  label,
  prefix,
  year: 'calendar',
  is_receipt: true,
});
const paper = (label: string, prefix: string): VoucherKindFact => ({
  label,
  prefix,
  year: 'accounting',
  is_receipt: false,
});

export const VOUCHER_KIND_FACTS = {
  'receipt-enforcement': receipt('Biên lai thu tiền thi hành án', 'BLTHA'),
  'receipt-budget': receipt('Biên lai thu tiền nộp ngân sách nhà nước', 'BLNS'),
  'receipt-provisional': receipt('Biên lai tạm thu', 'BLTT'),
  'receipt-court-fee-advance': receipt('Biên lai thu tạm ứng án phí, lệ phí Tòa án', 'BLTU'),
  'fee-receipt': receipt('Biên lai thu phí thi hành án', 'BLP'),
  'cash-in': paper('Phiếu thu', 'PT'),
  'cash-out': paper('Phiếu chi', 'PC'),
  'payment-order': paper('Ủy nhiệm chi', 'UNC'),
  'budget-payment': paper('Giấy nộp tiền vào ngân sách nhà nước', 'GNT'),
  internal: paper('Chứng từ nghiệp vụ', 'CTNV'),
  'stock-in': paper('Phiếu nhập kho', 'PN'),
  'stock-out': paper('Phiếu xuất kho', 'PX'),
} as const satisfies Record<VoucherKind, VoucherKindFact>;

export function numberYearOf(kind: VoucherKind, dated_on: IsoDay): number {
  return VOUCHER_KIND_FACTS[kind].year === 'calendar' ? Number(dated_on.slice(0, 4)) : statisticalYearOf(dated_on);
}

/** Seven digits, as printed on receipts. */
export function printedNumber(number: bigint): string {
  return String(number).padStart(7, '0');
}

/** `VP-BX-PT-2021-0000012`, or `VP-BX-BLTHA-AA21P-0000151` for a paper book. */
export function voucherCode(unit: string, kind: VoucherKind, series: string, year: number, number: bigint): string {
  return `${unit}-${VOUCHER_KIND_FACTS[kind].prefix}-${series === '' ? String(year) : series}-${printedNumber(number)}`;
}
