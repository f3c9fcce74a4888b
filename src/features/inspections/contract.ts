/** What the self-inspection sends to pages, and the words it uses. */

/** `serious`: touches rights or money. `ordinary`: a duty performed late. `notice`: to be looked at; nobody here need be at fault. */
export const SEVERITIES = ['serious', 'ordinary', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITY_LABELS = {
  serious: 'Nghiêm trọng',
  ordinary: 'Vi phạm',
  notice: 'Cần lưu ý',
} as const satisfies Record<Severity, string>;

export const THEMES = [
  'opening',
  'notice',
  'verification',
  'classification',
  'pauses',
  'measures',
  'money',
  'papers',
  'management',
] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_LABELS = {
  opening: 'Thụ lý, ra quyết định',
  notice: 'Thông báo, tự nguyện',
  verification: 'Xác minh',
  classification: 'Phân loại, sổ theo dõi riêng',
  pauses: 'Hoãn, tạm đình chỉ, kết thúc',
  measures: 'Bảo đảm, cưỡng chế, kê biên, bán tài sản',
  money: 'Thu, chi trả tiền',
  papers: 'Gửi, công khai, lập văn bản',
  management: 'Quản lý hồ sơ, sổ',
} as const satisfies Record<Theme, string>;

/**
 * `open`: it lasts, or nobody has answered for it. `mended`: an act mended it, late. `noted`: closed with a reason. `lapsed`: its
 * facts fell away, by a correction or another calendar.
 */
export const FINDING_STATES = ['open', 'mended', 'noted', 'lapsed'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export const FINDING_STATE_LABELS = {
  open: 'Đang tồn tại',
  mended: 'Đã khắc phục, chậm',
  noted: 'Đã đóng bằng giải trình',
  lapsed: 'Không còn căn cứ',
} as const satisfies Record<FindingState, string>;

/** A rule as pages name it. */
export type FindingRuleView = {
  readonly code: string;
  readonly label: string;
  readonly article: string;
  readonly theme: Theme;
  readonly severity: Severity;
  readonly mends: string;
};

/** A finding in a list. */
export type FindingView = {
  readonly key: string;
  readonly rule: string;
  readonly label: string;
  readonly severity: Severity;
  readonly state: FindingState;
  /** Null where it is about a register and not about a case. */
  readonly case_code: string | null;
  readonly decision_number: string | null;
  readonly act_code: string | null;
  readonly act_label: string | null;
  readonly unit: string;
  readonly unit_name: string;
  readonly officer: string | null;
  readonly officer_name: string | null;
  readonly since: string;
  readonly ended_on: string | null;
  readonly days: number;
  readonly sentence: string;
  readonly article: string;
  readonly mends: string;
  readonly mended_by: string | null;
  /** The last reasoned note. */
  readonly note: { readonly reason: string; readonly by: string; readonly on: string } | null;
};

export type FindingPage = { readonly rows: readonly FindingView[]; readonly next: string | null };

/** Findings of one rule with one officer of one unit. The sums of officers are those of the unit, and so on up. */
export type FindingCount = {
  readonly rule: string;
  readonly unit: string;
  readonly officer: string | null;
  readonly count: number;
};

export type InspectionView = {
  readonly on: string;
  readonly ended_at: string;
  readonly reason: InspectionReason;
  readonly run_by: string;
  readonly cases: number;
};

export const INSPECTION_REASONS = ['nightly', 'asked', 'import'] as const;
export type InspectionReason = (typeof INSPECTION_REASONS)[number];

export const INSPECTION_REASON_LABELS = {
  nightly: 'hằng đêm',
  asked: 'theo yêu cầu',
  import: 'sau khi nhập dữ liệu',
} as const satisfies Record<InspectionReason, string>;

/** How many findings stand in which rules, with whom. */
export type FindingCounts = {
  readonly today: string;
  readonly last: InspectionView | null;
  readonly rules: readonly FindingRuleView[];
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly officers: readonly { readonly code: string; readonly name: string; readonly unit: string }[];
  readonly counts: readonly FindingCount[];
  readonly total: number;
  /** Of the findings asked about, in each state. */
  readonly by_state: Readonly<Record<FindingState, number>>;
};

/** A month of the trend: what was open at its end, and what began and ended in it. */
export type FindingMonth = {
  readonly month: string;
  readonly open: number;
  readonly serious: number;
  /** Counted afterwards from the findings, because no inspection ran in that month. */
  readonly is_recounted: boolean;
};
