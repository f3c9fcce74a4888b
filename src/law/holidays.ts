/**
 * Public holidays as dated data and the standard calendar of working days made from them (BLLĐ 2019 Đ111, Đ112; before 2021
 * BLLĐ 2012 Đ115). Tết and Giỗ Tổ come from the Vietnamese lunar calendar. Which five days are the Tết break, which day
 * goes with Quốc khánh and which working days are swapped, the Prime Minister fixes each year: known years are listed here
 * (`domain.md` 11.2), later ones are expected by rule and marked so until an administrator enters what was announced.
 */
import { addDays, dayNumberOf, dayOfNumber, weekdayOf } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { dayOfLunar, lunarNewYear } from '#kit/lunar-calendar.ts';
import { type Holiday, type WorkingCalendar, makeWorkingCalendar } from '#kit/working-calendar.ts';
import { type LawSettings, STANDARD_SETTINGS } from './law-settings.ts';

/** Why a day is off: by the act, in exchange for a holiday on a weekend, or by a swap with a Saturday. */
export type HolidayKind = 'statutory' | 'compensatory' | 'swap';

export type PublicHoliday = Holiday & {
  readonly kind: HolidayKind;
  readonly article: string;
  /** False where the official break of the year was not yet known and the day follows from the rule alone. */
  readonly announced: boolean;
};

export type Swap = {
  readonly day_off: IsoDay;
  readonly make_up_day: IsoDay;
  readonly name: string;
  readonly article: string;
};

/**
 * What an administrator changed: further days off, and days worked although they are a weekend or a holiday of the standard
 * data. A standard make-up Saturday that is not worked is a day off again.
 */
export type CalendarChanges = {
  readonly holidays: readonly Holiday[];
  readonly make_up_days: readonly IsoDay[];
};

/** The settings by which the holidays of a year are fixed. */
export type SettingsOfYear = (year: number) => LawSettings;

export const FIRST_CALENDAR_YEAR = 2010;
export const LAST_CALENDAR_YEAR = 2060;
const STANDARD_VERSION = 'standard-1';

const BLLD_2019 = 'BLLĐ 2019 Đ112 k1';
const BLLD_2012 = 'BLLĐ 2012 Đ115 k1';
const COMPENSATION = 'BLLĐ 2019 Đ111 k3';

/** The act in force at the holidays of a year: that of 2019 from 1/1/2021, that of 2012 from 1/5/2013. */
function articleOn(year: number, point: string): string {
  if (year <= 2013) return 'BLLĐ 1994 Đ73';
  return year >= 2021 ? `${BLLD_2019} điểm ${point}` : `${BLLD_2012} điểm ${point}`;
}

/** Days of the Tết break before mùng 1, of five (four before 1/5/2013), in the years known. */
const TET_DAYS_BEFORE: Readonly<Record<number, number>> = {
  2019: 1,
  2020: 2,
  2021: 2,
  2022: 1,
  2023: 2,
  2024: 2,
  2025: 2,
  2026: 1,
};

/** The second day of Quốc khánh beside 2/9, from 2021, in the years known. */
const SECOND_NATIONAL_DAY: Readonly<Record<number, '09-01' | '09-03'>> = {
  2021: '09-03',
  2022: '09-01',
  2023: '09-01',
  2024: '09-03',
  2025: '09-01',
  2026: '09-01',
};

const SWAP_OF_2026: Swap = {
  day_off: getIsoDay('2026-08-31'),
  make_up_day: getIsoDay('2026-08-22'),
  name: 'Nghỉ hoán đổi dịp Quốc khánh',
  article: BLLD_2019,
};

/** Working days exchanged for Saturdays by the Prime Minister's decision. */
export const SWAPS: readonly Swap[] = [
  {
    day_off: getIsoDay('2024-04-29'),
    make_up_day: getIsoDay('2024-05-04'),
    name: 'Nghỉ hoán đổi dịp 30/4–1/5',
    article: BLLD_2019,
  },
  {
    day_off: getIsoDay('2025-05-02'),
    make_up_day: getIsoDay('2025-04-26'),
    name: 'Nghỉ hoán đổi dịp 30/4–1/5',
    article: BLLD_2019,
  },
  SWAP_OF_2026,
];

/** The second day where it was not announced: the one that joins 2/9 to a weekend. */
function expectedSecondNationalDay(year: number): '09-01' | '09-03' {
  const weekday = weekdayOf(dayNumberOf(getIsoDay(`${String(year)}-09-02`)));
  return weekday === 1 || weekday === 4 || weekday === 7 ? '09-03' : '09-01';
}

function tetBreakOf(year: number): PublicHoliday[] {
  const first = lunarNewYear(year);
  const known = TET_DAYS_BEFORE[year];
  const weekday = weekdayOf(dayNumberOf(first));
  // The act of 1994 gave the last day of the year and three days of the new one; five days since 1/5/2013.
  const days = year <= 2013 ? 4 : 5;
  const before = known ?? (days === 4 || weekday <= 2 ? 1 : 2);
  return Array.from({ length: days }, (_, index) => ({
    day: addDays(first, index - before),
    name: 'Tết Âm lịch',
    kind: 'statutory' as const,
    article: articleOn(year, 'b'),
    announced: known !== undefined,
  }));
}

