/** The asset goes back to the debtor: redeemed, returned because nobody wants it, released (Luật THADS Đ101 k5, Đ104 k3, Đ105; rows 16, 25-26). */
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { RELEASE_GROUNDS } from '#law/grounds.ts';
import { isEndedPosition } from '#law/positions.ts';
import { ANY_OPEN, ANY_TIME, defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import type { LegalBreach } from '../domain/legal-question.ts';
import { amountOf, ASSET_FIELD, findAssetOf, holdsAsset, moveAsset } from '../domain/asset-steps.ts';
import { askedAsset, CHAIN_DEADLINES, RELEASABLE } from '../domain/asset-law.ts';
import { allOf, articleOn, breach, findLastAct, findNewestDeadline, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalCheck } from '../domain/legal-evidence.ts';
import { OF_A_DECISION } from '../domain/paper-deadlines.ts';

const REDEEMABLE = RELEASABLE.filter((stage) => stage !== 'redeemed');

/** Đ101 k5: until one working day before the auction opens. */
const beforeTheAuction: LegalCheck = (question) => {
  const { terms } = question;
  const period = findNewestDeadline(question, 'D110', askedAsset(question));
  if (period?.status !== 'open' || terms.dated_on <= period.due_on) return LAWFUL;
  return breach(
    'redeemed-too-late',
    period.article,
    `Chỉ được nhận lại tài sản chậm nhất ngày ${formatDate(period.due_on)}, trước khi mở cuộc đấu giá ngày ${formatDate(period.start_on)} 01 ngày làm việc.`,
    'dated_on',
  );
};

const everythingPaid: LegalCheck = ({ terms, state }) =>
  state.rest_vnd === 0n
    ? LAWFUL
    : breach(
        'redeemed-with-rest',
        articleOn(terms.dated_on, 'Luật THADS Đ101 k5', 'Luật THADS 2025 Đ84'),
        `Còn phải thi hành ${formatVnd(state.rest_vnd)} ₫; phải nộp đủ tiền thi hành án và chi phí (ghi "Thu tiền thi hành án" trước).`,
      );

export const assetRedeemed = defineAct({
  type: 'asset-redeemed',
  label: 'Người phải thi hành án nộp đủ tiền để nhận lại tài sản',
  article: 'Luật THADS Đ101 k5, Đ104 k2; NĐ 152/2026 Đ65 k6, k8',
  help: 'Nộp đủ tiền thi hành án và chi phí, chậm nhất 01 ngày làm việc trước khi mở cuộc đấu giá.',
  abilities: ['carry-out', 'take-money'],
  from: ANY_OPEN,
  offered: holdsAsset(...REDEEMABLE),
  fields: [ASSET_FIELD, { name: 'cost_vnd', label: 'Chi phí đã nộp', kind: 'amount', required: false }, NOTE_FIELD],
  meets: ['D110', 'D119'],
  ends: CHAIN_DEADLINES.filter((rule) => rule !== 'D110' && rule !== 'D119'),
  opens: [{ rule: 'D38', outlives_case: true }],
  law: allOf(everythingPaid, beforeTheAuction),
  decide: moveAsset('Nhận lại tài sản', REDEEMABLE, () => ({ stage: 'redeemed' })),
});

/** Đ104 k3: the price has come down to the costs, and the creditor does not take it. */
const worthNoMoreThanCosts: LegalCheck = ({ terms, state }) => {
  const asset = findAssetOf(state, terms);
  const article = articleOn(terms.dated_on, 'Luật THADS Đ104 k3', 'Luật THADS 2025 Đ83; NĐ 152/2026 Đ65 k7');
  const cost_vnd = amountOf(terms, 'cost_vnd') ?? 0n;
  const breaches: LegalBreach[] = [];
  if ((asset?.price_vnd ?? 0n) > cost_vnd)
    breaches.push(
      ...breach(
        'returned-above-costs',
        article,
        `Chỉ trả lại khi giá tài sản đã giảm bằng hoặc thấp hơn chi phí cưỡng chế ${formatVnd(cost_vnd)} ₫; giá hiện là ${formatVnd(asset?.price_vnd ?? 0n)} ₫.`,
        'cost_vnd',
      ),
    );
  if (asset?.take_over !== 'refused')
    breaches.push(
      ...breach('returned-before-creditor-answer', article, 'Người được thi hành án chưa trả lời không nhận tài sản.'),
    );
  return breaches;
};

export const assetReturned = defineAct({
  type: 'asset-returned',
  label: 'Giao lại tài sản cho người phải thi hành án quản lý, sử dụng',
  article: 'Luật THADS Đ104 k3, Đ48 k1 điểm h; NĐ 152/2026 Đ65 k7',
  help: 'Khi giá đã giảm không còn lớn hơn chi phí cưỡng chế mà người được thi hành án không nhận; tài sản không được giao dịch.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('auction-failed', 'price-reduced'),
  fields: [ASSET_FIELD, { name: 'cost_vnd', label: 'Chi phí cưỡng chế', kind: 'amount', required: true }, NOTE_FIELD],
  ends: CHAIN_DEADLINES,
  opens: OF_A_DECISION,
  law: worthNoMoreThanCosts,
  decide: moveAsset('Giao lại tài sản', ['auction-failed', 'price-reduced'], () => ({ stage: 'returned' })),
});

/** Each ground of Đ105 k1 as far as the file can tell. */
const releaseGroundHolds: LegalCheck = (question) => {
  const { terms, state } = question;
  const article = articleOn(terms.dated_on, `Luật THADS Đ105 k1 điểm ${terms.ground ?? ''}`, 'NĐ 152/2026 Đ73');
  if (terms.ground === 'b' && state.rest_vnd > 0n)
    return breach(
      'released-with-rest',
      article,
      `Còn phải thi hành ${formatVnd(state.rest_vnd)} ₫ nên chưa thực hiện xong nghĩa vụ.`,
      'ground',
    );
  if (terms.ground === 'd' && !isEndedPosition(state.position) && findLastAct(question, ['discontinued']) === undefined)
    return breach(
      'released-without-discontinuance',
      article,
      'Hồ sơ không có quyết định đình chỉ thi hành án.',
      'ground',
    );
  return LAWFUL;
};

export const seizureReleased = defineAct({
  type: 'seizure-released',
  label: 'Quyết định giải tỏa kê biên, trả lại tài sản',
  article: 'Luật THADS Đ105; NĐ 152/2026 Đ73',
  help: 'Trong 05 ngày làm việc từ ngày có căn cứ; sau khi đình chỉ biện pháp khẩn cấp tạm thời thì trong 24 giờ.',
  abilities: ['carry-out'],
  from: ANY_TIME,
  offered: holdsAsset(...RELEASABLE),
  register: 'coercion',
  document: 'qd-giai-toa',
  grounds: RELEASE_GROUNDS,
  fields: [
    ASSET_FIELD,
    { name: 'release_reason', label: 'Lý do giải tỏa', kind: 'long-text', required: false },
    { name: 'returned_to', label: 'Người nhận lại tài sản', kind: 'text', required: false },
    NOTE_FIELD,
  ],
  meets: ['D38', 'D122'],
  ends: CHAIN_DEADLINES,
  opens: OF_A_DECISION,
  law: releaseGroundHolds,
  decide: moveAsset('Giải tỏa kê biên', RELEASABLE, () => ({ stage: 'released' })),
});
