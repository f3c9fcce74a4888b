/** The words of administrative judgment monitoring: what a judgment orders, who owes it, how far it has come, why it ends. */

/**
 * What the judgment orders, after Luật TTHC Đ311 k1, letters a to g: the term of voluntary performance and what must be put in
 * minutes depend on it.
 */
export const CONTENT_KINDS = [
  'claim-rejected',
  'decision-annulled',
  'dismissal-annulled',
  'act-unlawful',
  'inaction-unlawful',
  'voter-list',
  'provisional-measure',
] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

export const CONTENT_KIND_LABELS = {
  'claim-rejected': 'Không chấp nhận yêu cầu khởi kiện (điểm a)',
  'decision-annulled': 'Hủy quyết định hành chính (điểm b)',
  'dismissal-annulled': 'Hủy quyết định kỷ luật buộc thôi việc (điểm c)',
  'act-unlawful': 'Hành vi hành chính trái pháp luật (điểm d)',
  'inaction-unlawful': 'Không thực hiện nhiệm vụ, công vụ (điểm đ)',
  'voter-list': 'Sửa đổi, bổ sung danh sách cử tri (điểm e)',
  'provisional-measure': 'Biện pháp khẩn cấp tạm thời (điểm g)',
} as const satisfies Record<ContentKind, string>;

/** What must be performed at once, without a voluntary period of thirty days (Luật TTHC Đ311 k2 a). */
export const URGENT_KINDS: ReadonlySet<ContentKind> = new Set(['voter-list', 'provisional-measure']);

/** The levels of debtors that the report tells apart. */
export const DEBTOR_KINDS = [
  'province-chair',
  'province-committee',
  'department',
  'district',
  'commune',
  'other',
] as const;
export type DebtorKind = (typeof DEBTOR_KINDS)[number];

export const DEBTOR_KIND_LABELS = {
  'province-chair': 'Chủ tịch UBND cấp tỉnh',
  'province-committee': 'UBND cấp tỉnh',
  department: 'Sở, cơ quan chuyên môn cấp tỉnh',
  district: 'Chủ tịch, UBND cấp huyện',
  commune: 'Chủ tịch, UBND cấp xã',
  other: 'Cơ quan, tổ chức, cá nhân khác',
} as const satisfies Record<DebtorKind, string>;

/** Debtors of whom only the central agency may ask that they be held responsible (NĐ 71/2016 Đ35 k1 b). */
export const PROVINCE_LEVEL_KINDS: ReadonlySet<DebtorKind> = new Set(['province-chair', 'province-committee']);

/** How far a judgment has come, in the order of the procedure; a later stage is never undone by an earlier act. */
export const STAGES = [
  'received',
  'voluntary',
  'requested',
  'ordered',
  'worked',
  'published',
  'petitioned',
  'performed',
  'discontinued',
  'ended',
] as const;
export type Stage = (typeof STAGES)[number];

/** What a list shows: the stage, or that the voluntary period is over and nothing else has happened yet. */
export const STANDINGS = [...STAGES.slice(0, 2), 'voluntary-over', ...STAGES.slice(2)] as readonly Standing[];
export type Standing = Stage | 'voluntary-over';

export const STANDING_LABELS = {
  received: 'Mới nhận bản án',
  voluntary: 'Trong hạn tự nguyện',
  'voluntary-over': 'Quá hạn tự nguyện',
  requested: 'Đã đề nghị buộc thi hành',
  ordered: 'Có quyết định buộc',
  worked: 'Đã làm việc',
  published: 'Đã công khai',
  petitioned: 'Đã kiến nghị',
  performed: 'Thi hành xong',
  discontinued: 'Đình chỉ',
  ended: 'Kết thúc theo dõi',
} as const satisfies Record<Standing, string>;

/** The standing on a day; the only one that comes by the mere passing of time is the end of the voluntary period. */
export function standingOn(stage: Stage, voluntary_ends_on: string, today: string): Standing {
  const waits = stage === 'received' || stage === 'voluntary';
  return waits && voluntary_ends_on < today ? 'voluntary-over' : stage;
}

/** How a debtor breaks the duty (NĐ 71/2016 Đ3 k6, k7). */
export const BREACHES = ['late', 'refused', 'wrong', 'incomplete'] as const;
export type Breach = (typeof BREACHES)[number];

export const BREACH_LABELS = {
  late: 'Chậm thi hành án (Đ3 k6)',
  refused: 'Không chấp hành án (Đ3 k7)',
  wrong: 'Chấp hành không đúng nội dung (Đ3 k7)',
  incomplete: 'Chấp hành không đầy đủ nội dung (Đ3 k7)',
} as const satisfies Record<Breach, string>;

/** To whom a petition goes. */
export const ADDRESSEES = ['head-of-debtor', 'superior', 'general-department'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

export const ADDRESSEE_LABELS = {
  'head-of-debtor': 'Người đứng đầu cơ quan phải thi hành án (Đ7 k3)',
  superior: 'Cơ quan cấp trên trực tiếp (Đ8 k3)',
  'general-department': 'Cơ quan quản lý thi hành án dân sự ở trung ương (Đ35 k1 b)',
} as const satisfies Record<Addressee, string>;

/** What the debtor reports. */
export const REPORT_RESULT_LABELS = {
  performed: 'Đã thi hành xong',
  part: 'Đã thi hành một phần',
  none: 'Chưa thi hành',
} as const;

export const PETITION_OUTCOME_LABELS = {
  accepted: 'Chấp nhận, đã xử lý trách nhiệm',
  'in-part': 'Chấp nhận một phần',
  rejected: 'Không chấp nhận',
} as const;

/** Forms of responsibility (NĐ 71/2016 Đ21-28). */
export const SANCTION_LABELS = {
  reprimand: 'Khiển trách (Đ21)',
  warning: 'Cảnh cáo (Đ22)',
  'pay-cut': 'Hạ bậc lương (Đ23)',
  demotion: 'Giáng chức (Đ24)',
  removal: 'Cách chức (Đ25)',
  dismissal: 'Buộc thôi việc (Đ26)',
  fine: 'Xử phạt vi phạm hành chính (Đ27)',
  prosecution: 'Truy cứu trách nhiệm hình sự (Đ28)',
} as const;

/** Why the following up ends. The decree lists no grounds; these are the ones that the register tells apart. */
export const END_GROUND_LABELS = {
  performed: 'Đã thi hành xong, lưu hồ sơ',
  discontinued: 'Đình chỉ theo văn bản của Tòa án',
  'judgment-annulled': 'Bản án, quyết định bị hủy theo giám đốc thẩm, tái thẩm',
  'creditor-withdrew': 'Người được thi hành án có văn bản không yêu cầu thi hành nữa',
  moved: 'Chuyển cơ quan thi hành án dân sự khác theo dõi',
} as const;
