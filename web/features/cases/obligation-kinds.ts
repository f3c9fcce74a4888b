/** The kinds of obligation as the registers of an office name them. */

export const OBLIGATION_KINDS = [
  'court-fee',
  'fine',
  'confiscation',
  'recovery',
  'return-of-property',
  'debt',
  'bank-loan',
  'damages',
  'maintenance',
  'property-division',
  'wages',
  'interest',
  'act',
  'other',
] as const;

export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

const LABELS = {
  'court-fee': 'Án phí, lệ phí Tòa án',
  fine: 'Phạt tiền',
  confiscation: 'Tịch thu sung quỹ Nhà nước',
  recovery: 'Truy thu tiền, tài sản thu lợi bất chính',
  'return-of-property': 'Trả lại tiền, tài sản',
  debt: 'Trả nợ',
  'bank-loan': 'Nợ vay tổ chức tín dụng',
  damages: 'Bồi thường thiệt hại',
  maintenance: 'Cấp dưỡng',
  'property-division': 'Chia tài sản',
  wages: 'Tiền lương, tiền công',
  interest: 'Tiền lãi',
  act: 'Thực hiện công việc nhất định',
  other: 'Khoản khác',
} as const satisfies Record<ObligationKind, string>;

export const OBLIGATION_KIND_LABELS: ReadonlyMap<string, string> = new Map(Object.entries(LABELS));
