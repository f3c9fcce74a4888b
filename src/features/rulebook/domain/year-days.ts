/** The days of a year that are not what their weekday says: holidays, days in exchange, what the office changed; with the source. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { HolidayKind } from '#law/holidays.ts';
import { holidaysOf, makeUpDaysOf, SWAPS } from '#law/holidays.ts';
import type { LawSettings } from '#law/law-settings.ts';
import type { CalendarChangeRow } from '../contract.ts';
import { standingChanges } from './office-calendar.ts';

/** `office` days off were added by the office, `worked` days are worked although a weekend or a holiday of the act. */
export type SpecialDayKind = HolidayKind | 'office' | 'worked';

export type SpecialDay = {
  readonly day: IsoDay;
  readonly kind: SpecialDayKind;
  readonly name: string;
  /** The article, or the document by whose number the office changed the day. */
  readonly source: string;
  /** False where the year's official days were not known when the standard calendar was made. */
  readonly announced: boolean;
};

/** In the order of days; what the office changed stands over the standard calendar. */
export function specialDaysOf(
  year: number,
  changes: readonly CalendarChangeRow[],
  settings: LawSettings,
): readonly SpecialDay[] {
  const days = new Map<IsoDay, SpecialDay>();
  for (const { day, kind, name, article, announced } of holidaysOf(year, settings))
    if (!days.has(day)) days.set(day, { day, kind, name, source: article, announced });
  for (const day of makeUpDaysOf(year, settings)) {
    const swap = SWAPS.find((one) => one.make_up_day === day);
    const source = swap?.article ?? '';
    days.set(day, { day, kind: 'worked', name: 'Làm bù', source, announced: true });
  }
  for (const { day, effect, name, document_number } of standingChanges(changes).values())
    if (day.startsWith(String(year)))
      days.set(day, {
        day,
        kind: effect === 'off' ? 'office' : 'worked',
        name,
        source: document_number,
        announced: true,
      });
  return [...days.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}
