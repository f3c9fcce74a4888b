/** What the cursor of a table does: Enter on cells and headings, keys of a heading, copying, a press on a row. */
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { useNavigation } from '../navigation.tsx';
import type { CellPlace } from './cell-range.ts';
import { copiedRange } from './cell-text.ts';
import type { DataTableProps } from './data-table-props.ts';
import { isControl, placeOf, useGridCursor } from './use-grid-cursor.ts';
import { revealCell } from './use-row-window.ts';
import type { TableColumns } from './use-table-columns.ts';
import type { TableQuestion } from './use-table-question.ts';

const WIDTH_STEP = 16;

export interface TableCursorOptions<Row> {
  readonly gridId: string;
  readonly table: DataTableProps<Row>;
  readonly columns: TableColumns<Row>;
  readonly question: TableQuestion;
  readonly rowCount: number;
  readonly rowHeight: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly head: RefObject<HTMLDivElement | null>;
  readonly foot: RefObject<HTMLDivElement | null>;
}

/** Enter: sorts on a heading; in a cell presses its button, opens the row, or follows the link, whichever there is first. */
function actOn<Row>(options: TableCursorOptions<Row>, navigate: (href: string) => void) {
  const { gridId, table, columns, question } = options;
  return (place: CellPlace, event: KeyboardEvent<HTMLElement>): void => {
    const column = columns.shown[place.column];
    if (column === undefined) return;
    if (place.row === -1) {
      if (column.sortable === true) question.sortBy(column.id);
      return;
    }
    const row = table.rows[place.row];
    if (row === undefined) return;
    const button =
      document.getElementById(`${gridId}-${place.row}-${place.column}`)?.querySelector('button') ?? undefined;
    const href = column.href?.(row);
    if (button !== undefined) button.click();
    else if (href !== undefined && (table.onOpenRow === undefined || event.ctrlKey)) navigate(href);
    else table.onOpenRow?.(row);
  };
}

/** On a heading: Alt+Down filters, Alt+Shift+arrow changes the width. */
function headingKeys<Row>({ columns, question }: TableCursorOptions<Row>) {
  return (index: number, event: KeyboardEvent<HTMLElement>): boolean => {
    const column = columns.shown[index];
    if (column === undefined || !event.altKey) return false;
    if (event.key === 'ArrowDown' && column.filter !== undefined) {
      question.setOpenFilter(column.id);
      return true;
    }
    const step = event.shiftKey ? { ArrowRight: WIDTH_STEP, ArrowLeft: -WIDTH_STEP }[event.key] : undefined;
    if (step === undefined) return false;
    columns.setWidth(column.id, columns.widthOf(column.id) + step);
    return true;
  };
}

export function useTableCursor<Row>(options: TableCursorOptions<Row>) {
  const { table, columns, rowCount, rowHeight, scroller, head, foot } = options;
  const { navigate } = useNavigation();
  const stuck = () => ({ head: head.current?.offsetHeight ?? 0, foot: foot.current?.offsetHeight ?? 0 });
  const cursor = useGridCursor({
    rows: rowCount,
    columns: columns.shown.length,
    page: () => {
      const room = (scroller.current?.clientHeight ?? 0) - stuck().head - stuck().foot;
      return Math.max(1, Math.floor(room / rowHeight) - 1);
    },
    reveal: (place) => {
      const headings = head.current?.querySelectorAll<HTMLElement>('[role=columnheader][id]') ?? [];
      const widths = Array.from(headings, (heading) => heading.offsetWidth);
      if (scroller.current !== null) revealCell(scroller.current, place, { rowHeight, ...stuck(), widths });
    },
    act: actOn(options, navigate),
    headingKey: headingKeys(options),
    copy: (range) => copiedRange(columns.shown, table.rows, range),
  });
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    const row = place === undefined ? undefined : table.rows[place.row];
    if (row === undefined || event.shiftKey || event.ctrlKey || isControl(event.target)) return;
    table.onOpenRow?.(row);
  };
  const { place, range, ...handlers } = cursor;
  return { place, range, handlers: { ...handlers, onClick } };
}
