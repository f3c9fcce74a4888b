/** An auction fails: the parties are told, the price is reduced by at most a tenth (Luật THADS Đ104 k1, k3-5; rows 21-23). */
import { accept } from '#kit/result.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD, refuseAct } from '../domain/act-definition.ts';
import type { ActTerms } from '../domain/act-definition.ts';
import { amountOf, ASSET_FIELD, findAssetOf, holdsAsset, isYes, moveAsset, stepAsset } from '../domain/asset-steps.ts';
import { askedAsset, isAfterLast } from '../domain/asset-law.ts';
import { lowestReducedPrice } from '../domain/case-asset.ts';
import type { CaseState } from '../domain/case-state.ts';
import { allOf, articleOn, breach, findNewestDeadline, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalCheck } from '../domain/legal-evidence.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

/** From the failure after this many reductions on, the creditor may take the asset (Đ104 k2). */
export const REDUCTIONS_BEFORE_TAKE_OVER = 2;

const isForState = (terms: ActTerms): boolean => isYes(terms, 'state_revenue');

function mayBeTaken(terms: ActTerms, state: CaseState): boolean {
  return (findAssetOf(state, terms)?.reductions ?? 0) >= REDUCTIONS_BEFORE_TAKE_OVER;
}

export const auctionFailed = defineAct({
  type: 'auction-failed',
  label: 'Nhận thông báo bán đấu giá không thành',
  article: 'Luật THADS Đ104; NĐ 152/2026 Đ65 k6',
  help: 'Ngày ghi là ngày nhận thông báo; báo đương sự trong 05 ngày làm việc (từ 01/7/2026: 02 ngày làm việc).',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('auction-contracted', 'price-reduced'),
  fields: [
    ASSET_FIELD,
    { name: 'auction_on', label: 'Ngày tổ chức đấu giá', kind: 'day', required: false },
    {
      name: 'state_revenue',
      label: 'Thi hành khoản nộp ngân sách nhà nước',
      kind: 'yes-no',
      required: false,
      help: 'Chấp hành viên quyết định giảm giá trong 10 ngày, không phải thỏa thuận (Đ104 k4).',
    },
    { name: 'auctioneer', label: 'Tổ chức bán đấu giá', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  meets: ['D41', 'D108'],
  ends: ['D110'],
  opens: [
    { rule: 'D115', pauses: true, when: (terms) => !isForState(terms) },
    { rule: 'D117', pauses: true, when: isForState },
    { rule: 'D118', pauses: true, when: (terms, state) => !isForState(terms) && mayBeTaken(terms, state) },
  ],
  decide: moveAsset('Bán đấu giá không thành', ['auction-contracted', 'price-reduced'], (asset) => ({
    stage: 'auction-failed',
    failed_auctions: asset.failed_auctions + 1,
    failed_since_reduction: asset.failed_since_reduction + 1,
    take_over: null,
  })),
});

export const auctionFailureTold = defineAct({
  type: 'auction-failure-told',
  label: 'Thông báo đấu giá không thành, yêu cầu thỏa thuận mức giảm giá',
  article: 'Luật THADS Đ104 k1; NĐ 152/2026 Đ65 k6',
  help: 'Ghi ngày đương sự nhận được; họ có 10 ngày để thỏa thuận. Từ lần giảm giá thứ hai: hỏi người được thi hành án có nhận tài sản.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('auction-failed'),
  fields: [ASSET_FIELD, { name: 'recipient', label: 'Người nhận', kind: 'text', required: false }, NOTE_FIELD],
  meets: ['D115'],
  opens: [{ rule: 'D116' }],
  decide: moveAsset('Thông báo đấu giá không thành', ['auction-failed'], () => ({})),
});

/** Đ104 k5: at most 10 % of the starting price of the auction before. */
const atMostATenth: LegalCheck = ({ terms, state }) => {
  const asset = findAssetOf(state, terms);
  const new_vnd = amountOf(terms, 'new_vnd');
  if (asset === undefined || asset.price_vnd === null || new_vnd === null) return LAWFUL;
  const lowest_vnd = lowestReducedPrice(asset.price_vnd);
  if (new_vnd >= lowest_vnd) return LAWFUL;
  return breach(
    'reduction-above-tenth',
    articleOn(terms.dated_on, 'Luật THADS Đ104 k5', 'Luật THADS 2025 Đ83'),
    `Mỗi lần giảm không quá 10% của ${formatVnd(asset.price_vnd)} ₫: giá mới ít nhất ${formatVnd(lowest_vnd)} ₫, không phải ${formatVnd(new_vnd)} ₫.`,
    'new_vnd',
  );
};

/** Đ104 k1: without agreement only when the ten days are over that follow the notice. */
const partiesAsked: LegalCheck = (question) => {
  const { terms } = question;
  if (terms.ground !== 'no-agreement') return LAWFUL;
  const code = askedAsset(question);
  const article = articleOn(terms.dated_on, 'Luật THADS Đ104 k1', 'Luật THADS 2025 Đ83; NĐ 152/2026 Đ65 k6');
  if (!isAfterLast(question, ['auction-failure-told'], ['auction-failed']))
    return breach(
      'reduction-without-asking',
      article,
      `Chưa thông báo đấu giá không thành và yêu cầu đương sự thỏa thuận mức giảm giá ${code}.`,
      'ground',
    );
  const period = findNewestDeadline(question, 'D116', code);
  return period === undefined || terms.dated_on > period.due_on
    ? LAWFUL
    : breach(
        'reduction-before-agreement-period',
        period.article,
        `Đương sự được thỏa thuận mức giảm giá đến hết ngày ${formatDate(period.due_on)}.`,
        'dated_on',
      );
};

/** Đ104 k2-3: once he may take the asset, the creditor answers before the price goes down further. */
const creditorAsked: LegalCheck = ({ terms, state }) => {
  const asset = findAssetOf(state, terms);
  if (asset === undefined || terms.ground === 'state-revenue') return LAWFUL;
  const article = articleOn(terms.dated_on, 'Luật THADS Đ104 k2-3', 'Luật THADS 2025 Đ83; NĐ 152/2026 Đ65 k6');
  if (asset.take_over === 'asked' || asset.take_over === 'told')
    return breach(
      'reduction-during-take-over',
      article,
      `Người được thi hành án đã đồng ý nhận ${asset.code}; không giảm giá tiếp khi chưa giải quyết việc nhận tài sản.`,
      'asset',
    );
  return asset.reductions >= REDUCTIONS_BEFORE_TAKE_OVER && asset.take_over !== 'refused'
    ? breach(
        'reduction-before-creditor-answer',
        article,
        `Đã giảm giá ${asset.reductions} lần: chỉ giảm tiếp khi người được thi hành án không đồng ý nhận ${asset.code}.`,
        'ground',
      )
    : LAWFUL;
};

export const priceReduced = defineAct({
  type: 'price-reduced',
  label: 'Quyết định giảm giá tài sản',
  article: 'Luật THADS Đ104; NĐ 152/2026 Đ65 k6',
  help: 'Sau khi đấu giá không thành; mỗi lần không quá 10% giá khởi điểm liền kề trước đó.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('auction-failed'),
  register: 'coercion',
  document: 'qd-giam-gia',
  grounds: [
    { code: 'agreed', label: 'Đương sự thỏa thuận mức giảm giá', article: 'Luật THADS Đ104 k1' },
    { code: 'no-agreement', label: 'Đương sự không thỏa thuận được', article: 'Luật THADS Đ104 k1' },
    { code: 'creditor-refused', label: 'Người được thi hành án không nhận tài sản', article: 'Luật THADS Đ104 k3' },
    { code: 'state-revenue', label: 'Thi hành khoản nộp ngân sách nhà nước', article: 'Luật THADS Đ104 k4' },
  ],
  fields: [ASSET_FIELD, { name: 'new_vnd', label: 'Giá sau khi giảm', kind: 'amount', required: true }, NOTE_FIELD],
  meets: ['D117'],
  ends: ['D115', 'D116', 'D118'],
  opens: OF_A_DECISION,
  law: allOf(atMostATenth, partiesAsked, creditorAsked),
  decide: (state, terms) =>
    stepAsset(state, terms, {
      label: 'Quyết định giảm giá',
      from: ['auction-failed'],
      change: (asset) => {
        const new_vnd = amountOf(terms, 'new_vnd') ?? 0n;
        const price_vnd = asset.price_vnd ?? 0n;
        if (new_vnd < 1n || new_vnd >= price_vnd)
          return refuseAct(
            'price-not-reduced',
            `Giá sau khi giảm ${formatVnd(new_vnd)} ₫ phải lớn hơn 0 và nhỏ hơn giá khởi điểm ${formatVnd(price_vnd)} ₫.`,
            'new_vnd',
          );
        return accept({
          stage: 'price-reduced',
          price_vnd: new_vnd,
          reductions: asset.reductions + 1,
          failed_since_reduction: 0,
          take_over: null,
        });
      },
    }),
});
