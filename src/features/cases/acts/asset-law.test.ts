/** What the law says against the valuation, sale and return of assets: each rule broken once, with the article that says it. */
import { describe, expect, test } from 'vitest';
import { breachesOfLast } from '../domain/sample-history.ts';
import type { SampleStep } from '../domain/sample-history.ts';
import {
  FAILED_ONCE,
  FAILED_THREE_TIMES,
  onAsset,
  SEIZED,
  TAKEN_OVER,
  takenOver,
  VALUED,
} from '../domain/sample-measures.ts';

type Steps = readonly SampleStep[];
type Row = [name: string, steps: Steps, breaches: readonly (readonly [string, string])[]];

const CONTRACTED: Steps = FAILED_ONCE.slice(0, -2);
const reduce = (on: string, new_vnd: string, ground: string): SampleStep =>
  onAsset('price-reduced', on, { new_vnd }, ground);
const contract = (on: string): SampleStep => onAsset('auction-contracted', on, {}, 'chosen');
const revalue = (on: string, data: Record<string, string> = { advance: 'yes' }): SampleStep =>
  onAsset('revaluation-asked', on, data, 'b');
const sold = (sold_vnd: string, data: Record<string, string> = {}): SampleStep =>
  onAsset('auction-succeeded', '2021-05-20', { sold_vnd, buyer: 'Ông Khải', ...data });
const ALL_PAID: SampleStep = { type: 'collected', on: '2021-05-03', amount_vnd: 1_500_000_000n };

