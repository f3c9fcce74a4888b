/** Weekdays and kinds of days in the words of the pages. */
import type { SpecialDayKind } from '#features/rulebook/domain/year-days.ts';
import { dayNumberOf, weekdayOf } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const;

export const SHORT_WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const;

export function weekdayWord(day: IsoDay): string {
  return WEEKDAYS[weekdayOf(dayNumberOf(day)) - 1] ?? '';
}

/** `Thứ Năm, 08/04/2021`. */
export function dayWithWeekday(day: IsoDay): string {
  return `${weekdayWord(day)}, ${formatDate(day)}`;
}

export const DAY_KIND_WORDS: Readonly<Record<SpecialDayKind, string>> = {
  statutory: 'Ngày lễ, tết',
  compensatory: 'Nghỉ bù',
  swap: 'Nghỉ hoán đổi',
  office: 'Nghỉ do cơ quan nhập',
  worked: 'Ngày làm việc',
};
