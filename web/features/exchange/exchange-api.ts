/** What the exchange page asks the server. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ImportJobDetail, ImportJobView } from '#features/exchange/contract.ts';
import { api } from '#ui/api-client.ts';

export const IMPORTS_PATH = '/api/imports';

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

const ASK_AGAIN_MS = 700;

export function isOnItsWay({ status }: Pick<ImportJobView, 'status'>): boolean {
  return status === 'waiting' || status === 'running';
}

export const jobsQuery = infiniteQueryOptions({
  queryKey: ['exchange', 'imports'],
  queryFn: ({ signal, pageParam }) =>
    api.get<Page<ImportJobView>>(IMPORTS_PATH, { query: { after: pageParam, limit: 50 }, signal }),
  initialPageParam: '',
  getNextPageParam: (last: Page<ImportJobView>) => last.next ?? undefined,
  // As long as one is on its way the list moves by itself.
  refetchInterval: (query) =>
    query.state.data?.pages.some((page) => page.rows.some(isOnItsWay)) === true ? 2 * ASK_AGAIN_MS : false,
});

export function jobQuery(id: string) {
  return queryOptions({
    queryKey: ['exchange', 'import', id],
    queryFn: ({ signal }) => api.get<ImportJobDetail>(`${IMPORTS_PATH}/${id}`, { signal }),
    refetchInterval: (query) => (query.state.data === undefined || isOnItsWay(query.state.data) ? ASK_AGAIN_MS : false),
    placeholderData: () => undefined,
  });
}

/** The address of all refused lines as a file that a spreadsheet opens. */
export function faultFileHref(id: string): string {
  return `${IMPORTS_PATH}/${id}/errors.csv`;
}

export function exportHref(ending: 'zip' | 'xlsx'): string {
  return `/api/exports/package.${ending}`;
}
