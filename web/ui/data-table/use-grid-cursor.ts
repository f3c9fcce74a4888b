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
import { chosenBy, movedBy, rangeBetween, type CellPlace, type CellRange } from './cell-range.ts';

export interface GridCursor {
  readonly place: CellPlace | undefined;
  readonly range: CellRange | undefined;
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

/** Where the cursor is and where the range began, and the few ways either moves. */
function useCursorState() {
  const [place, setPlaceState] = useState<CellPlace>();
  const [anchor, setAnchor] = useState<CellPlace>();
  const setPlace = useCallback((next: CellPlace | undefined) => {
    setPlaceState(next);
    setAnchor(next);
  }, []);
  const select = useCallback((from: CellPlace, to: CellPlace) => {
    setAnchor(from);
    setPlaceState(to);
  }, []);
  return { place, anchor, setPlace, select, extendTo: setPlaceState };
}

/** What keys do while the grid itself has the focus. */
function useGridKeys(options: GridCursorOptions, state: ReturnType<typeof useCursorState>) {
  const { place, anchor, setPlace, select, extendTo } = state;
  return (event: KeyboardEvent<HTMLElement>): void => {
    // Keys typed into a filter or pressed on a button inside the grid are theirs.
    if (event.target !== event.currentTarget || event.defaultPrevented) return;
    const now = place ?? START;
    const ctrlKey = event.ctrlKey || event.metaKey;
    const size = { rows: options.rows, columns: options.columns, page: options.page() };
    const chosen = event.altKey
      ? undefined
      : chosenBy({ key: event.key, ctrlKey, shiftKey: event.shiftKey }, now, size);
    const next = event.altKey ? undefined : movedBy({ key: event.key, ctrlKey }, now, size);
    if (now.row === -1 && options.headingKey(now.column, event)) event.preventDefault();
    else if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault();
      options.act(now, event);
    } else if (event.key === 'Escape' && anchor !== undefined && place !== undefined && anchor !== place) {
      event.preventDefault();
      setPlace(place);
    } else if (chosen !== undefined) {
      event.preventDefault();
      select(chosen.from, chosen.to);
    } else if (next !== undefined) {
      event.preventDefault();
      const to = event.shiftKey ? { ...next, row: Math.max(0, next.row) } : next;
      if (event.shiftKey) extendTo(to);
      else setPlace(to);
      options.reveal(to);
    }
  };
}

export function useGridCursor(options: GridCursorOptions): GridCursor {
  const state = useCursorState();
  const { place, anchor, setPlace, extendTo } = state;
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const onKeyDown = useGridKeys(options, state);

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (event.target === event.currentTarget && place === undefined) setPlace(options.rows > 0 ? START : HEADING);
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const from = placeOf(event.target);
    if (from === undefined || from.row < 0 || event.button !== 0 || isControl(event.target)) return;
    if (event.pointerType === 'touch') {
      setPlace(from);
      return;
    }
    // The grid takes the focus itself; otherwise the press would begin a selection of text.
    event.preventDefault();
    event.currentTarget.focus({ preventScroll: true });
    if (event.shiftKey && place !== undefined) {
      extendTo(from);
      return;
    }
    setPlace(from);
    dragFrom(event.currentTarget, from, extendTo, (at) => latest.current.reveal(at));
  };

  const range = place === undefined || anchor === undefined || place.row < 0 ? undefined : rangeBetween(anchor, place);

  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    if (range === undefined || event.target !== event.currentTarget) return;
    event.clipboardData.setData('text/plain', options.copy(range));
    event.preventDefault();
  };

  return { place, range, onFocus, onKeyDown, onPointerDown, onCopy };
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
