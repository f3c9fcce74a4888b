/**
 * Which rows of a long list are drawn, and when the next page is fetched. All rows have one height, so the scroll bar
 * tells the truth from the start and nothing moves when a page arrives.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type RefObject } from 'react';
import type { CellPlace } from './cell-range.ts';
import type { DataTableProps } from './data-table-props.ts';

/** What a table says of its paging. */
type Paging<Row> = Pick<
  DataTableProps<Row>,
  'rows' | 'total' | 'loading' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
>;

/** Rows fetched before they are reached, so that scrolling at reading speed never meets an empty row. */
const AHEAD = 60;
const WAITING_ROWS = 12;

/** Rows the list has room for: all there are, or what is loaded and a few still to come. */
function rowsShown<Row>({ rows, total = 0, loading = false, hasNextPage = false }: Paging<Row>): number {
  if (loading) return WAITING_ROWS;
  return hasNextPage ? Math.max(total, rows.length + WAITING_ROWS) : rows.length;
}

export function useRowWindow<Row>(scroller: RefObject<HTMLDivElement | null>, paging: Paging<Row>, rowHeight: number) {
  const count = rowsShown(paging);
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is passed on to a memoised component
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    useFlushSync: false,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const items = virtualizer.getVirtualItems();
  const wanted = (items.at(-1)?.index ?? 0) + AHEAD - paging.rows.length;
  const { loading = false, hasNextPage = false, isFetchingNextPage = false } = paging;
  const asks = hasNextPage && !isFetchingNextPage && !loading && wanted > 0;
  const fetchNextPage = useRef(paging.fetchNextPage);
  useEffect(() => {
    fetchNextPage.current = paging.fetchNextPage;
  });
  useEffect(() => {
    if (asks) fetchNextPage.current?.(wanted);
  }, [asks, wanted]);
  return { count, items, height: virtualizer.getTotalSize() };
}

/** Scrolls just enough that a cell can be seen whole. */
export function revealCell(
  scroller: HTMLElement,
  place: CellPlace,
  sizes: { rowHeight: number; head: number; foot: number; widths: readonly number[] },
): void {
  const { rowHeight, head, foot, widths } = sizes;
  if (place.row >= 0) {
    const top = place.row * rowHeight;
    const room = scroller.clientHeight - head - foot;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + rowHeight > scroller.scrollTop + room) scroller.scrollTop = top + rowHeight - room;
  }
  if (place.column === 0) {
    scroller.scrollLeft = 0;
    return;
  }
  const first = widths[0] ?? 0;
  const left = widths.slice(0, place.column).reduce((sum, width) => sum + width, 0);
  const right = left + (widths[place.column] ?? 0);
  if (left - first < scroller.scrollLeft) scroller.scrollLeft = left - first;
  else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
}
