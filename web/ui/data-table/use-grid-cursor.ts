/**
 * The cursor and the selected range of a table: keys, pointer, copying. The focus stays on the grid itself and the cell
 * under the cursor is named by `aria-activedescendant`, so that scrolling a row away never loses the focus.
 */
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { movedBy, rangeBetween, type CellPlace, type CellRange } from './cell-range.ts';

export interface GridCursor {
  readonly place: CellPlace | undefined;
  readonly range: CellRange | undefined;
  readonly setPlace: (place: CellPlace | undefined) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLElement>) => void;
}

export interface GridCursorOptions {
  readonly rows: number;
  readonly columns: number;
  /** Rows that PageUp and PageDown pass, measured when pressed. */
  readonly page: () => number;
  /** Brings a cell into view. */
  readonly reveal: (place: CellPlace) => void;
  /** Enter on a cell or a heading. */
  readonly act: (place: CellPlace, event: KeyboardEvent<HTMLElement>) => void;
  /** Keys that belong to a heading: filter, width. Returns whether it took the key. */
  readonly headingKey: (column: number, event: KeyboardEvent<HTMLElement>) => boolean;
  readonly copy: (range: CellRange) => string;
}

const START: CellPlace = { row: 0, column: 0 };
const HEADING: CellPlace = { row: -1, column: 0 };

/** The cell an event happened in, read from the cell's own data. */
export function placeOf(target: EventTarget | null): CellPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (cell === null) return undefined;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

export function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('a, button, input, select, textarea, label, [role=dialog]') !== null
  );
}

export function useGridCursor(options: GridCursorOptions): GridCursor {
  const [place, setPlaceState] = useState<CellPlace>();
  const [anchor, setAnchor] = useState<CellPlace>();
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const go = useCallback((next: CellPlace, keepAnchor: boolean) => {
    setPlaceState(next);
    if (!keepAnchor) setAnchor(next);
    latest.current.reveal(next);
  }, []);

  const setPlace = useCallback((next: CellPlace | undefined) => {
    setPlaceState(next);
    setAnchor(next);
  }, []);

  const select = (from: CellPlace, to: CellPlace) => {
    setAnchor(from);
    setPlaceState(to);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Keys typed into a filter or pressed on a button inside the grid are theirs.
    if (event.target !== event.currentTarget || event.defaultPrevented) return;
    const ctrlKey = event.ctrlKey || event.metaKey;
    const now = place ?? START;
    const { rows, columns } = options;
    if (now.row === -1 && options.headingKey(now.column, event)) return event.preventDefault();
    if (event.altKey) return undefined;
    if (event.key === 'Enter') {
      event.preventDefault();
      return options.act(now, event);
    }
    if (event.key === 'Escape' && anchor !== undefined && place !== undefined && anchor !== place) {
      event.preventDefault();
      return setAnchor(place);
    }
    if (event.key === 'a' && ctrlKey && rows > 0) {
      event.preventDefault();
      return select({ row: 0, column: 0 }, { row: rows - 1, column: columns - 1 });
    }
    if (event.key === ' ' && now.row >= 0) {
      event.preventDefault();
      if (event.shiftKey) return select({ row: now.row, column: 0 }, { row: now.row, column: columns - 1 });
      if (ctrlKey) return select({ row: 0, column: now.column }, { row: rows - 1, column: now.column });
      return undefined;
    }
    const next = movedBy({ key: event.key, ctrlKey }, now, { rows, columns, page: options.page() });
    if (next === undefined) return undefined;
    event.preventDefault();
    return go(event.shiftKey ? { ...next, row: Math.max(0, next.row) } : next, event.shiftKey);
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (event.target === event.currentTarget && place === undefined) setPlace(options.rows > 0 ? START : HEADING);
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const from = placeOf(event.target);
    if (from === undefined || from.row < 0 || event.button !== 0 || isControl(event.target)) return;
    const grid = event.currentTarget;
    if (event.pointerType === 'touch') {
      setPlace(from);
      return;
    }
    // The grid takes the focus itself; otherwise the press would begin a selection of text.
    event.preventDefault();
    grid.focus({ preventScroll: true });
    if (event.shiftKey && place !== undefined) {
      setPlaceState(from);
      return;
    }
    setPlace(from);
    dragFrom(grid, from, setPlaceState, (at) => latest.current.reveal(at));
  };

  const range = place === undefined || anchor === undefined || place.row < 0 ? undefined : rangeBetween(anchor, place);

  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    if (range === undefined || event.target !== event.currentTarget) return;
    event.clipboardData.setData('text/plain', options.copy(range));
    event.preventDefault();
  };

  return { place, range, setPlace, onFocus, onKeyDown, onPointerDown, onCopy };
}

/** Follows the pointer from cell to cell until it is let go, scrolling when it comes to an edge. */
function dragFrom(
  grid: HTMLElement,
  from: CellPlace,
  reach: (place: CellPlace) => void,
  reveal: (place: CellPlace) => void,
): void {
  let last = from;
  const move = (event: globalThis.PointerEvent) => {
    const under = placeOf(document.elementFromPoint(event.clientX, event.clientY));
    if (under === undefined || (under.row === last.row && under.column === last.column)) return;
    last = { row: Math.max(0, under.row), column: under.column };
    reach(last);
    reveal(last);
  };
  const end = () => {
    grid.ownerDocument.removeEventListener('pointermove', move);
    grid.ownerDocument.removeEventListener('pointerup', end);
    grid.ownerDocument.removeEventListener('pointercancel', end);
  };
  grid.ownerDocument.addEventListener('pointermove', move);
  grid.ownerDocument.addEventListener('pointerup', end);
  grid.ownerDocument.addEventListener('pointercancel', end);
}
