/** The order in which acts may follow each other on an asset, the codes that assets keep, and what random chains never do. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import { MEASURE_ACTS } from '../acts/measure-acts.ts';
import { isSettledAsset, progressOf } from './case-asset.ts';
import type { CaseAsset } from './case-asset.ts';
import { appendAct } from './case-history.ts';
import type { CaseHistory, RecordedAct } from './case-history.ts';
import { withAssetCode } from './new-asset-code.ts';
import { play, proposals } from './random-case.ts';
import type { Proposal } from './random-case.ts';
import { sampleHistory } from './sample-history.ts';
import type { SampleStep } from './sample-history.ts';
import {
  ENFORCEABLE,
  FAILED_ONCE,
  FAILED_THREE_TIMES,
  onAsset,
  seized,
  SEIZED,
  takenOver,
  VALUED,
} from './sample-measures.ts';

/** The code with which the order of the case refuses the step; null where it takes it. */
function refusalOf(history: CaseHistory, step: SampleStep): string | null {
  const act: RecordedAct = {
    id: 9_000n,
    code: 'C.X',
    seq: 900,
    type: step.type,
    dated_on: getIsoDay(step.on),
    booked_on: getIsoDay(step.on),
    ground: step.ground ?? null,
    amount_vnd: step.amount_vnd ?? null,
    receiving_unit: null,
    officer_id: null,
    corrects_act_id: null,
    data: step.data ?? {},
  };
  const appended = appendAct(history, act, ACT_CATALOGUE, () => 9_001n);
  return appended.ok ? null : (appended.refusals[0]?.code ?? '');
}

