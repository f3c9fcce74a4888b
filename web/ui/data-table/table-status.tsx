/** The line beneath a table: how many rows there are, and what the selected cells come to, as in Excel. */
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { formatCount, formatVnd } from '#kit/vietnamese-format.ts';
import { cellsIn, type CellRange } from './cell-range.ts';
import { summaryOfRange } from './cell-text.ts';
import type { DataTableProps } from './data-table-props.ts';
import type { DataColumn } from './table-model.ts';

export interface TableStatusProps<Row> {
  readonly table: DataTableProps<Row>;
  readonly columns: readonly DataColumn<Row>[];
  readonly range: CellRange | undefined;
  /** At the end of the line: the choice of columns. */
  readonly tools?: ReactNode;
}

export function TableStatus<Row>({ table, columns, range, tools }: TableStatusProps<Row>) {
  const {
    rows,
    total,
    loading = false,
    hasNextPage = false,
    isFetchingNextPage: fetching = false,
    unit = 'dòng',
  } = table;
  const known = total === undefined ? `${formatCount(rows.length)}${hasNextPage ? '+' : ''}` : formatCount(total);
  return (
    <div className="dt-status">
      <span role="status">
        {loading ? 'Đang tải…' : `${known} ${unit}`}
        {fetching ? <span className="dim"> · đang tải, đã có {formatCount(rows.length)}</span> : null}
      </span>
      <span className="grow" />
      {range === undefined || cellsIn(range) < 2 ? (
        <span className="dt-keys dim">Mũi tên: chuyển ô · Shift: chọn vùng · Ctrl C: chép · Enter: mở</span>
      ) : (
        <RangeSummaryLine rows={rows} columns={columns} range={range} />
      )}
      {tools}
    </div>
  );
}

function RangeSummaryLine<Row>({
  rows,
  columns,
  range,
}: {
  rows: readonly Row[];
  columns: readonly DataColumn<Row>[];
  range: CellRange;
}) {
  // Summing 100,000 rows must not hold up the drag that selects them.
  const settled = useDeferredValue(range);
  const summary = useMemo(() => summaryOfRange(columns, rows, settled), [columns, rows, settled]);
  const unit = summary.money ? '\u00a0₫' : '';
  const missing = settled.lastRow >= rows.length;
  const facts: [string, string][] = [['Đếm', formatCount(summary.filled)]];
  if (summary.figures > 1)
    facts.push(
      ['Trung bình', formatVnd(summary.average) + unit],
      ['Nhỏ nhất', formatVnd(summary.smallest) + unit],
      ['Lớn nhất', formatVnd(summary.largest) + unit],
    );
  if (summary.figures > 0) facts.push(['Tổng', formatVnd(summary.sum) + unit]);
  return (
    <span className="dt-sums">
      {missing ? <span className="dim">trong {formatCount(rows.length)} dòng đã tải</span> : null}
      {facts.map(([name, figure]) => (
        <span key={name}>
          <span className="dim">{name}</span> <b>{figure}</b>
        </span>
      ))}
    </span>
  );
}
