/** Proves that only days of the calendar are read, against Temporal. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, findIsoDay, getIsoDay, lastDayOf, monthBefore, sameDayYearBefore } from './iso-day.ts';
import { eveOfYear, firstDayOfYear, monthsOfYear, statisticalYearOf } from './statistical-year.ts';

test('days that do not exist are not read', () => {
  for (const text of [
    '2021-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-04-31',
    '21-04-30',
    '2021-4-3',
    '',
    '2021-04-30x',
  ])
    expect(findIsoDay(text)).toBeUndefined();
  expect(findIsoDay('2020-02-29')).toBe('2020-02-29');
});

test('agrees with Temporal on every day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2999 }), fc.nat(13), fc.nat(32), (year, month, day) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      let exists = true;
      try {
        Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
      } catch {
        exists = false;
      }
      return (findIsoDay(text) !== undefined) === exists;
    }),
  );
});

test('statistical years run from October to September', () => {
  expect(statisticalYearOf(getIsoDay('2020-09-30'))).toBe(2020);
  expect(statisticalYearOf(getIsoDay('2020-10-01'))).toBe(2021);
  expect(firstDayOfYear(2021)).toBe('2020-10-01');
  expect(eveOfYear(2021)).toBe('2020-09-30');
  expect(monthsOfYear(2021)[0]).toBe('2020-10');
  expect(monthsOfYear(2021)[11]).toBe('2021-09');
  expect(lastDayOf('2020-02')).toBe('2020-02-29');
  expect(monthBefore('2021-01')).toBe('2020-12');
  expect(sameDayYearBefore(getIsoDay('2020-02-29'))).toBe('2019-02-28');
  expect(dayAfter(getIsoDay('2020-12-31'))).toBe('2021-01-01');
});