describe('the order of the chain', () => {
  test.each<[string, readonly SampleStep[], SampleStep, string | null]>([
    [
      'valued before a contract',
      SEIZED,
      onAsset('asset-valued', '2021-04-05', { value_vnd: '5' }),
      'asset-stage-not-permitted',
    ],
    ['valued for nothing', SEIZED, onAsset('price-agreed', '2021-04-05', { value_vnd: '0' }), 'asset-value-zero'],
    ['valued twice', VALUED, onAsset('asset-valued', '2021-04-12', { value_vnd: '5' }), 'asset-valued-already'],
    [
      'valued under another contract',
      VALUED,
      onAsset('valuation-contracted', '2021-04-12', { valuer: 'B' }, 'a'),
      'asset-valued-already',
    ],
    [
      'auctioned before it has a price',
      SEIZED,
      onAsset('auction-contracted', '2021-04-05', {}, 'chosen'),
      'asset-stage-not-permitted',
    ],
    [
      'reduced without a failed auction',
      VALUED,
      onAsset('price-reduced', '2021-04-12', { new_vnd: '5' }, 'agreed'),
      'asset-stage-not-permitted',
    ],
    [
      'reduced to more',
      FAILED_ONCE,
      onAsset('price-reduced', '2021-06-08', { new_vnd: '1000000000' }, 'agreed'),
      'price-not-reduced',
    ],
    [
      'reduced to nothing',
      FAILED_ONCE,
      onAsset('price-reduced', '2021-06-08', { new_vnd: '0' }, 'agreed'),
      'price-not-reduced',
    ],
    [
      'taken over after the first failure',
      FAILED_ONCE,
      takenOver('2021-06-08', 800_000_000n, {}, 'failed-auctions'),
      'take-over-too-early',
    ],
    [
      'asked for after the second failure',
      FAILED_THREE_TIMES.slice(0, FAILED_ONCE.length + 4),
      onAsset('take-over-asked', '2021-08-02'),
      'take-over-too-early',
    ],
    [
      'taken over before the auction that follows the second reduction',
      FAILED_THREE_TIMES.slice(0, FAILED_ONCE.length + 5),
      takenOver('2021-08-09', 800_000_000n, {}, 'failed-auctions'),
      'asset-stage-not-permitted',
    ],
    [
      'taken over after the failure that follows the second reduction',
      FAILED_THREE_TIMES,
      takenOver('2021-10-29', 800_000_000n, {}, 'failed-auctions'),
      null,
    ],
    ['given by agreement once it has a price', VALUED, takenOver('2021-04-12', 800_000_000n, {}, 'agreement'), null],
    [
      'given by agreement without a price',
      SEIZED,
      takenOver('2021-04-12', 800_000_000n, {}, 'agreement'),
      'asset-without-price',
    ],
    [
      'debtor told before the creditor agreed',
      FAILED_THREE_TIMES,
      onAsset('take-over-told', '2021-09-24'),
      'take-over-answer-out-of-order',
    ],
    ['delivered before it is paid', VALUED, onAsset('asset-delivered', '2021-04-12'), 'asset-stage-not-permitted'],
    [
      'lifted like a freeze though it is seized',
      SEIZED,
      onAsset('security-lifted', '2021-04-12', {}, 'performed'),
      'asset-stage-not-permitted',
    ],
    ['another asset', SEIZED, { type: 'valuation-told', on: '2021-04-12', data: { asset: 'TS2' } }, 'asset-unknown'],
    ['seized again', SEIZED, seized('2021-04-12'), 'asset-stage-not-permitted'],
    ['seized without a code', ENFORCEABLE, seized('2021-04-12', { asset: '' }), 'asset-code-required'],
    ['seized under a strange code', ENFORCEABLE, seized('2021-04-12', { asset: 'nhà' }), 'asset-code-malformed'],
    ['seized without a description', ENFORCEABLE, seized('2021-04-12', { description: ' ' }), 'asset-not-described'],
  ])('%s', (_name, steps, step, code) => {
    expect(refusalOf(sampleHistory(...steps), step)).toBe(code);
  });

  test('no more is credited than the asset is worth and than is owed', () => {
    const owed = sampleHistory(...VALUED, { type: 'collected', on: '2021-04-12', amount_vnd: 1_400_000_000n });
    const codes = [100_000_000n, 100_000_001n, 1_000_000_001n].map((amount_vnd) =>
      refusalOf(owed, takenOver('2021-04-13', amount_vnd, {}, 'agreement')),
    );
    expect(codes).toEqual([null, 'credit-above-limit', 'credit-above-limit']);
  });

  test('what a freeze holds is seized under its own code', () => {
    const frozen = { description: 'Tài khoản', kind: 'account', asset: 'TS1' };
    const { state } = sampleHistory(
      ...ENFORCEABLE,
      { type: 'property-held', on: '2021-01-25', data: { ...frozen, kind: 'movable' } },
      seized('2021-03-15', { description: '', kind: '' }),
    );
    expect(state.assets).toMatchObject([{ code: 'TS1', label: 'Tài khoản', kind: 'movable', stage: 'seized' }]);
  });

  test('a price survives a cancelled sale; released property may follow the end of the case', () => {
    const cancelled = sampleHistory(
      ...VALUED,
      onAsset('auction-contracted', '2021-04-14', {}, 'chosen'),
      onAsset('auction-succeeded', '2021-05-20', { sold_vnd: '1200000000', buyer: 'Ông Khải' }),
      onAsset('sale-cancelled', '2021-06-22', {}, 'not-paid'),
      { type: 'discontinued', on: '2021-06-23', ground: 'c' },
      onAsset('seizure-released', '2021-06-24', {}, 'd'),
    );
    expect(cancelled.state.assets[0]).toMatchObject({ stage: 'released', price_vnd: 1_000_000_000n, sold_vnd: null });
    expect(cancelled.state.position).toBe('discontinued');
  });
});

describe('codes of assets', () => {
  const definition = ACT_CATALOGUE.get('asset-seized');
  if (definition === undefined) throw new Error('no seizure');

  test('the next one follows the highest that was ever given, corrected ones included', () => {
    const corrected = sampleHistory(...SEIZED, { type: 'corrected', on: '2021-03-16', corrects: SEIZED.length });
    expect(withAssetCode(corrected, definition, {})).toEqual({ asset: 'TS2' });
    expect(withAssetCode(corrected, definition, { asset: 'TS1' })).toEqual({ asset: 'TS1' });
  });

  test('a late seizure does not rename another asset', () => {
    const history = sampleHistory(...VALUED, seized('2021-03-10', { asset: 'TS2', kind: 'movable' }));
    expect(history.state.assets.map(({ code, stage }) => [code, stage])).toEqual([
      ['TS2', 'seized'],
      ['TS1', 'valued'],
    ]);
  });
});

