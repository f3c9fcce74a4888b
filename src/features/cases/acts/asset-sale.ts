/** The sale: by auction, without one, and a result that does not stand (Luật THADS Đ101-102; NĐ 62/2015 Đ27; domain 2.21 rows 14-15). */
import { accept } from '#kit/result.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { NEW_LAW_FROM } from '#law/basis.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD, refuseAct, textOf } from '../domain/act-definition.ts';
import type { ActField, ActTerms } from '../domain/act-definition.ts';
import { amountOf, ASSET_FIELD, findAssetOf, holdsAsset, moveAsset, stepAsset } from '../domain/asset-steps.ts';
import { askedAsset, notInDispute } from '../domain/asset-law.ts';
import type { CaseState } from '../domain/case-state.ts';
import { allOf, breach, findNewestDeadline, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalCheck } from '../domain/legal-evidence.ts';

import { BEFORE_AUCTION } from './asset-auction.ts';

const SOLD: ActField = { name: 'sold_vnd', label: 'Giá bán', kind: 'amount', required: true };
const BUYER: ActField = { name: 'buyer', label: 'Người mua', kind: 'text', required: true };

export const auctionSucceeded = defineAct({
  type: 'auction-succeeded',
  label: 'Bán đấu giá thành',
  article: 'Luật THADS Đ101; NĐ 62/2015 Đ27; NĐ 152/2026 Đ65',
  help: 'Người mua nộp đủ tiền trong 30 ngày; từ 01/7/2026 được thỏa thuận gia hạn, không quá 60 ngày.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('auction-contracted', 'price-reduced'),
  fields: [
    ASSET_FIELD,
    SOLD,
    BUYER,
    {
      name: 'extended',
      label: 'Đương sự và người mua thỏa thuận gia hạn nộp tiền',
      kind: 'yes-no',
      required: false,
      help: 'Chỉ từ 01/7/2026 (NĐ 152/2026 Đ65 k1).',
    },
    NOTE_FIELD,
  ],
  meets: ['D41', 'D106', 'D108'],
  ends: ['D110'],
  opens: [{ rule: 'D111', variant: (terms) => (isExtended(terms) ? 'extended' : 'ordinary') }],
  law: ({ terms, state }) => [
    ...(textOf(terms, 'extended') === 'yes' && terms.dated_on < NEW_LAW_FROM
      ? breach(
          'payment-not-extendable',
          'NĐ 62/2015 Đ27 k3',
          'Thời hạn nộp tiền 30 ngày không được gia hạn.',
          'extended',
        )
      : LAWFUL),
    ...belowStartingPrice(terms, state),
  ],
  decide: moveAsset('Bán đấu giá thành', ['auction-contracted', 'price-reduced'], (_asset, terms) => ({
    stage: 'sold',
    sold_vnd: amountOf(terms, 'sold_vnd'),
  })),
});

function isExtended(terms: ActTerms): boolean {
  return textOf(terms, 'extended') === 'yes' && terms.dated_on >= NEW_LAW_FROM;
}

function belowStartingPrice(terms: ActTerms, state: CaseState) {
  const price_vnd = findAssetOf(state, terms)?.price_vnd ?? 0n;
  const sold_vnd = amountOf(terms, 'sold_vnd') ?? 0n;
  return sold_vnd >= price_vnd
    ? LAWFUL
    : breach(
        'sold-below-starting-price',
        'Luật THADS Đ98 k1, Đ104 k5',
        `Giá bán ${formatVnd(sold_vnd)} ₫ thấp hơn giá khởi điểm ${formatVnd(price_vnd)} ₫.`,
        'sold_vnd',
      );
}

/** Movables below this are sold without auction (Luật THADS Đ101 k4); from 1/7/2026 five regional minimum wages (NĐ 152/2026 Đ60 k5). */
const SOLD_DIRECTLY_BELOW_VND = 2_000_000n;

const valueIsSmall: LegalCheck = ({ terms }) => {
  if (terms.ground !== 'small-value') return LAWFUL;
  const sold_vnd = amountOf(terms, 'sold_vnd') ?? 0n;
  if (terms.dated_on < NEW_LAW_FROM)
    return sold_vnd < SOLD_DIRECTLY_BELOW_VND
      ? LAWFUL
      : breach(
          'value-not-small',
          'Luật THADS Đ101 k4',
          `Chỉ bán không qua đấu giá tài sản dưới ${formatVnd(SOLD_DIRECTLY_BELOW_VND)} ₫; giá bán ${formatVnd(sold_vnd)} ₫.`,
          'sold_vnd',
        );
  const wage_vnd = amountOf(terms, 'minimum_wage_vnd');
  if (wage_vnd !== null && sold_vnd <= wage_vnd * 5n) return LAWFUL;
  const limit = wage_vnd === null ? 'chưa ghi mức lương tối thiểu vùng' : `tức ${formatVnd(wage_vnd * 5n)} ₫`;
  return breach(
    'value-not-small',
    'NĐ 152/2026 Đ60 k5, Đ64 k1',
    `Chỉ bán không qua đấu giá động sản không quá 05 lần mức lương tối thiểu tháng theo vùng (${limit}).`,
    'sold_vnd',
  );
};

