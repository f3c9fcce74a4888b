/** How a report names its period: the statistical year counts its months from October (domain 7.1). */
import { isLastDayOfMonth, monthOf } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { firstDayOfYear, monthsOfYear, statisticalYearOf } from '#kit/statistical-year.ts';
import { formatDate } from '#kit/vietnamese-format.ts';

/** "06 tháng năm 2021", "năm 2021" for twelve; null where the day does not end a month. */
export function periodName(on: IsoDay): string | null {
  if (!isLastDayOfMonth(on)) return null;
  const year = statisticalYearOf(on);
  const months = monthsOfYear(year).indexOf(monthOf(on)) + 1;
  return months === 12 ? `năm ${year}` : `${String(months).padStart(2, '0')} tháng năm ${year}`;
}

/** "từ ngày 01/10/2020 đến ngày 31/03/2021". */
export function periodDays(on: IsoDay): string {
  return `từ ngày ${formatDate(firstDayOfYear(statisticalYearOf(on)))} đến ngày ${formatDate(on)}`;
}
