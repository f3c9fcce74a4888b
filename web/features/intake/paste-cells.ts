/** Takes cells that are pasted into the first field of an entry, before the field takes them as one long text. */
import type { ClipboardEvent } from 'react';
import { cellsOf } from './pasted-cells.ts';

/** For `onPasteCapture` of the entry. One plain cell is left to the field. */
export function pasteCells(onCells: (cells: NonNullable<ReturnType<typeof cellsOf>>) => void) {
  return (event: ClipboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget.querySelector('input')) return;
    const cells = cellsOf(event.clipboardData.getData('text/plain'));
    if (cells === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onCells(cells);
  };
}
