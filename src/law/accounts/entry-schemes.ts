/**
 * Which accounts an event debits and credits, by the regime of its day (`domain.md` 3.6). Each scheme is one line, so it balances;
 * an event of two lines is two schemes. `money` stands for the account of cash or of deposit, as the money came or went.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import { TT78_FROM, TT91_TO } from './account.ts';
import { isInForce } from './chart.ts';

export type SchemeMethod = 'cash' | 'transfer';

export type EntryScheme = {
  readonly code: string;
  readonly label: string;
  /** Null beside an account off the balance sheet. */
  readonly debit: string | null;
  readonly credit: string | null;
  readonly valid_from: IsoDay | null;
  readonly valid_to: IsoDay | null;
  readonly source: string;
  readonly is_unverified: boolean;
};

/** Stands in a scheme for the account of the money's way. */
export const MONEY = 'money';

type Row = readonly [code: string, label: string, debit: string | null, credit: string | null];

/** Seen in use in the guides. */
const TT78_SEEN: readonly Row[] = [
  ['court-fee-advance-in', 'Thu tạm ứng án phí, lệ phí Tòa án', MONEY, '3371'],
  ['provisional-in', 'Tạm thu tiền thi hành án', MONEY, '3372'],
  ['court-fee-advance-to-budget', 'Chuyển tạm ứng án phí thành khoản nộp ngân sách', '3371', '3331'],
  ['court-fee-advance-to-party', 'Chuyển tạm ứng án phí thành khoản trả đương sự', '3371', '331'],
  ['provisional-to-party', 'Chuyển tạm thu thành tiền trả đương sự', '3372', '331'],
  ['provisional-to-budget', 'Chuyển tạm thu thành khoản nộp ngân sách', '3372', '3331'],
  ['collect-for-party', 'Thu cho đương sự', MONEY, '331'],
  ['collect-for-budget', 'Thu nộp ngân sách', MONEY, '3331'],
  ['pay-party', 'Chi trả đương sự', '331', MONEY],
  ['pay-budget', 'Nộp ngân sách', '3331', MONEY],
  ['sent-by-post', 'Gửi tiền qua bưu điện', '1385', '11211'],
  ['post-confirmed', 'Bưu điện báo đã trả người nhận', '331', '1385'],
  ['post-returned', 'Bưu điện trả lại tiền', '1111', '3381'],
  ['seized-in-store', 'Nhập kho tài sản, vật chứng', '1141', '366'],
  ['seized-kept-elsewhere', 'Tài sản, vật chứng thuê, gửi nơi khác', '1142', '366'],
  ['asset-to-party', 'Xử lý tài sản cho đương sự', '366', '331'],
  ['asset-to-state', 'Xử lý tài sản sung công', '366', '3331'],
  ['asset-handed-to-party', 'Giao tài sản cho đương sự', '331', '1141'],
  ['asset-handed-to-state', 'Giao tài sản cho cơ quan nhà nước', '3331', '1141'],
  ['asset-put-up-for-sale', 'Đưa tài sản ra bán', '1143', '1141'],
  ['buyer-pays', 'Người mua nộp tiền', MONEY, '3376'],
  ['asset-delivered', 'Giao tài sản cho người mua', '366', '1143'],
  ['sale-cost-paid', 'Chi phí bán tài sản', '1378', MONEY],
  ['sale-cost-settled', 'Trừ chi phí bán tài sản vào tiền bán', '3376', '1378'],
  ['coercion-advanced', 'Tạm ứng chi phí cưỡng chế', '141', MONEY],
  ['coercion-settled', 'Quyết toán tạm ứng cưỡng chế', '13711', '141'],
  ['coercion-borne-by-debtor', 'Người phải thi hành án chịu chi phí', '131', '13711'],
  ['coercion-paid-by-debtor', 'Người phải thi hành án nộp chi phí', MONEY, '131'],
  ['coercion-borne-by-state', 'Ngân sách chịu chi phí', '1361', '13711'],
  ['coercion-funded-by-state', 'Ngân sách cấp chi phí', MONEY, '1361'],
];

/** Follow from those, with accounts divided by us. */
const TT78_OWN: readonly Row[] = [
  ['suspense-in', 'Tiền vào chưa rõ nội dung', MONEY, '3378'],
  ['suspense-to-party', 'Xác định tiền chưa rõ: trả đương sự', '3378', '331'],
  ['suspense-to-budget', 'Xác định tiền chưa rõ: nộp ngân sách', '3378', '3331'],
  ['suspense-to-provisional', 'Xác định tiền chưa rõ: tạm thu', '3378', '3372'],
  ['suspense-returned', 'Trả lại tiền chưa rõ nội dung', '3378', MONEY],
  ['court-fee-advance-returned', 'Trả lại tạm ứng án phí', '3371', MONEY],
  ['provisional-returned', 'Trả lại tiền tạm thu', '3372', MONEY],
  ['field-collected-for-party', 'Cán bộ thu ngoài trụ sở cho đương sự', '1388', '331'],
  ['field-collected-for-budget', 'Cán bộ thu ngoài trụ sở nộp ngân sách', '1388', '3331'],
  ['field-paid-in', 'Cán bộ nộp tiền đã thu', MONEY, '1388'],
  ['cash-to-treasury', 'Nộp tiền mặt vào Kho bạc', '11211', '1111'],
  ['cash-from-treasury', 'Rút tiền Kho bạc về quỹ', '1111', '11211'],
  ['fee-withheld', 'Khấu trừ phí thi hành án', '331', '3337'],
  ['fee-transferred', 'Chuyển phí vào tài khoản thu phí', '3337', '11211'],
  ['fee-refunded', 'Trả lại phí đã thu', '3337', MONEY],
  ['post-returned-paid', 'Chi trả tiền bưu điện trả lại', '3381', MONEY],
  ['unclaimed-set-aside', 'Tiền chưa có người nhận', '331', '3382'],
  ['unclaimed-deposited', 'Gửi tiết kiệm tiền chưa có người nhận', '11213', '11211'],
  ['unclaimed-withdrawn', 'Rút tiền gửi tiết kiệm', '11211', '11213'],
  ['unclaimed-paid', 'Chi trả tiền chưa có người nhận', '3382', MONEY],
  ['unclaimed-to-budget', 'Sung quỹ tiền không có người nhận', '3382', '3338'],
  ['unclaimed-budget-paid', 'Nộp ngân sách tiền không có người nhận', '3338', MONEY],
  ['sale-to-party', 'Tiền bán tài sản trả đương sự', '3376', '331'],
  ['sale-to-budget', 'Tiền bán tài sản nộp ngân sách', '3376', '3331'],
  ['cost-from-collected', 'Trừ chi phí vào tiền thu được', '331', '131'],
  ['sealed-in', 'Nhập vật chứng niêm phong (giá quy ước)', '002', null],
  ['sealed-out', 'Xuất vật chứng niêm phong (giá quy ước)', null, '002'],
];

