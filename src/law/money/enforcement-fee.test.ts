/** The three examples of TT 216/2016, fractions, reliefs and thresholds, and what must hold of any series of receipts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import type { Result } from '#kit/result.ts';
import { BASE_SALARIES, baseSalaryOn } from './base-salary.ts';
import type { EnforcementFees, FeeReceipt } from './enforcement-fee.ts';
import { computeEnforcementFees, feeOfSum, feeTariffOn } from './enforcement-fee.ts';
import { correctFee, netReceipt, receiptOfOneEntitled } from './fee-base.ts';

function get<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

const receipt = (received_vnd: bigint, more: Partial<FeeReceipt> = {}): FeeReceipt => ({
  received_vnd,
  base_salary_vnd: 1_210_000n,
  handover: 'collected',
  no_fee: null,
  relief: null,
  ...more,
});
const feesOf = (answer: EnforcementFees): bigint[] => answer.receipts.map(({ fee_vnd }) => fee_vnd);
const fees = (...receipts: FeeReceipt[]): bigint[] => feesOf(get(computeEnforcementFees(receipts)));

test('example of Đ5 k2: 18 tỷ in six receipts', () => {
  const answer = get(
    computeEnforcementFees([3_000n, 4_000n, 4_500n, 4_000n, 1_500n, 1_000n].map((one) => receipt(one * 1_000_000n))),
  );
  expect(feesOf(answer)).toEqual([90_000_000n, 100_000_000n, 37_500_000n, 17_550_000n, 150_000n, 100_000n]);
  expect(answer.total_vnd).toBe(245_300_000n);
  expect(feeOfSum(18_000_000_000n, 1_210_000n)).toBe(245_300_000n);
  expect(answer.receipts[2]?.basis.map(({ article }) => article)).toEqual([
    'TT 216/2016/TT-BTC Đ4 k1 điểm c',
    'TT 216/2016/TT-BTC Đ4 k1 điểm d',
    'TT 216/2016/TT-BTC Đ5 k2',
  ]);
});

test('example of Đ5 k3: the receipt that passes twice the base salary pays for the earlier ones', () => {
  expect(fees(receipt(1_000_000n), receipt(1_000_000n), receipt(1_000_000n), receipt(2_000_000n))).toEqual([
    0n,
    0n,
    90_000n,
    60_000n,
  ]);
  expect(fees(receipt(2_420_000n), receipt(1n))).toEqual([0n, 72_600n]);
});

test('example of Đ4 k2: each on his own net receipt', () => {
  const husband = netReceipt(200_000_000n, 0n);
  const wife = netReceipt(500_000_000n, 200_000_000n);
  expect(fees(receipt(husband.received_vnd))).toEqual([6_000_000n]);
  expect(fees(receipt(wife.received_vnd))).toEqual([9_000_000n]);
  expect(receiptOfOneEntitled({ whole_vnd: 90n, own_vnd: 30n }, true).received_vnd).toBe(90n);
  expect(receiptOfOneEntitled({ whole_vnd: 90n, own_vnd: 30n }, false).received_vnd).toBe(30n);
});

test('a third, money without a fee, exemptions and reductions', () => {
  const hundred = 100_000_000n;
  expect(fees(receipt(hundred, { handover: 'self-handed' }), receipt(hundred))).toEqual([1_000_000n, 3_000_000n]);
  // What was handed over below the threshold keeps its third when a later receipt passes it.
  expect(fees(receipt(2_000_000n, { handover: 'self-handed' }), receipt(2_000_000n))).toEqual([0n, 80_000n]);
  expect(fees(receipt(hundred, { no_fee: 'livelihood' }), receipt(2_000_000n))).toEqual([0n, 0n]);
  expect(fees(receipt(hundred, { relief: { ground: 'merit', percent: null } }))).toEqual([0n]);
  expect(fees(receipt(hundred, { relief: { ground: 'verified-without-forces', percent: null } }))).toEqual([
    2_100_000n,
  ]);
  expect(fees(receipt(hundred, { relief: { ground: 'verified-with-forces', percent: null } }))).toEqual([2_400_000n]);
  expect(fees(receipt(hundred, { relief: { ground: 'poor', percent: 50 } }), receipt(hundred))).toEqual([
    1_500_000n,
    3_000_000n,
  ]);
});

test('an entrusted decision goes on where the other agency stopped', () => {
  const go = (received_vnd: bigint, charged_vnd: bigint, outstanding_vnd: bigint): bigint[] =>
    feesOf(
      get(
        computeEnforcementFees([receipt(2_000_000_000n)], {
          entrusted: { received_vnd, charged_vnd, outstanding_vnd },
        }),
      ),
    );
  expect(go(4_000_000_000n, 120_000_000n, 0n)).toEqual([30_000_000n + 20_000_000n]);
  expect(go(4_000_000_000n, 100_000_000n, 20_000_000n)).toEqual([70_000_000n]);
  expect(go(1_000_000n, 0n, 0n)).toEqual([60_030_000n]);
});

test('a fee charged once stays when the base salary rises', () => {
  expect(fees(receipt(3_000_000n), receipt(1_000_000n, { base_salary_vnd: 2_340_000n }), receipt(1_000_000n))).toEqual([
    90_000n,
    0n,
    60_000n,
  ]);
});

test('what is wrong is refused', () => {
  const codes = (one: FeeReceipt): string[] => {
    const result = computeEnforcementFees([one]);
    return result.ok ? [] : result.refusals.map(({ code }) => code);
  };
  expect(codes(receipt(0n))).toEqual(['received-not-valid']);
  expect(codes(receipt(10n ** 15n + 1n))).toEqual(['received-not-valid']);
  expect(codes(receipt(1n, { base_salary_vnd: 0n }))).toEqual(['base-salary-not-valid']);
  expect(codes(receipt(1n, { relief: { ground: 'poor', percent: 81 } }))).toEqual(['fee-relief-not-valid']);
  expect(codes(receipt(1n, { relief: { ground: 'verified-with-forces', percent: 30 } }))).toEqual([
    'fee-relief-not-valid',
  ]);
  expect(feeTariffOn(getIsoDay('2016-12-31')).ok).toBe(false);
  expect(get(feeTariffOn(getIsoDay('2026-07-01'))).certainty).toBe('unsure');
});

test('a mistake is given back or charged', () => {
  expect([correctFee(10n, 7n), correctFee(7n, 10n), correctFee(7n, 7n)]).toMatchObject([
    { kind: 'refund', amount_vnd: 3n },
    { kind: 'extra', amount_vnd: 3n },
    { kind: 'none', amount_vnd: 0n },
  ]);
});

test('the base salary of a day', () => {
  expect(get(baseSalaryOn(getIsoDay('2021-05-01'))).monthly_vnd).toBe(1_490_000n);
  expect(get(baseSalaryOn(getIsoDay('2024-06-30'))).monthly_vnd).toBe(1_800_000n);
  expect(get(baseSalaryOn(getIsoDay('2026-07-01')))).toMatchObject({ monthly_vnd: 2_530_000n, certainty: 'verified' });
  expect(baseSalaryOn(getIsoDay('2016-04-30')).ok).toBe(false);
  expect(BASE_SALARIES).toEqual(BASE_SALARIES.toSorted((one, other) => (one.from < other.from ? -1 : 1)));
});

const amount = fc.oneof(fc.bigInt({ min: 1n, max: 5_000_000n }), fc.bigInt({ min: 1n, max: 9_000_000_000n }));

test('many receipts cost as much as one, and no receipt costs less than nothing', () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), (received) => {
      const answer = get(computeEnforcementFees(received.map((one) => receipt(one))));
      const sum = received.reduce((total, one) => total + one, 0n);
      expect(answer.total_vnd).toBe(feeOfSum(sum, 1_210_000n));
      expect(answer.cumulative_vnd).toBe(sum);
      expect(feesOf(answer).every((fee) => fee >= 0n)).toBe(true);
    }),
  );
});

test('a relief or a third never costs more, and never more than three percent of what was received', () => {
  const one = fc.record({ received_vnd: amount, third: fc.boolean(), percent: fc.integer({ min: 1, max: 80 }) });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), (list) => {
      const reduced = list.map(({ received_vnd, third, percent }) =>
        receipt(received_vnd, {
          handover: third ? 'self-handed' : 'collected',
          relief: { ground: 'poor', percent },
        }),
      );
      const plain = get(computeEnforcementFees(list.map(({ received_vnd }) => receipt(received_vnd))));
      const less = get(computeEnforcementFees(reduced));
      expect(less.total_vnd <= plain.total_vnd).toBe(true);
      expect(plain.total_vnd * 100n <= plain.cumulative_vnd * 3n + 50n).toBe(true);
    }),
  );
});
