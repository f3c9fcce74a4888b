/** The vectors of domain 13.4, the edges of every amount and term of article 61, and what must hold of any answer. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { addMonths } from '#kit/working-calendar.ts';
import { lawSettingsOn } from './law-settings.ts';
import type { Remission, RemissionQuestion } from './remission.ts';
import { computeRemission } from './remission.ts';

const FIRST = getIsoDay('2010-06-01');

function ask(duty: number, paid: number, years: number, more: Partial<RemissionQuestion> = {}): Remission {
  const answer = computeRemission({
    duty_vnd: BigInt(duty),
    paid_vnd: BigInt(paid),
    first_decision_on: FIRST,
    on: addMonths(FIRST, 12 * years),
    has_means: false,
    hardship_or_merit: false,
    last_remission_on: null,
    ...more,
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals));
  return answer.value;
}

const short = ({ kind, limit_vnd }: Remission): [string, number] => [kind, Number(limit_vnd)];

test('the vectors', () => {
  const exempt = ask(1_900_000, 0, 0, { first_decision_on: getIsoDay('2016-06-01'), on: getIsoDay('2021-06-01') });
  expect(exempt).toMatchObject({ eligible: true, kind: 'exempt' });
  expect(short(ask(10_000_000, 200_000, 10))).toEqual(['exempt', 9_800_000]);
  expect(short(ask(10_000_000, 200_000, 5))).toEqual(['none', 0]);
  expect(short(ask(100_000_000, 20_000_000, 5))).toEqual(['reduce', 20_000_000]);
  expect(short(ask(350_000_000, 50_000_000, 10))).toEqual(['reduce', 50_000_000]);
});

/** Duty, paid, years, kind, limit, article. */
const EDGES: readonly [number, number, number, string, number, string][] = [
  [1_999_999, 0, 5, 'exempt', 1_999_999, 'Luật THADS Đ61 k1 điểm b'],
  [2_000_000, 0, 5, 'none', 0, 'Luật THADS Đ61 k1 điểm b'],
  [2_000_000, 0, 10, 'exempt', 2_000_000, 'Luật THADS Đ61 k1 điểm b'],
  [4_999_999, 0, 10, 'exempt', 4_999_999, 'Luật THADS Đ61 k1 điểm b'],
  [5_000_000, 0, 10, 'none', 0, 'Luật THADS Đ61 k2, k3; TTLT 12/2015 Đ4 k1'],
  [5_100_000, 102_000, 5, 'exempt', 4_998_000, 'Luật THADS Đ61 k2 điểm b'],
  [5_102_000, 102_040, 5, 'exempt', 4_999_960, 'Luật THADS Đ61 k2 điểm b'],
  [6_000_000, 1_000_000, 5, 'none', 0, 'Luật THADS Đ61 k2 điểm b'],
  [6_000_000, 1_000_000, 10, 'exempt', 5_000_000, 'Luật THADS Đ61 k2 điểm b'],
  [10_000_000, 199_999, 10, 'none', 0, 'Luật THADS Đ61 k2, k3; TTLT 12/2015 Đ4 k1'],
  [11_000_000, 1_000_000, 5, 'reduce', 2_500_000, 'Luật THADS Đ61 k3 điểm a'],
  [103_000_000, 3_000_000, 5, 'reduce', 25_000_000, 'Luật THADS Đ61 k3 điểm a'],
  [103_000_001, 3_000_000, 5, 'none', 0, 'Luật THADS Đ61 k3 điểm b'],
  [103_000_001, 3_000_000, 10, 'reduce', 20_000_000, 'Luật THADS Đ61 k3 điểm b'],
  [260_000_000, 10_000_000, 10, 'reduce', 50_000_000, 'Luật THADS Đ61 k3 điểm b'],
  [10_000_000, 10_000_000, 10, 'none', 0, 'Luật THADS Đ61'],
];

test.each(EDGES)('duty %i, paid %i, after %i years', (duty, paid, years, kind, limit, article) => {
  const answer = ask(duty, paid, years);
  expect([...short(answer), answer.basis[0]?.article]).toEqual([kind, limit, article]);
});

test('a day too early is not yet, and the answer says when', () => {
  const answer = ask(1_900_000, 0, 0, { on: getIsoDay('2015-05-31') });
  expect(answer).toMatchObject({ eligible: false, kind: 'none', next_on: '2015-06-01' });
});

test('means, and a grant within the year, stand against it; hardship or merit do without a term', () => {
  expect(ask(1_900_000, 0, 5, { has_means: true }).basis[0]?.article).toBe('Luật THADS Đ61 k1 điểm a');
  const again = ask(80_000_000, 8_000_000, 6, { last_remission_on: getIsoDay('2015-06-02') });
  expect(again).toMatchObject({ kind: 'none', next_on: '2016-06-02' });
  expect(short(ask(50_000_000, 1_000_000, 1, { hardship_or_merit: true }))).toEqual(['exempt', 49_000_000]);
  expect(short(ask(50_000_000, 999_999, 1, { hardship_or_merit: true }))).toEqual(['none', 0]);
});

test('from 1/7/2026 the answer says that it counts by the old amounts, or nothing is computed', () => {
  const late = { on: getIsoDay('2026-07-01') };
  expect(ask(1_900_000, 0, 0, late).basis.at(-1)?.article).toBe('Luật THADS 2025');
  const settings = lawSettingsOn(
    [{ name: 'remission-under-new-law', value: 'not-computed', valid_from: getIsoDay('2026-07-01') }],
    late.on,
  );
  const question = {
    duty_vnd: 1_900_000n,
    paid_vnd: 0n,
    first_decision_on: FIRST,
    has_means: false,
    hardship_or_merit: false,
    last_remission_on: null,
    ...late,
  };
  expect(computeRemission(question, settings)).toMatchObject({ refusals: [{ code: 'remission-not-computed' }] });
});

test('amounts and days that contradict each other are refused', () => {
  const question = {
    duty_vnd: 10n,
    paid_vnd: 11n,
    first_decision_on: FIRST,
    on: getIsoDay('2010-05-31'),
    has_means: false,
    hardship_or_merit: false,
    last_remission_on: null,
  };
  const refused = computeRemission(question);
  expect(refused.ok ? [] : refused.refusals.map((one) => one.code)).toEqual(['paid-not-valid', 'days-out-of-order']);
  expect(computeRemission({ ...question, duty_vnd: 0n, paid_vnd: 0n, on: FIRST }).ok).toBe(false);
});

test('a grant is within the rest, and more time never takes one away', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 15 }),
      (duty, share, years) => {
        const paid = Math.floor(duty * share);
        const answer = ask(duty, paid, years);
        const later = ask(duty, paid, years + 1);
        return (
          answer.limit_vnd >= 0n &&
          answer.limit_vnd <= answer.rest_vnd &&
          answer.eligible === (answer.kind !== 'none') &&
          (answer.kind !== 'exempt' || answer.limit_vnd === answer.rest_vnd) &&
          (!answer.eligible || (later.eligible && later.limit_vnd >= answer.limit_vnd))
        );
      },
    ),
  );
});
