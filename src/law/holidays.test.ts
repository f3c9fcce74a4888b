/** Holds the calendar to the official breaks of the years known, and the counting to the domain's own vectors. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#kit/day-number.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import type { PeriodUnit } from '#kit/working-calendar.ts';
import { addWorkingDays, endOfPeriod } from '#kit/working-calendar.ts';
import { FIRST_CALENDAR_YEAR, holidaysOf, LAST_CALENDAR_YEAR, standardCalendar } from './holidays.ts';
import { lawSettingsOn } from './law-settings.ts';

const CALENDAR = standardCalendar();

/** First and last day off; the days before and after are worked. */
const BREAKS = [
  ['2019-02-02', '2019-02-10'],
  ['2019-04-13', '2019-04-15'],
  ['2020-01-23', '2020-01-29'],
  ['2020-09-02', '2020-09-02'],
  ['2021-02-10', '2021-02-16'],
  ['2021-04-21', '2021-04-21'],
  ['2021-04-30', '2021-05-03'],
  ['2021-09-02', '2021-09-05'],
  ['2022-01-29', '2022-02-06'],
  ['2022-04-09', '2022-04-11'],
  ['2022-04-30', '2022-05-03'],
  ['2022-09-01', '2022-09-04'],
  ['2023-01-20', '2023-01-26'],
  ['2023-04-29', '2023-05-03'],
  ['2023-09-01', '2023-09-04'],
  ['2024-02-08', '2024-02-14'],
  ['2024-04-18', '2024-04-18'],
  ['2024-04-27', '2024-05-01'],
  ['2024-08-31', '2024-09-03'],
  ['2025-01-25', '2025-02-02'],
  ['2025-04-30', '2025-05-04'],
  ['2025-08-30', '2025-09-02'],
  ['2026-02-14', '2026-02-22'],
  ['2026-04-25', '2026-04-27'],
  ['2026-08-29', '2026-09-02'],
] as const;

test.each(BREAKS)('the break of %s to %s', (first, last) => {
  for (let day = getIsoDay(first); day <= getIsoDay(last); day = addDays(day, 1))
    expect([day, CALENDAR.isDayOff(day)]).toEqual([day, true]);
  expect(CALENDAR.isDayOff(addDays(getIsoDay(first), -1))).toBe(false);
  expect(CALENDAR.isDayOff(addDays(getIsoDay(last), 1))).toBe(false);
});

test('Saturdays worked in exchange', () => {
  for (const day of ['2024-05-04', '2025-04-26', '2026-08-22']) expect(CALENDAR.isDayOff(getIsoDay(day))).toBe(false);
});

/** `domain.md` 13.2, those that count days. */
const VECTORS: readonly [string, number, PeriodUnit, string][] = [
  ['2021-04-01', 5, 'working-days', '2021-04-08'],
  ['2021-04-19', 5, 'working-days', '2021-04-27'],
  ['2021-02-05', 5, 'working-days', '2021-02-19'],
  ['2021-04-12', 10, 'calendar-days', '2021-04-22'],
  ['2021-04-20', 10, 'calendar-days', '2021-05-04'],
  ['2021-04-16', 10, 'calendar-days', '2021-04-26'],
  ['2021-01-15', 6, 'months', '2021-07-15'],
  ['2022-01-15', 3, 'working-days', '2022-01-19'],
  ['2021-04-29', 3, 'working-days', '2021-05-06'],
];

test.each(VECTORS)('from %s, %i %s', (start, count, unit, due) => {
  expect(endOfPeriod(CALENDAR, getIsoDay(start), count, unit)).toBe(due);
});

test('every year has its eleven days (ten before 2021, nine before 2014), and one in exchange for each on a weekend', () => {
  for (let year = FIRST_CALENDAR_YEAR; year <= LAST_CALENDAR_YEAR; year += 1) {
    const holidays = holidaysOf(year);
    const statutory = holidays.filter((holiday) => holiday.kind === 'statutory');
    expect([year, statutory.length]).toEqual([year, year >= 2021 ? 11 : year >= 2014 ? 10 : 9]);
    expect(new Set(holidays.map((holiday) => holiday.day)).size).toBe(holidays.length);
  }
});

test('an administrator adds a day off and takes one away, and the version tells', () => {
  const storm = getIsoDay('2026-10-05');
  const calendar = standardCalendar({
    holidays: [{ day: storm, name: 'Nghỉ phòng chống bão' }],
    make_up_days: [getIsoDay('2026-10-10'), getIsoDay('2026-08-31')],
  });
  expect(calendar.isDayOff(storm)).toBe(true);
  expect(calendar.findHoliday(storm)).toBe('Nghỉ phòng chống bão');
  expect(calendar.isDayOff(getIsoDay('2026-10-10'))).toBe(false);
  expect(calendar.isDayOff(getIsoDay('2026-08-31'))).toBe(false);
  const saturday = { day: getIsoDay('2026-08-22'), name: 'Không làm bù' };
  expect(standardCalendar({ holidays: [saturday], make_up_days: [] }).isDayOff(saturday.day)).toBe(true);
  expect(CALENDAR.version).toBe('standard-1');
  expect(calendar.version).not.toBe(CALENDAR.version);
});

test('what is only reported is a setting', () => {
  const settings = lawSettingsOn(
    [
      { name: 'culture-day-off', value: 'yes', valid_from: getIsoDay('2026-01-01') },
      { name: 'national-day-swap-2026', value: 'no', valid_from: getIsoDay('2026-01-01') },
    ],
    getIsoDay('2026-06-01'),
  );
  const calendar = standardCalendar(undefined, () => settings);
  expect(CALENDAR.isDayOff(getIsoDay('2026-11-24'))).toBe(false);
  expect(calendar.isDayOff(getIsoDay('2026-11-24'))).toBe(true);
  expect(calendar.isDayOff(getIsoDay('2026-08-31'))).toBe(false);
  expect(calendar.isDayOff(getIsoDay('2026-08-22'))).toBe(true);
  expect(calendar.version).not.toBe(CALENDAR.version);
});

test('no deadline in working days ends on a day off, and none before as many calendar days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12_000 }), fc.integer({ min: 1, max: 60 }), (offset, count) => {
      const start = addDays(getIsoDay('2010-01-01'), offset);
      const due = addWorkingDays(CALENDAR, start, count);
      return !CALENDAR.isDayOff(due) && due >= addDays(start, count) && due <= addDays(start, 2 * count + 12);
    }),
  );
});
