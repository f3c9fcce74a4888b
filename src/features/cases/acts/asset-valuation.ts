/** How a seized asset gets its price: agreed, valued by contract, or set by the officer (Luật THADS Đ98; domain 2.21 rows 7-8). */
import { findIsoDay } from '#kit/iso-day.ts';
import { accept } from '#kit/result.ts';
import { formatVnd } from '#kit/vietnamese-format.ts';
import { NEW_LAW_FROM } from '#law/basis.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD, refuseAct, textOf } from '../domain/act-definition.ts';
import type { ActField, ActTerms, DeadlineOpening } from '../domain/act-definition.ts';
import { amountOf, ASSET_FIELD, findAssetOf, holdsAsset, stepAsset } from '../domain/asset-steps.ts';
import type { CaseAsset } from '../domain/case-asset.ts';
import type { CaseState } from '../domain/case-state.ts';
import { breach, LAWFUL } from '../domain/legal-evidence.ts';

const VALUE: ActField = { name: 'value_vnd', label: 'Giá trị', kind: 'amount', required: true };

/** The asset gets its price, which is the starting price of the first auction. */
function priced(asset: CaseAsset, terms: ActTerms): Partial<CaseAsset> {
  const value_vnd = amountOf(terms, 'value_vnd') ?? 0n;
  return {
    stage: 'valued',
    value_vnd,
    price_vnd: value_vnd,
    valued_on: valuedOn(terms),
    revaluation: asset.revaluation === 'asked' ? 'done' : asset.revaluation,
  };
}

function valuedOn(terms: ActTerms) {
  return findIsoDay(textOf(terms, 'valued_on') ?? '') ?? terms.dated_on;
}

/** What runs once there is a price: choosing and contracting the auction house. */
const TOWARDS_AUCTION: readonly DeadlineOpening[] = [
  { rule: 'D107', start: valuedOn },
  { rule: 'D40', start: valuedOn, pauses: true },
];

const isCommon = (terms: ActTerms, state: CaseState): boolean => findAssetOf(state, terms)?.is_common === true;

function refuseZero(terms: ActTerms) {
  return amountOf(terms, 'value_vnd') === 0n
    ? refuseAct('asset-value-zero', 'Giá trị tài sản phải lớn hơn 0.', 'value_vnd')
    : undefined;
}

export const priceAgreed = defineAct({
  type: 'price-agreed',
  label: 'Đương sự thỏa thuận giá tài sản kê biên',
  article: 'Luật THADS Đ98 k1; NĐ 152/2026 Đ60 k1',
  help: 'Giá thỏa thuận là giá khởi điểm để bán đấu giá.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('seized', 'valuation-contracted'),
  fields: [ASSET_FIELD, VALUE, NOTE_FIELD],
  meets: ['D101'],
  ends: ['D39'],
  opens: [...TOWARDS_AUCTION, { rule: 'D104', when: isCommon, pauses: true }],
  decide: (state, terms) =>
    refuseZero(terms) ??
    stepAsset(state, terms, {
      label: 'Thỏa thuận giá',
      from: ['seized', 'valuation-contracted'],
      change: (asset) => accept(priced(asset, terms)),
    }),
});

export const valuationContracted = defineAct({
  type: 'valuation-contracted',
  label: 'Ký hợp đồng thẩm định giá',
  article: 'Luật THADS Đ98 k2; NĐ 62/2015 Đ25-26; NĐ 152/2026 Đ60 k2',
  help: 'Trong 05 ngày làm việc từ ngày kê biên; cũng để định giá lại khi có yêu cầu.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('seized', 'valued'),
  grounds: [
    { code: 'agreed', label: 'Tổ chức do đương sự thỏa thuận', article: 'Luật THADS Đ98 k1' },
    { code: 'a', label: 'Đương sự không thỏa thuận được', article: 'Luật THADS Đ98 k2 điểm a' },
    { code: 'b', label: 'Tổ chức được chọn từ chối', article: 'Luật THADS Đ98 k2 điểm b' },
    { code: 'c', label: 'Thi hành khoản chủ động', article: 'Luật THADS Đ98 k2 điểm c' },
  ],
  fields: [ASSET_FIELD, { name: 'valuer', label: 'Tổ chức thẩm định giá', kind: 'text', required: true }, NOTE_FIELD],
  meets: ['D39'],
  ends: ['D101'],
  decide: (state, terms) =>
    stepAsset(state, terms, {
      label: 'Ký hợp đồng thẩm định giá',
      from: ['seized', 'valued'],
      change: (asset) => {
        if (asset.stage === 'seized') return accept({ stage: 'valuation-contracted' });
        return asset.revaluation === 'asked' ? accept({}) : refuseValuedAlready(asset);
      },
    }),
});

