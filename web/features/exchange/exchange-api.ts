/** What the exchange page asks the server. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ImportProgress, ImportStatus, ImportSummary } from '#features/exchange/contract.ts';
import { api, type Refusal } from '#ui/api-client.ts';

export const IMPORTS_PATH = '/api/exchange/imports';

export interface StartedImportAnswer {
  readonly id: string;
}

export interface ImportJobRow {
  readonly id: string;
  readonly source_name: string;
  readonly actor_name: string;
  readonly created_at: string;
  readonly finished_at: string | null;
  readonly status: ImportStatus;
  readonly phase: ImportProgress['phase'] | null;
  readonly done: number;
  readonly total: number;
  readonly error_count: number;
  readonly refusals: readonly Refusal[];
  readonly summary: ImportSummary | null;
}

export interface FaultRow {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly sentence: string;
}

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

const ASK_AGAIN_MS = 700;
const PAGE = 200;

export function isOnItsWay({ status }: Pick<ImportJobRow, 'status'>): boolean {
  return status === 'waiting' || status === 'running';
}

export const jobsQuery = infiniteQueryOptions({
  queryKey: ['exchange', 'imports'],
  queryFn: ({ signal, pageParam }) =>
    api.get<Page<ImportJobRow>>(IMPORTS_PATH, { query: { after: pageParam, limit: 50 }, signal }),
  initialPageParam: '',
  getNextPageParam: (last: Page<ImportJobRow>) => last.next ?? undefined,
  // As long as one is on its way the list moves by itself.
  refetchInterval: (query) =>
    query.state.data?.pages.some((page) => page.rows.some(isOnItsWay)) === true ? 2 * ASK_AGAIN_MS : false,
});

export function jobQuery(id: string) {
  return queryOptions({
    queryKey: ['exchange', 'import', id],
    queryFn: ({ signal }) => api.get<ImportJobRow>(`${IMPORTS_PATH}/${id}`, { signal }),
    refetchInterval: (query) => (query.state.data === undefined || isOnItsWay(query.state.data) ? ASK_AGAIN_MS : false),
    placeholderData: () => undefined,
  });
}

export function faultsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['exchange', 'faults', id],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<FaultRow>>(`${IMPORTS_PATH}/${id}/errors`, { query: { after: pageParam, limit: PAGE }, signal }),
    initialPageParam: '',
    getNextPageParam: (last: Page<FaultRow>) => last.next ?? undefined,
    placeholderData: () => undefined,
  });
}

export function faultFileHref(id: string, ending: 'csv' | 'xlsx'): string {
  return `${IMPORTS_PATH}/${id}/errors.${ending}`;
}

export function exportHref(ending: 'zip' | 'xlsx'): string {
  return `/api/exchange/export.${ending}`;
}
