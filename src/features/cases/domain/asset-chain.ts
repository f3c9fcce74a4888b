/**
 * The chain of each asset of a case as one view: the steps that were done, with the price after each, and the step that comes
 * next with its clock (domain 2.21). Worked out from the steps and deadlines of the case; nothing of it is stored.
 */
import type { DeadlineCode } from '#law/deadlines/deadline-rule.ts';
import { isSettledAsset, lowestReducedPrice } from './case-asset.ts';
import type { AssetStage, CaseAsset } from './case-asset.ts';
import type { CaseDeadline } from './case-deadlines.ts';
import type { CaseStep } from './case-history.ts';

export type ChainStep = {
  readonly step: CaseStep;
  /** The asset as the step left it. */
  readonly asset: CaseAsset;
};

export type NextStep = {
  readonly label: string;
  /** The act types with which it is done, the likely one first. */
  readonly acts: readonly string[];
  /** The clock that runs for it; null where the law gives none. */
  readonly deadline: CaseDeadline | null;
  /** For a reduction: the lowest price the law allows. */
  readonly lowest_price_vnd: bigint | null;
};

export type AssetChain = {
  readonly asset: CaseAsset;
  readonly steps: readonly ChainStep[];
  /** Null where nothing more is to be done with it. */
  readonly next: NextStep | null;
};

/** The chains in the order in which the assets came in. */
export function assetChains(steps: readonly CaseStep[], deadlines: readonly CaseDeadline[]): AssetChain[] {
  const chains = new Map<string, { asset: CaseAsset; steps: ChainStep[] }>();
  for (const step of steps) {
    if (step.act.data['asset'] === undefined) continue;
    const asset = step.after.assets.find(({ code }) => code === step.act.data['asset']);
    if (asset === undefined) continue;
    const chain = chains.get(asset.code) ?? { asset, steps: [] };
    chain.asset = asset;
    chain.steps.push({ step, asset });
    chains.set(asset.code, chain);
  }
  return [...chains.values()].map((chain) => ({ ...chain, next: nextStep(chain.asset, deadlines) }));
}

type Candidate = {
  readonly label: string;
  readonly acts: readonly string[];
  readonly rules: readonly DeadlineCode[];
  /** To be done only while its clock runs; the others are to be done anyway. */
  readonly while_running?: true;
};

/** Of what is to be done now the step whose clock ends first; where none runs, the one that carries the chain on. */
function nextStep(asset: CaseAsset, deadlines: readonly CaseDeadline[]): NextStep | null {
  if (isSettledAsset(asset)) return null;
  const running = deadlines
    .filter(({ status, asset: of }) => (status === 'open' || status === 'paused') && (of === asset.code || of === null))
    .toSorted((a, b) => (a.due_on < b.due_on ? -1 : 1));
  let next: { candidate: Candidate; deadline: CaseDeadline | null } | null = null;
  for (const candidate of candidatesOf(asset)) {
    const deadline = running.find(({ rule }) => candidate.rules.includes(rule)) ?? null;
    if (deadline === null && candidate.while_running === true) continue;
    if (next === null || (deadline !== null && (next.deadline === null || deadline.due_on < next.deadline.due_on)))
      next = { candidate, deadline };
  }
  if (next === null) return null;
  const { label, acts } = next.candidate;
  const lowest_price_vnd =
    acts.includes('price-reduced') && asset.price_vnd !== null ? lowestReducedPrice(asset.price_vnd) : null;
  return { label, acts, deadline: next.deadline, lowest_price_vnd };
}

const TELL_VALUE: Candidate = {
  label: 'Thông báo kết quả thẩm định giá',
  acts: ['valuation-told'],
  rules: ['D102'],
  while_running: true,
};
const TELL_CO_OWNERS: Candidate = {
  label: 'Thông báo quyền ưu tiên mua cho chủ sở hữu chung',
  acts: ['co-owner-priority-told'],
  rules: ['D104'],
  while_running: true,
};
const AUCTION_AGAIN: Candidate = {
  label: 'Đấu giá lại theo giá mới',
  acts: ['auction-contracted', 'auction-succeeded', 'auction-failed'],
  rules: ['D106'],
};