export const assetSoldWithoutAuction = defineAct({
  type: 'asset-sold-without-auction',
  label: 'Bán tài sản không qua thủ tục đấu giá',
  article: 'Luật THADS Đ74 k3, Đ101 k4; NĐ 152/2026 Đ63-64',
  help: 'Tài sản giá trị nhỏ, tươi sống, mau hỏng: trong 05 ngày làm việc từ ngày kê biên; hoặc chủ sở hữu chung mua.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('seized', ...BEFORE_AUCTION),
  grounds: [
    { code: 'small-value', label: 'Tài sản có giá trị nhỏ', article: 'Luật THADS Đ101 k4; NĐ 152/2026 Đ64 k1' },
    { code: 'perishable', label: 'Tài sản tươi sống, mau hỏng', article: 'Luật THADS Đ101 k4; NĐ 152/2026 Đ60 k4' },
    { code: 'co-owner', label: 'Bán cho chủ sở hữu chung', article: 'Luật THADS Đ74 k3; NĐ 152/2026 Đ63' },
  ],
  fields: [
    ASSET_FIELD,
    SOLD,
    BUYER,
    { name: 'minimum_wage_vnd', label: 'Lương tối thiểu tháng theo vùng', kind: 'amount', required: false },
    NOTE_FIELD,
  ],
  meets: ['D105', 'D106', 'D109'],
  ends: ['D39', 'D40', 'D101', 'D103', 'D107'],
  law: allOf(valueIsSmall, notInDispute),
  decide: (state, terms) =>
    stepAsset(state, terms, {
      label: 'Bán không qua thủ tục đấu giá',
      from: ['seized', ...BEFORE_AUCTION],
      change: (asset) =>
        terms.ground === 'co-owner' && asset.price_vnd === null
          ? refuseAct('asset-without-price', `Tài sản ${asset.code} chưa có giá để bán cho chủ sở hữu chung.`, 'asset')
          : accept({ stage: 'sold', sold_vnd: amountOf(terms, 'sold_vnd') }),
    }),
});

export const saleCancelled = defineAct({
  type: 'sale-cancelled',
  label: 'Kết quả bán tài sản bị hủy',
  article: 'Luật THADS Đ102; NĐ 62/2015 Đ27 k3; NĐ 152/2026 Đ65 k1',
  help: 'Người mua không nộp đủ tiền trong thời hạn, hoặc kết quả đấu giá bị hủy; tài sản được bán lại.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('sold', 'paid'),
  grounds: [
    { code: 'not-paid', label: 'Người mua không nộp, nộp không đủ tiền', article: 'NĐ 62/2015 Đ27 k3' },
    { code: 'annulled', label: 'Kết quả bán đấu giá bị hủy', article: 'Luật THADS Đ102 k1' },
    { code: 'not-delivered', label: 'Người mua hủy hợp đồng vì không được giao tài sản', article: 'NĐ 62/2015 Đ27 k4' },
  ],
  fields: [ASSET_FIELD, NOTE_FIELD],
  ends: ['D111', 'D112', 'D113'],
  law: (question) => {
    const { terms } = question;
    const period = findNewestDeadline(question, 'D111', askedAsset(question));
    if (terms.ground !== 'not-paid' || period === undefined || terms.dated_on > period.due_on) return LAWFUL;
    return breach(
      'payment-period-runs',
      period.article,
      `Người mua được nộp tiền đến hết ngày ${formatDate(period.due_on)}.`,
      'dated_on',
    );
  },
  decide: moveAsset('Kết quả bán bị hủy', ['sold', 'paid'], (asset) => ({
    // An asset that was sold without a valuation has no starting price: what it was sold for becomes it.
    stage: 'sale-cancelled',
    price_vnd: asset.price_vnd ?? asset.sold_vnd,
    sold_vnd: null,
    cancelled_sales: asset.cancelled_sales + 1,
  })),
});
