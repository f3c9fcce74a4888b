/**
 * From a vector of line columns to the full row of the results report: every column with those computed from others, and
 * the rate; and the difference of two such rows.
 */
import { percentagePoints, percentChange, percentOf } from '#kit/ratio.ts';
import type { CountingRules, ResultColumn } from '#law/counting-rules.ts';
import { figureOf } from '#features/casebook/contract.ts';
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

/** The row of a report that a sum of lines gives under the counting rules. */
export function figuresOf(vector: ColumnVector, rules: CountingRules): Figures {
  return {
    matters: measureOf((column) => BigInt(figureOf(vector, rules, column).matters)),
    money_vnd: measureOf((column) => figureOf(vector, rules, column).amount_vnd),
  };
}

function measureOf(valueOf: (column: ResultColumn) => bigint): Measure {
  const columns = eachColumn(valueOf);
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
