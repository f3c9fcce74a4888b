/** The vector of domain 3.8, the split by payments, and what must hold of any interest. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#kit/day-number.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import type { Result } from '#kit/result.ts';
import { computeLateInterest, parseYearlyRate } from './late-interest.ts';
import { lawSettingsOn } from './law-settings.ts';

function get<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

const day = getIsoDay;
const YEAR = {
  principal_vnd: 100_000_000n,
  rate_millionths: 100_000n,
  from: day('2021-03-01'),
  to: day('2021-05-31'),
  not_counted: [],
  payments: [],
};

test('the vector of late interest: 91 days, 61 of them counted', () => {
  expect(get(computeLateInterest(YEAR)).days).toBe(91);
  const answer = get(
    computeLateInterest({ ...YEAR, not_counted: [{ from: day('2021-04-01'), to: day('2021-04-30') }] }),
  );
  expect([answer.days, answer.interest_vnd]).toEqual([61, 1_671_233n]);
  expect(answer.basis.map((one) => one.article)).toContain('Luật THADS Đ48 k1 điểm c, k2; Đ49 k1');
});

test('a payment of principal counts from the day after', () => {
  const answer = get(computeLateInterest({ ...YEAR, payments: [{ on: day('2021-03-31'), amount_vnd: 40_000_000n }] }));
  expect(answer.parts).toEqual([
    { from: '2021-03-02', to: '2021-03-31', principal_vnd: 100_000_000n, days: 30 },
    { from: '2021-04-01', to: '2021-05-31', principal_vnd: 60_000_000n, days: 61 },
  ]);
  // (100m x 30 + 60m x 61) x 10% / 365 = 1,824,657.53
  expect(answer.interest_vnd).toBe(1_824_658n);
  const paid = get(computeLateInterest({ ...YEAR, payments: [{ on: day('2021-03-31'), amount_vnd: 100_000_000n }] }));
  expect(paid.days).toBe(30);
});

test('articles follow the day, the divisor the setting', () => {
  const later = { ...YEAR, from: day('2026-07-01'), to: day('2026-07-31') };
  expect(get(computeLateInterest(later)).basis.map((one) => one.article)).toContain('NĐ 152/2026 Đ29 k2');
  const settings = lawSettingsOn(
    [{ name: 'interest-days-in-year', value: '360', valid_from: day('2020-01-01') }],
    day('2021-01-01'),
  );
  expect(get(computeLateInterest({ ...YEAR, to: day('2021-03-31') }, settings)).interest_vnd).toBe(833_333n);
});

test('rates are read with a point or a comma', () => {
  expect(get(parseYearlyRate('10'))).toBe(100_000n);
  expect(get(parseYearlyRate('9,5'))).toBe(95_000n);
  expect(get(parseYearlyRate('7.1234'))).toBe(71_234n);
  for (const text of ['', '-1', '101', '1.23456', 'mười', '1e1']) expect(parseYearlyRate(text).ok).toBe(false);
});

test('a question that contradicts itself is refused', () => {
  for (const [change, code] of [
    [{ principal_vnd: 0n }, 'principal-not-valid'],
    [{ to: day('2021-02-28') }, 'days-out-of-order'],
    [{ not_counted: [{ from: day('2021-04-30'), to: day('2021-04-01') }] }, 'days-out-of-order'],
    [{ payments: [{ on: day('2021-06-01'), amount_vnd: 1n }] }, 'payment-outside-period'],
    [{ payments: [{ on: day('2021-04-01'), amount_vnd: 200_000_000n }] }, 'payment-above-principal'],
  ] as const) {
    const refused = computeLateInterest({ ...YEAR, ...change });
    expect(refused.ok ? [] : refused.refusals.map((one) => one.code)).toContain(code);
  }
});

const range = fc
  .tuple(fc.integer({ min: -30, max: 400 }), fc.integer({ min: 0, max: 90 }))
  .map(([start, length]) => ({ from: addDays(YEAR.from, start), to: addDays(YEAR.from, start + length) }));

test('no day bears interest twice, and days off the count never add', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.array(range, { maxLength: 5 }), (length, not_counted) => {
      const to = addDays(YEAR.from, length);
      const whole = get(computeLateInterest({ ...YEAR, to }));
      const answer = get(computeLateInterest({ ...YEAR, to, not_counted }));
      let counted = 0;
      for (let at = 1; at <= length; at += 1) {
        const one = addDays(YEAR.from, at);
        if (!not_counted.some((off) => one >= off.from && one <= off.to)) counted += 1;
      }
      return whole.days === length && answer.days === counted && answer.interest_vnd <= whole.interest_vnd;
    }),
  );
});

test('a payment never raises the interest, and the stretches cover the period once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.bigInt({ min: 1n, max: 20_000_000n })), { maxLength: 5 }),
      (length, paid) => {
        const to = addDays(YEAR.from, length);
        const payments = paid
          .filter(([at]) => at <= length)
          .map(([at, amount_vnd]) => ({ on: addDays(YEAR.from, at), amount_vnd }));
        const answer = get(computeLateInterest({ ...YEAR, to, payments }));
        const days = answer.parts.reduce((sum, part) => sum + part.days, 0);
        return (
          answer.interest_vnd <= get(computeLateInterest({ ...YEAR, to })).interest_vnd &&
          days === answer.days &&
          answer.days <= length &&
          answer.parts.every((part) => part.from <= part.to && part.principal_vnd > 0n)
        );
      },
    ),
  );
});
