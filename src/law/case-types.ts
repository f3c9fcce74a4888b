/**
 * The case types (loại việc) by which judgments and cases are counted, with the words of the statistical forms
 * (domain 2.1; rows of the forms of circular 06/2019/TT-BTP).
 */
export const CASE_TYPES = [
  'civil',
  'criminal',
  'marriage-family',
  'commercial',
  'labour',
  'administrative',
  'bankruptcy',
  'arbitration',
  'competition',
  'other',
] as const;

export type CaseType = (typeof CASE_TYPES)[number];

export const CASE_TYPE_LABELS = {
  civil: 'Dân sự',
  criminal: 'Hình sự',
  'marriage-family': 'Hôn nhân và gia đình',
  commercial: 'Kinh doanh, thương mại',
  labour: 'Lao động',
  administrative: 'Hành chính',
  bankruptcy: 'Phá sản',
  arbitration: 'Trọng tài',
  competition: 'Cạnh tranh',
  other: 'Khác',
} as const satisfies Record<CaseType, string>;
