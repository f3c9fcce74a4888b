/**
 * Who bears which cost of coercion, as dated data (Luật THADS Đ73; NĐ 62/2015 Đ43; TT 200/2016/TT-BTC Đ4-7; from 1/7/2026 NĐ
 * 152/2026 Đ80-83). What an item is carried out for decides; several debtors or claimants of a revaluation share it evenly.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import { type Basis, NEW_LAW_FROM } from '../basis.ts';

export type CostBearer = 'debtor' | 'creditor' | 'third-party' | 'state';

export type CoercionCostKind =
  | 'notice-of-coercion'
  | 'fuel-and-equipment'
  | 'valuation'
  | 'revaluation-asked-by-creditor'
  | 'revaluation-asked-by-debtor'
  | 'revaluation-after-fault'
  | 'auction'
  | 'failed-auction'
  | 'storage-and-transport'
  | 'fencing-and-demolition'
  | 'fencing-laid-on-creditor'
  | 'holding-assets-and-papers'
  | 'allowances'
  | 'verification'
  | 'planning-meeting'
  | 'interpreter'
  | 'wrong-security-request'
  | 'refused-hand-over-to-buyer'
  | 'refused-money-held'
  | 'stopped-coercion'
  | 'asset-covers-cost-only'
  | 'remitted';

export type CoercionCostRule = {
  readonly kind: CoercionCostKind;
  readonly label: string;
  readonly bearer: CostBearer;
  readonly article: string;
  /** The article from 1/7/2026; null where none that could be read says so, then the older one is used with a note. */
  readonly new_article: string | null;
};

export const COERCION_COSTS: readonly CoercionCostRule[] = [
  cost('notice-of-coercion', 'Thông báo về cưỡng chế', 'debtor', 'Luật THADS Đ73 k1 điểm a', 'NĐ 152/2026 Đ81 k1'),
  cost('fuel-and-equipment', 'Nhiên liệu, phương tiện, thiết bị', 'debtor', 'Luật THADS Đ73 k1 điểm b', null),
  cost('valuation', 'Định giá, giám định tài sản', 'debtor', 'Luật THADS Đ73 k1 điểm c', 'NĐ 152/2026 Đ81 k2'),
  cost(
    'revaluation-asked-by-creditor',
    'Định giá lại theo yêu cầu của người được thi hành án',
    'creditor',
    'Luật THADS Đ73 k2 điểm a',
    'NĐ 152/2026 Đ82 k1',
  ),
  cost(
    'revaluation-asked-by-debtor',
    'Định giá lại theo yêu cầu của người phải thi hành án',
    'debtor',
    'Luật THADS Đ73 k1 điểm c',
    'NĐ 152/2026 Đ81 k9',
  ),
  cost('revaluation-after-fault', 'Định giá lại do vi phạm quy định', 'state', 'Luật THADS Đ73 k3 điểm a', null),
  cost('auction', 'Bán đấu giá tài sản', 'debtor', 'Luật THADS Đ73 k1 điểm c', 'NĐ 152/2026 Đ81 k2 điểm d'),
  cost('failed-auction', 'Bán đấu giá không thành', 'state', 'TT 200/2016/TT-BTC Đ7 k4', null),
  cost('storage-and-transport', 'Trông coi, bảo quản, bốc dỡ, vận chuyển', 'debtor', 'Luật THADS Đ73 k1 điểm d', null),
  cost('fencing-and-demolition', 'Xây ngăn, phá dỡ, đo đạc', 'debtor', 'Luật THADS Đ73 k1 điểm d', null),
  cost(
    'fencing-laid-on-creditor',
    'Xây ngăn, phá dỡ mà bản án buộc người được thi hành án chịu',
    'creditor',
    'Luật THADS Đ73 k2 điểm b',
    null,
  ),
  cost(
    'holding-assets-and-papers',
    'Tạm giữ, thu giữ tài sản, giấy tờ',
    'debtor',
    'Luật THADS Đ73 k1 điểm đ',
    'NĐ 152/2026 Đ81 k3',
  ),
  cost('allowances', 'Bồi dưỡng người tham gia cưỡng chế', 'debtor', 'Luật THADS Đ73 k1 điểm e', 'NĐ 152/2026 Đ81 k4'),
  cost('verification', 'Xác minh điều kiện thi hành án', 'state', 'Luật THADS Đ73 k3 điểm b', 'NĐ 152/2026 Đ80 k1'),
  cost('planning-meeting', 'Họp bàn cưỡng chế', 'state', 'NĐ 62/2015 Đ43 k1 điểm a', 'NĐ 152/2026 Đ80 k2 điểm a'),
  cost('interpreter', 'Phiên dịch, biên dịch', 'state', 'NĐ 62/2015 Đ43 k1 điểm đ', 'NĐ 152/2026 Đ80 k2 điểm c'),
  cost(
    'wrong-security-request',
    'Biện pháp bảo đảm theo yêu cầu không đúng',
    'creditor',
    'TT 200/2016/TT-BTC Đ5 k4',
    'NĐ 152/2026 Đ82 k3',
  ),
  cost(
    'refused-hand-over-to-buyer',
    'Người thứ ba không giao tài sản cho người mua',
    'third-party',
    'TT 200/2016/TT-BTC Đ6 k1 điểm a',
    'NĐ 152/2026 Đ83 k1 điểm a',
  ),
  cost(
    'refused-money-held',
    'Người thứ ba đang giữ tiền, tài sản không giao nộp',
    'third-party',
    'TT 200/2016/TT-BTC Đ6 k1 điểm b',
    'NĐ 152/2026 Đ83 k1 điểm b',
  ),
  cost(
    'stopped-coercion',
    'Đang cưỡng chế phải ngừng do bất khả kháng, đình chỉ, tạm ngừng',
    'state',
    'TT 200/2016/TT-BTC Đ7 k5',
    null,
  ),
  cost('asset-covers-cost-only', 'Tài sản chỉ đủ chi phí cưỡng chế', 'state', 'TT 200/2016/TT-BTC Đ7 k6', null),
  cost('remitted', 'Chi phí được miễn, giảm', 'state', 'Luật THADS Đ73 k3 điểm d', null),
];

function cost(
  kind: CoercionCostKind,
  label: string,
  bearer: CostBearer,
  article: string,
  new_article: string | null,
): CoercionCostRule {
  return { kind, label, bearer, article, new_article };
}

export type BorneCost = {
  readonly bearer: CostBearer;
  readonly basis: Basis;
  readonly certainty: 'verified' | 'unsure';
};

/** Who bears a cost of a day, with the article. */
export function bearerOfCost(kind: CoercionCostKind, on: IsoDay): BorneCost {
  const rule = COERCION_COSTS.find((one) => one.kind === kind);
  if (rule === undefined) throw new RangeError(`no coercion cost: ${kind}`);
  const is_unread = on >= NEW_LAW_FROM && rule.new_article === null;
  const article = on >= NEW_LAW_FROM ? (rule.new_article ?? rule.article) : rule.article;
  const sentence = `${rule.label}: ${BEARERS[rule.bearer]} chịu${is_unread ? '; cần đối chiếu với Luật THADS 106/2025/QH15' : ''}.`;
  return { bearer: rule.bearer, basis: { article, sentence }, certainty: is_unread ? 'unsure' : 'verified' };
}

const BEARERS: Readonly<Record<CostBearer, string>> = {
  debtor: 'người phải thi hành án',
  creditor: 'người được thi hành án',
  'third-party': 'người thứ ba',
  state: 'ngân sách nhà nước',
};
