/** Above a table: the page's own tools, the filters in force as words that can be put away, columns, and export. */
import { Popover } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { NARROW, useMedia } from '../use-media.ts';
import type { ExportAction } from './data-table-props.ts';
import { FilterEditor, sentenceOfFilter } from './filter-editor.tsx';
import type { DataColumn, FilterValue, TableFilters, TableSort } from './table-model.ts';
import type { TableColumns } from './use-table-columns.ts';

export interface TableToolbarProps<Row> {
  readonly tools: ReactNode;
  readonly allColumns: readonly DataColumn<Row>[];
  readonly columns: TableColumns<Row>;
  readonly filters: TableFilters;
  readonly onFilter: (column: string, value: FilterValue | undefined) => void;
  readonly sort: TableSort | undefined;
  readonly onSortChange: ((sort: TableSort | undefined) => void) | undefined;
  readonly onClearFilters: () => void;
  readonly exports: readonly ExportAction[];
}

export function TableToolbar<Row>({
  tools,
  allColumns,
  columns,
  filters,
  onFilter,
  sort,
  onSortChange,
  onClearFilters,
  exports,
}: TableToolbarProps<Row>) {
  const narrow = useMedia(NARROW);
  const filtered = allColumns.filter((column) => filters[column.id] !== undefined);
  const anyFilter = narrow && allColumns.some((column) => column.filter !== undefined || column.sortable === true);
  if (tools === undefined && filtered.length === 0 && exports.length === 0 && !anyFilter) return null;
  return (
    <div className="dt-toolbar no-print">
      {tools}
      <div className="dt-chips">
        {filtered.map((column) => (
          <FilterChip
            key={column.id}
            column={column}
            value={filters[column.id]}
            onClear={() => onFilter(column.id, undefined)}
          />
        ))}
        {filtered.length > 1 ? (
          <Button small kind="quiet" onClick={onClearFilters}>
            Bỏ mọi bộ lọc
          </Button>
        ) : null}
      </div>
      <span className="grow" />
      {anyFilter ? (
        <AllFilters
          allColumns={allColumns}
          filters={filters}
          onFilter={onFilter}
          sort={sort}
          onSortChange={onSortChange}
        />
      ) : null}
      {exports.map((action) => (
        <ExportButton key={action.label} action={action} shown={columns.shown.map((column) => column.id)} />
      ))}
    </div>
  );
}

function FilterChip<Row>({
  column,
  value,
  onClear,
}: {
  column: DataColumn<Row>;
  value: FilterValue | undefined;
  onClear: () => void;
}) {
  if (column.filter === undefined || value === undefined) return null;
  const format = (bound: string) => (column.kind === 'date' ? formatDate(bound) : `${formatVnd(BigInt(bound))} ₫`);
  return (
    <span className="dt-chip">
      <span className="dim">{column.header}:</span> {sentenceOfFilter(column.filter, value, format)}
      <button type="button" aria-label={`Bỏ lọc ${column.header}`} onClick={onClear}>
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}

/** All filters in one place, for a screen too narrow for funnels in headings. */
function AllFilters<Row>({
  allColumns,
  filters,
  onFilter,
  sort,
  onSortChange,
}: Pick<TableToolbarProps<Row>, 'allColumns' | 'filters' | 'onFilter' | 'sort' | 'onSortChange'>) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <Button small icon="filter" aria-expanded={opened} onClick={() => setOpened((now) => !now)}>
          Lọc
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Bộ lọc">
        <div className="dt-filter dt-filter-all">
          <SortChoice allColumns={allColumns} sort={sort} onSortChange={onSortChange} />
          {allColumns.map((column) =>
            column.filter === undefined ? null : (
              <section key={column.id}>
                <p className="dt-filter-title">{column.header}</p>
                <FilterEditor
                  label={column.header}
                  filter={column.filter}
                  value={filters[column.id]}
                  onChange={(value) => onFilter(column.id, value)}
                />
              </section>
            ),
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The order of the rows, where there is no heading to press. */
function SortChoice<Row>({
  allColumns,
  sort,
  onSortChange,
}: Pick<TableToolbarProps<Row>, 'allColumns' | 'sort' | 'onSortChange'>) {
  const id = useId();
  const sortable = allColumns.filter((column) => column.sortable === true);
  if (onSortChange === undefined || sortable.length === 0) return null;
  const chosen = sort === undefined ? '' : `${sort.descending ? '-' : ''}${sort.column}`;
  return (
    <section>
      <label className="dt-filter-title" htmlFor={id}>
        Xếp theo
      </label>
      <select
        id={id}
        className="input"
        value={chosen}
        onChange={({ target }) =>
          onSortChange(
            target.value === ''
              ? undefined
              : { column: target.value.replace(/^-/, ''), descending: target.value.startsWith('-') },
          )
        }
      >
        <option value="">Thứ tự mặc định</option>
        {sortable.flatMap((column) => [
          <option key={column.id} value={column.id}>{`${column.header}, tăng dần`}</option>,
          <option key={`-${column.id}`} value={`-${column.id}`}>{`${column.header}, giảm dần`}</option>,
        ])}
      </select>
    </section>
  );
}

function ExportButton({ action, shown }: { action: ExportAction; shown: readonly string[] }) {
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      await action.run(shown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button small icon="download" busy={busy} onClick={() => void run()}>
      {action.label}
    </Button>
  );
}
