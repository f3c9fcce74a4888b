/** The cursor of a table and the range drawn from it, as plain numbers: rows by their place in the list, columns as shown. */

/** A cell; row -1 is the heading. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that PageUp and PageDown pass. */
  readonly page: number;
}

/** The rectangle between two cells; a heading among them counts as the first row. */
export function rangeBetween(one: CellPlace, other: CellPlace): CellRange {
  return {
    firstRow: Math.max(0, Math.min(one.row, other.row)),
    lastRow: Math.max(0, one.row, other.row),
    firstColumn: Math.min(one.column, other.column),
    lastColumn: Math.max(one.column, other.column),
  };
}

export function cellsIn(range: CellRange): number {
  return (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
}

interface MoveKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Where a key leads from a cell, as in Excel; undefined for a key that does not move. Never leaves the grid. */
export function movedBy({ key, ctrlKey }: MoveKey, from: CellPlace, size: GridSize): CellPlace | undefined {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const place = (row: number, column: number): CellPlace => ({
    row: Math.max(-1, Math.min(lastRow, row)),
    column: Math.max(0, Math.min(lastColumn, column)),
  });
  switch (key) {
    case 'ArrowDown':
      return place(ctrlKey ? lastRow : from.row + 1, from.column);
    case 'ArrowUp':
      return place(ctrlKey ? Math.min(0, lastRow) : from.row - 1, from.column);
    case 'ArrowRight':
      return place(from.row, ctrlKey ? lastColumn : from.column + 1);
    case 'ArrowLeft':
      return place(from.row, ctrlKey ? 0 : from.column - 1);
    case 'Home':
      return ctrlKey ? place(0, 0) : place(from.row, 0);
    case 'End':
      return ctrlKey ? place(lastRow, lastColumn) : place(from.row, lastColumn);
    case 'PageDown':
      return place(from.row + size.page, from.column);
    case 'PageUp':
      return place(Math.max(0, from.row - size.page), from.column);
    default:
      return undefined;
  }
}

/** The range a key chooses at once, as in Excel: Ctrl+A everything, Shift+Space the row, Ctrl+Space the column. */
export function chosenBy(
  { key, ctrlKey, shiftKey }: MoveKey & { readonly shiftKey: boolean },
  from: CellPlace,
  size: GridSize,
): { readonly from: CellPlace; readonly to: CellPlace } | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  if (size.rows === 0) return undefined;
  if (key === 'a' && ctrlKey) return { from: { row: 0, column: 0 }, to: last };
  if (key !== ' ' || from.row < 0) return undefined;
  if (shiftKey) return { from: { row: from.row, column: 0 }, to: { row: from.row, column: last.column } };
  return ctrlKey ? { from: { row: 0, column: from.column }, to: { row: last.row, column: from.column } } : undefined;
}
