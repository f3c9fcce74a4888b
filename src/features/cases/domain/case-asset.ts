/**
 * An asset of the debtor that a measure holds, and how far it has come in the chain of seizure, valuation, auction and
 * delivery (domain 2.21). It lives in the state of its case: every step is an act that names the asset.
 */
import type { IsoDay } from '#kit/iso-day.ts';

export const ASSET_KINDS = ['movable', 'real-estate', 'account', 'income', 'papers', 'right'] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

export const ASSET_KIND_LABELS = {
  movable: 'Động sản',
  'real-estate': 'Bất động sản',
  account: 'Tài khoản, tiền gửi',
  income: 'Thu nhập',
  papers: 'Giấy tờ có giá',
  right: 'Quyền tài sản',
} as const satisfies Record<AssetKind, string>;

/** In the order of the chain; the last four are ends. */
export const ASSET_STAGES = [
  'secured',
  'seized',
  'valuation-contracted',
  'valued',
  'auction-contracted',
  'auction-failed',
  'price-reduced',
  'sold',
  'paid',
  'delivered',
  'taken-over',
  'returned',
  'released',
] as const;
export type AssetStage = (typeof ASSET_STAGES)[number];

export const ASSET_STAGE_LABELS = {
  secured: 'Đang bị phong tỏa, tạm giữ, tạm dừng',
  seized: 'Đã kê biên',
  'valuation-contracted': 'Đã ký hợp đồng thẩm định giá',
  valued: 'Đã có giá',
  'auction-contracted': 'Đã ký hợp đồng đấu giá',
  'auction-failed': 'Đấu giá không thành',
  'price-reduced': 'Đã giảm giá',
  sold: 'Đấu giá thành',
  paid: 'Người mua đã nộp đủ tiền',
  delivered: 'Đã giao cho người mua',
  'taken-over': 'Người được thi hành án đã nhận',
  returned: 'Đã trả lại người phải thi hành án',
  released: 'Đã giải tỏa',
} as const satisfies Record<AssetStage, string>;

export type CaseAsset = {
  /** `TS1`, `TS2`... within the case. */
  readonly code: string;
  readonly label: string;
  readonly kind: AssetKind;
  readonly stage: AssetStage;
  readonly since: IsoDay;
  readonly seized_on: IsoDay | null;
  /** What it was valued at. */
  readonly value_vnd: bigint | null;
  /** The starting price of the next auction. */
  readonly price_vnd: bigint | null;
  readonly failed_auctions: number;
  readonly reductions: number;
  /** Failed auctions since the last reduction. */
  readonly failed_since_reduction: number;
  readonly sold_vnd: bigint | null;
};

const ENDS: ReadonlySet<AssetStage> = new Set(['delivered', 'taken-over', 'returned', 'released']);

/** Whether nothing more is to be done with it. */
export function isSettledAsset(asset: CaseAsset): boolean {
  return ENDS.has(asset.stage);
}
