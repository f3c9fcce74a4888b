/** Days as numbers agree with the calendar of Temporal, both ways. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, dayNumberOf, dayOfNumber, weekdayOf } from './day-number.ts';
import { getIsoDay } from './iso-day.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
/** From 1900 to 2099. */
const anyNumber = fc.integer({ min: -25_567, max: 47_481 });

describe('the number of a day', () => {
  it('counts the days since 1 January 1970, and comes back', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const day = EPOCH.add({ days: number });
        expect(dayNumberOf(getIsoDay(day.toString()))).toBe(number);
        expect(dayOfNumber(number)).toBe(day.toString());
        expect(weekdayOf(number)).toBe(day.dayOfWeek);
      }),
      { numRuns: 2_000 },
    );
  });

  it('passes the ends of leap years', () => {
    expect(addDays(getIsoDay('2000-02-28'), 1)).toBe('2000-02-29');
    expect(addDays(getIsoDay('2099-02-28'), 1)).toBe('2099-03-01');
    expect(addDays(getIsoDay('2021-01-01'), -1)).toBe('2020-12-31');
    expect(daysBetween(getIsoDay('2020-02-28'), getIsoDay('2020-03-01'))).toBe(2);
    expect(daysBetween(getIsoDay('2021-03-31'), getIsoDay('2020-10-01'))).toBe(-181);
  });
});
