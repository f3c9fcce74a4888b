/**
 * Percentages and differences of percentages, from whole numbers, rounded once from the unrounded quotient.
 */

function divideHalfAwayFromZero(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * top + bottom) / (2n * bottom);
  return negative ? -rounded : rounded;
}

function hundredthsAsText(hundredths: bigint): string {
  const magnitude = hundredths < 0n ? -hundredths : hundredths;
  const text = `${String(magnitude / 100n)}.${String(magnitude % 100n).padStart(2, '0')}`;
  return hundredths < 0n ? `-${text}` : text;
}

/** 100 x part / whole with two decimals, half up (away from zero below zero): `"67.00"`; null where whole is 0. */
export function percentOf(part: bigint, whole: bigint): string | null {
  return whole === 0n ? null : hundredthsAsText(divideHalfAwayFromZero(part * 10_000n, whole));
}

/** Growth of `now` over `then` in percent with two decimals; null where `then` is 0. */
export function percentChange(now: bigint, then: bigint): string | null {
  return percentOf(now - then, then);
}

/**
 * Percentage points between two rates, 100 x a/b - 100 x c/d, taken between the unrounded rates and rounded once, half
 * away from zero (exchange format, "Counting at a date"); null where one of them has no denominator.
 */
export function percentagePoints(
  now: { readonly part: bigint; readonly whole: bigint },
  then: { readonly part: bigint; readonly whole: bigint },
): string | null {
  if (now.whole === 0n || then.whole === 0n) return null;
  const numerator = 10_000n * (now.part * then.whole - then.part * now.whole);
  return hundredthsAsText(divideHalfAwayFromZero(numerator, now.whole * then.whole));
}
