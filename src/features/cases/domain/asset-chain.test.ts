/** The chain from seizure to take-over, step by step, with its clocks: the bank case of three failed auctions and two reductions. */
import { describe, expect, test } from 'vitest';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import { assetChains } from './asset-chain.ts';
import type { AssetChain } from './asset-chain.ts';
import { lowestReducedPrice } from './case-asset.ts';
import { statesOf } from './case-history.ts';
import { codesOfLast, sampleDeadlines, sampleHistory } from './sample-history.ts';
import type { SampleStep } from './sample-history.ts';
import { FAILED_ONCE, FAILED_THREE_TIMES, onAsset, SEIZED, TAKEN_OVER, VALUED } from './sample-measures.ts';

function chainOf(...steps: readonly SampleStep[]): AssetChain {
  const history = sampleHistory(...steps);
  const chain = assetChains(statesOf(history.acts, history.undone, ACT_CATALOGUE), sampleDeadlines(history))[0];
  if (chain === undefined) throw new Error('no chain');
  return chain;
}

function nextOf(...steps: readonly SampleStep[]) {
  const { next } = chainOf(...steps);
  return next === null ? null : [next.acts[0], next.deadline?.rule ?? null, next.deadline?.due_on ?? null];
}

describe('the bank case', () => {
  test('is lawful at every step', () => {
    for (let count = 1; count <= TAKEN_OVER.length; count += 1)
      expect([TAKEN_OVER[count - 1]?.type, codesOfLast(TAKEN_OVER.slice(0, count))]).toEqual([
        TAKEN_OVER[count - 1]?.type,
        [],
      ]);
  });

  test('goes through its prices and ends with the creditor', () => {
    const { asset, steps } = chainOf(...TAKEN_OVER);
    expect(asset).toMatchObject({ stage: 'taken-over', failed_auctions: 3, reductions: 2, price_vnd: 810_000_000n });
    const millions = steps
      .filter(({ step }) => step.act.type !== 'auction-failure-told')
      .map((one) => (one.asset.price_vnd === null ? null : Number(one.asset.price_vnd / 1_000_000n)));
    expect(millions).toEqual([null, null, 1000, 1000, 1000, 1000, 900, 900, 900, 810, 810, 810, 810, 810, 810]);
  });

  test('counts the value of the asset as completed money, and the book balances', () => {
    const { state, movements } = sampleHistory(...TAKEN_OVER);
    expect(state).toMatchObject({ collected_vnd: 810_000_000n, rest_vnd: 690_000_000n, position: 'active' });
    expect(movements.at(-1)).toMatchObject({
      from_position: 'active',
      to_position: 'completed',
      matters: 0,
      amount_vnd: 810_000_000n,
    });
  });

  test('and ends: the rest is collected, the case completed', () => {
    const { state } = sampleHistory(
      ...TAKEN_OVER,
      { type: 'collected', on: '2021-11-15', amount_vnd: 690_000_000n },
      { type: 'completed', on: '2021-11-16' },
    );
    expect(state).toMatchObject({ position: 'completed', rest_vnd: 0n });
  });

  test('a correction of the take-over gives the money back to the rest and the asset to its chain', () => {
    const corrected: SampleStep = { type: 'corrected', on: '2021-11-01', corrects: TAKEN_OVER.length };
    const history = sampleHistory(...TAKEN_OVER, corrected);
    expect(history.state).toMatchObject({ collected_vnd: 0n, rest_vnd: 1_500_000_000n });
    expect(history.state.assets[0]).toMatchObject({ stage: 'auction-failed', take_over: 'told' });
  });
});

test('each time the price goes down by a tenth at most', () => {
  const first = lowestReducedPrice(1_000_000_000n);
  expect([first, lowestReducedPrice(first), lowestReducedPrice(lowestReducedPrice(first))]).toEqual([
    900_000_000n,
    810_000_000n,
    729_000_000n,
  ]);
  expect(lowestReducedPrice(11n)).toBe(10n);
});

describe('the next step and its clock', () => {
  test.each<[string, readonly SampleStep[], unknown]>([
    ['seized', SEIZED, ['valuation-contracted', 'D39', '2021-03-22']],
    ['under valuation', VALUED.slice(0, SEIZED.length + 1), ['asset-valued', null, null]],
    ['valued', VALUED.slice(0, SEIZED.length + 2), ['valuation-told', 'D102', '2021-04-08']],
    ['told', VALUED, ['auction-contracted', 'D40', '2021-04-15']],
    ['contracted', FAILED_ONCE.slice(0, -2), ['auction-succeeded', 'D41', '2021-05-31']],
    ['failed', FAILED_ONCE.slice(0, -1), ['auction-failure-told', 'D115', '2021-05-31']],
    ['failure told', FAILED_ONCE, ['price-reduced', 'D116', '2021-06-07']],
    ['failed after the second reduction', FAILED_THREE_TIMES, ['take-over-asked', 'D118', '2021-09-30']],
    ['creditor agreed', TAKEN_OVER.slice(0, -2), ['take-over-told', 'D118', '2021-09-30']],
    ['debtor told', TAKEN_OVER.slice(0, -1), ['asset-taken-over', 'D119', '2021-10-28']],
    ['taken over', TAKEN_OVER, null],
    [
      'creditor refused',
      [...FAILED_THREE_TIMES, onAsset('take-over-refused', '2021-09-24')],
      ['price-reduced', 'D116', '2021-10-04'],
    ],
    [
      'sold',
      [...VALUED, onAsset('auction-contracted', '2021-04-14', {}, 'chosen'), succeeded()],
      ['buyer-paid', 'D111', '2021-06-21'],
    ],
    [
      'paid',
      [
        ...VALUED,
        onAsset('auction-contracted', '2021-04-14', {}, 'chosen'),
        succeeded(),
        onAsset('buyer-paid', '2021-06-01', { paid_vnd: '1200000000' }),
      ],
      ['sale-money-deposited', 'D112', '2021-06-11'],
    ],
  ])('%s', (_name, steps, next) => {
    expect(nextOf(...steps)).toEqual(next);
  });

  test('a reduction is shown its lowest price', () => {
    expect(chainOf(...FAILED_ONCE).next?.lowest_price_vnd).toBe(900_000_000n);
  });
});

function succeeded(): SampleStep {
  return onAsset('auction-succeeded', '2021-05-20', { sold_vnd: '1200000000', buyer: 'Ông Trần Văn Khải' });
}
