/** Proves the derived columns, the rates and the differences of a report's row. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINE_COLUMNS, RULES_2019 } from '#law/counting-rules.ts';
import { addTo, emptyVector } from '#features/casebook/contract.ts';
import type { ColumnVector } from '#features/casebook/contract.ts';
import { REPORT_COLUMNS } from '../contract.ts';
import { differencesOf, figuresOf } from './figures.ts';
import { FlowSums } from './flow-sums.ts';

const cell = fc.record({
  column: fc.constantFrom(...LINE_COLUMNS),
  matters: fc.integer({ min: -50, max: 5_000 }),
  amount_vnd: fc.bigInt(-1_000_000n, 10n ** 14n),
});
const cells = fc.array(cell, { maxLength: 30 });

function vectorOf(
  list: readonly { column: (typeof LINE_COLUMNS)[number]; matters: number; amount_vnd: bigint }[],
): ColumnVector {
  const vector = emptyVector();
  for (const { column, matters, amount_vnd } of list) addTo(vector, column, matters, amount_vnd);
  return vector;
}

test('every derived column is the sum the format names', () => {
  fc.assert(
    fc.property(cells, (list) => {
      const figures = figuresOf(vectorOf(list), RULES_2019);
      for (const { columns } of [figures.matters, figures.money_vnd]) {
        expect(columns.total).toBe(columns.old + columns.new);
        expect(columns['to-enforce']).toBe(columns.total - columns.entrusted - columns['taken-up'] - columns.withdrawn);
        expect(columns.done).toBe(columns.completed + columns.discontinued);
        expect(columns.enforceable).toBe(
          columns.done + columns['under-way'] + columns['postponed-by-agreement'] + columns['paused-for-complaint'],
        );
        expect(columns['carried-over']).toBe(columns['to-enforce'] - columns.done);
        expect(Object.keys(columns)).toEqual(REPORT_COLUMNS);
      }
    }),
  );
});

test('differences take now less then, and rates in points from the unrounded rates', () => {
  const now = figuresOf(
    vectorOf([
      { column: 'completed', matters: 2057, amount_vnd: 2n },
      { column: 'under-way', matters: 4943, amount_vnd: 1n },
    ]),
    RULES_2019,
  );
  const then = figuresOf(
    vectorOf([
      { column: 'completed', matters: 2709, amount_vnd: 0n },
      { column: 'under-way', matters: 5291, amount_vnd: 0n },
    ]),
    RULES_2019,
  );
  // 29.3857 less 33.8625 is -4.4768; the rounded rates would give -4.47 (domain 7.6).
  expect([now.matters.rate, then.matters.rate]).toEqual(['29.39', '33.86']);
  const differences = differencesOf(now, then);
  expect(differences.rate_points).toEqual({ matters: '-4.48', money_vnd: null });
  expect(differences.matters.done).toEqual({ absolute: -652n, percent: '-24.07' });
  expect(differences.money_vnd.done).toEqual({ absolute: 2n, percent: null });
});

test('a difference undone gives the earlier row again', () => {
  fc.assert(
    fc.property(cells, cells, (first, second) => {
      const [now, then] = [figuresOf(vectorOf(first), RULES_2019), figuresOf(vectorOf(second), RULES_2019)];
      const there = differencesOf(now, then);
      const back = differencesOf(then, now);
      for (const column of REPORT_COLUMNS) {
        expect(there.matters[column].absolute).toBe(-back.matters[column].absolute);
        expect(then.money_vnd.columns[column] + there.money_vnd[column].absolute).toBe(now.money_vnd.columns[column]);
      }
    }),
  );
});

test('sums of groups add up to the total; a year that is not open yet carries the stock over as old', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b'), cell)), (list) => {
      const sums = new FlowSums(RULES_2019);
      const carried = new FlowSums(RULES_2019);
      for (const [group, flow] of list) {
        sums.add({ ...flow, group, carried: false });
        carried.add({ ...flow, group, carried: true });
      }
      const total = figuresOf(sums.total(), RULES_2019);
      expect(total).toEqual(figuresOf(vectorOf(list.map(([, flow]) => flow)), RULES_2019));
      const opened = figuresOf(carried.total(), RULES_2019);
      const standing = (
        ['under-way', 'postponed-by-agreement', 'paused-for-complaint', 'no-means', 'postponed', 'suspended'] as const
      )
        .map((column) => total.matters.columns[column])
        .reduce((sum, value) => sum + value, 0n);
      expect(opened.matters.columns.old).toBe(standing);
      expect(opened.matters.columns['carried-over']).toBe(standing);
      expect(opened.matters.columns['separate-book']).toBe(total.matters.columns['separate-book']);
      expect(opened.matters.columns.done).toBe(0n);
    }),
  );
});
