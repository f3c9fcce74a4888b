/** The grid itself: headings, the rows in view, sums at the foot, and the line beneath that tells what is selected. */
import { useId, useMemo, useRef } from 'react';
import type { VirtualItem } from '@tanstack/react-virtual';
import type { CellPlace, CellRange } from './cell-range.ts';
import { shownText } from './cell-text.ts';
import { ColumnPanel } from './column-panel.tsx';
import type { DataTableProps } from './data-table-props.ts';
import { TableHead } from './table-head.tsx';
import type { DataColumn } from './table-model.ts';
import { cellClass, TableRow } from './table-row.tsx';
import { TableStatus } from './table-status.tsx';
import { useRowWindow } from './use-row-window.ts';
import { useTableCursor } from './use-table-cursor.ts';
import type { TableColumns } from './use-table-columns.ts';
import type { TableQuestion } from './use-table-question.ts';

export interface TableGridProps<Row> {
  readonly table: DataTableProps<Row>;
  readonly columns: TableColumns<Row>;
  readonly question: TableQuestion;
  readonly rowHeight: number;
  readonly narrow: boolean;
}

/** Columns whose left edge divides one group from the next. */
function edgesOf<Row>(columns: readonly DataColumn<Row>[]): ReadonlySet<string> {
  const edges = columns.filter((column, index) => index > 0 && column.group !== columns[index - 1]?.group);
  return new Set(edges.map((column) => column.id));
}

/** The id of the cell under the cursor, which the grid names as its active one. */
function activeCell(gridId: string, place: CellPlace | undefined): string | undefined {
  if (place === undefined) return undefined;
  return place.row === -1 ? `${gridId}-head-${place.column}` : `${gridId}-${place.row}-${place.column}`;
}

export function TableGrid<Row>({ table, columns, question, rowHeight, narrow }: TableGridProps<Row>) {
  const { rows, total, loading = false } = table;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const edges = useMemo(() => edgesOf(columns.shown), [columns.shown]);
  const view = useRowWindow(scroller, table, rowHeight);
  const rowCount = view.count;
  const cursor = useTableCursor({ gridId, table, columns, question, rowCount, rowHeight, scroller, head, foot });
  const levels = columns.table.getHeaderGroups().length;
  const { place, range } = cursor;
  const shared = { gridId, columns: columns.shown, edges };
  return (
    <>
      <div
        className="dt-scroll"
        ref={scroller}
        onScroll={({ currentTarget }) => currentTarget.toggleAttribute('data-left', currentTarget.scrollLeft > 0)}
      >
        <div
          className="dt-grid"
          role="grid"
          aria-label={table.label}
          aria-rowcount={loading ? -1 : (total ?? rows.length) + levels}
          aria-colcount={columns.shown.length}
          aria-multiselectable="true"
          aria-busy={loading}
          tabIndex={0}
          aria-activedescendant={activeCell(gridId, place)}
          {...cursor.handlers}
        >
          <div className="dt-heads" role="rowgroup" ref={head}>
            <TableHead
              gridId={gridId}
              columns={columns}
              edges={edges}
              question={question}
              cursorColumn={place?.row === -1 ? place.column : undefined}
            />
          </div>
          <TableBody
            {...shared}
            table={table}
            items={view.items}
            height={view.height}
            headings={levels}
            rowHeight={rowHeight}
            place={place}
            range={range}
          />
          <div className="dt-foot" role="rowgroup" ref={foot}>
            {table.totals === undefined || rows.length === 0 || narrow ? null : (
              <TotalsRow {...shared} totals={table.totals} rowIndex={(total ?? rows.length) + levels + 1} />
            )}
          </div>
        </div>
        {view.count > 0 ? null : <div className="dt-empty">{table.empty}</div>}
      </div>
      {table.statusLine === false ? null : (
        <TableStatus
          table={table}
          columns={columns.shown}
          range={range}
          tools={narrow ? null : <ColumnPanel columns={columns} />}
        />
      )}
    </>
  );
}

interface SharedProps<Row> {
  readonly gridId: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly edges: ReadonlySet<string>;
}

interface TableBodyProps<Row> extends SharedProps<Row> {
  readonly table: DataTableProps<Row>;
  readonly items: readonly VirtualItem[];
  readonly height: number;
  readonly headings: number;
  readonly rowHeight: number;
  readonly place: CellPlace | undefined;
  readonly range: CellRange | undefined;
}

function TableBody<Row>({ table, items, height, headings, rowHeight, place, range, ...shared }: TableBodyProps<Row>) {
  const { rows, rowId, openRowId, isTotal } = table;
  return (
    <div className="dt-body" role="rowgroup" style={{ height }}>
      {items.map((item) => {
        const row = rows[item.index];
        const inRange = range !== undefined && item.index >= range.firstRow && item.index <= range.lastRow;
        return (
          <TableRow
            {...shared}
            key={row === undefined ? `waiting-${item.index}` : rowId(row)}
            row={row}
            index={item.index}
            headings={headings}
            top={item.start}
            height={rowHeight}
            cursorColumn={place?.row === item.index ? place.column : -1}
            rangeFrom={inRange ? range.firstColumn : -1}
            rangeTo={inRange ? range.lastColumn : -2}
            open={row !== undefined && openRowId !== undefined && rowId(row) === openRowId}
            strong={row !== undefined && (isTotal?.(row) ?? false)}
          />
        );
      })}
    </div>
  );
}

interface TotalsRowProps<Row> extends SharedProps<Row> {
  readonly totals: NonNullable<DataTableProps<Row>['totals']>;
  readonly rowIndex: number;
}

function TotalsRow<Row>({ columns, edges, totals, rowIndex }: TotalsRowProps<Row>) {
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
