/** Once two reductions did not help, the creditor may take the asset: asked, the debtor told, refused (Luật THADS Đ104 k2-3; domain 2.21 rows 24-25). */
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { ANY_OPEN, defineAct, NOTE_FIELD, refuseAct } from '../domain/act-definition.ts';
import type { ActEffect, ActTerms } from '../domain/act-definition.ts';
import { ASSET_FIELD, stepAsset } from '../domain/asset-steps.ts';
import type { AssetStep } from '../domain/asset-steps.ts';
import type { CaseAsset } from '../domain/case-asset.ts';
import type { CaseState } from '../domain/case-state.ts';
import { REDUCTIONS_BEFORE_TAKE_OVER } from './asset-failed-auction.ts';

function mayBeTaken(asset: CaseAsset): boolean {
  return (
    asset.stage === 'auction-failed' &&
    asset.reductions >= REDUCTIONS_BEFORE_TAKE_OVER &&
    asset.failed_since_reduction > 0
  );
}

const offered = (state: CaseState): boolean => state.assets.some(mayBeTaken);

/** The order of Đ104 k2: two reductions, and an auction that failed after the second or a later one. */
export function requireTakeable(asset: CaseAsset): Result<null> {
  return mayBeTaken(asset)
    ? accept(null)
    : refuseAct(
        'take-over-too-early',
        `Người được thi hành án chỉ được nhận tài sản khi đấu giá không thành sau lần giảm giá thứ hai trở đi; ${asset.code} mới giảm giá ${asset.reductions} lần, từ đó đấu giá không thành ${asset.failed_since_reduction} lần.`,
        'asset',
      );
}

/** The creditor's answer, once the asset may be taken. */
function answer(
  label: string,
  take_over: NonNullable<CaseAsset['take_over']>,
  after: readonly CaseAsset['take_over'][],
) {
  const change = (): AssetStep['change'] => (asset) => {
    const takeable = requireTakeable(asset);
    if (!takeable.ok) return takeable;
    return after.includes(asset.take_over)
      ? accept({ take_over })
      : refuseAct(
          'take-over-answer-out-of-order',
          `Không thể ghi "${label}": ${asset.take_over === null ? 'người được thi hành án chưa đồng ý nhận' : 'việc nhận tài sản đã có bước sau'} ${asset.code}.`,
          'asset',
        );
  };
  return (state: CaseState, terms: ActTerms): Result<ActEffect> =>
    stepAsset(state, terms, { label, from: ['auction-failed'], change: change() });
}

export const takeOverAsked = defineAct({
  type: 'take-over-asked',
  label: 'Người được thi hành án đồng ý nhận tài sản',
  article: 'Luật THADS Đ104 k2; NĐ 152/2026 Đ65 k6',
  help: 'Từ sau lần giảm giá thứ hai mà đấu giá không thành; chấp hành viên báo cho người phải thi hành án.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered,
  fields: [ASSET_FIELD, { name: 'creditor', label: 'Người nhận tài sản', kind: 'text', required: false }, NOTE_FIELD],
  opens: [{ rule: 'D148', pauses: true }],
  decide: answer('Đồng ý nhận tài sản', 'asked', [null, 'refused']),
});

export const takeOverTold = defineAct({
  type: 'take-over-told',
  label: 'Thông báo cho người phải thi hành án về việc nhận tài sản',
  article: 'Luật THADS Đ104 k2; NĐ 152/2026 Đ65 k6',
  help: 'Ghi ngày họ nhận được; trong 30 ngày (từ 01/7/2026: 05 ngày làm việc) họ được nộp đủ tiền để lấy lại tài sản.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered,
  fields: [ASSET_FIELD, NOTE_FIELD],
  meets: ['D118', 'D148'],
  opens: [{ rule: 'D119' }],
  decide: answer('Thông báo việc nhận tài sản', 'told', ['asked']),
});

export const takeOverRefused = defineAct({
  type: 'take-over-refused',
  label: 'Người được thi hành án không nhận tài sản',
  article: 'Luật THADS Đ104 k3',
  help: 'Tiếp tục giảm giá để bán đấu giá.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered,
  fields: [ASSET_FIELD, NOTE_FIELD],
  ends: ['D118', 'D119', 'D120', 'D148'],
  decide: answer('Không nhận tài sản', 'refused', [null, 'asked', 'told']),
});

export const takeOverPaymentAsked = defineAct({
  type: 'take-over-payment-asked',
  label: 'Thông báo cho người được thi hành án nộp tiền để nhận tài sản',
  article: 'NĐ 152/2026 Đ65 k6, Đ66',
  help: 'Khi người phải thi hành án không nộp đủ tiền để lấy lại tài sản; nộp trong 05 ngày làm việc.',
  abilities: ['carry-out'],
  from: ANY_OPEN,
  offered,
  fields: [ASSET_FIELD, { name: 'due_vnd', label: 'Số tiền phải nộp', kind: 'amount', required: false }, NOTE_FIELD],
  opens: [{ rule: 'D120' }],
  decide: answer('Yêu cầu nộp tiền để nhận tài sản', 'told', ['told']),
});
