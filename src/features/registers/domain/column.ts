/** A column of a book with what it takes from a line. */
import type { RegisterCell, RegisterColumn } from '../contract.ts';

/** What a cell holds before it is sent: an amount stays exact. */
export type CellValue = string | bigint | number | null;

export type Column<Line> = RegisterColumn & { readonly cell: (line: Line) => CellValue };

/** The heading alone, as it is sent. */
export function headingOf<Line>({ id, header, kind, width }: Column<Line>): RegisterColumn {
  return { id, header, kind, width };
}

/**
 * The cell as JSON.
 *
 * @throws RangeError beyond 2^53
 */
export function sentCell(value: CellValue): RegisterCell {
  if (typeof value !== 'bigint') return value;
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`not a safe integer: ${value}`);
  return number;
}