const OF_ASSETS = MEASURE_ACTS.filter((one) => one.fields.some((field) => field.name === 'asset')).map(
  ({ type }) => type,
);

/** What carries an asset through its auctions, and the answers when they fail. */
const TOWARDS_SALE = [
  'asset-seized',
  'valuation-contracted',
  'asset-valued',
  'auction-contracted',
  'auction-failed',
  'price-reduced',
  'take-over-asked',
  'take-over-told',
  'asset-taken-over',
] as const;

/** Many acts on few assets: most are refused, and the rest goes deep into the chain. */
const chains: fc.Arbitrary<Proposal[]> = fc.array(
  fc.record({
    type: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...OF_ASSETS) },
      { weight: 9, arbitrary: fc.constantFrom(...TOWARDS_SALE) },
      { weight: 1, arbitrary: fc.constantFrom('collected', 'amount-added', 'corrected') },
    ),
    days_on: fc.integer({ min: 0, max: 20 }),
    ground: fc.nat(8),
    share: fc.integer({ min: 1, max: 100 }),
    officer: fc.nat(2),
    corrects: fc.nat(3),
    late: fc.constant(false),
  }),
  { minLength: 60, maxLength: 160 },
);

function isBehind(now: CaseAsset, before: CaseAsset): boolean {
  const [a, b] = [progressOf(now), progressOf(before)];
  const at = a.findIndex((value, index) => value !== b[index]);
  return at !== -1 && (a[at] ?? 0) < (b[at] ?? 0);
}

function checkStep(before: CaseHistory, after: CaseHistory): void {
  for (const was of before.state.assets) {
    const now = after.state.assets.find(({ code }) => code === was.code);
    if (now === undefined) throw new Error(`${was.code} vanished`);
    expect(isBehind(now, was)).toBe(false);
    if (isSettledAsset(was)) expect(now.stage).toBe(was.stage);
    if (now.reductions > was.reductions) expect((now.price_vnd ?? 0n) < (was.price_vnd ?? 0n)).toBe(true);
  }
}

describe('random chains', () => {
  test('no stage goes back and no price rises by a reduction, but for corrections', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.oneof(chains, proposals), (list) => {
        const histories = play(20_000_000n, list);
        for (const [at, after] of histories.entries()) {
          for (const asset of after.state.assets) reached.add(asset.stage);
          const before = histories[at - 1];
          const corrects = after.acts.some((act) => act.type === 'corrected' && !(before?.acts.includes(act) ?? false));
          if (before !== undefined && !corrects) checkStep(before, after);
        }
      }),
      { numRuns: 150 },
    );
    // The property says little where no chain goes far.
    expect([...reached]).toEqual(expect.arrayContaining(['auction-failed', 'price-reduced', 'sold', 'taken-over']));
  });

  test('whatever happens to assets, the book balances', () => {
    fc.assert(
      fc.property(chains, fc.constantFrom(1n, 20_000_000n, 7_777_777_777n), (list, whole_vnd) => {
        const history = play(whole_vnd, list).at(-1);
        if (history === undefined) return;
        const { state, movements } = history;
        let left_vnd = 0n;
        for (const { from_position, to_position, amount_vnd } of movements) {
          if (to_position === state.position) left_vnd += amount_vnd;
          if (from_position === state.position) left_vnd -= amount_vnd;
        }
        expect(left_vnd).toBe(state.rest_vnd);
        expect(state.rest_vnd).toBe(state.whole_vnd + state.added_vnd - state.collected_vnd - state.released_vnd);
      }),
      { numRuns: 150 },
    );
  });
});
