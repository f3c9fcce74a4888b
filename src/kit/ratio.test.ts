/** Proves the rounding of percentages and of percentage points. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentagePoints, percentChange, percentOf } from './ratio.ts';

test('percentages are rounded half up once', () => {
  expect(percentOf(2958n, 4415n)).toBe('67.00');
  expect(percentOf(1n, 8n)).toBe('12.50');
  expect(percentOf(1n, 1600n)).toBe('0.06');
  expect(percentOf(1n, 20000n)).toBe('0.01');
  expect(percentOf(-1n, 20000n)).toBe('-0.01');
  expect(percentOf(1n, 0n)).toBeNull();
  expect(percentChange(104n, 100n)).toBe('4.00');
});

test('percentage points are taken between unrounded rates', () => {
  // 50.005 % less 47.405 % is 2.60 points; the rounded rates would give 50.01 - 47.41 = 2.60 or 2.59.
  expect(percentagePoints({ part: 10001n, whole: 20000n }, { part: 9481n, whole: 20000n })).toBe('2.60');
  expect(percentagePoints({ part: 0n, whole: 1n }, { part: 1n, whole: 20000n })).toBe('-0.01');
  expect(percentagePoints({ part: 0n, whole: 0n }, { part: 1n, whole: 2n })).toBeNull();
});

test('the rounded percentage is within half a hundredth of the quotient', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), fc.bigInt(1n, 10n ** 15n), (part, whole) => {
      const text = percentOf(part, whole);
      const hundredths = BigInt((text ?? '').replace('.', ''));
      const error = 2n * (hundredths * whole - part * 10_000n);
      return error <= whole && error > -whole;
    }),
  );
});
