/** The auction is prepared: house and contract, once nobody else has a say any more (Luật THADS Đ101 k2-3; domain 2.21 rows 12-14). */
import { formatDate } from '#kit/vietnamese-format.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD } from '../domain/act-definition.ts';
import type { ActTerms } from '../domain/act-definition.ts';
import { ASSET_FIELD, findAssetOf, holdsAsset, moveAsset } from '../domain/asset-steps.ts';
import { assetVariant, notInDispute } from '../domain/asset-law.ts';
import type { CaseState } from '../domain/case-state.ts';
import { allOf, articleOn, breach, findLastAct, findNewestDeadline, LAWFUL } from '../domain/legal-evidence.ts';
import type { LegalCheck } from '../domain/legal-evidence.ts';

/** Co-owners are asked first, and have their time (Luật THADS Đ74 k3). */
const coOwnersAsked: LegalCheck = (question) => {
  const { terms, state } = question;
  const asset = findAssetOf(state, terms);
  if (asset?.is_common !== true) return LAWFUL;
  const article = articleOn(terms.dated_on, 'Luật THADS Đ74 k3', 'Luật THADS 2025 Đ86; NĐ 152/2026 Đ63');
  const last = findLastAct(question, ['co-owner-priority-told', 'auction-failed'], asset.code);
  if (last?.type !== 'co-owner-priority-told')
    return breach('co-owner-not-told', article, `Chưa thông báo quyền ưu tiên mua ${asset.code} cho chủ sở hữu chung.`);
  const period = findNewestDeadline(question, 'D105', asset.code);
  return period === undefined || period.status !== 'open' || terms.dated_on > period.due_on
    ? LAWFUL
    : breach(
        'sale-in-priority-period',
        article,
        `Chủ sở hữu chung được ưu tiên mua đến hết ngày ${formatDate(period.due_on)}.`,
        'dated_on',
      );
};

const revaluationOver: LegalCheck = ({ terms, state }) =>
  findAssetOf(state, terms)?.revaluation === 'asked'
    ? breach(
        'revaluation-pending',
        articleOn(terms.dated_on, 'Luật THADS Đ99 k3', 'Luật THADS 2025 Đ82'),
        'Tài sản đang được định giá lại; giá định lại là giá khởi điểm.',
        'asset',
      )
    : LAWFUL;

export const auctionHouseAgreed = defineAct({
  type: 'auction-house-agreed',
  label: 'Đương sự thỏa thuận tổ chức bán đấu giá',
  article: 'Luật THADS Đ101 k2',
  help: 'Trong thời hạn không quá 05 ngày làm việc từ ngày định giá.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('valued'),
  fields: [ASSET_FIELD, { name: 'auctioneer', label: 'Tổ chức bán đấu giá', kind: 'text', required: true }, NOTE_FIELD],
  meets: ['D107'],
  decide: moveAsset('Thỏa thuận tổ chức bán đấu giá', ['valued'], () => ({})),
});

const byOfficer = (terms: ActTerms): boolean => terms.ground === 'officer';
export const BEFORE_AUCTION = ['valued', 'price-reduced', 'sale-cancelled'] as const;

export const auctionContracted = defineAct({
  type: 'auction-contracted',
  label: 'Ký hợp đồng dịch vụ bán đấu giá',
  article: 'Luật THADS Đ101 k2-3; NĐ 62/2015 Đ27; NĐ 152/2026 Đ65',
  help: 'Trong 10 ngày từ ngày định giá; bán đấu giá động sản trong 30 ngày, bất động sản trong 45 ngày từ ngày ký hợp đồng.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset(...BEFORE_AUCTION),
  grounds: [
    { code: 'agreed', label: 'Tổ chức do đương sự thỏa thuận', article: 'Luật THADS Đ101 k2' },
    { code: 'chosen', label: 'Chấp hành viên lựa chọn', article: 'Luật THADS Đ101 k2; NĐ 62/2015 Đ27 k1' },
    { code: 'officer', label: 'Chấp hành viên bán đấu giá', article: 'Luật THADS Đ101 k3' },
  ],
  ground_label: 'Người bán đấu giá',
  fields: [
    ASSET_FIELD,
    { name: 'auctioneer', label: 'Tổ chức bán đấu giá', kind: 'text', required: false },
    { name: 'auction_on', label: 'Ngày mở cuộc đấu giá', kind: 'day', required: false, may_be_ahead: true },
    NOTE_FIELD,
  ],
  meets: ['D40', 'D106'],
  ends: ['D103', 'D105', 'D107'],
  opens: [
    { rule: 'D41', variant: assetVariant, when: (terms) => !byOfficer(terms), pauses: true },
    {
      rule: 'D108',
      variant: assetVariant,
      when: byOfficer,
      start: (terms, state: CaseState) => findAssetOf(state, terms)?.valued_on ?? terms.dated_on,
      pauses: true,
    },
    { rule: 'D110', start: 'auction_on' },
  ],
  law: allOf(revaluationOver, notInDispute, coOwnersAsked),
  decide: moveAsset('Ký hợp đồng dịch vụ bán đấu giá', BEFORE_AUCTION, () => ({ stage: 'auction-contracted' })),
});
