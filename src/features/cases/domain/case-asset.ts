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
  'sale-cancelled',
  'sold',
  'paid',
  'redeemed',
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
  'sale-cancelled': 'Kết quả bán bị hủy',
  sold: 'Đã bán',
  paid: 'Người mua đã nộp đủ tiền',
  redeemed: 'Người phải thi hành án đã nộp đủ tiền để nhận lại',
  delivered: 'Đã giao cho người mua',
  'taken-over': 'Người được thi hành án đã nhận',
  returned: 'Đã trả lại người phải thi hành án',
  released: 'Đã giải tỏa',
} as const satisfies Record<AssetStage, string>;

/** How the creditor answered to the right of taking the asset after a failed auction (Luật THADS Đ104 k2-3). */
export type TakeOverAnswer = 'asked' | 'told' | 'refused';

export type CaseAsset = {
  /** `TS1`, `TS2`... within the case; never given to another asset, also where the act that brought it in is undone. */
  readonly code: string;
  readonly label: string;
  readonly kind: AssetKind;
  readonly stage: AssetStage;
  readonly since: IsoDay;
  readonly seized_on: IsoDay | null;
  /** Others own it too: they are asked before it is sold. */
  readonly is_common: boolean;
  /** A court or another authority was asked whose it is, and has not decided. */
  readonly in_court: boolean;
  /** What it was valued at, and when. */
  readonly value_vnd: bigint | null;
  readonly valued_on: IsoDay | null;
  readonly revaluation: 'none' | 'asked' | 'done';
  /** The starting price of the next auction. */
  readonly price_vnd: bigint | null;
  readonly failed_auctions: number;
  readonly reductions: number;
  /** Failed auctions since the last reduction. */
  readonly failed_since_reduction: number;
  /** Sales whose result did not stand. */
  readonly cancelled_sales: number;
  /** The creditor's answer to the last failed auction; null where he has not been asked or has not answered. */
  readonly take_over: TakeOverAnswer | null;
  readonly sold_vnd: bigint | null;
};

const ENDS: ReadonlySet<AssetStage> = new Set(['delivered', 'taken-over', 'returned', 'released']);

/** Whether nothing more is to be done with it. */
export function isSettledAsset(asset: CaseAsset): boolean {
  return ENDS.has(asset.stage);
}

/** Stages in which an auction can be held next, fails or is repeated: one round follows another at the same place. */
const ROUNDS: ReadonlySet<AssetStage> = new Set([
  'auction-contracted',
  'auction-failed',
  'price-reduced',
  'sale-cancelled',
]);

/**
 * How far an asset has come, as numbers that compare from left to right and that no act but a correction makes smaller: sales
 * that did not stand, the place in the chain, and the rounds of auction and reduction at that place.
 */
export function progressOf(asset: CaseAsset): readonly [number, number, number] {
  const place = ROUNDS.has(asset.stage) ? 'auction-contracted' : asset.stage;
  return [asset.cancelled_sales, ASSET_STAGES.indexOf(place), asset.failed_auctions + asset.reductions];
}

/** The lowest starting price after one reduction of at most a tenth of the price before it (Luật THADS Đ104 k5): P_n = P_{n-1} (1 - r), r <= 10 %. */
export function lowestReducedPrice(price_vnd: bigint): bigint {
  return (price_vnd * 9n + 9n) / 10n;
}