function statutoryHolidaysOf(year: number, settings: LawSettings): PublicHoliday[] {
  const fixed = (month_day: string, name: string, point: string, announced = true): PublicHoliday => ({
    day: getIsoDay(`${String(year)}-${month_day}`),
    name,
    kind: 'statutory',
    article: articleOn(year, point),
    announced,
  });
  const second = SECOND_NATIONAL_DAY[year];
  return [
    fixed('01-01', 'Tết Dương lịch', 'a'),
    ...tetBreakOf(year),
    {
      day: dayOfLunar({ year, month: 3, day: 10, leap: false }),
      name: 'Giỗ Tổ Hùng Vương',
      kind: 'statutory',
      article: articleOn(year, 'e'),
      announced: true,
    },
    fixed('04-30', 'Ngày Chiến thắng', 'c'),
    fixed('05-01', 'Ngày Quốc tế lao động', 'd'),
    fixed('09-02', 'Quốc khánh', 'đ'),
    ...(year >= 2021
      ? [fixed(second ?? expectedSecondNationalDay(year), 'Quốc khánh', 'đ', second !== undefined)]
      : []),
    ...(year >= 2026 && settings.culture_day_off
      ? [{ ...fixed('11-24', 'Ngày Văn hóa Việt Nam', 'a', false), article: BLLD_2019 }]
      : []),
  ];
}

/** A holiday on a weekly rest day is made up by the next working day (Đ111 k3). */
function compensatoryDays(statutory: readonly PublicHoliday[]): PublicHoliday[] {
  const off = new Set(statutory.map((holiday) => dayNumberOf(holiday.day)));
  const made: PublicHoliday[] = [];
  for (const holiday of statutory.toSorted((one, other) => (one.day < other.day ? -1 : 1))) {
    let number = dayNumberOf(holiday.day);
    if (weekdayOf(number) < 6) continue;
    while (off.has(number) || weekdayOf(number) >= 6) number += 1;
    off.add(number);
    made.push({
      day: dayOfNumber(number),
      name: `Nghỉ bù ${holiday.name}`,
      kind: 'compensatory',
      article: COMPENSATION,
      announced: holiday.announced,
    });
  }
  return made;
}

function swapsUnder(settings: LawSettings): Swap[] {
  return SWAPS.filter((swap) => swap !== SWAP_OF_2026 || settings.national_day_swap_2026);
}

const computed = new Map<string, readonly PublicHoliday[]>();

/** The days off of a year by the act and by what was announced, in the order of days; weekends are not among them. */
export function holidaysOf(year: number, settings: LawSettings = STANDARD_SETTINGS): readonly PublicHoliday[] {
  const key = `${String(year)} ${String(settings.culture_day_off)} ${String(settings.national_day_swap_2026)}`;
  // A year is the same for ever, and a calendar asks for fifty of them.
  const known = computed.get(key) ?? computeHolidays(year, settings);
  computed.set(key, known);
  return known;
}

function computeHolidays(year: number, settings: LawSettings): PublicHoliday[] {
  const statutory = statutoryHolidaysOf(year, settings);
  const swapped = swapsUnder(settings)
    .filter((swap) => swap.day_off.startsWith(String(year)))
    .map((swap): PublicHoliday => ({
      day: swap.day_off,
      name: swap.name,
      kind: 'swap',
      article: swap.article,
      announced: swap !== SWAP_OF_2026,
    }));
  return [...statutory, ...compensatoryDays(statutory), ...swapped].toSorted((one, other) =>
    one.day < other.day ? -1 : 1,
  );
}

/** The Saturdays of a year worked in exchange for a day off. */
export function makeUpDaysOf(year: number, settings: LawSettings = STANDARD_SETTINGS): IsoDay[] {
  return swapsUnder(settings)
    .map((swap) => swap.make_up_day)
    .filter((day) => day.startsWith(String(year)));
}

/** A short digest, so that two calendars made from the same changes carry the same version. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Years in which a setting departs from its default. */
function settingsDigest(settingsOf: SettingsOfYear): string {
  const parts: string[] = [];
  for (let year = FIRST_CALENDAR_YEAR; year <= LAST_CALENDAR_YEAR; year += 1) {
    const { culture_day_off, national_day_swap_2026 } = settingsOf(year);
    if (year >= 2026 && culture_day_off !== STANDARD_SETTINGS.culture_day_off) parts.push(`culture ${String(year)}`);
    if (year === 2026 && national_day_swap_2026 !== STANDARD_SETTINGS.national_day_swap_2026) parts.push('swap 2026');
  }
  return parts.join();
}

function versionOf(changes: CalendarChanges, settingsOf: SettingsOfYear): string {
  const text = [
    ...changes.holidays.map((holiday) => `-${holiday.day}`),
    ...changes.make_up_days.map((day) => `+${day}`),
    settingsDigest(settingsOf),
  ]
    .filter((part) => part !== '')
    .toSorted()
    .join();
  return text === '' ? STANDARD_VERSION : `${STANDARD_VERSION}+${digestOf(text)}`;
}

const NO_CHANGES: CalendarChanges = { holidays: [], make_up_days: [] };

/** The working days of 2010 to 2060: the standard data with an administrator's changes. Outside, only weekends are off. */
export function standardCalendar(
  changes: CalendarChanges = NO_CHANGES,
  settingsOf: SettingsOfYear = () => STANDARD_SETTINGS,
): WorkingCalendar {
  const off = new Set(changes.holidays.map((holiday) => holiday.day));
  const worked = new Set(changes.make_up_days);
  const holidays: Holiday[] = [...changes.holidays];
  const make_up_days: IsoDay[] = [...changes.make_up_days];
  for (let year = FIRST_CALENDAR_YEAR; year <= LAST_CALENDAR_YEAR; year += 1) {
    const settings = settingsOf(year);
    for (const holiday of holidaysOf(year, settings))
      if (!off.has(holiday.day) && !worked.has(holiday.day)) holidays.push(holiday);
    make_up_days.push(...makeUpDaysOf(year, settings));
  }
  return makeWorkingCalendar({ holidays, make_up_days, version: versionOf(changes, settingsOf) });
}
