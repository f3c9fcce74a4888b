/** The worked distribution of domain 3.3, who comes before whom, and what must hold of any distribution. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import type { Claim, Distribution, DistributionQuestion } from './payment-order.ts';
import { CLAIM_RANKS, distributeMoney, splitPrincipalFirst } from './payment-order.ts';

const claim = (party: string, rank: Claim['rank'], due_vnd: bigint, more: Partial<Claim> = {}): Claim => ({
  party,
  rank,
  due_vnd,
  judgment: null,
  asked_on: null,
  has_asked: true,
  ...more,
});
const NOTHING = { costs_vnd: 0n, home_rent_vnd: 0n, coercion_on: null };

function distribute(question: DistributionQuestion): Distribution {
  const result = distributeMoney(question);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

const amounts = (question: DistributionQuestion): bigint[] =>
  distribute(question).payments.map(({ amount_vnd }) => amount_vnd);

test('the worked example', () => {
  const claims = [
    claim('child', 'a', 30_000_000n),
    claim('court', 'b', 5_000_000n),
    claim('bank', 'c', 150_000_000n),
    claim('trader', 'c', 50_000_000n),
  ];
  const answer = distribute({ ...NOTHING, collected_vnd: 100_000_000n, costs_vnd: 4_000_000n, claims });
  expect(answer.payments.map(({ amount_vnd }) => amount_vnd)).toEqual([
    30_000_000n,
    5_000_000n,
    45_750_000n,
    15_250_000n,
  ]);
  expect([answer.costs_paid_vnd, answer.to_debtor_vnd]).toEqual([4_000_000n, 0n]);
  expect(answer.lines.map(({ place }) => place)).toEqual(['costs', 'rank-a', 'rank-b', 'rank-c', 'rank-c']);
});

test('third-party security, costs, home rent, the court fee of its judgment, the secured creditor, then the ranks', () => {
  const claims = [
    claim('bank', 'secured', 50n, { judgment: '1' }),
    claim('court-1', 'b', 5n, { judgment: '1' }),
    claim('court-2', 'b', 7n, { judgment: '2' }),
    claim('child', 'a', 30n, { judgment: '2' }),
    claim('lender', 'secured-third-party', 20n),
  ];
  const question = { costs_vnd: 4n, home_rent_vnd: 6n, coercion_on: null, claims };
  expect(amounts({ ...question, collected_vnd: 200n })).toEqual([50n, 5n, 7n, 30n, 20n]);
  expect(distribute({ ...question, collected_vnd: 200n }).to_debtor_vnd).toBe(200n - 122n);
  expect(amounts({ ...question, collected_vnd: 85n })).toEqual([50n, 5n, 0n, 0n, 20n]);
  expect(amounts({ ...question, collected_vnd: 40n })).toEqual([5n, 5n, 0n, 0n, 20n]);
  const scant = distribute({ ...question, collected_vnd: 22n });
  expect([scant.costs_paid_vnd, scant.home_rent_paid_vnd, scant.to_debtor_vnd]).toEqual([2n, 0n, 0n]);
});

test('who asked after the coercion decision takes what remains, by rank', () => {
  const late = { asked_on: getIsoDay('2021-03-02') };
  const claims = [
    claim('in-time', 'c', 60n, { asked_on: getIsoDay('2021-03-01') }),
    claim('late-c', 'c', 50n, late),
    claim('late-a', 'a', 30n, late),
  ];
  const question = { ...NOTHING, claims, collected_vnd: 100n };
  expect(amounts({ ...question, coercion_on: getIsoDay('2021-03-01') })).toEqual([60n, 10n, 30n]);
  expect(amounts(question)).toEqual([38n, 32n, 30n]);
});

test('the share of who has not asked is set aside, where another of the judgment has', () => {
  const silent = { has_asked: false };
  const claims = [
    claim('asked', 'c', 30n, { judgment: '1' }),
    claim('silent', 'c', 30n, { judgment: '1', ...silent }),
    claim('nobody', 'c', 30n, { judgment: '2', ...silent }),
  ];
  const answer = distribute({ ...NOTHING, claims, collected_vnd: 50n });
  expect(answer.payments.map(({ amount_vnd }) => amount_vnd)).toEqual([25n, 0n, 0n]);
  expect(answer.set_asides).toEqual([{ party: 'silent', amount_vnd: 25n }]);
});

test('the đồng left by rounding: largest fraction, then larger claim, then party code', () => {
  const share = (collected_vnd: bigint, ...claims: Claim[]): bigint[] => amounts({ ...NOTHING, collected_vnd, claims });
  expect(share(1n, claim('b', 'c', 1n), claim('a', 'c', 1n))).toEqual([0n, 1n]);
  // 10 x 1/7, 2/7, 4/7 = 1.43, 2.86, 5.71: the two left go to the last two.
  expect(share(10n, claim('a', 'c', 10n), claim('b', 'c', 20n), claim('c', 'c', 40n))).toEqual([1n, 3n, 6n]);
  // 2 x 1/8, 1/8, 5/8, 1/8: a fraction of a quarter four times, one đồng left, to the larger claim.
  expect(share(2n, claim('a', 'c', 1n), claim('b', 'c', 1n), claim('z', 'c', 5n), claim('d', 'c', 1n))).toEqual([
    0n,
    0n,
    2n,
    0n,
  ]);
});

test('what is no money is refused with its field', () => {
  const wrong = distributeMoney({
    ...NOTHING,
    collected_vnd: 0n,
    costs_vnd: -1n,
    claims: [claim('', 'c', 0n), claim('x', 'c', 10n ** 15n + 1n)],
  });
  expect(wrong.ok ? [] : wrong.refusals.map(({ field }) => field)).toEqual([
    'collected_vnd',
    'costs_vnd',
    'claims[0].due_vnd',
    'claims[1].due_vnd',
    'claims[0].party',
  ]);
});

test('principal before late interest', () => {
  expect(splitPrincipalFirst(30n, 100n)).toEqual({ principal_vnd: 30n, interest_vnd: 0n });
  expect(splitPrincipalFirst(130n, 100n)).toEqual({ principal_vnd: 100n, interest_vnd: 30n });
});

const days = ['2021-01-01', '2021-02-01', '2021-03-01'].map(getIsoDay);
const amount = fc.oneof(fc.bigInt({ min: 1n, max: 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n }));
const question = fc.record({
  collected_vnd: amount,
  costs_vnd: fc.oneof(fc.constant(0n), amount),
  home_rent_vnd: fc.oneof(fc.constant(0n), amount),
  coercion_on: fc.constantFrom(null, ...days),
  claims: fc.array(
    fc.record({
      party: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5'),
      rank: fc.constantFrom(...CLAIM_RANKS),
      due_vnd: amount,
      judgment: fc.constantFrom(null, '1', '2'),
      asked_on: fc.constantFrom(null, ...days),
      has_asked: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
});

test('any distribution: nothing created or lost, every rank before the next, every share within one đồng of its fraction', () => {
  fc.assert(
    fc.property(question, (given) => {
      const { lines, payments, set_asides, costs_paid_vnd, home_rent_paid_vnd, to_debtor_vnd } = distribute(given);
      const sum = (list: readonly { readonly amount_vnd: bigint }[]): bigint =>
        list.reduce((total, { amount_vnd }) => total + amount_vnd, 0n);
      expect(sum(lines)).toBe(given.collected_vnd);
      expect(sum(payments) + sum(set_asides) + costs_paid_vnd + home_rent_paid_vnd + to_debtor_vnd).toBe(
        given.collected_vnd,
      );
      let rest = given.collected_vnd;
      for (const group of Map.groupBy(lines, ({ place }) => place).values()) {
        const place = group[0]?.place;
        if (place === 'not-sharing') {
          expect(sum(group)).toBe(0n);
          continue;
        }
        const due = group.reduce((total, { due_vnd }) => total + due_vnd, 0n);
        const pot = rest < due ? rest : due;
        expect(sum(group)).toBe(pot);
        for (const { amount_vnd, due_vnd } of group) {
          expect(amount_vnd >= 0n && amount_vnd <= due_vnd).toBe(true);
          const difference = amount_vnd * due - pot * due_vnd;
          expect(difference < due && -difference < due).toBe(true);
        }
        rest -= pot;
      }
    }),
  );
});

test('the order in which claims are written changes no share', () => {
  fc.assert(
    fc.property(question, (given) => {
      const claims = given.claims.map((one, at) => ({ ...one, party: `p${String(at)}` }));
      const byParty = (list: readonly Claim[]): Map<string, bigint> =>
        new Map(distribute({ ...given, claims: list }).lines.map(({ party, amount_vnd }) => [party ?? '', amount_vnd]));
      const there = byParty(claims);
      for (const [party, amount_vnd] of byParty(claims.toReversed())) expect(there.get(party)).toBe(amount_vnd);
    }),
  );
});