/** Before 1 October 2020, inferred from the accounts that the guidance names. */
const TT91: readonly Row[] = [
  ['collect-for-party', 'Thu cho đương sự', MONEY, '3162'],
  ['collect-for-budget', 'Thu nộp ngân sách', MONEY, '3161'],
  ['pay-party', 'Chi trả đương sự', '3162', MONEY],
  ['pay-budget', 'Nộp ngân sách', '3161', MONEY],
  ['provisional-in', 'Tạm thu tiền thi hành án', MONEY, '3168'],
  ['provisional-to-party', 'Chuyển tạm thu thành tiền trả đương sự', '3168', '3162'],
  ['provisional-to-budget', 'Chuyển tạm thu thành khoản nộp ngân sách', '3168', '3161'],
  ['suspense-in', 'Tiền vào chưa rõ nội dung', MONEY, '3168'],
  ['suspense-to-party', 'Xác định tiền chưa rõ: trả đương sự', '3168', '3162'],
  ['suspense-to-budget', 'Xác định tiền chưa rõ: nộp ngân sách', '3168', '3161'],
  ['cash-to-treasury', 'Nộp tiền mặt vào Kho bạc', '1121', '1111'],
  ['cash-from-treasury', 'Rút tiền Kho bạc về quỹ', '1111', '1121'],
  ['fee-withheld', 'Khấu trừ phí thi hành án', '3162', '3167'],
  ['fee-transferred', 'Chuyển phí vào tài khoản thu phí', '3167', '1121'],
  ['coercion-advanced', 'Tạm ứng chi phí cưỡng chế', '3121', MONEY],
  ['seized-in-store', 'Nhập kho tài sản, vật chứng', '1141', '3166'],
  ['seized-kept-elsewhere', 'Tài sản, vật chứng thuê, gửi nơi khác', '1142', '3166'],
  ['asset-handed-to-party', 'Giao tài sản cho đương sự', '3166', '1141'],
  ['asset-handed-to-state', 'Giao tài sản cho cơ quan nhà nước', '3166', '1141'],
  ['sealed-in', 'Nhập vật chứng niêm phong (giá quy ước)', '001', null],
  ['sealed-out', 'Xuất vật chứng niêm phong (giá quy ước)', null, '001'],
];

type Dated = Pick<EntryScheme, 'valid_from' | 'valid_to' | 'source' | 'is_unverified'>;

function schemesOf(rows: readonly Row[], dated: Dated): EntryScheme[] {
  return rows.map(([code, label, debit, credit]) => ({ code, label, debit, credit, ...dated }));
}

export const ENTRY_SCHEMES: readonly EntryScheme[] = [
  ...schemesOf(TT91, { valid_from: null, valid_to: TT91_TO, source: 'TT 91/2010, suy ra', is_unverified: true }),
  ...schemesOf(TT78_SEEN, {
    valid_from: TT78_FROM,
    valid_to: null,
    source: 'TT 78/2020; tài liệu hướng dẫn phần mềm',
    is_unverified: false,
  }),
  ...schemesOf(TT78_OWN, { valid_from: TT78_FROM, valid_to: null, source: 'TT 78/2020, suy ra', is_unverified: true }),
];

/** The account of cash or of deposit in đồng on a day. */
export function moneyAccount(on: IsoDay, method: SchemeMethod): string {
  if (method === 'cash') return '1111';
  return on >= TT78_FROM ? '11211' : '1121';
}

export function findScheme(code: string, on: IsoDay): EntryScheme | undefined {
  return ENTRY_SCHEMES.find((scheme) => scheme.code === code && isInForce(scheme, on));
}

/** The accounts of an event on a day; undefined where the regime of the day has no scheme of that code. */
export function findEntryAccounts(
  code: string,
  on: IsoDay,
  method: SchemeMethod,
): { readonly debit_account: string | null; readonly credit_account: string | null } | undefined {
  const scheme = findScheme(code, on);
  if (scheme === undefined) return undefined;
  const read = (side: string | null): string | null => (side === MONEY ? moneyAccount(on, method) : side);
  return { debit_account: read(scheme.debit), credit_account: read(scheme.credit) };
}
