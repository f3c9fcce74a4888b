/** Dates as they are typed in an office, and that no text whatever makes an impossible day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isIsoDayText, parseTypedDate } from './parse-typed-date.ts';

const TODAY = '2021-03-31';
const dayOf = (typed: string, today = TODAY) => {
  const parsed = parseTypedDate(typed, today);
  return parsed.kind === 'day' ? parsed.day : parsed.kind;
};

describe('parseTypedDate', () => {
  it.each([
    ['31/3', '2021-03-31'],
    ['1/4', '2021-04-01'],
    ['31/03/2021', '2021-03-31'],
    ['31-3-21', '2021-03-31'],
    ['31.3.2021', '2021-03-31'],
    ['31 3 2021', '2021-03-31'],
    ['31032021', '2021-03-31'],
    ['310321', '2021-03-31'],
    ['3103', '2021-03-31'],
    ['2021-03-31', '2021-03-31'],
    [' 5/12/65 ', '1965-12-05'],
    ['hôm nay', '2021-03-31'],
    ['Hôm qua', '2021-03-30'],
    ['mai', '2021-04-01'],
    ['+10', '2021-04-10'],
    ['-31', '2021-02-28'],
    ['29/2/2020', '2020-02-29'],
  ])('reads %s as %s', (typed, day) => expect(dayOf(typed)).toBe(day));

  it('takes the year that lies nearest to the day of work', () => {
    expect(dayOf('30/12', '2021-01-05')).toBe('2020-12-30');
    expect(dayOf('5/1', '2020-12-30')).toBe('2021-01-05');
    expect(dayOf('29/2', '2021-03-31')).toBe('2020-02-29');
  });

  it.each([
    '31/2',
    '31/2/2021',
    '29/2/2021',
    '0/3',
    '5/13',
    '31/4',
    'abc',
    '31/3/1',
    '1/1/0001',
    '123456789',
    '1//2//3//4',
  ])('refuses %s with a sentence', (typed) => {
    const parsed = parseTypedDate(typed, TODAY);
    expect(parsed.kind).toBe('refused');
    if (parsed.kind === 'refused') expect(parsed.sentence).toMatch(/\.$/);
  });

  it('is empty for nothing', () => expect(parseTypedDate('  ', TODAY).kind).toBe('empty'));

  it('never makes a day that cannot be', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9/. -]{1,10}$/)), (typed) => {
        const parsed = parseTypedDate(typed, TODAY);
        if (parsed.kind === 'day') expect(isIsoDayText(parsed.day)).toBe(true);
      }),
    );
  });

  it('reads back every day however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        const day = addDays(TODAY, days);
        const [year = '', month = '', date = ''] = day.split('-');
        for (const typed of [
          `${date}/${month}/${year}`,
          `${date}${month}${year}`,
          `${Number(date)}/${Number(month)}/${year}`,
        ]) {
          expect(dayOf(typed)).toBe(day);
        }
      }),
    );
  });
});
