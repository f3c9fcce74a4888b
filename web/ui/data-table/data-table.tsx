/**
 * The table everything is read in: sticky heading and first column, cursor and ranges as in Excel, filters and order that
 * the caller keeps in the address, columns as the person likes them, 100,000 rows without a page number. The keys stand in
 * the README of this folder's parent and in the help dialog (`?`).
 */
import {
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { useNavigation } from '../navigation.tsx';
import { NARROW, useMedia } from '../use-media.ts';
import { ColumnPanel } from './column-panel.tsx';
import { copiedRange, shownText } from './cell-text.ts';
import type { CellPlace } from './cell-range.ts';
import './data-table.css';
import { PrintTable } from './print-table.tsx';
import { TableHead } from './table-head.tsx';
import type { CellValue, DataColumn, FilterValue, TableFilters, TableSort } from './table-model.ts';
import { cellClass, TableRow } from './table-row.tsx';
import { TableStatus } from './table-status.tsx';
import { TableToolbar, type ExportAction } from './table-toolbar.tsx';
import { isControl, placeOf, useGridCursor } from './use-grid-cursor.ts';
import { usePrinting } from './use-printing.ts';
import { revealCell, useRowWindow, useStuckHeights } from './use-row-window.ts';
import { useTableColumns } from './use-table-columns.ts';

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

const NO_FILTERS: TableFilters = {};
const NO_EXPORTS: readonly ExportAction[] = [];
const WIDTH_STEP = 16;

/** The order after pressing a heading: ascending, descending, none. */
function nextSort(sort: TableSort | undefined, column: string): TableSort | undefined {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}

/** Columns whose left edge divides one group from the next. */
function edgesOf<Row>(columns: readonly DataColumn<Row>[]): ReadonlySet<string> {
  const edges = columns.filter((column, index) => index > 0 && column.group !== columns[index - 1]?.group);
  return new Set(edges.map((column) => column.id));
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns: allColumns, rows, filters = NO_FILTERS, onFiltersChange, sort, onSortChange } = props;
  const gridId = useId();
  const narrowScreen = useMedia(NARROW);
  const narrow = narrowScreen ? props.narrow : undefined;
  const narrowColumns = useMemo(() => (narrow === undefined ? undefined : [narrow.column]), [narrow]);
  const columns = useTableColumns(
    narrowColumns ?? allColumns,
    narrow === undefined ? props.storageKey : `${props.storageKey}:narrow`,
  );
  const { shown } = columns;
  const edges = useMemo(() => edgesOf(shown), [shown]);
  const rowHeight = narrow?.rowHeight ?? props.rowHeight ?? 32;
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const stuck = useStuckHeights(head, foot);
  const [openFilter, setOpenFilter] = useState<string>();
  const printing = usePrinting();
  const { navigate } = useNavigation();
  const window = useRowWindow(scroller, {
    loaded: rows.length,
    total: props.total,
    hasNextPage: props.hasNextPage ?? false,
    isFetching: props.isFetchingNextPage ?? false,
    fetchNextPage: props.fetchNextPage,
    rowHeight,
    loading: props.loading ?? false,
  });

  const setFilter = useCallback(
    (column: string, value: FilterValue | undefined) => {
      const rest = Object.fromEntries(Object.entries(filters).filter(([id]) => id !== column));
      onFiltersChange?.(value === undefined ? rest : { ...rest, [column]: value });
    },
    [filters, onFiltersChange],
  );
  const sortBy = (column: string) => onSortChange?.(nextSort(sort, column));

  const act = (place: CellPlace, event: KeyboardEvent<HTMLElement>) => {
    const column = shown[place.column];
    const row = rows[place.row];
    if (place.row === -1) return column?.sortable === true ? sortBy(column.id) : undefined;
    if (column === undefined || row === undefined) return undefined;
    const button = document.getElementById(`${gridId}-${place.row}-${place.column}`)?.querySelector('button');
    if (button !== null && button !== undefined) return button.click();
    const href = column.href?.(row);
    if (href !== undefined && (props.onOpenRow === undefined || event.ctrlKey)) return navigate(href);
    return props.onOpenRow?.(row);
  };

  const headingKey = (index: number, event: KeyboardEvent<HTMLElement>): boolean => {
    const column = shown[index];
    if (column === undefined || !event.altKey) return false;
    if (event.key === 'ArrowDown' && column.filter !== undefined) setOpenFilter(column.id);
    else if (event.shiftKey && event.key === 'ArrowRight')
      columns.setWidth(column.id, columns.widthOf(column.id) + WIDTH_STEP);
    else if (event.shiftKey && event.key === 'ArrowLeft')
      columns.setWidth(column.id, columns.widthOf(column.id) - WIDTH_STEP);
    else return false;
    return true;
  };

  const cursor = useGridCursor({
    rows: window.count,
    columns: shown.length,
    page: () =>
      Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 400) - stuck.head - stuck.foot) / rowHeight) - 1),
    reveal: (place) => {
      const headings = head.current?.querySelectorAll<HTMLElement>('[role=columnheader][id]') ?? [];
      const widths = Array.from(headings, (heading) => heading.offsetWidth);
      if (scroller.current !== null) revealCell(scroller.current, place, { rowHeight, ...stuck, widths });
    },
    act,
    headingKey,
    copy: (range) => copiedRange(shown, rows, range),
  });

  const click = (event: MouseEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    const row = place === undefined ? undefined : rows[place.row];
    if (row === undefined || event.shiftKey || event.ctrlKey || isControl(event.target)) return;
    props.onOpenRow?.(row);
  };

  const isEmpty = !(props.loading ?? false) && rows.length === 0 && !(props.hasNextPage ?? false);
  const levels = columns.table.getHeaderGroups().length;
  const { place, range } = cursor;
  const activeCell =
    place === undefined
      ? undefined
      : place.row === -1
        ? `${gridId}-head-${place.column}`
        : `${gridId}-${place.row}-${place.column}`;
  const style = {
    '--dt-columns': columns.template,
    '--dt-width': `${columns.totalWidth}px`,
    '--dt-row': `${rowHeight}px`,
  } as CSSProperties;

  const classes = `dt${props.height === 'content' ? ' dt-content' : ''}${narrow === undefined ? '' : ' dt-narrow'}`;

  if (printing)
    return (
      <PrintTable label={props.label} columns={columns.shown} rows={rows} total={props.total} totals={props.totals} />
    );
  return (
    <div className={classes} style={style}>
      {props.toolbar === false ? null : (
        <TableToolbar
          tools={props.tools}
          allColumns={allColumns}
          columns={columns}
          filters={filters}
          onFilter={setFilter}
          sort={sort}
          onSortChange={onSortChange}
          onClearFilters={() => onFiltersChange?.(NO_FILTERS)}
          exports={props.exports ?? NO_EXPORTS}
        />
      )}
      <div
        className="dt-scroll"
        ref={scroller}
        onScroll={({ currentTarget }) => currentTarget.toggleAttribute('data-left', currentTarget.scrollLeft > 0)}
      >
        <div
          className="dt-grid"
          role="grid"
          aria-label={props.label}
          aria-rowcount={props.loading === true ? -1 : (props.total ?? rows.length) + levels}
          aria-colcount={shown.length}
          aria-multiselectable="true"
          aria-busy={props.loading}
          tabIndex={0}
          aria-activedescendant={activeCell}
          onFocus={cursor.onFocus}
          onKeyDown={cursor.onKeyDown}
          onPointerDown={cursor.onPointerDown}
          onCopy={cursor.onCopy}
          onClick={click}
        >
          <div className="dt-heads" role="rowgroup" ref={head}>
            <TableHead
              gridId={gridId}
              columns={columns}
              edges={edges}
              sort={sort}
              onSort={sortBy}
              filters={filters}
              onFilter={setFilter}
              openFilter={openFilter}
              setOpenFilter={setOpenFilter}
              cursorColumn={place?.row === -1 ? place.column : undefined}
            />
          </div>
          <div className="dt-body" role="rowgroup" style={{ height: window.height }}>
            {window.items.map((item) => {
              const row = rows[item.index];
              const inRange = range !== undefined && item.index >= range.firstRow && item.index <= range.lastRow;
              return (
                <TableRow
                  key={row === undefined ? `waiting-${item.index}` : props.rowId(row)}
                  gridId={gridId}
                  row={row}
                  index={item.index}
                  headings={levels}
                  top={item.start}
                  height={rowHeight}
                  columns={shown}
                  edges={edges}
                  cursorColumn={place?.row === item.index ? place.column : -1}
                  rangeFrom={inRange ? range.firstColumn : -1}
                  rangeTo={inRange ? range.lastColumn : -2}
                  open={row !== undefined && props.openRowId !== undefined && props.rowId(row) === props.openRowId}
                  strong={row !== undefined && (props.isTotal?.(row) ?? false)}
                />
              );
            })}
          </div>
          {props.totals === undefined || rows.length === 0 || narrow !== undefined ? null : (
            <div className="dt-foot" role="rowgroup" ref={foot}>
              <TotalsRow
                columns={shown}
                edges={edges}
                totals={props.totals}
                rowIndex={(props.total ?? rows.length) + levels + 1}
              />
            </div>
          )}
        </div>
        {isEmpty ? <div className="dt-empty">{props.empty}</div> : null}
      </div>
      {props.statusLine === false ? null : (
        <TableStatus
          rows={rows}
          columns={shown}
          total={props.loading === true ? undefined : props.total}
          more={props.hasNextPage ?? false}
          fetching={props.isFetchingNextPage ?? false}
          loading={props.loading ?? false}
          unit={props.unit ?? 'dòng'}
          range={range}
          tools={narrow === undefined ? <ColumnPanel columns={columns} /> : null}
        />
      )}
    </div>
  );
}

function TotalsRow<Row>({
  columns,
  edges,
  totals,
  rowIndex,
}: {
  columns: readonly DataColumn<Row>[];
  edges: ReadonlySet<string>;
  totals: NonNullable<DataTableProps<Row>['totals']>;
  rowIndex: number;
}) {
  return (
    <div className="dt-row dt-total" role="row" aria-rowindex={rowIndex}>
      {columns.map((column, index) => (
        <div
          key={column.id}
          role={index === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={index + 1}
          className={cellClass(column, index, edges)}
        >
          {index === 0 ? totals.label : shownText(column.kind, totals.values[column.id])}
        </div>
      ))}
    </div>
  );
}