function refuseValuedAlready(asset: CaseAsset) {
  return refuseAct(
    'asset-valued-already',
    `Tài sản ${asset.code} đã có giá ${formatVnd(asset.value_vnd ?? 0n)} ₫; chỉ định giá lại khi có yêu cầu được chấp nhận.`,
    'asset',
  );
}

export const assetValued = defineAct({
  type: 'asset-valued',
  label: 'Nhận kết quả thẩm định giá',
  article: 'Luật THADS Đ98; NĐ 152/2026 Đ60',
  help: 'Ngày ghi là ngày nhận kết quả; thông báo cho đương sự trong 03 ngày làm việc, ký hợp đồng đấu giá trong 10 ngày từ ngày định giá.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('valuation-contracted', 'valued'),
  fields: [
    ASSET_FIELD,
    VALUE,
    {
      name: 'valued_on',
      label: 'Ngày định giá',
      kind: 'day',
      required: false,
      help: 'Để trống nếu là ngày nhận kết quả.',
    },
    { name: 'valuer', label: 'Tổ chức thẩm định giá', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  opens: [...TOWARDS_AUCTION, { rule: 'D102', pauses: true }, { rule: 'D104', when: isCommon, pauses: true }],
  decide: (state, terms) =>
    refuseZero(terms) ??
    stepAsset(state, terms, {
      label: 'Nhận kết quả thẩm định giá',
      from: ['valuation-contracted', 'valued'],
      change: (asset) =>
        asset.stage === 'valued' && asset.revaluation !== 'asked'
          ? refuseValuedAlready(asset)
          : accept(priced(asset, terms)),
    }),
});

/** Property of small value that the officer prices himself (NĐ 62/2015 Đ26 k2). */
const SMALL_VALUE_VND = 10_000_000n;

export const assetPriced = defineAct({
  type: 'asset-priced',
  label: 'Chấp hành viên, hội đồng xác định giá tài sản',
  article: 'Luật THADS Đ98 k3; NĐ 62/2015 Đ26; NĐ 152/2026 Đ60 k3',
  help: 'Khi không ký được hợp đồng thẩm định giá, hoặc tài sản tươi sống, mau hỏng, giá trị nhỏ.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('seized', 'valuation-contracted'),
  grounds: [
    { code: 'a', label: 'Không ký được hợp đồng thẩm định giá', article: 'Luật THADS Đ98 k3 điểm a' },
    { code: 'perishable', label: 'Tài sản tươi sống, mau hỏng', article: 'Luật THADS Đ98 k3 điểm b' },
    { code: 'small-value', label: 'Tài sản có giá trị nhỏ', article: 'Luật THADS Đ98 k3 điểm b' },
  ],
  fields: [
    ASSET_FIELD,
    VALUE,
    { name: 'opinion', label: 'Ý kiến cơ quan tài chính, chuyên môn', kind: 'long-text', required: false },
    NOTE_FIELD,
  ],
  ends: ['D39', 'D101'],
  opens: [...TOWARDS_AUCTION, { rule: 'D102', pauses: true }, { rule: 'D104', when: isCommon, pauses: true }],
  law: ({ terms }) =>
    terms.ground === 'small-value' &&
    terms.dated_on < NEW_LAW_FROM &&
    (amountOf(terms, 'value_vnd') ?? 0n) > SMALL_VALUE_VND
      ? breach(
          'value-not-small',
          'NĐ 62/2015 Đ26 k2',
          `Giá trị nhỏ là không quá ${formatVnd(SMALL_VALUE_VND)} ₫; tài sản này phải qua thẩm định giá.`,
          'value_vnd',
        )
      : LAWFUL,
  decide: (state, terms) =>
    refuseZero(terms) ??
    stepAsset(state, terms, {
      label: 'Xác định giá tài sản',
      from: ['seized', 'valuation-contracted'],
      change: (asset) => accept(priced(asset, terms)),
    }),
});
