/** Proves the laws of a case: balance, identities, flows that add up to lines, corrections that restore every figure. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDayOf, lastDayOf, monthOf } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { firstDayOfYear, monthsOfYear, statisticalYearOf } from '#kit/statistical-year.ts';
import { LINE_COLUMNS, RULES_2019 } from '#law/counting-rules.ts';
import { isOpenPosition } from '#law/positions.ts';
import type { Position } from '#law/positions.ts';
import { caseFlows, findHolderOn, flowDifference, line, partialMonthFlow } from '#features/casebook/public.ts';
import { addTo, emptyVector, figureOf } from '#features/casebook/contract.ts';
import type { ColumnVector, Flow } from '#features/casebook/contract.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import { appendAct } from './case-history.ts';
import type { CaseHistory } from './case-history.ts';
import { play, proposals } from './random-case.ts';

const LAST_YEAR = 2030;
const wholes = fc.constantFrom(0n, 1n, 1_000n, 5_000_000n, 7_777_777_777n);

function final(histories: readonly CaseHistory[]): CaseHistory {
  const last = histories.at(-1);
  if (last === undefined) throw new Error('no history');
  return last;
}

function daysToLook(history: CaseHistory): IsoDay[] {
  const days = new Set<IsoDay>();
  for (const movement of history.movements) {
    days.add(movement.booked_on);
    days.add(isoDayOf(Temporal.PlainDate.from(movement.booked_on).subtract({ days: 1 })));
    days.add(lastDayOf(monthOf(movement.booked_on)));
    days.add(firstDayOfYear(statisticalYearOf(movement.booked_on) + 1));
  }
  return [...days].filter((day) => statisticalYearOf(day) <= LAST_YEAR).toSorted();
}

function sameVector(a: ColumnVector, b: ColumnVector): boolean {
  return LINE_COLUMNS.every(
    (column) =>
      (a.matters[column] ?? 0) === (b.matters[column] ?? 0) &&
      (a.money_vnd[column] ?? 0n) === (b.money_vnd[column] ?? 0n),
  );
}

function sumFlows(flows: readonly Flow[], officer_id: bigint | null) {
  const vector = emptyVector();
  for (const flow of flows)
    if (officer_id === null || flow.officer_id === officer_id)
      addTo(vector, flow.column, flow.matters, flow.amount_vnd);
  return vector;
}

test('the identities of the report hold for every case at every date', () => {
  fc.assert(
    fc.property(wholes, proposals, (whole, list) => {
      const history = final(play(whole, list));
      for (const day of daysToLook(history)) {
        const vector = line(history.movements, statisticalYearOf(day), RULES_2019, day);
        const figure = (column: Parameters<typeof figureOf>[2]) => figureOf(vector, RULES_2019, column);
        const right = (['enforceable', 'no-means', 'postponed', 'suspended'] as const).map(figure);
        expect(figure('to-enforce').matters).toBe(right.reduce((sum, part) => sum + part.matters, 0));
        expect(figure('to-enforce').amount_vnd).toBe(right.reduce((sum, part) => sum + part.amount_vnd, 0n));
      }
    }),
    { numRuns: 400 },
  );
});

test('the book balances by position: the rest lies where the matter stands', () => {
  fc.assert(
    fc.property(wholes, proposals, (whole, list) => {
      const history = final(play(whole, list));
      const matters = new Map<Position, number>();
      const money = new Map<Position, bigint>();
      for (const movement of history.movements) {
        expect(movement.amount_vnd >= 0n).toBe(true);
        matters.set(movement.from_position, (matters.get(movement.from_position) ?? 0) - movement.matters);
        matters.set(movement.to_position, (matters.get(movement.to_position) ?? 0) + movement.matters);
        money.set(movement.from_position, (money.get(movement.from_position) ?? 0n) - movement.amount_vnd);
        money.set(movement.to_position, (money.get(movement.to_position) ?? 0n) + movement.amount_vnd);
      }
      const { state } = history;
      expect(matters.get(state.position)).toBe(1);
      for (const [position, amount_vnd] of money) {
        if (position === 'outside') continue;
        if (isOpenPosition(position) || position === 'separate-book')
          expect(amount_vnd).toBe(position === state.position ? state.rest_vnd : 0n);
      }
      expect(state.rest_vnd).toBe(state.whole_vnd + state.added_vnd - state.collected_vnd - state.released_vnd);
    }),
    { numRuns: 400 },
  );
});

test('flows add up to the lines, for all officers together and for each', () => {
  fc.assert(
    fc.property(wholes, proposals, (whole, list) => {
      const history = final(play(whole, list));
      const flows = caseFlows(history.movements, history.holdings, RULES_2019, LAST_YEAR);
      for (const day of daysToLook(history)) {
        const year = statisticalYearOf(day);
        const month = monthOf(day);
        const months = new Set(monthsOfYear(year).filter((other) => other < month));
        const whole_month = lastDayOf(month) === day;
        if (whole_month) months.add(month);
        const before = month.endsWith('-10')
          ? null
          : lastDayOf(monthsOfYear(year).findLast((other) => other < month) ?? month);
        const partial = whole_month
          ? []
          : partialMonthFlow(history.movements, history.holdings, RULES_2019, day, before);
        const counted = [...flows.filter((flow) => months.has(flow.month)), ...partial];
        const expected = line(history.movements, year, RULES_2019, day);
        expect(sameVector(sumFlows(counted, null), expected)).toBe(true);
        const holder = findHolderOn(history.holdings, day);
        for (const officer of [1n, 2n, 3n])
          expect(sameVector(sumFlows(counted, officer), officer === holder ? expected : emptyVector())).toBe(true);
      }
    }),
    { numRuns: 250 },
  );
});

test('differences of flows, act by act, add up to the flows from the start', () => {
  fc.assert(
    fc.property(wholes, proposals, (whole, list) => {
      let kept: Flow[] = [];
      let before: Flow[] = [];
      for (const history of play(whole, list)) {
        const after = caseFlows(history.movements, history.holdings, RULES_2019, LAST_YEAR);
        kept = flowDifference([], [...kept, ...flowDifference(before, after)]);
        before = after;
      }
      expect(flowDifference(kept, before)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('a correction restores every figure of its day and later, and leaves those of earlier days', () => {
  fc.assert(
    fc.property(wholes, proposals, fc.nat(200), (whole, list, days_on) => {
      const histories = play(
        whole,
        list.filter((proposal) => proposal.type !== 'corrected' && proposal.days_on >= 0),
      );
      const before = histories.at(-2);
      const after = final(histories);
      const target = after.acts.at(-1);
      if (before === undefined || target === undefined) return;
      const day = isoDayOf(Temporal.PlainDate.from(target.dated_on).add({ days: days_on }));
      let next = 1_000n;
      const undone = appendAct(
        after,
        {
          ...target,
          id: 999n,
          code: 'AX',
          seq: 99,
          type: 'corrected',
          dated_on: day,
          booked_on: day,
          ground: null,
          amount_vnd: null,
          receiving_unit: null,
          officer_id: null,
          corrects_act_id: target.id,
          data: { reason: 'ghi nhầm' },
        },
        ACT_CATALOGUE,
        () => (next += 1n),
      );
      if (!undone.ok) throw new Error(JSON.stringify(undone.refusals));
      const later = [day, lastDayOf(monthOf(day)), firstDayOfYear(statisticalYearOf(day) + 1)];
      for (const on of later)
        expect(
          sameVector(
            line(undone.value.movements, statisticalYearOf(on), RULES_2019, on),
            line(before.movements, statisticalYearOf(on), RULES_2019, on),
          ),
        ).toBe(true);
      if (days_on > 0)
        expect(
          sameVector(
            line(undone.value.movements, statisticalYearOf(target.dated_on), RULES_2019, target.dated_on),
            line(after.movements, statisticalYearOf(target.dated_on), RULES_2019, target.dated_on),
          ),
        ).toBe(true);
      expect({ ...undone.value.state, last_act_on: null }).toEqual({ ...before.state, last_act_on: null });
    }),
    { numRuns: 250 },
  );
});
