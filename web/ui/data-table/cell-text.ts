/** Cells as text: how they are shown, how they are copied into Excel, and what a range of them sums to. */
import { formatDate, formatPercent, formatVnd } from '#kit/vietnamese-format.ts';
import type { CellRange } from './cell-range.ts';
import type { CellKind, CellValue, DataColumn } from './table-model.ts';

/** As shown: `1.234.567`, `31/03/2021`, `67,00 %`; a missing value is empty. */
export function shownText(kind: CellKind, value: CellValue): string {
  if (value === null || value === undefined || value === '') return '';
  if (kind === 'date') return formatDate(String(value));
  if (kind === 'percent') return formatPercent(String(value));
  if (kind === 'text') return String(value);
  return typeof value === 'string' ? value : formatVnd(value);
}

/** As copied: whole numbers bare, so that any Excel takes them as numbers; tabs and line ends become spaces. */
export function copiedText(kind: CellKind, value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (kind === 'count' || kind === 'money') return String(value);
  if (kind === 'percent') return String(value).replace('.', ',');
  return shownText(kind, value).replace(/[\t\r\n]+/g, ' ');
}

/** A range as tab-separated lines; rows not loaded yet are left out, and the caller says so. */
export function copiedRange<Row>(columns: readonly DataColumn<Row>[], rows: readonly Row[], range: CellRange): string {
  const chosen = columns.slice(range.firstColumn, range.lastColumn + 1);
  const lines = rows
    .slice(range.firstRow, range.lastRow + 1)
    .map((row) => chosen.map((column) => copiedText(column.kind, column.value(row))).join('\t'));
  return lines.join('\r\n');
}

export interface RangeSummary {
  /** Cells that hold anything. */
  readonly filled: number;
  /** Whole numbers among them; sum, smallest and largest are of these. */
  readonly figures: number;
  readonly sum: bigint;
  /** The sum by the number of figures, rounded half up. */
  readonly average: bigint;
  readonly smallest: bigint;
  readonly largest: bigint;
  /** Whether every figure is money, so that the sum may carry ₫. */
  readonly money: boolean;
}

function wholeNumber(value: CellValue): bigint | undefined {
  if (typeof value === 'bigint') return value;
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : undefined;
}

/** `numerator / denominator` to the nearest whole number, halves away from zero. */
function roundedRatio(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}

/** Sum, average, smallest and largest of a range. Percentages are counted, never summed. */
export function summaryOfRange<Row>(
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
  range: CellRange,
): RangeSummary {
  let filled = 0;
  let figures = 0;
  let sum = 0n;
  let smallest = 0n;
  let largest = 0n;
  let money = true;
  for (const column of columns.slice(range.firstColumn, range.lastColumn + 1)) {
    const summed = column.kind === 'money' || column.kind === 'count';
    for (let index = range.firstRow; index <= range.lastRow && index < rows.length; index += 1) {
      const row = rows[index];
      if (row === undefined) break;
      const value = column.value(row);
      if (value === null || value === undefined || value === '') continue;
      filled += 1;
      const figure = summed ? wholeNumber(value) : undefined;
      if (figure === undefined) continue;
      if (figures === 0 || figure < smallest) smallest = figure;
      if (figures === 0 || figure > largest) largest = figure;
      figures += 1;
      sum += figure;
      money &&= column.kind === 'money';
    }
  }
  const average = figures === 0 ? 0n : roundedRatio(sum, BigInt(figures));
  return { filled, figures, sum, average, smallest, largest, money: money && figures > 0 };
}
