/** What a table is asked: its filters and its order, which the caller keeps, and which heading's filter is open. */
import { useCallback, useState } from 'react';
import type { DataTableProps } from './data-table-props.ts';
import type { FilterValue, TableFilters, TableSort } from './table-model.ts';

const NO_FILTERS: TableFilters = {};

/** The order after pressing a heading: ascending, descending, none. */
function nextSort(sort: TableSort | undefined, column: string): TableSort | undefined {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}

export interface TableQuestion {
  readonly filters: TableFilters;
  readonly setFilter: (column: string, value: FilterValue | undefined) => void;
  readonly clearFilters: () => void;
  readonly sort: TableSort | undefined;
  readonly sortBy: (column: string) => void;
  readonly openFilter: string | undefined;
  readonly setOpenFilter: (column: string | undefined) => void;
}

type Asked<Row> = Pick<DataTableProps<Row>, 'filters' | 'onFiltersChange' | 'sort' | 'onSortChange'>;

export function useTableQuestion<Row>({
  filters = NO_FILTERS,
  onFiltersChange,
  sort,
  onSortChange,
}: Asked<Row>): TableQuestion {
  const [openFilter, setOpenFilter] = useState<string>();
  const setFilter = useCallback(
    (column: string, value: FilterValue | undefined) => {
      const rest = Object.fromEntries(Object.entries(filters).filter(([id]) => id !== column));
      onFiltersChange?.(value === undefined ? rest : { ...rest, [column]: value });
    },
    [filters, onFiltersChange],
  );
  return {
    filters,
    setFilter,
    clearFilters: () => onFiltersChange?.(NO_FILTERS),
    sort,
    sortBy: (column) => onSortChange?.(nextSort(sort, column)),
    openFilter,
    setOpenFilter,
  };
}
