/**
 * The clocks of NĐ 71/2016 and Luật TTHC: what each is called, whose it is, and where its term stands. Without the catalogue of
 * deadlines itself, so that pages can name a clock.
 */

/** Whose clock it is. Only those of the agency are its own duties; the others tell when to urge or to petition. */
export type ClockHolder = 'agency' | 'debtor' | 'creditor' | 'court' | 'superior' | 'addressee';

export const CLOCK_HOLDER_LABELS = {
  agency: 'Cơ quan THADS',
  debtor: 'Người phải thi hành án',
  creditor: 'Người được thi hành án',
  court: 'Tòa án',
  superior: 'Cơ quan cấp trên',
  addressee: 'Nơi nhận kiến nghị',
} as const satisfies Record<ClockHolder, string>;

export const CLOCK_CODES = [
  'assignment',
  'notice',
  'notice-at-once',
  'voluntary',
  'voluntary-at-once',
  'report-of-period',
  'request',
  'order',
  'working-session',
  'publication',
  'direction',
  'reinstatement',
  'report-of-result',
  'unpublication',
  'petition-answer',
  'explanation',
] as const;
export type ClockCode = (typeof CLOCK_CODES)[number];

/** Where the term stands: under a code of the catalogue of deadlines (`#law/deadlines`). */
export type ClockTerm = { readonly deadline: string; readonly variant?: string };

export type ClockRule = {
  readonly code: ClockCode;
  readonly label: string;
  readonly holder: ClockHolder;
  readonly term: ClockTerm;
};

/** The clocks by code. Labels are short: they stand in lists; the catalogue holds the terms and their articles. */
const TERMS = {
  assignment: ['Phân công chấp hành viên', 'agency', { deadline: 'D180' }],
  notice: ['Thông báo về việc tự nguyện', 'agency', { deadline: 'D181', variant: 'ordinary' }],
  'notice-at-once': ['Thông báo về việc tự nguyện', 'agency', { deadline: 'D181', variant: 'urgent' }],
  voluntary: ['Tự nguyện thi hành án', 'debtor', { deadline: 'D176' }],
  'voluntary-at-once': ['Thi hành ngay', 'debtor', { deadline: 'D177' }],
  'report-of-period': ['Thông báo tình hình, kết quả', 'debtor', { deadline: 'D185' }],
  request: ['Đề nghị Tòa án buộc thi hành', 'creditor', { deadline: 'D178' }],
  order: ['Ra quyết định buộc thi hành án', 'court', { deadline: 'D179' }],
  'working-session': ['Làm việc với người phải thi hành án', 'agency', { deadline: 'D182' }],
  publication: ['Công khai quyết định buộc', 'agency', { deadline: 'D183' }],
  direction: ['Ra văn bản chỉ đạo', 'superior', { deadline: 'D187' }],
  reinstatement: ['Nhận người lao động trở lại', 'debtor', { deadline: 'D197' }],
  'report-of-result': ['Thông báo kết quả thi hành xong', 'debtor', { deadline: 'D186' }],
  unpublication: ['Chấm dứt công khai', 'agency', { deadline: 'D184' }],
  'petition-answer': ['Trả lời kiến nghị', 'addressee', { deadline: 'D188' }],
  explanation: ['Giải thích bản án', 'court', { deadline: 'D196' }],
} as const satisfies Record<ClockCode, readonly [label: string, holder: ClockHolder, term: ClockTerm]>;

export function clockRule(code: ClockCode): ClockRule {
  const [label, holder, term] = TERMS[code];
  return { code, label, holder, term };
}
