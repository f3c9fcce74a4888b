/** The creditor takes the asset for what is owed to him: by agreement, or after the second reduction failed (Luật THADS Đ100, Đ104 k2-3; rows 24-25). */
import { accept, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD, refuseAct } from '../domain/act-definition.ts';
import type { ActEffect, ActTerms } from '../domain/act-definition.ts';
import { amountOf, ASSET_FIELD, findAssetOf, stepAsset } from '../domain/asset-steps.ts';
import type { AssetStep } from '../domain/asset-steps.ts';
import { askedAsset, CHAIN_DEADLINES, releaseDue } from '../domain/asset-law.ts';
import type { CaseAsset } from '../domain/case-asset.ts';
import type { CaseState } from '../domain/case-state.ts';
import { allOf, articleOn, breach, findNewestDeadline, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalCheck } from '../domain/legal-evidence.ts';
import { releasePart } from '../domain/movement-intents.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';
import { requireTakeable } from './asset-take-over-answers.ts';

const byAgreement = (terms: ActTerms): boolean => terms.ground === 'agreement';

/** Đ104 k2: the debtor is told, and may pay and have the asset back until his days are over. */
const debtorHadHisTime: LegalCheck = (question) => {
  const { terms, state } = question;
  if (byAgreement(terms)) return LAWFUL;
  const asset = findAssetOf(state, terms);
  const article = articleOn(terms.dated_on, 'Luật THADS Đ104 k2', 'NĐ 152/2026 Đ65 k6');
  if (asset?.take_over !== 'told')
    return breach(
      'take-over-not-told',
      article,
      'Chưa thông báo cho người phải thi hành án về việc người được thi hành án đồng ý nhận tài sản.',
    );
  const period = findNewestDeadline(question, 'D119', asset.code);
  return period === undefined || terms.dated_on > period.due_on
    ? LAWFUL
    : breach(
        'take-over-before-term',
        period.article,
        `Người phải thi hành án được nộp đủ tiền để lấy lại tài sản đến hết ngày ${formatDate(period.due_on)}.`,
        'dated_on',
      );
};

/** TTLT 11/2016 Đ7 k2; NĐ 152/2026 Đ66 k1: who gets more than is owed pays the difference. */
const differencePaid: LegalCheck = (question) => {
  const { terms, state } = question;
  const value_vnd = valueOf(findAssetOf(state, terms), terms);
  const difference_vnd = value_vnd - state.rest_vnd;
  const paid_vnd = amountOf(terms, 'difference_vnd') ?? 0n;
  return paid_vnd >= difference_vnd
    ? LAWFUL
    : breach(
        'take-over-difference-unpaid',
        articleOn(terms.dated_on, 'TTLT 11/2016 Đ7 k2', 'NĐ 152/2026 Đ66 k1'),
        `Giá trị ${askedAsset(question)} ${formatVnd(value_vnd)} ₫ lớn hơn số còn phải thi hành ${formatVnd(state.rest_vnd)} ₫; người nhận phải nộp chênh lệch ${formatVnd(difference_vnd)} ₫.`,
        'difference_vnd',
      );
};

/** What the asset is worth when it is taken: what the parties agreed, else the starting price of the auction that failed last. */
function valueOf(asset: CaseAsset | undefined, terms: ActTerms): bigint {
  return amountOf(terms, 'value_vnd') ?? asset?.price_vnd ?? 0n;
}

/** Where the parties agree, the asset may be given at any time before it is sold (Đ100). */
const BEFORE_SALE: AssetStep['from'] = [
  'seized',
  'valuation-contracted',
  'valued',
  'auction-contracted',
  'auction-failed',
  'price-reduced',
  'sale-cancelled',
];

/**
 * The value of the asset, up to the rest, counts as money enforced on that day: the same movement as that of money collected.
 * What the creditor pays beyond it belongs to the debtor and is no money of the case.
 */
function takeOver(state: CaseState, terms: ActTerms): Result<ActEffect> {
  const step: AssetStep = {
    label: assetTakenOver.label,
    from: byAgreement(terms) ? BEFORE_SALE : ['auction-failed'],
    change: (asset) => {
      const takeable = byAgreement(terms) ? accept(null) : requireTakeable(asset);
      return takeable.ok ? accept({ stage: 'taken-over', price_vnd: valueOf(asset, terms) }) : takeable;
    },
  };
  const stepped = stepAsset(state, terms, step);
  if (!stepped.ok) return stepped;
  const value_vnd = valueOf(findAssetOf(state, terms), terms);
  if (value_vnd === 0n)
    return refuseAct(
      'asset-without-price',
      'Phải ghi giá trị tài sản để trừ vào số tiền được thi hành án.',
      'value_vnd',
    );
  const credited_vnd = value_vnd < state.rest_vnd ? value_vnd : state.rest_vnd;
  if (credited_vnd === 0n)
    return refuseAct('nothing-left-to-enforce', 'Không còn số tiền phải thi hành để trừ giá trị tài sản.', 'asset');
  const released = releasePart(state, 'completed', credited_vnd, terms.dated_on, 'collected_vnd');
  if (!released.ok) return refuse(...released.refusals);
  return accept({
    movements: released.value.movements,
    changes: { ...released.value.changes, ...stepped.value.changes },
  });
}

export const assetTakenOver = defineAct({
  type: 'asset-taken-over',
  label: 'Giao tài sản cho người được thi hành án để trừ vào tiền thi hành án',
  article: 'Luật THADS Đ100, Đ104 k2; TTLT 11/2016 Đ7; NĐ 152/2026 Đ66-67',
  help: 'Giá trị tài sản, không quá số còn phải thi hành, tính là tiền thi hành xong của ngày giao.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: (state) => state.assets.some((asset) => BEFORE_SALE.includes(asset.stage)),
  grounds: [
    {
      code: 'failed-auctions',
      label: 'Đấu giá không thành sau lần giảm giá thứ hai trở đi',
      article: 'Luật THADS Đ104 k2',
    },
    { code: 'agreement', label: 'Đương sự thỏa thuận', article: 'Luật THADS Đ100' },
  ],
  fields: [
    ASSET_FIELD,
    {
      name: 'value_vnd',
      label: 'Giá trị tài sản được trừ',
      kind: 'amount',
      required: false,
      help: 'Để trống nếu là giá khởi điểm của lần đấu giá không thành gần nhất.',
    },
    { name: 'creditor', label: 'Người nhận tài sản', kind: 'text', required: true },
    { name: 'difference_vnd', label: 'Chênh lệch người nhận đã nộp', kind: 'amount', required: false },
    NOTE_FIELD,
  ],
  meets: ['D120'],
  ends: CHAIN_DEADLINES.filter((rule) => rule !== 'D120'),
  opens: [...OF_A_DECISION, releaseDue((terms, state) => isLastOfRest(terms, state))],
  law: allOf(debtorHadHisTime, differencePaid),
  decide: takeOver,
});

/** Whether nothing remains to be enforced after it, and another asset is to be released. */
function isLastOfRest(terms: ActTerms, state: CaseState): boolean {
  const taken = findAssetOf(state, terms);
  return valueOf(taken, terms) >= state.rest_vnd && state.assets.some((asset) => asset.code !== taken?.code);
}
