/**
 * The kinds of obligation (khoản phải thi hành), and on what basis each is enforced: article 36 of the law lists what the
 * agency enforces by itself; everything else waits for a request.
 */

/** `ex-officio`: by the agency itself only; `on-request`: unless it is owed to the State; `either`: both. */
export type KindBasis = 'ex-officio' | 'on-request' | 'either';

export type ObligationKindRule = {
  readonly label: string;
  readonly basis: KindBasis;
  readonly article: string;
  /** Always a sum of money, so that an amount is required. */
  readonly in_money: boolean;
};

const A = 'Luật THADS Đ36 k2 điểm a';
const B = 'Luật THADS Đ36 k2 điểm b';
const C = 'Luật THADS Đ36 k2 điểm c';
const REQUEST = 'Luật THADS Đ36 k1';

export const OBLIGATION_KINDS = {
  'court-fee': { label: 'Án phí, lệ phí Tòa án', basis: 'ex-officio', article: A, in_money: true },
  fine: { label: 'Phạt tiền', basis: 'ex-officio', article: A, in_money: true },
  confiscation: { label: 'Tịch thu sung quỹ, tiêu hủy', basis: 'ex-officio', article: C, in_money: false },
  recovery: { label: 'Truy thu tiền, tài sản', basis: 'ex-officio', article: A, in_money: false },
  'return-of-property': { label: 'Trả lại tiền, tài sản', basis: 'either', article: B, in_money: false },
  debt: { label: 'Trả nợ', basis: 'on-request', article: REQUEST, in_money: true },
  'bank-loan': { label: 'Trả nợ tín dụng, ngân hàng', basis: 'on-request', article: REQUEST, in_money: true },
  damages: { label: 'Bồi thường thiệt hại', basis: 'on-request', article: REQUEST, in_money: true },
  maintenance: { label: 'Cấp dưỡng', basis: 'on-request', article: REQUEST, in_money: true },
  'property-division': { label: 'Chia tài sản', basis: 'on-request', article: REQUEST, in_money: false },
  wages: { label: 'Tiền lương, trợ cấp', basis: 'on-request', article: REQUEST, in_money: true },
  interest: { label: 'Tiền lãi', basis: 'either', article: REQUEST, in_money: true },
  act: { label: 'Làm hoặc không làm công việc', basis: 'either', article: REQUEST, in_money: false },
  other: { label: 'Khoản khác', basis: 'either', article: REQUEST, in_money: false },
} as const satisfies Record<string, ObligationKindRule>;

export type ObligationKind = keyof typeof OBLIGATION_KINDS;

export function isObligationKind(text: string): text is ObligationKind {
  return Object.hasOwn(OBLIGATION_KINDS, text);
}

/**
 * What is decided on as a whole, however many have to do with it: given back, confiscated or destroyed, divided (NĐ 152/2026 Đ8 k1
 * điểm a, b, c; Đ11 k1 điểm a).
 */
export const DECIDED_AS_A_WHOLE: readonly ObligationKind[] = [
  'return-of-property',
  'confiscation',
  'property-division',
];

/** What is enforced at once, although the judgment may be appealed against (Luật THADS Đ2 k2 điểm a; `act`: taking a worker back). */
export const ENFORCED_AT_ONCE: ReadonlySet<ObligationKind> = new Set([
  'maintenance',
  'wages',
  'damages',
  'act',
  'other',
]);
