/**
 * From a vector of line columns to the full row of the results report: every column with those computed from others, and
 * the rate; and the difference of two such rows.
 */
import { percentagePoints, percentChange, percentOf } from '#kit/ratio.ts';
import { LINE_COLUMNS, TOTAL_COLUMNS } from '#law/counting-rules.ts';
import type { CountingRules, LineColumn, ResultColumn, TotalColumn } from '#law/counting-rules.ts';
import type { ColumnVector } from '#features/casebook/contract.ts';
import { REPORT_COLUMNS } from '../contract.ts';

/** One measure of a report's row: matters or đồng by column, always whole numbers. */
export type Measure = {
  readonly columns: Readonly<Record<ResultColumn, bigint>>;
  /** 100 x done / enforceable with two decimals; null where nothing is enforceable. */
  readonly rate: string | null;
};

export type Figures = { readonly matters: Measure; readonly money_vnd: Measure };

export type MeasureName = keyof Figures;

/** The row of a report that a sum of lines gives under the counting rules. A report by officers makes thousands of them. */
export function figuresOf(vector: ColumnVector, rules: CountingRules): Figures {
  const totals = totalsOf(rules);
  return { matters: mattersOf(vector, totals), money_vnd: moneyOf(vector, totals) };
}

/** A total with the columns it adds up, and those it takes off. */
type Total = { readonly column: TotalColumn; readonly parts: readonly (readonly [LineColumn, 1 | -1])[] };

const TOTALS = new WeakMap<CountingRules, readonly Total[]>();

function totalsOf(rules: CountingRules): readonly Total[] {
  const known = TOTALS.get(rules);
  if (known !== undefined) return known;
  const totals = TOTAL_COLUMNS.map((column) => {
    const signs = rules.sums[column];
    const parts = LINE_COLUMNS.flatMap((part) => {
      const sign = signs[part];
      return sign === undefined ? [] : [[part, sign] as const];
    });
    return { column, parts };
  });
  TOTALS.set(rules, totals);
  return totals;
}

function mattersOf({ matters }: ColumnVector, totals: readonly Total[]): Measure {
  const columns: Partial<Record<ResultColumn, bigint>> = {};
  for (const column of LINE_COLUMNS) columns[column] = BigInt(matters[column] ?? 0);
  for (const { column, parts } of totals) {
    let sum = 0;
    for (const [part, sign] of parts) sum += sign * (matters[part] ?? 0);
    columns[column] = BigInt(sum);
  }
  return measureOf(columns);
}

function moneyOf({ money_vnd }: ColumnVector, totals: readonly Total[]): Measure {
  const columns: Partial<Record<ResultColumn, bigint>> = {};
  for (const column of LINE_COLUMNS) columns[column] = money_vnd[column] ?? 0n;
  for (const { column, parts } of totals) {
    let sum = 0n;
    for (const [part, sign] of parts) {
      const value = money_vnd[part];
      if (value !== undefined) sum = sign === 1 ? sum + value : sum - value;
    }
    columns[column] = sum;
  }
  return measureOf(columns);
}

function measureOf(filled: Partial<Record<ResultColumn, bigint>>): Measure {
  // The line columns and the totals are all columns there are.
  const columns = filled as Record<ResultColumn, bigint>;
  return { columns, rate: percentOf(columns.done, columns.enforceable) };
}

/** A record with every column of the report, in its order. */
export function eachColumn<T>(valueOf: (column: ResultColumn) => T): Record<ResultColumn, T> {
  const record: Partial<Record<ResultColumn, T>> = {};
  for (const column of REPORT_COLUMNS) record[column] = valueOf(column);
  return record as Record<ResultColumn, T>;
}

/** Whether nothing counts in a row: no matter and no đồng in any column. */
export function isEmptyRow(figures: Figures): boolean {
  return REPORT_COLUMNS.every(
    (column) => figures.matters.columns[column] === 0n && figures.money_vnd.columns[column] === 0n,
  );
}

/** What a column grew by: in whole numbers, and in percent of the earlier value, null where that was 0. */
export type Change = { readonly absolute: bigint; readonly percent: string | null };

export type Differences = {
  readonly matters: Readonly<Record<ResultColumn, Change>>;
  readonly money_vnd: Readonly<Record<ResultColumn, Change>>;
  readonly rate_points: { readonly matters: string | null; readonly money_vnd: string | null };
};

/** `now` less `then`, by column; rates in percentage points, from the unrounded rates (exchange format). */
export function differencesOf(now: Figures, then: Figures): Differences {
  const changes = (measure: MeasureName) =>
    eachColumn((column) => {
      const [later, earlier] = [now[measure].columns[column], then[measure].columns[column]];
      return { absolute: later - earlier, percent: percentChange(later, earlier) };
    });
  return { matters: changes('matters'), money_vnd: changes('money_vnd'), rate_points: ratePoints(now, then) };
}

export function ratePoints(now: Figures, then: Figures): { matters: string | null; money_vnd: string | null } {
  const points = (measure: MeasureName) => percentagePoints(rateOf(now[measure]), rateOf(then[measure]));
  return { matters: points('matters'), money_vnd: points('money_vnd') };
}

function rateOf(measure: Measure): { part: bigint; whole: bigint } {
  return { part: measure.columns.done, whole: measure.columns.enforceable };
}
