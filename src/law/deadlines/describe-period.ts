/** A period in the words of an officer: "05 ngày làm việc", "ít nhất 03 ngày làm việc trước". */
import type { DeadlineVersion } from './deadline-rule.ts';

const UNIT_WORDS = {
  'working-days': 'ngày làm việc',
  'calendar-days': 'ngày',
  months: 'tháng',
  years: 'năm',
  hours: 'giờ',
} as const;

/** The length of a version's period, with the two digits in which Vietnamese law writes numbers. */
export function describePeriod({ count, unit, direction }: DeadlineVersion): string {
  if (unit === 'at-once') return 'ngay trong ngày';
  if (count === 0) return 'ngay trong ngày làm việc';
  const length = `${String(count).padStart(2, '0')} ${UNIT_WORDS[unit]}`;
  return direction === 'before' ? `ít nhất ${length} trước` : length;
}

export const NATURE_LABELS = {
  duty: 'phải làm',
  right: 'được quyền làm',
  waiting: 'phải chờ hết',
} as const;

export const CERTAINTY_LABELS = {
  verified: 'đã đối chiếu điều luật',
  known: 'chưa đối chiếu văn bản của giai đoạn đó',
  unsure: 'tạm áp dụng, cần xác nhận',
} as const;
