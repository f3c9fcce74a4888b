/**
 * Filters and order as words of the address, so that a list can be sent to a colleague and comes back as it was left:
 * `?unit=vp-01,vp-02&decided_on=2020-10-01..2021-03-31&amount_vnd=1000000..&sort=-amount_vnd`.
 */
import { isIsoDayText } from '../typing/parse-typed-date.ts';
import type { ColumnFilter, FilterValue, TableFilters, TableSort } from './table-model.ts';

/** What a route's search holds for a table. Every word is optional; anything unreadable counts as not there. */
export type TableSearch = Readonly<Record<string, string | undefined>>;

interface FilteredColumn {
  readonly id: string;
  readonly filter?: ColumnFilter;
}

/** Whether a filter lets everything through, and so need not be written. */
export function isEmptyFilter(value: FilterValue): boolean {
  if (value.kind === 'text') return value.text.trim() === '';
  if (value.kind === 'choice') return value.values.length === 0;
  return (value.from ?? '') === '' && (value.to ?? '') === '';
}

/** One filter as a word; empty where nothing is filtered. */
export function wordOfFilter(value: FilterValue): string {
  if (isEmptyFilter(value)) return '';
  if (value.kind === 'text') return value.text.trim();
  if (value.kind === 'choice') return value.values.join(',');
  return `${value.from ?? ''}..${value.to ?? ''}`;
}

function rangeOf(word: string, isBound: (bound: string) => boolean): { from?: string; to?: string } | undefined {
  const bounds = word.split('..');
  if (bounds.length !== 2) return undefined;
  const [from = '', to = ''] = bounds;
  if ((from !== '' && !isBound(from)) || (to !== '' && !isBound(to)) || (from === '' && to === '')) return undefined;
  return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
}

/** A word read back as the filter of its column; undefined where it says nothing that column understands. */
export function filterOfWord(filter: ColumnFilter, word: string): FilterValue | undefined {
  if (word === '') return undefined;
  if (filter.kind === 'text') return { kind: 'text', text: word };
  if (filter.kind === 'choice') {
    const known = new Set(filter.choices.map((choice) => choice.value));
    const values = word.split(',').filter((value) => known.has(value));
    return values.length === 0 ? undefined : { kind: 'choice', values };
  }
  const range = rangeOf(word, filter.kind === 'date-range' ? isIsoDayText : (bound) => /^\d{1,16}$/.test(bound));
  return range === undefined ? undefined : { kind: filter.kind, ...range };
}

/** The filters a search asks for, column by column. */
export function filtersOfSearch(columns: readonly FilteredColumn[], search: TableSearch): TableFilters {
  const filters: Record<string, FilterValue> = {};
  for (const column of columns) {
    const word = search[column.id];
    if (column.filter === undefined || word === undefined) continue;
    const value = filterOfWord(column.filter, word);
    if (value !== undefined) filters[column.id] = value;
  }
  return filters;
}

/** The order a search asks for: `-amount_vnd` is descending. Columns that are not sortable are passed over. */
export function sortOfSearch(
  columns: readonly { readonly id: string; readonly sortable?: boolean }[],
  search: TableSearch,
): TableSort | undefined {
  const word = search['sort'] ?? '';
  const column = word.replace(/^-/, '');
  if (!columns.some((candidate) => candidate.id === column && candidate.sortable === true)) return undefined;
  return { column, descending: word.startsWith('-') };
}

/** Filters and order as words; a filtered column that is no longer filtered comes as undefined, so that it leaves the address. */
export function searchOfTable(
  columns: readonly FilteredColumn[],
  filters: TableFilters,
  sort: TableSort | undefined,
): TableSearch {
  const search: Record<string, string | undefined> = {};
  for (const column of columns) {
    if (column.filter === undefined) continue;
    const value = filters[column.id];
    const word = value === undefined ? '' : wordOfFilter(value);
    search[column.id] = word === '' ? undefined : word;
  }
  search['sort'] = sort === undefined ? undefined : `${sort.descending ? '-' : ''}${sort.column}`;
  return search;
}
