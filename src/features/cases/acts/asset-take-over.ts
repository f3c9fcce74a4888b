/** The creditor takes the asset for what is owed to him: by agreement, or after the second reduction failed (Luật THADS Đ100, Đ104 k2-3; rows 24-25). */
import { accept } from '#kit/result.ts';
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

/** TTLT 11/2016 Đ7 k2; NĐ 152/2026 Đ66 k1: what the asset is worth beyond what is credited, the creditor pays. */
const differencePaid: LegalCheck = (question) => {
  const { terms, state } = question;
  const value_vnd = valueOf(findAssetOf(state, terms), terms);
  const credited_vnd = terms.amount_vnd ?? 0n;
  if ((amountOf(terms, 'difference_vnd') ?? 0n) >= value_vnd - credited_vnd) return LAWFUL;
  return breach(
    'take-over-difference-unpaid',
    articleOn(terms.dated_on, 'TTLT 11/2016 Đ7 k2', 'NĐ 152/2026 Đ66 k1'),
    `Giá trị ${askedAsset(question)} ${formatVnd(value_vnd)} ₫ lớn hơn số tiền được trừ ${formatVnd(credited_vnd)} ₫; người nhận phải nộp chênh lệch ${formatVnd(value_vnd - credited_vnd)} ₫.`,
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
 * What is credited for the asset counts as money enforced on that day: the same movement as that of money collected. The act
 * says the amount itself, so that its movement stays true when earlier money is corrected; it is at most the value of the
 * asset and the rest. What the creditor pays beyond it belongs to the debtor and is no money of the case.
 */
function takeOver(state: CaseState, terms: ActTerms): Result<ActEffect> {
  const credited_vnd = terms.amount_vnd ?? 0n;
  const stepped = stepAsset(state, terms, {
    label: 'Giao tài sản cho người được thi hành án',
    from: byAgreement(terms) ? BEFORE_SALE : ['auction-failed'],
    change: (asset) => {
      const takeable = byAgreement(terms) ? accept(null) : requireTakeable(asset);
      if (!takeable.ok) return takeable;
      const value_vnd = valueOf(asset, terms);
      if (value_vnd === 0n)
        return refuseAct('asset-without-price', `Tài sản ${asset.code} chưa có giá; phải ghi giá trị.`, 'value_vnd');
      return credited_vnd <= value_vnd
        ? accept({ stage: 'taken-over', price_vnd: value_vnd })
        : refuseCredit(credited_vnd, 'giá trị tài sản', value_vnd);
    },
  });
  if (!stepped.ok) return stepped;
  if (credited_vnd > state.rest_vnd) return refuseCredit(credited_vnd, 'số còn phải thi hành', state.rest_vnd);
  const released = releasePart(state, 'completed', credited_vnd, terms.dated_on, 'collected_vnd');
  if (!released.ok) return released;
  return accept({
    movements: released.value.movements,
    changes: { ...released.value.changes, ...stepped.value.changes },
  });
}

function refuseCredit(credited_vnd: bigint, what: string, most_vnd: bigint): Result<never> {
  return refuseAct(
    'credit-above-limit',
    `Số tiền được trừ ${formatVnd(credited_vnd)} ₫ lớn hơn ${what} ${formatVnd(most_vnd)} ₫.`,
    'amount_vnd',
  );
}

export const assetTakenOver = defineAct({
  type: 'asset-taken-over',
  label: 'Giao tài sản cho người được thi hành án để trừ vào tiền thi hành án',
  article: 'Luật THADS Đ100, Đ104 k2; TTLT 11/2016 Đ7; NĐ 152/2026 Đ66-67',
  help: 'Số tiền được trừ (giá trị tài sản, không quá số còn phải thi hành) tính là tiền thi hành xong của ngày giao.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: (state) => state.assets.some((asset) => BEFORE_SALE.includes(asset.stage)),
  amount: 'required',
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
      label: 'Giá trị tài sản',
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
  return terms.amount_vnd === state.rest_vnd && state.assets.some((asset) => asset.code !== taken?.code);
}
