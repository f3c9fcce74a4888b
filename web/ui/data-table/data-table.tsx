/**
 * The table everything is read in: sticky heading and first column, cursor and ranges as in Excel, filters and order that
 * the caller keeps in the address, columns as the person likes them, 100,000 rows without a page number. The keys stand in
 * the README of this folder's parent and in the help dialog (`?`).
 */
import { useMemo, type CSSProperties } from 'react';
import { NARROW, useMedia } from '../use-media.ts';
import type { DataTableProps, ExportAction } from './data-table-props.ts';
import './data-table.css';
import { PrintTable } from './print-table.tsx';
import { TableGrid } from './table-grid.tsx';
import { TableToolbar } from './table-toolbar.tsx';
import { usePrinting } from './use-printing.ts';
import { useTableColumns } from './use-table-columns.ts';
import { useTableQuestion } from './use-table-question.ts';

const NO_EXPORTS: readonly ExportAction[] = [];
const ROW_HEIGHT = 32;

export function DataTable<Row>(props: DataTableProps<Row>) {
  const narrowScreen = useMedia(NARROW);
  const narrow = narrowScreen ? props.narrow : undefined;
  const narrowColumns = useMemo(() => (narrow === undefined ? undefined : [narrow.column]), [narrow]);
  const columns = useTableColumns(
    narrowColumns ?? props.columns,
    narrow === undefined ? props.storageKey : `${props.storageKey}:narrow`,
  );
  const question = useTableQuestion(props);
  const printing = usePrinting();
  const rowHeight = narrow?.rowHeight ?? props.rowHeight ?? ROW_HEIGHT;
  const style = {
    '--dt-columns': columns.template,
    '--dt-width': `${columns.totalWidth}px`,
    '--dt-row': `${rowHeight}px`,
  } as CSSProperties;
  const classes = `dt${props.height === 'content' ? ' dt-content' : ''}${narrow === undefined ? '' : ' dt-narrow'}`;
  return (
    <>
      {printing ? (
        <PrintTable
          label={props.label}
          columns={columns.shown}
          rows={props.rows}
          total={props.total}
          totals={props.totals}
        />
      ) : null}
      <div className={`${classes} no-print`} style={style}>
        {props.toolbar === false ? null : (
          <TableToolbar
            tools={props.tools}
            allColumns={props.columns}
            columns={columns}
            filters={question.filters}
            onFilter={question.setFilter}
            sort={props.sort}
            onSortChange={props.onSortChange}
            onClearFilters={question.clearFilters}
            exports={props.exports ?? NO_EXPORTS}
          />
        )}
        <TableGrid
          table={props}
          columns={columns}
          question={question}
          rowHeight={rowHeight}
          narrow={narrow !== undefined}
        />
      </div>
    </>
  );
}
