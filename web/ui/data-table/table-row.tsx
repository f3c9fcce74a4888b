/** One row of a table at its place in the list. Renders again only when its own cells, cursor or selection change. */
import { memo, type ReactNode } from 'react';
import { AppLink } from '../app-link.tsx';
import { shownText } from './cell-text.ts';
import { isFigure, type DataColumn } from './table-model.ts';

export interface TableRowProps<Row> {
  readonly gridId: string;
  /** Undefined while it is not loaded. */
  readonly row: Row | undefined;
  readonly index: number;
  /** Rows of headings above, for `aria-rowindex`. */
  readonly headings: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly DataColumn<Row>[];
  readonly edges: ReadonlySet<string>;
  readonly cursorColumn: number;
  readonly rangeFrom: number;
  readonly rangeTo: number;
  readonly open: boolean;
  readonly strong: boolean;
}

/** What a cell shows: the page's own rendering, or the value as its kind is written, linked where it leads somewhere. */
export function cellContent<Row>(column: DataColumn<Row>, row: Row): ReactNode {
  const shown = column.render === undefined ? shownText(column.kind, column.value(row)) : column.render(row);
  const href = column.href?.(row);
  const second = column.secondLine?.(row);
  const first =
    href === undefined ? (
      shown
    ) : (
      <AppLink href={href} tabIndex={-1}>
        {shown}
      </AppLink>
    );
  if (second === undefined) {
    return column.render === undefined ? <span className="dt-line">{first}</span> : first;
  }
  return (
    <span className="dt-two">
      <span className="dt-line">{first}</span>
      <span className="dt-line dt-second">{second}</span>
    </span>
  );
}

export function cellClass<Row>(column: DataColumn<Row>, index: number, edges: ReadonlySet<string>): string {
  const parts = ['dt-cell', isFigure(column.kind) ? 'dt-figure' : '', index === 0 ? 'dt-first' : ''];
  return [...parts, edges.has(column.id) ? 'dt-edge' : '', column.strong === true ? 'dt-strong' : '']
    .filter((part) => part !== '')
    .join(' ');
}

function TableRowInner<Row>(props: TableRowProps<Row>) {
  const { gridId, row, index, headings, top, height, columns, edges, cursorColumn, rangeFrom, rangeTo, open, strong } =
    props;
  const classes = ['dt-row', 'dt-body-row', open ? 'dt-open' : '', strong ? 'dt-total' : ''].filter(
    (part) => part !== '',
  );
  return (
    <div
      className={classes.join(' ')}
      role="row"
      aria-rowindex={index + headings + 1}
      aria-current={open || undefined}
      aria-busy={row === undefined || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      {columns.map((column, place) => {
        const selected = place >= rangeFrom && place <= rangeTo;
        const marks = `${selected ? ' dt-selected' : ''}${cursorColumn === place ? ' dt-cursor' : ''}`;
        return (
          <div
            key={column.id}
            id={`${gridId}-${index}-${place}`}
            role={place === 0 && row !== undefined ? 'rowheader' : 'gridcell'}
            aria-colindex={place + 1}
            aria-selected={selected || undefined}
            className={cellClass(column, place, edges) + marks}
            data-row={index}
            data-column={place}
          >
            {row === undefined ? <span className="skeleton dt-waiting" /> : cellContent(column, row)}
          </div>
        );
      })}
    </div>
  );
}

// `memo` forgets the type parameter; the cast only gives it back.
export const TableRow = memo(TableRowInner) as typeof TableRowInner;
