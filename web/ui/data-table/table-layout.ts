/** Which columns a person sees, how wide and in what order, remembered on this machine for each table. */
import { useCallback, useState } from 'react';

export interface TableLayout {
  readonly order: readonly string[];
  /** False for a column put away, true for one brought out; absent as the page designed it. */
  readonly visibility: Readonly<Record<string, boolean>>;
  readonly widths: Readonly<Record<string, number>>;
}

const PLAIN: TableLayout = { order: [], visibility: {}, widths: {} };

export const NARROWEST = 48;
export const WIDEST = 900;

function recordOf<Value>(given: unknown, accept: (value: unknown) => value is Value): Record<string, Value> {
  const kept: Record<string, Value> = {};
  if (typeof given !== 'object' || given === null) return kept;
  for (const [key, value] of Object.entries(given)) if (accept(value)) kept[key] = value;
  return kept;
}

/** What was remembered, taking only what still makes sense: another version of the page may have written it. */
export function layoutOf(text: string | null): TableLayout {
  if (text === null) return PLAIN;
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== 'object' || stored === null) return PLAIN;
    const { order, visibility, widths } = stored as Record<string, unknown>;
    return {
      order: Array.isArray(order) ? order.filter((id) => typeof id === 'string') : [],
      visibility: recordOf(visibility, (value) => typeof value === 'boolean'),
      widths: recordOf(
        widths,
        (value): value is number => typeof value === 'number' && value >= NARROWEST && value <= WIDEST,
      ),
    };
  } catch {
    return PLAIN;
  }
}

function remembered(name: string): TableLayout {
  try {
    return layoutOf(localStorage.getItem(name));
  } catch {
    return PLAIN;
  }
}

/** The layout of the table called `key` and how to change it; every change is remembered at once. */
export function useTableLayout(
  key: string,
): readonly [TableLayout, (change: (now: TableLayout) => TableLayout) => void] {
  const name = `table:${key}`;
  const [layout, setLayout] = useState(() => remembered(name));
  const change = useCallback(
    (next: (now: TableLayout) => TableLayout) =>
      setLayout((now) => {
        const changed = next(now);
        try {
          localStorage.setItem(name, JSON.stringify(changed));
        } catch {
          // Without storage the layout lasts as long as the page.
        }
        return changed;
      }),
    [name],
  );
  return [layout, change];
}