const SELLING: readonly Row[] = [
  ['revaluation in time', [...VALUED, revalue('2021-04-14')], []],
  ['revaluation late', [...VALUED, revalue('2021-04-15')], [['revaluation-asked-late', 'Luật THADS Đ99 k1 điểm b']]],
  [
    'without the advance',
    [...VALUED, revalue('2021-04-14', {})],
    [['revaluation-without-advance', 'Luật THADS Đ99 k1 điểm b']],
  ],
  [
    'asked twice',
    [
      ...VALUED,
      revalue('2021-04-09'),
      onAsset('asset-valued', '2021-04-12', { value_vnd: '1100000000' }),
      revalue('2021-04-13'),
    ],
    [['revaluation-asked-twice', 'Luật THADS Đ99 k1 điểm b']],
  ],
  [
    'auction while it is valued again',
    [...VALUED, revalue('2021-04-09'), contract('2021-04-13')],
    [['revaluation-pending', 'Luật THADS Đ99 k3']],
  ],
  [
    'auction in the time to sue',
    [...VALUED, onAsset('asset-dispute-told', '2021-04-08', { recipient: 'Ông Bình' }), contract('2021-04-13')],
    [['asset-in-dispute-period', 'Luật THADS Đ75 k1']],
  ],
  [
    'auction while the court decides',
    [
      ...VALUED,
      onAsset('asset-court-asked', '2021-04-08', { asked_by: 'party', court: 'TAND' }),
      contract('2021-04-13'),
    ],
    [['asset-in-court', 'Luật THADS Đ74 k1, Đ75 k1']],
  ],
  [
    'creditor asked before the owners',
    [...SEIZED, onAsset('common-property-told', '2021-03-17', { recipient: 'Ngân hàng' }, 'creditor')],
    [['owners-not-asked-first', 'Luật THADS Đ74 k1']],
  ],
  [
    'co-owner not told',
    [
      ...VALUED,
      onAsset('common-property-told', '2021-04-08', { recipient: 'Bà Huệ' }, 'owners'),
      contract('2021-05-20'),
    ],
    [['co-owner-not-told', 'Luật THADS Đ74 k3']],
  ],
  [
    'in the time of the co-owner',
    [...VALUED, onAsset('co-owner-priority-told', '2021-04-09', { recipient: 'Bà Huệ' }), contract('2021-04-14')],
    [['sale-in-priority-period', 'Luật THADS Đ74 k3']],
  ],
  [
    'sold below the starting price',
    [...CONTRACTED, sold('999999999')],
    [['sold-below-starting-price', 'Luật THADS Đ98 k1, Đ104 k5']],
  ],
  [
    'payment put off before 2026',
    [...CONTRACTED, sold('1000000000', { extended: 'yes' })],
    [['payment-not-extendable', 'NĐ 62/2015 Đ27 k3']],
  ],
  [
    'buyer paid a part',
    [...CONTRACTED, sold('1000000000'), onAsset('buyer-paid', '2021-06-01', { paid_vnd: '5' })],
    [['price-not-paid-in-full', 'NĐ 62/2015 Đ27 k3']],
  ],
  [
    'sale cancelled while he may pay',
    [...CONTRACTED, sold('1000000000'), onAsset('sale-cancelled', '2021-06-21', {}, 'not-paid')],
    [['payment-period-runs', 'NĐ 62/2015 Đ27 k3']],
  ],
  [
    'two million without auction',
    [
      ...SEIZED,
      onAsset('asset-sold-without-auction', '2021-03-16', { sold_vnd: '2000000', buyer: 'Bà Lan' }, 'small-value'),
    ],
    [['value-not-small', 'Luật THADS Đ101 k4']],
  ],
  [
    'less than two million',
    [
      ...SEIZED,
      onAsset('asset-sold-without-auction', '2021-03-16', { sold_vnd: '1999999', buyer: 'Bà Lan' }, 'small-value'),
    ],
    [],
  ],
  [
    'priced by the officer above ten million',
    [...SEIZED, onAsset('asset-priced', '2021-03-16', { value_vnd: '10000001' }, 'small-value')],
    [['value-not-small', 'NĐ 62/2015 Đ26 k2']],
  ],
  [
    'reduced by more than a tenth',
    [...FAILED_ONCE, reduce('2021-06-08', '899999999', 'no-agreement')],
    [['reduction-above-tenth', 'Luật THADS Đ104 k5']],
  ],
  [
    'within the ten days',
    [...FAILED_ONCE, reduce('2021-06-07', '900000000', 'no-agreement')],
    [['reduction-before-agreement-period', 'Luật THADS Đ104 k1']],
  ],
  ['parties agreed', [...FAILED_ONCE, reduce('2021-05-28', '900000000', 'agreed')], []],
  ['state revenue at once', [...FAILED_ONCE.slice(0, -1), reduce('2021-05-25', '900000000', 'state-revenue')], []],
  [
    'parties not asked',
    [...FAILED_ONCE.slice(0, -1), reduce('2021-06-08', '900000000', 'no-agreement')],
    [['reduction-without-asking', 'Luật THADS Đ104 k1']],
  ],
  [
    'creditor not asked after two reductions',
    [...FAILED_THREE_TIMES, reduce('2021-10-11', '729000000', 'no-agreement')],
    [['reduction-before-creditor-answer', 'Luật THADS Đ104 k2-3']],
  ],
  [
    'creditor refused',
    [
      ...FAILED_THREE_TIMES,
      onAsset('take-over-refused', '2021-09-24'),
      reduce('2021-09-27', '729000000', 'creditor-refused'),
    ],
    [],
  ],
  [
    'creditor agreed to take it',
    [...TAKEN_OVER.slice(0, -1), reduce('2021-10-11', '729000000', 'creditor-refused')],
    [['reduction-during-take-over', 'Luật THADS Đ104 k2-3']],
  ],
  [
    'debtor not told',
    [...TAKEN_OVER.slice(0, -2), takenOver('2021-10-29', 810_000_000n)],
    [['take-over-not-told', 'Luật THADS Đ104 k2']],
  ],
  [
    'within his thirty days',
    [...TAKEN_OVER.slice(0, -1), takenOver('2021-10-28', 810_000_000n)],
    [['take-over-before-term', 'Luật THADS Đ104 k2']],
  ],
  [
    'worth more than the rest',
    [
      ...VALUED,
      { type: 'collected', on: '2021-04-09', amount_vnd: 600_000_000n },
      takenOver('2021-04-12', 900_000_000n, { difference_vnd: '99999999' }, 'agreement'),
    ],
    [['take-over-difference-unpaid', 'TTLT 11/2016 Đ7 k2']],
  ],
  [
    'redeemed with a rest',
    [...VALUED, onAsset('asset-redeemed', '2021-04-12')],
    [['redeemed-with-rest', 'Luật THADS Đ101 k5']],
  ],
  [
    'redeemed on the day of the auction',
    [...CONTRACTED, ALL_PAID, onAsset('asset-redeemed', '2021-05-20')],
    [['redeemed-too-late', 'Luật THADS Đ101 k5']],
  ],
  ['redeemed the working day before', [...CONTRACTED, ALL_PAID, onAsset('asset-redeemed', '2021-05-19')], []],
  [
    'returned above the costs',
    [...FAILED_THREE_TIMES, onAsset('asset-returned', '2021-09-27', { cost_vnd: '30000000' })],
    [
      ['returned-above-costs', 'Luật THADS Đ104 k3'],
      ['returned-before-creditor-answer', 'Luật THADS Đ104 k3'],
    ],
  ],
  [
    'released with a rest',
    [...SEIZED, onAsset('seizure-released', '2021-05-06', {}, 'b')],
    [['released-with-rest', 'Luật THADS Đ105 k1 điểm b']],
  ],
  [
    'released without discontinuance',
    [...SEIZED, onAsset('seizure-released', '2021-05-06', {}, 'd')],
    [['released-without-discontinuance', 'Luật THADS Đ105 k1 điểm d']],
  ],
];

function against(steps: Steps): (readonly [string, string])[] {
  return breachesOfLast(steps).map(({ code, article }) => [code, article] as const);
}

describe('valuing, selling and giving back', () => {
  test.each(SELLING)('%s', (_name, steps, breaches) => expect(against(steps)).toEqual(breaches));
});

test('a breach says the days and amounts', () => {
  expect(breachesOfLast([...FAILED_ONCE, reduce('2021-06-08', '899999999', 'no-agreement')])[0]?.sentence).toBe(
    'Mỗi lần giảm không quá 10% của 1.000.000.000 ₫: giá mới ít nhất 900.000.000 ₫, không phải 899.999.999 ₫.',
  );
});
