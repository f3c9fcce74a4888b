/**
 * Which rows of a long list are drawn, and when the next page is fetched. All rows have one height, so the scroll bar
 * tells the truth from the start and nothing moves when a page arrives.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { CellPlace } from './cell-range.ts';

export interface RowWindowOptions {
  readonly loaded: number;
  readonly total: number | undefined;
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  /** Asked for when rows near or beyond the end of what is loaded come into view; says how many are wanted. */
  readonly fetchNextPage: ((wanted: number) => void) | undefined;
  readonly rowHeight: number;
  /** While the very first page is on its way. */
  readonly loading: boolean;
}

/** Rows fetched before they are reached, so that scrolling at reading speed never meets an empty row. */
const AHEAD = 60;
const WAITING_ROWS = 12;

/** Rows the list has room for: all there are, or what is loaded and a few still to come. */
export function rowsShown(options: Pick<RowWindowOptions, 'loaded' | 'total' | 'hasNextPage' | 'loading'>): number {
  if (options.loading) return WAITING_ROWS;
  if (!options.hasNextPage) return options.loaded;
  return Math.max(options.total ?? 0, options.loaded + WAITING_ROWS);
}

export function useRowWindow(scroller: RefObject<HTMLDivElement | null>, options: RowWindowOptions) {
  const count = rowsShown(options);
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is passed on to a memoised component
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => options.rowHeight,
    overscan: 10,
    useFlushSync: false,
  });
  const { rowHeight } = options;
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const wanted = last + AHEAD - options.loaded;
  const asks = options.hasNextPage && !options.isFetching && !options.loading && wanted > 0;
  const fetchNextPage = useRef(options.fetchNextPage);
  useEffect(() => {
    fetchNextPage.current = options.fetchNextPage;
  });
  useEffect(() => {
    if (asks) fetchNextPage.current?.(wanted);
  }, [asks, wanted]);
  return { count, items, height: virtualizer.getTotalSize() };
}

/** Heights of what is stuck to the top and bottom of the scroller, so that no cell hides behind them. */
export function useStuckHeights(head: RefObject<HTMLElement | null>, foot: RefObject<HTMLElement | null>) {
  const [heights, setHeights] = useState({ head: 32, foot: 0 });
  useEffect(() => {
    const measure = () =>
      setHeights((now) => {
        const next = { head: head.current?.offsetHeight ?? 0, foot: foot.current?.offsetHeight ?? 0 };
        return now.head === next.head && now.foot === next.foot ? now : next;
      });
    const observer = new ResizeObserver(measure);
    if (head.current !== null) observer.observe(head.current);
    if (foot.current !== null) observer.observe(foot.current);
    measure();
    return () => observer.disconnect();
  }, [head, foot]);
  return heights;
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
