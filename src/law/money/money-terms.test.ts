/** Unclaimed money, the clock of collected money, and who bears the costs of coercion at which rates. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#kit/day-number.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import type { Result } from '#kit/result.ts';
import { standardCalendar } from '../holidays.ts';
import { bearerOfCost, COERCION_COSTS } from './coercion-cost-bearer.ts';
import { coercionRateOn } from './coercion-rates.ts';
import type { CollectedMoney } from './money-clock.ts';
import { readMoneyClock } from './money-clock.ts';
import type { UnclaimedQuestion } from './unclaimed-money.ts';
import { unclaimedSteps } from './unclaimed-money.ts';

const day = getIsoDay;
const CALENDAR = standardCalendar();

function get<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

const MONEY: CollectedMoney = {
  received_on: day('2021-04-01'),
  paid_out_on: null,
  is_identified: true,
  has_enforcement_decision: true,
  is_held_for_review: false,
  is_distribution_approved: false,
  is_set_aside: false,
  notified_on: null,
  extension: null,
};
const clock = (change: Partial<CollectedMoney>, on = '2021-04-15') =>
  get(readMoneyClock({ ...MONEY, ...change }, day(on), CALENDAR));

test('ten days from the receipt, moved off days off, late from the day after', () => {
  // 11/04/2021 is a Sunday.
  expect(clock({})).toMatchObject({
    days_since_receipt: 14,
    pay_by: '2021-04-12',
    days_late: 3,
    reason: 'to-distribute',
  });
  expect(clock({ paid_out_on: day('2021-04-12') })).toMatchObject({ days_late: 0, reason: 'paid-out' });
});

test('the reason it waits', () => {
  expect(clock({ is_identified: false }).reason).toBe('not-identified');
  expect(clock({ has_enforcement_decision: false }).reason).toBe('no-decision');
  expect(clock({ is_held_for_review: true })).toMatchObject({ reason: 'held-for-review', pay_by: null, days_late: 0 });
  expect(clock({ is_distribution_approved: true }).reason).toBe('to-notify');
  expect(clock({ is_distribution_approved: true, notified_on: day('2021-04-05') }).reason).toBe('receiver-not-come');
  expect(clock({ is_set_aside: true }).reason).toBe('set-aside');
});

test('extensions exist from 1/7/2026 only', () => {
  const received_on = day('2026-07-06');
  const extension = { ground: 'complaint', ended_on: null } as const;
  expect(clock({ extension }).pay_by).toBe('2021-04-12');
  expect(clock({ received_on, extension }, '2026-09-01')).toMatchObject({ pay_by: null, reason: 'extended' });
  expect(clock({ received_on, extension: { ...extension, ended_on: day('2026-08-03') } }, '2026-09-01').pay_by).toBe(
    '2026-08-13',
  );
  // 30/08/2026 is a Sunday, and the break of the national day ends on 02/09.
  expect(clock({ received_on, extension: { ground: 'many-creditors', ended_on: null } }, '2026-09-01').pay_by).toBe(
    '2026-09-03',
  );
});

test('the clock never counts a day late before the pay-out day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 60 }), (start, later) => {
      const received_on = addDays(day('2016-01-04'), start);
      const on = addDays(received_on, later);
      const { pay_by, days_late, days_since_receipt } = get(readMoneyClock({ ...MONEY, received_on }, on, CALENDAR));
      expect(days_since_receipt).toBe(later);
      expect(pay_by !== null && pay_by >= addDays(received_on, 10)).toBe(true);
      expect(days_late > 0).toBe(pay_by !== null && on > pay_by);
    }),
  );
});

const UNCLAIMED: UnclaimedQuestion = {
  kind: 'money',
  amount_vnd: 1_000_000n,
  notified_on: day('2021-04-01'),
  collected_on: day('2021-03-30'),
  in_force_on: day('2019-01-10'),
  receiver: 'person',
  is_far_with_clear_address: false,
  base_salary_vnd: 1_490_000n,
  regional_minimum_wage_vnd: 4_420_000n,
  is_too_small_for_bank: false,
};
const steps = (change: Partial<UnclaimedQuestion>) =>
  get(unclaimedSteps({ ...UNCLAIMED, ...change }, CALENDAR)).map(({ action, after }) => [action, after]);

test('money: 15 days, then five years from the judgment', () => {
  expect(steps({})).toEqual([
    ['deposit-in-bank', '2021-04-16'],
    ['to-budget', '2024-01-10'],
  ]);
  expect(steps({ is_far_with_clear_address: true })[0]?.[0]).toBe('send-by-post');
  expect(steps({ is_far_with_clear_address: true, amount_vnd: 1_490_000n })[0]?.[0]).toBe('deposit-in-bank');
  expect(steps({ is_too_small_for_bank: true })[0]?.[0]).toBe('deposit-at-treasury');
  expect(steps({ receiver: 'organisation' })[0]?.[0]).toBe('transfer');
  expect(steps({ notified_on: null })[0]).toEqual(['deposit-in-bank', '2021-03-30']);
  expect(steps({ in_force_on: day('2015-01-10') })[1]).toEqual(['to-budget', '2022-04-01']);
});

test('assets after three months, papers after one year', () => {
  expect(steps({ kind: 'asset' })[0]).toEqual(['sell-asset', '2021-07-01']);
  expect(steps({ kind: 'papers' })).toEqual([['hand-papers-over', '2022-04-01']]);
});

test('from 1/7/2026 twice the regional minimum wage decides', () => {
  const later = { notified_on: day('2026-07-10'), collected_on: day('2026-07-08'), in_force_on: day('2025-01-10') };
  expect(steps(later)[0]?.[0]).toBe('deposit-at-treasury');
  expect(steps({ ...later, amount_vnd: 8_840_001n })[0]?.[0]).toBe('deposit-in-bank');
});

test('who bears a cost, before and after 1/7/2026', () => {
  expect(bearerOfCost('allowances', day('2021-04-01'))).toMatchObject({ bearer: 'debtor', certainty: 'verified' });
  expect(bearerOfCost('verification', day('2026-07-01'))).toMatchObject({
    bearer: 'state',
    basis: { article: 'NĐ 152/2026 Đ80 k1' },
  });
  expect(bearerOfCost('failed-auction', day('2026-07-01')).certainty).toBe('unsure');
  expect(new Set(COERCION_COSTS.map(({ kind }) => kind)).size).toBe(COERCION_COSTS.length);
});

test('what is paid a day', () => {
  expect(get(coercionRateOn('coercion-day', 'chair', day('2026-06-30'))).daily_vnd).toBe(150_000n);
  expect(get(coercionRateOn('coercion-day', 'chair', day('2026-07-01'))).daily_vnd).toBe(1_000_000n);
  expect(coercionRateOn('coercion-day', 'official', day('2026-07-01')).ok).toBe(false);
  expect(coercionRateOn('meeting', 'chair', day('2016-12-31')).ok).toBe(false);
});
