/** The terms of NĐ 71/2016 and Luật TTHC, each with its article, who must keep it, and how long it is. */
import type { IsoDay } from '#kit/iso-day.ts';
import { endOfPeriod } from '#kit/working-calendar.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';

/** Whose clock it is. Only those of the agency are its own duties; the others tell when to urge or to petition. */
export type ClockHolder = 'agency' | 'debtor' | 'creditor' | 'court' | 'superior' | 'addressee';

export const CLOCK_HOLDER_LABELS = {
  agency: 'Cơ quan thi hành án',
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

export type ClockRule = {
  readonly code: ClockCode;
  readonly label: string;
  readonly article: string;
  readonly holder: ClockHolder;
  readonly count: number;
  readonly unit: 'working-days' | 'calendar-days' | 'years' | 'at-once';
};

function rule(
  code: ClockCode,
  label: string,
  holder: ClockHolder,
  count: number,
  unit: ClockRule['unit'],
  article: string,
): ClockRule {
  return { code, label, holder, count, unit, article };
}

const RULES: readonly ClockRule[] = [
  rule('assignment', 'Phân công chấp hành viên', 'agency', 0, 'at-once', 'NĐ 71/2016 Đ14 k2'),
  rule('notice', 'Thông báo về việc tự nguyện', 'agency', 5, 'working-days', 'NĐ 71/2016 Đ14 k2'),
  rule('notice-at-once', 'Thông báo về việc tự nguyện', 'agency', 0, 'at-once', 'NĐ 71/2016 Đ14 k2'),
  rule('voluntary', 'Tự nguyện thi hành án', 'debtor', 30, 'calendar-days', 'Luật TTHC Đ311 k2 b'),
  rule('voluntary-at-once', 'Thi hành ngay', 'debtor', 0, 'at-once', 'Luật TTHC Đ311 k2 a'),
  rule('report-of-period', 'Thông báo tình hình, kết quả', 'debtor', 3, 'working-days', 'NĐ 71/2016 Đ10 k2'),
  rule('request', 'Đề nghị Tòa án buộc thi hành', 'creditor', 1, 'years', 'Luật TTHC Đ312 k1'),
  rule('order', 'Ra quyết định buộc thi hành án', 'court', 5, 'working-days', 'Luật TTHC Đ312 k2'),
  rule('working-session', 'Làm việc với người phải thi hành án', 'agency', 3, 'working-days', 'NĐ 71/2016 Đ14 k3'),
  rule('publication', 'Công khai quyết định buộc', 'agency', 5, 'working-days', 'NĐ 71/2016 Đ30 k1'),
  rule('direction', 'Ra văn bản chỉ đạo', 'superior', 3, 'working-days', 'NĐ 71/2016 Đ13 k1'),
  rule('reinstatement', 'Nhận người lao động trở lại', 'debtor', 3, 'working-days', 'NĐ 71/2016 Đ17 k2'),
  rule('report-of-result', 'Thông báo kết quả thi hành xong', 'debtor', 5, 'working-days', 'NĐ 71/2016 Đ12 k3'),
  rule('unpublication', 'Chấm dứt công khai', 'agency', 2, 'working-days', 'NĐ 71/2016 Đ30 k3'),
  rule('petition-answer', 'Trả lời kiến nghị', 'addressee', 5, 'working-days', 'NĐ 71/2016 Đ7 k3, Đ8 k3'),
  rule('explanation', 'Giải thích bản án', 'court', 15, 'calendar-days', 'Luật TTHC Đ310 k4'),
];

// Every code has its rule; a test holds it.
export const CLOCK_RULES = Object.fromEntries(RULES.map((one) => [one.code, one])) as Record<ClockCode, ClockRule>;

/** The last day of a term that begins with this day, and the article that says so. */
export function dueOn(
  { count, unit, article }: ClockRule,
  start: IsoDay,
  calendar: WorkingCalendar,
): { readonly due_on: IsoDay; readonly article: string } {
  return { due_on: unit === 'at-once' ? start : endOfPeriod(calendar, start, count, unit), article };
}
