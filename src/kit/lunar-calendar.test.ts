/** Holds the lunar calendar to the published days of Tết and Giỗ Tổ, and to its own inverse. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfNumber, dayNumberOf } from './day-number.ts';
import { getIsoDay } from './iso-day.ts';
import { dayOfLunar, lunarDayOf, lunarNewYear } from './lunar-calendar.ts';

/** Year, mùng 1 Tết, Giỗ Tổ Hùng Vương (10/3 âm lịch). */
const PUBLISHED = [
  [2019, '2019-02-05', '2019-04-14'],
  [2020, '2020-01-25', '2020-04-02'],
  [2021, '2021-02-12', '2021-04-21'],
  [2022, '2022-02-01', '2022-04-10'],
  [2023, '2023-01-22', '2023-04-29'],
  [2024, '2024-02-10', '2024-04-18'],
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
  [2028, '2028-01-26', '2028-04-04'],
  [2029, '2029-02-13', '2029-04-23'],
  [2030, '2030-02-02', '2030-04-12'],
  [2031, '2031-01-23', '2031-04-01'],
  [2032, '2032-02-11', '2032-04-19'],
  [2033, '2033-01-31', '2033-04-09'],
  [2034, '2034-02-19', '2034-04-28'],
  [2035, '2035-02-08', '2035-04-17'],
] as const;

test.each(PUBLISHED)('Tết and Giỗ Tổ of %i', (year, tet, ancestors) => {
  expect(lunarNewYear(year)).toBe(tet);
  expect(dayOfLunar({ year, month: 3, day: 10, leap: false })).toBe(ancestors);
});

test('days where the Vietnamese calendar parts from the Chinese one', () => {
  expect(lunarNewYear(1968)).toBe('1968-01-29');
  expect(lunarNewYear(1985)).toBe('1985-01-21');
  expect(lunarNewYear(2007)).toBe('2007-02-17');
  expect(lunarNewYear(2030)).toBe('2030-02-02');
});

test('leap months stand where they were kept', () => {
  for (const [year, month] of [
    [2004, 2],
    [2006, 7],
    [2009, 5],
    [2012, 4],
    [2014, 9],
    [2017, 6],
    [2020, 4],
    [2023, 2],
    [2025, 6],
    [2028, 5],
    [2031, 3],
    [2033, 11],
    [2036, 6],
  ] as const)
    expect(lunarDayOf(dayOfLunar({ year, month, day: 1, leap: true }))).toEqual({ year, month, day: 1, leap: true });
  expect(lunarDayOf(getIsoDay('2023-03-22'))).toEqual({ year: 2023, month: 2, day: 1, leap: true });
  expect(lunarDayOf(getIsoDay('2020-05-23'))).toEqual({ year: 2020, month: 4, day: 1, leap: true });
});

test('a leap month or a day that the year has not is refused', () => {
  expect(() => dayOfLunar({ year: 2021, month: 4, day: 1, leap: true })).toThrow(RangeError);
  expect(() => dayOfLunar({ year: 2021, month: 4, day: 31, leap: false })).toThrow(RangeError);
  expect(() => dayOfLunar({ year: 2021, month: 13, day: 1, leap: false })).toThrow(RangeError);
});

test('every day of 1950 to 2099 is one lunar day, and comes back', () => {
  const from = dayNumberOf(getIsoDay('1950-01-01'));
  const to = dayNumberOf(getIsoDay('2099-12-31'));
  fc.assert(
    fc.property(fc.integer({ min: from, max: to }), (number) => {
      const day = dayOfNumber(number);
      const lunar = lunarDayOf(day);
      const next = lunarDayOf(dayOfNumber(number + 1));
      return (
        dayOfLunar(lunar) === day && lunar.day >= 1 && lunar.day <= 30 && (next.day === lunar.day + 1 || next.day === 1)
      );
    }),
  );
});
