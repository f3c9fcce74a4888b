/**
 * The columns of a table as TanStack Table keeps them: order, choice, widths, resizing, headings over groups. Rows never
 * pass through it: they are virtual and come by pages, and a model of 100,000 of them would be rebuilt at every page.
 */
import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Updater,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { NARROWEST, useTableLayout, WIDEST, type TableLayout } from './table-layout.ts';
import type { DataColumn } from './table-model.ts';

const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnSizingFeature,
  columnResizingFeature,
});

type NoRow = Record<string, never>;
type Definition = ColumnDef<typeof features, NoRow>;

const NO_ROWS: NoRow[] = [];

function definitionOf<Row>(column: DataColumn<Row>): Definition {
  return {
    id: column.id,
    header: column.header,
    size: column.width,
    minSize: NARROWEST,
    maxSize: WIDEST,
    accessorFn: () => undefined,
  };
}

/** Neighbours with the same group come under one heading; a group met again later gets a heading of its own. */
function definitionsOf<Row>(columns: readonly DataColumn<Row>[]): Definition[] {
  const definitions: Definition[] = [];
  let group: { name: string; columns: Definition[] } | undefined;
  for (const column of columns) {
    if (column.group === undefined) {
      group = undefined;
      definitions.push(definitionOf(column));
    } else if (group?.name === column.group) {
      group.columns.push(definitionOf(column));
    } else {
      group = { name: column.group, columns: [definitionOf(column)] };
      definitions.push({ id: `group-${column.id}`, header: column.group, columns: group.columns });
    }
  }
  return definitions;
}

function updated<Value>(updater: Updater<Value>, now: Value): Value {
  return typeof updater === 'function' ? (updater as (value: Value) => Value)(now) : updater;
}

function inOrder<Row>(columns: readonly DataColumn<Row>[], order: readonly string[]): readonly DataColumn<Row>[] {
  if (order.length === 0) return columns;
  const place = new Map(order.map((id, index) => [id, index]));
  // The first column holds the row together and stays first; columns the order does not know follow in their own order.
  return columns.toSorted((one, other) => {
    if (one === columns[0]) return -1;
    if (other === columns[0]) return 1;
    return (place.get(one.id) ?? order.length) - (place.get(other.id) ?? order.length);
  });
}

/** The grid template all rows share. Columns that were given a width keep it; others may share what is left over. */
function templateOf<Row>(
  shown: readonly DataColumn<Row>[],
  widthOf: (id: string) => number,
  layout: TableLayout,
): string {
  const tracks = shown.map((column) => {
    const width = `${widthOf(column.id)}px`;
    const grow = layout.widths[column.id] === undefined ? (column.grow ?? 0) : 0;
    return grow > 0 ? `minmax(${width}, ${grow}fr)` : width;
  });
  const grows = tracks.some((track) => track.startsWith('minmax'));
  return grows ? tracks.join(' ') : `${tracks.join(' ')} minmax(0, 1fr)`;
}

export function useTableColumns<Row>(columns: readonly DataColumn<Row>[], storageKey: string) {
  const [layout, change] = useTableLayout(storageKey);
  const ordered = useMemo(() => inOrder(columns, layout.order), [columns, layout.order]);
  const definitions = useMemo(() => definitionsOf(ordered), [ordered]);
  const visibility = useMemo(() => {
    const shown: Record<string, boolean> = {};
    for (const column of columns) shown[column.id] = layout.visibility[column.id] ?? column.hidden !== true;
    return shown;
  }, [columns, layout.visibility]);
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    columnResizeMode: 'onChange',
    state: { columnVisibility: visibility, columnSizing: layout.widths },
    onColumnVisibilityChange: (updater) => change((now) => ({ ...now, visibility: updated(updater, visibility) })),
    onColumnSizingChange: (updater) =>
      change((now) => ({ ...now, widths: bounded(updated<Record<string, number>>(updater, { ...now.widths })) })),
  });
  const shown = useMemo(
    () => ordered.filter((column, index) => index === 0 || visibility[column.id] === true),
    [ordered, visibility],
  );
  const widthOf = (id: string) => table.getColumn(id)?.getSize() ?? NARROWEST;
  return {
    /** Columns as shown, left to right. The array is the same until choice or order changes, so rows need not render anew. */
    shown,
    /** All columns in their order, for the column panel. */
    ordered,
    table,
    layout,
    change,
    visibility,
    template: templateOf(shown, widthOf, layout),
    totalWidth: shown.reduce((sum, column) => sum + widthOf(column.id), 0),
    widthOf,
    setWidth: (id: string, width: number) =>
      change((now) => ({ ...now, widths: bounded({ ...now.widths, [id]: width }) })),
  };
}

export type TableColumns<Row> = ReturnType<typeof useTableColumns<Row>>;

function bounded(widths: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(widths).map(([id, width]) => [id, Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)))]),
  );
}
