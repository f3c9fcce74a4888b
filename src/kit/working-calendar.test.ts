/** Proves the counting of periods against day-by-day counting and the rules of the civil code. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayNumberOf, dayOfNumber, daysBetween, weekdayOf } from './day-number.ts';
import { type IsoDay, getIsoDay, plainDateOf } from './iso-day.ts';
import {
  addMonths,
  addWorkingDays,
  countWorkingDays,
  endOfPeriod,
  makeWorkingCalendar,
  nextWorkingDay,
} from './working-calendar.ts';

const CALENDAR = makeWorkingCalendar({
  holidays: [
    { day: getIsoDay('2024-04-18'), name: 'Giỗ Tổ' },
    { day: getIsoDay('2024-04-29'), name: 'Nghỉ hoán đổi' },
    { day: getIsoDay('2024-04-30'), name: 'Ngày Chiến thắng' },
    { day: getIsoDay('2024-05-01'), name: 'Quốc tế lao động' },
  ],
  make_up_days: [getIsoDay('2024-05-04')],
  version: 'test',
});
const day = fc
  .integer({ min: dayNumberOf(getIsoDay('2024-01-01')), max: dayNumberOf(getIsoDay('2024-12-31')) })
  .map(dayOfNumber);

test('weekdays and differences agree with Temporal', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 60_000 }), fc.integer({ min: -900, max: 900 }), (number, count) => {
      const date = plainDateOf(dayOfNumber(number));
      const later = date.add({ days: count }).toString() as IsoDay;
      return (
        weekdayOf(number) === date.dayOfWeek &&
        addDays(dayOfNumber(number), count) === later &&
        daysBetween(dayOfNumber(number), later) === count
      );
    }),
  );
});

test('months agree with Temporal, which keeps the last day of a shorter month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -200, max: 200 }), (number, count) => {
      const from = dayOfNumber(number);
      return addMonths(from, count) === plainDateOf(from).add({ months: count }).toString();
    }),
  );
});

test('weekends and holidays are off, the Saturday worked in exchange is not', () => {
  expect(CALENDAR.isDayOff(getIsoDay('2024-04-27'))).toBe(true);
  expect(CALENDAR.isDayOff(getIsoDay('2024-04-29'))).toBe(true);
  expect(CALENDAR.isDayOff(getIsoDay('2024-05-04'))).toBe(false);
  expect(CALENDAR.findHoliday(getIsoDay('2024-04-18'))).toBe('Giỗ Tổ');
  expect(CALENDAR.findHoliday(getIsoDay('2024-04-27'))).toBeUndefined();
  expect(nextWorkingDay(CALENDAR, getIsoDay('2024-04-27'))).toBe('2024-05-02');
  expect(addWorkingDays(CALENDAR, getIsoDay('2024-05-02'), 2)).toBe('2024-05-04');
  expect(addWorkingDays(CALENDAR, getIsoDay('2024-05-02'), -2)).toBe('2024-04-25');
});

test('the last day moves only where it is a day off', () => {
  expect(endOfPeriod(CALENDAR, getIsoDay('2024-04-16'), 10, 'calendar-days')).toBe('2024-04-26');
  expect(endOfPeriod(CALENDAR, getIsoDay('2024-04-17'), 10, 'calendar-days')).toBe('2024-05-02');
  expect(endOfPeriod(CALENDAR, getIsoDay('2024-01-31'), 1, 'months')).toBe('2024-02-29');
  expect(endOfPeriod(CALENDAR, getIsoDay('2023-05-01'), 1, 'years')).toBe('2024-05-02');
  expect(endOfPeriod(CALENDAR, getIsoDay('2024-04-27'), 0, 'working-days')).toBe('2024-04-27');
  expect(() => endOfPeriod(CALENDAR, getIsoDay('2024-04-27'), -1, 'months')).toThrow(RangeError);
});

test('counting is the inverse of adding, and every period ends on a working day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 90 }), (start, count) => {
      const end = addWorkingDays(CALENDAR, start, count);
      return (
        countWorkingDays(CALENDAR, start, end) === count &&
        countWorkingDays(CALENDAR, end, start) === -count &&
        !CALENDAR.isDayOff(end) &&
        !CALENDAR.isDayOff(endOfPeriod(CALENDAR, start, count, 'calendar-days')) &&
        endOfPeriod(CALENDAR, start, count, 'calendar-days') >= addDays(start, count)
      );
    }),
  );
});

test('an earlier start never ends later', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 0, max: 60 }), (one, other, count) => {
      const [early, late] = one < other ? [one, other] : [other, one];
      return addWorkingDays(CALENDAR, early, count) <= addWorkingDays(CALENDAR, late, count);
    }),
  );
});
