/** After the valuation: the parties are told and may ask for one more; co-owners may buy first (Luật THADS Đ74 k3, Đ99; rows 9-11). */
import { accept } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD, refuseAct, textOf } from '../domain/act-definition.ts';
import { ASSET_FIELD, findAssetOf, holdsAsset, moveAsset, stepAsset } from '../domain/asset-steps.ts';
import { askedAsset, assetVariant } from '../domain/asset-law.ts';
import { allOf, articleOn, breach, findLastAct, findNewestDeadline, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalCheck } from '../domain/legal-evidence.ts';

export const valuationTold = defineAct({
  type: 'valuation-told',
  label: 'Thông báo kết quả thẩm định giá và quyền yêu cầu định giá lại',
  article: 'TTLT 11/2016 Đ2 k8; NĐ 152/2026 Đ60 k6',
  help: 'Trong 03 ngày làm việc từ ngày nhận kết quả; ghi ngày đương sự nhận được thông báo.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('valued'),
  fields: [ASSET_FIELD, { name: 'recipient', label: 'Người nhận', kind: 'text', required: false }, NOTE_FIELD],
  meets: ['D102'],
  opens: [{ rule: 'D103' }],
  decide: moveAsset('Thông báo kết quả thẩm định giá', ['valued'], () => ({})),
});

/** Luật THADS Đ99 k1 điểm b: within five working days of the notice, with the advance paid. */
const askedInTime: LegalCheck = (question) => {
  const { terms } = question;
  const article = articleOn(terms.dated_on, 'Luật THADS Đ99 k1 điểm b', 'Luật THADS 2025 Đ82');
  const period = findNewestDeadline(question, 'D103', askedAsset(question));
  if (period !== undefined && terms.dated_on > period.due_on)
    return breach(
      'revaluation-asked-late',
      article,
      `Thời hạn yêu cầu định giá lại đã hết ngày ${formatDate(period.due_on)}.`,
      'dated_on',
    );
  return textOf(terms, 'advance') === 'yes'
    ? LAWFUL
    : breach(
        'revaluation-without-advance',
        article,
        'Người yêu cầu phải nộp ngay tạm ứng chi phí định giá lại.',
        'advance',
      );
};

const askedOnce: LegalCheck = (question) =>
  findLastAct(question, ['revaluation-asked'], askedAsset(question)) === undefined
    ? LAWFUL
    : breach(
        'revaluation-asked-twice',
        articleOn(question.terms.dated_on, 'Luật THADS Đ99 k1 điểm b', 'Luật THADS 2025 Đ82'),
        'Yêu cầu định giá lại chỉ được thực hiện một lần.',
      );

export const revaluationAsked = defineAct({
  type: 'revaluation-asked',
  label: 'Chấp nhận yêu cầu định giá lại',
  article: 'Luật THADS Đ99',
  help: 'Một lần, trong 05 ngày làm việc từ ngày nhận thông báo kết quả, có nộp tạm ứng chi phí; trước khi công khai bán đấu giá.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('valued'),
  grounds: [
    { code: 'a', label: 'Vi phạm nghiêm trọng về định giá làm sai lệch kết quả', article: 'Luật THADS Đ99 k1 điểm a' },
    { code: 'b', label: 'Đương sự yêu cầu', article: 'Luật THADS Đ99 k1 điểm b' },
  ],
  fields: [
    ASSET_FIELD,
    { name: 'advance', label: 'Đã nộp tạm ứng chi phí định giá lại', kind: 'yes-no', required: false },
    { name: 'asker', label: 'Người yêu cầu', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  meets: ['D103'],
  ends: ['D40', 'D104', 'D107'],
  opens: [{ rule: 'D39', pauses: true }],
  law: (question) => (question.terms.ground === 'b' ? allOf(askedInTime, askedOnce)(question) : LAWFUL),
  decide: (state, terms) =>
    stepAsset(state, terms, {
      label: 'Chấp nhận yêu cầu định giá lại',
      from: ['valued'],
      change: (asset) =>
        asset.revaluation === 'asked'
          ? refuseAct('revaluation-running', `Tài sản ${asset.code} đang được định giá lại.`, 'asset')
          : accept({ revaluation: 'asked' }),
    }),
});

export const coOwnerPriorityTold = defineAct({
  type: 'co-owner-priority-told',
  label: 'Thông báo quyền ưu tiên mua cho chủ sở hữu chung',
  article: 'Luật THADS Đ74 k3; TTLT 11/2016 Đ2 k7; NĐ 152/2026 Đ63 k1',
  help: 'Lần đầu: 03 tháng đối với bất động sản, 01 tháng đối với động sản; các lần sau 15 ngày từ ngày thông báo hợp lệ.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('valued', 'price-reduced', 'sale-cancelled'),
  fields: [ASSET_FIELD, { name: 'recipient', label: 'Chủ sở hữu chung', kind: 'text', required: true }, NOTE_FIELD],
  meets: ['D104'],
  opens: [
    {
      rule: 'D105',
      variant: (terms, state) =>
        (findAssetOf(state, terms)?.failed_auctions ?? 0) > 0 ? 'later-sale' : assetVariant(terms, state),
    },
    { rule: 'D106', after: 'D105', pauses: true },
  ],
  decide: moveAsset('Thông báo quyền ưu tiên mua', ['valued', 'price-reduced', 'sale-cancelled'], () => ({
    is_common: true,
  })),
});
