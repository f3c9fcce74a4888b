/**
 * Flows: what one case adds to each month's figures, so that a report sums a few months instead of reading every movement.
 * A month's flow of a case is its line at the month's end, at its holder of that evening, less its line at the end of the
 * month before, at its holder of then; October starts from nothing, so it carries the year's whole opening stock. A case
 * that changes officer therefore takes its line of the year with it, minus here and plus there.
 */
import { lastDayOf, monthOf } from '#kit/iso-day.ts';
import type { IsoDay, IsoMonth } from '#kit/iso-day.ts';
import { firstDayOfYear, monthsOfYear, statisticalYearOf } from '#kit/statistical-year.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import { LINE_COLUMNS } from '#law/counting-rules.ts';
import type { CountingRules, LineColumn } from '#law/counting-rules.ts';
import type { ColumnVector } from './column-vector.ts';
import { line } from './line.ts';
import { findHolderOn } from './movement.ts';
import type { Holding, Movement } from './movement.ts';

/** One cell of the flow tables as one case fills it. */
export type Flow = {
  readonly month: IsoMonth;
  readonly officer_id: bigint;
  readonly column: LineColumn;
  readonly matters: number;
  readonly amount_vnd: bigint;
};

/** Adds up flows by month, officer and column; a pair that cancels leaves nothing. */
class FlowSum {
  readonly #cells = new Map<
    string,
    { month: IsoMonth; officer_id: bigint; column: LineColumn; matters: number; amount_vnd: bigint }
  >();

  add(month: IsoMonth, officer_id: bigint, vector: ColumnVector, sign: 1 | -1): void {
    for (const column of LINE_COLUMNS) {
      const matters = vector.matters[column] ?? 0;
      const amount = vector.money_vnd[column] ?? 0n;
      if (matters !== 0 || amount !== 0n)
        this.addCell({ month, officer_id, column, matters: sign * matters, amount_vnd: sign === 1 ? amount : -amount });
    }
  }

  addCell(flow: Flow): void {
    const key = `${flow.month}${flow.column}${flow.officer_id}`;
    const cell = this.#cells.get(key);
    if (cell === undefined) this.#cells.set(key, { ...flow });
    else {
      cell.matters += flow.matters;
      cell.amount_vnd += flow.amount_vnd;
    }
  }

  result(): Flow[] {
    return [...this.#cells.values()].filter((cell) => cell.matters !== 0 || cell.amount_vnd !== 0n);
  }
}

/**
 * All flows of one case under one set of counting rules, from the year of its decision through the last year its registry
 * has opened. Cost: 22 µs a case of four movements on average, warm (11,053 cases of the demonstration province in 0.24 s).
 */
export function caseFlows(
  movements: readonly Movement[],
  holdings: readonly Holding[],
  rules: CountingRules,
  opened_through_year: StatisticalYear,
): Flow[] {
  const sum = new FlowSum();
  const days = bookingDays(movements, holdings);
  const first = days[0];
  if (first === undefined) return [];
  const changed = new Set<IsoMonth>(days.map(monthOf));
  for (let year = statisticalYearOf(first); year <= opened_through_year; year += 1) {
    let before: { officer_id: bigint; vector: ColumnVector } | null = null;
    for (const month of monthsOfYear(year)) {
      if (before !== null && !changed.has(month)) continue;
      const end = lastDayOf(month);
      const officer_id = findHolderOn(holdings, end);
      if (officer_id === undefined) continue;
      const now = { officer_id, vector: line(movements, year, rules, end) };
      if (before !== null) sum.add(month, before.officer_id, before.vector, -1);
      sum.add(month, now.officer_id, now.vector, 1);
      before = now;
    }
    if (before !== null && isEmpty(before.vector) && lastBefore(days, firstDayOfYear(year + 1))) break;
  }
  return sum.result();
}

function bookingDays(movements: readonly Movement[], holdings: readonly Holding[]): IsoDay[] {
  const days = [
    ...movements.map((movement) => movement.booked_on),
    ...holdings.map((holding) => holding.booked_on),
    ...holdings.flatMap((holding) => (holding.undone_on === null ? [] : [holding.undone_on])),
  ];
  return [...new Set(days)].toSorted();
}

/** Nothing is booked from the day on: a case without figures will have none in later years either. */
function lastBefore(days: readonly IsoDay[], day: IsoDay): boolean {
  const last = days.at(-1);
  return last === undefined || last < day;
}

function isEmpty(vector: ColumnVector): boolean {
  return LINE_COLUMNS.every((column) => vector.matters[column] === undefined && vector.money_vnd[column] === undefined);
}

/** What changes when a case's flows go from `before` to `after`: the rows to add to the flow tables. */
export function flowDifference(before: readonly Flow[], after: readonly Flow[]): Flow[] {
  const sum = new FlowSum();
  for (const flow of before) sum.addCell({ ...flow, matters: -flow.matters, amount_vnd: -flow.amount_vnd });
  for (const flow of after) sum.addCell(flow);
  return sum.result();
}

/**
 * What one case adds to a report at a day in the middle of a month beyond the months before it: its line of the day at its
 * holder, less its line at the end of the month before at its holder of then (nothing where the year has just begun).
 */
export function partialMonthFlow(
  movements: readonly Movement[],
  holdings: readonly Holding[],
  rules: CountingRules,
  day: IsoDay,
  endOfMonthBefore: IsoDay | null,
): Flow[] {
  const sum = new FlowSum();
  const year = statisticalYearOf(day);
  const month = monthOf(day);
  const holder = findHolderOn(holdings, day);
  if (holder !== undefined) sum.add(month, holder, line(movements, year, rules, day), 1);
  const holder_before = endOfMonthBefore === null ? undefined : findHolderOn(holdings, endOfMonthBefore);
  if (endOfMonthBefore !== null && holder_before !== undefined)
    sum.add(month, holder_before, line(movements, year, rules, endOfMonthBefore), -1);
  return sum.result();
}