const CANDIDATES = {
  secured: [
    {
      label: 'Ra quyết định sau biên bản',
      acts: ['account-frozen', 'property-held'],
      rules: ['D36'],
      while_running: true,
    },
    {
      label: 'Cưỡng chế, trả lại hoặc chấm dứt biện pháp',
      acts: ['seizure-decided', 'account-deduction-decided', 'security-lifted'],
      rules: ['D35', 'D37'],
    },
  ],
  seized: [
    {
      label: 'Thỏa thuận giá hoặc ký hợp đồng thẩm định giá',
      acts: ['valuation-contracted', 'price-agreed', 'asset-priced'],
      rules: ['D39'],
    },
    {
      label: 'Bán không qua thủ tục đấu giá',
      acts: ['asset-sold-without-auction'],
      rules: ['D109'],
      while_running: true,
    },
  ],
  'valuation-contracted': [{ label: 'Nhận kết quả thẩm định giá', acts: ['asset-valued'], rules: [] }],
  valued: [
    TELL_VALUE,
    TELL_CO_OWNERS,
    { label: 'Ký hợp đồng dịch vụ bán đấu giá', acts: ['auction-contracted'], rules: ['D40', 'D106'] },
  ],
  'auction-contracted': [
    { label: 'Tổ chức bán đấu giá', acts: ['auction-succeeded', 'auction-failed'], rules: ['D41', 'D108'] },
  ],
  'auction-failed': [
    {
      label: 'Thông báo đấu giá không thành',
      acts: ['auction-failure-told'],
      rules: ['D115'],
      while_running: true,
    },
    { label: 'Quyết định giảm giá', acts: ['price-reduced'], rules: ['D117', 'D116'] },
  ],
  'price-reduced': [AUCTION_AGAIN],
  'sale-cancelled': [AUCTION_AGAIN],
  sold: [{ label: 'Người mua nộp đủ tiền', acts: ['buyer-paid', 'sale-cancelled'], rules: ['D111'] }],
  paid: [
    { label: 'Giao tài sản cho người mua', acts: ['asset-delivered'], rules: ['D113'] },
    {
      label: 'Gửi tiền bán tài sản vào ngân hàng',
      acts: ['sale-money-deposited'],
      rules: ['D112'],
      while_running: true,
    },
  ],
  redeemed: [{ label: 'Giải tỏa kê biên, trả lại tài sản', acts: ['seizure-released'], rules: ['D38'] }],
  delivered: [],
  'taken-over': [],
  returned: [],
  released: [],
} as const satisfies Record<AssetStage, readonly Candidate[]>;

const REVALUE: readonly Candidate[] = [
  { label: 'Định giá lại', acts: ['valuation-contracted', 'asset-valued'], rules: ['D39'] },
];
const ASK_CREDITOR: readonly Candidate[] = [
  CANDIDATES['auction-failed'][0],
  {
    label: 'Hỏi người được thi hành án có nhận tài sản',
    acts: ['take-over-asked', 'take-over-refused'],
    rules: ['D118'],
  },
];
const TELL_DEBTOR: readonly Candidate[] = [
  { label: 'Báo người phải thi hành án về việc nhận tài sản', acts: ['take-over-told'], rules: ['D148', 'D118'] },
];
const GIVE_TO_CREDITOR: readonly Candidate[] = [
  {
    label: 'Giao tài sản cho người được thi hành án',
    acts: ['asset-taken-over', 'asset-redeemed', 'take-over-payment-asked'],
    rules: ['D119', 'D120'],
  },
];

/** What its stage leaves to be done, where the answers of others decide between several. */
function candidatesOf(asset: CaseAsset): readonly Candidate[] {
  if (asset.stage === 'valued' && asset.revaluation === 'asked') return REVALUE;
  if (asset.stage !== 'auction-failed') return CANDIDATES[asset.stage];
  if (asset.take_over === 'asked') return TELL_DEBTOR;
  if (asset.take_over === 'told') return GIVE_TO_CREDITOR;
  // From the second reduction on the creditor is asked before the price goes further down (Luật THADS Đ104 k2-3).
  return asset.reductions >= 2 && asset.take_over === null ? ASK_CREDITOR : CANDIDATES['auction-failed'];
}
