/** What a page tells a `DataTable`, and the parts its own files hand on to each other. */
import type { ReactNode } from 'react';
import type { CellValue, DataColumn, TableFilters, TableSort } from './table-model.ts';

export interface ExportAction {
  /** `Excel`, `CSV`. */
  readonly label: string;
  /** Exports exactly what is seen: the columns shown, in their order, under the present filters and order. */
  readonly run: (shownColumns: readonly string[]) => void | Promise<void>;
}

export interface DataTableProps<Row> {
  /** Names the table for those who hear it, and on paper. */
  readonly label: string;
  /** The name under which columns and widths are remembered on this machine. */
  readonly storageKey: string;
  /** Keep the array the same between renders (module scope or `useMemo`). The first column identifies the row. */
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Rows there are in all, under the present filters, if the server says; the scroll bar goes by it. */
  readonly total?: number | undefined;
  /** What is counted in the line beneath: `việc`, `dòng`. */
  readonly unit?: string;
  readonly loading?: boolean;
  readonly hasNextPage?: boolean;
  readonly isFetchingNextPage?: boolean;
  /** Fetches the next page by key; `wanted` is how many rows are missing, so that a long jump may ask for larger pages. */
  readonly fetchNextPage?: (wanted: number) => void;
  readonly sort?: TableSort | undefined;
  readonly onSortChange?: (sort: TableSort | undefined) => void;
  readonly filters?: TableFilters;
  readonly onFiltersChange?: (filters: TableFilters) => void;
  /** The sums of all rows, by column id, in a line that stays at the foot. */
  readonly totals?: { readonly label: string; readonly values: Readonly<Record<string, CellValue>> };
  /** Rows that are sums themselves (the whole province above its units) stand out. */
  readonly isTotal?: (row: Row) => boolean;
  /** Opens a row beside the list: Enter, or a press on the row. */
  readonly onOpenRow?: (row: Row) => void;
  /** Id of the row that is open, which is marked. */
  readonly openRowId?: string | undefined;
  /** What stands there when there is no row at all. */
  readonly empty?: ReactNode;
  readonly tools?: ReactNode;
  readonly exports?: readonly ExportAction[];
  /** 32 for one line, 50 for two. */
  readonly rowHeight?: number;
  /** `fill` takes the height that is left and scrolls inside; `content` is as tall as its rows, for up to some 200. */
  readonly height?: 'fill' | 'content';
  /** On a narrow screen the whole row is shown by this one column instead, at its own height. */
  readonly narrow?: { readonly column: DataColumn<Row>; readonly rowHeight: number };
  readonly toolbar?: boolean;
  readonly statusLine?: boolean;
}
