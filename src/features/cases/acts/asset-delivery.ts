/** After the sale: the buyer pays, the money waits at the bank, the asset is delivered (NĐ 62/2015 Đ27; NĐ 152/2026 Đ65, Đ67; rows 17-20). */
import { formatVnd } from '#kit/vietnamese-format.ts';
import { ANY_OPEN, ANY_TIME, defineAct, NOTE_FIELD, textOf } from '../domain/act-definition.ts';
import { amountOf, ASSET_FIELD, findAssetOf, holdsAsset, moveAsset } from '../domain/asset-steps.ts';
import { articleOn, breach, LAWFUL } from '../domain/legal-evidence.ts';

export const buyerPaid = defineAct({
  type: 'buyer-paid',
  label: 'Người mua nộp đủ tiền mua tài sản',
  article: 'NĐ 62/2015 Đ27 k3; NĐ 152/2026 Đ65 k1',
  help: 'Tiền vào tài khoản của cơ quan; ghi số thu cho việc thi hành án bằng "Thu tiền thi hành án". Giao tài sản trong 60 ngày.',
  abilities: ['take-money', 'carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('sold'),
  fields: [
    ASSET_FIELD,
    { name: 'paid_vnd', label: 'Tổng số tiền đã nộp', kind: 'amount', required: true },
    {
      name: 'is_difficult',
      label: 'Việc giao tài sản khó khăn, phức tạp',
      kind: 'yes-no',
      required: false,
      help: 'Trước 01/01/2025: 30 ngày, khó khăn thì 60 ngày.',
    },
    NOTE_FIELD,
  ],
  meets: ['D111'],
  opens: [
    { rule: 'D112' },
    {
      rule: 'D113',
      variant: (terms) => (textOf(terms, 'is_difficult') === 'yes' ? 'difficult' : 'ordinary'),
    },
  ],
  law: ({ terms, state }) => {
    const sold_vnd = findAssetOf(state, terms)?.sold_vnd ?? 0n;
    const paid_vnd = amountOf(terms, 'paid_vnd') ?? 0n;
    return paid_vnd >= sold_vnd
      ? LAWFUL
      : breach(
          'price-not-paid-in-full',
          articleOn(terms.dated_on, 'NĐ 62/2015 Đ27 k3', 'NĐ 152/2026 Đ65 k1'),
          `Người mua mới nộp ${formatVnd(paid_vnd)} ₫ trong ${formatVnd(sold_vnd)} ₫.`,
          'paid_vnd',
        );
  },
  decide: moveAsset('Người mua nộp đủ tiền', ['sold'], () => ({ stage: 'paid' })),
});

export const saleMoneyDeposited = defineAct({
  type: 'sale-money-deposited',
  label: 'Gửi tiền bán tài sản vào ngân hàng khi chưa giao được tài sản',
  article: 'TTLT 11/2016 Đ5 k1; NĐ 62/2015 Đ27 k4; NĐ 152/2026 Đ65 k2',
  help: 'Kỳ hạn 01 tháng, trong 10 ngày từ ngày người mua nộp đủ tiền.',
  abilities: ['take-money', 'carry-out'],
  from: ANY_OPEN,
  offered: holdsAsset('paid'),
  fields: [ASSET_FIELD, { name: 'bank', label: 'Ngân hàng', kind: 'text', required: true }, NOTE_FIELD],
  meets: ['D112'],
  decide: moveAsset('Gửi tiền bán tài sản vào ngân hàng', ['paid'], () => ({})),
});

export const assetDelivered = defineAct({
  type: 'asset-delivered',
  label: 'Giao tài sản cho người mua',
  article: 'NĐ 62/2015 Đ27 k3; NĐ 152/2026 Đ67',
  help: 'Trong 10 ngày sau khi giao phải thanh toán tiền thi hành án.',
  abilities: ['carry-out'],
  from: ANY_TIME,
  offered: holdsAsset('paid'),
  fields: [ASSET_FIELD, { name: 'receiver', label: 'Người nhận', kind: 'text', required: false }, NOTE_FIELD],
  meets: ['D113'],
  ends: ['D112'],
  opens: [{ rule: 'D114', outlives_case: true, is_paperwork: true, is_one_of_many: true }],
  decide: moveAsset('Giao tài sản cho người mua', ['paid'], () => ({ stage: 'delivered' })),
});
