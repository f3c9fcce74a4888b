/**
 * A vector of figures, matters and đồng by column: a case's line, a month's flow, a report's row.
 */
import { LINE_COLUMNS } from '#law/counting-rules.ts';
import type { CountingRules, LineColumn, ResultColumn } from '#law/counting-rules.ts';

export type ColumnVector = {
  readonly matters: Readonly<Partial<Record<LineColumn, number>>>;
  readonly money_vnd: Readonly<Partial<Record<LineColumn, bigint>>>;
};

export type MutableColumnVector = {
  matters: Partial<Record<LineColumn, number>>;
  money_vnd: Partial<Record<LineColumn, bigint>>;
};

export function emptyVector(): MutableColumnVector {
  return { matters: {}, money_vnd: {} };
}

/** Adds matters and đồng to one column of a vector in the making. */
export function addTo(vector: MutableColumnVector, column: LineColumn, matters: number, amount_vnd: bigint): void {
  if (matters !== 0) vector.matters[column] = (vector.matters[column] ?? 0) + matters;
  if (amount_vnd !== 0n) vector.money_vnd[column] = (vector.money_vnd[column] ?? 0n) + amount_vnd;
}

export function addVector(target: MutableColumnVector, vector: ColumnVector, sign: 1 | -1): void {
  for (const column of LINE_COLUMNS) {
    const matters = vector.matters[column];
    if (matters !== undefined) addTo(target, column, sign * matters, 0n);
    const amount = vector.money_vnd[column];
    if (amount !== undefined) addTo(target, column, 0, sign === 1 ? amount : -amount);
  }
}

/** Any column of a vector, its own or a sum of others by the counting rules. */
export function figureOf(
  vector: ColumnVector,
  rules: CountingRules,
  column: ResultColumn,
): { matters: number; amount_vnd: bigint } {
  if (!isTotal(rules, column))
    return { matters: vector.matters[column] ?? 0, amount_vnd: vector.money_vnd[column] ?? 0n };
  let matters = 0;
  let amount_vnd = 0n;
  for (const part of LINE_COLUMNS) {
    const sign = rules.sums[column][part];
    if (sign === undefined) continue;
    matters += sign * (vector.matters[part] ?? 0);
    amount_vnd += BigInt(sign) * (vector.money_vnd[part] ?? 0n);
  }
  return { matters, amount_vnd };
}

function isTotal(rules: CountingRules, column: ResultColumn): column is keyof CountingRules['sums'] {
  return Object.hasOwn(rules.sums, column);
}
