/** What a page tells a table: its columns, its filters and its order, free of any table library. */
import type { ReactNode } from 'react';

/** What stands in a cell: summed and copied as this, shown by its column's kind. */
export type CellValue = string | number | bigint | null | undefined;

/** `text`, `count` (whole number), `money` (đồng), `date` (`yyyy-mm-dd`), `percent` (`"67.00"`). Figures stand at the right. */
export type CellKind = 'text' | 'count' | 'money' | 'date' | 'percent';

export type ColumnFilter =
  | { readonly kind: 'text'; readonly placeholder?: string }
  | { readonly kind: 'choice'; readonly choices: readonly { readonly value: string; readonly label: string }[] }
  | { readonly kind: 'date-range' }
  | { readonly kind: 'amount-range' };

export interface DataColumn<Row> {
  /** Names the column in the address, in what is remembered and, when sorted by, to the server. */
  readonly id: string;
  readonly header: string;
  /** Columns side by side with the same group stand under one heading. */
  readonly group?: string;
  readonly kind: CellKind;
  readonly value: (row: Row) => CellValue;
  /** When the plain value is not enough to look at: tags, a bar, two lines. Copies and sums still go by `value`. */
  readonly render?: (row: Row) => ReactNode;
  /** Makes the cell a link; for figures, to the cases that make it. */
  readonly href?: (row: Row) => string | undefined;
  /** A quieter line beneath the value; give the table a `rowHeight` of 50. */
  readonly secondLine?: (row: Row) => string | undefined;
  /** Width in px to begin with. */
  readonly width: number;
  /** Share of the width that is left over. */
  readonly grow?: number;
  readonly sortable?: boolean;
  readonly filter?: ColumnFilter;
  /** One or two sentences: what is counted here and by which article. */
  readonly help?: string;
  /** Not shown until chosen. */
  readonly hidden?: boolean;
  /** Figures that carry the row's meaning. */
  readonly strong?: boolean;
}

export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

export type FilterValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  /** Days `yyyy-mm-dd`, both included. */
  | { readonly kind: 'date-range'; readonly from?: string; readonly to?: string }
  /** Whole đồng as digits, both included. */
  | { readonly kind: 'amount-range'; readonly from?: string; readonly to?: string };

/** Filters by column id; a column without one is not in it. */
export type TableFilters = Readonly<Record<string, FilterValue>>;

export function isFigure(kind: CellKind): boolean {
  return kind === 'count' || kind === 'money' || kind === 'percent';
}
