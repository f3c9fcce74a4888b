/** What the pages of the self-inspection ask the server. */
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type {
  FindingCounts,
  FindingMonth,
  FindingPage,
  FindingView,
  InspectionView,
} from '#features/inspections/contract.ts';
import { api, apiPath } from '#ui/api-client.ts';
import { filterQueryOf, type InspectionSearch } from './inspection-search.ts';

const PATH = '/api/inspections';

export function countsQuery(search: InspectionSearch) {
  const query = filterQueryOf(search);
  return queryOptions({
    queryKey: ['inspections', 'counts', query],
    queryFn: ({ signal }) => api.get<FindingCounts>(`${PATH}/counts`, { query, signal }),
  });
}

export function trendQuery({ unit, officer, rule }: InspectionSearch) {
  const query = { unit, officer, rule };
  return queryOptions({
    queryKey: ['inspections', 'trend', query],
    queryFn: ({ signal }) => api.get<{ months: readonly FindingMonth[] }>(`${PATH}/trend`, { query, signal }),
  });
}

export function findingPages(search: InspectionSearch) {
  const query = filterQueryOf(search);
  return infiniteQueryOptions({
    queryKey: ['inspections', 'findings', query],
    queryFn: ({ signal, pageParam }) =>
      api.get<FindingPage>(`${PATH}/findings`, { query: { ...query, after: pageParam, limit: 100 }, signal }),
    initialPageParam: '',
    getNextPageParam: (last: FindingPage) => last.next ?? undefined,
  });
}

/** The sheet of everything the address asks for, as a file. */
export function sheetHref(search: InspectionSearch, ending: 'xlsx' | 'csv'): string {
  return apiPath(`${PATH}/findings.${ending}`, { ...filterQueryOf(search) });
}

export type CaseFindingsAnswer = {
  readonly case_code: string;
  readonly last: InspectionView | null;
  readonly may_inspect: boolean;
  readonly may_close: boolean;
  readonly rows: readonly FindingView[];
};

export function caseFindingsQuery(code: string) {
  return queryOptions({
    queryKey: ['inspections', 'case', code],
    queryFn: ({ signal }) => api.get<CaseFindingsAnswer>(`${PATH}/cases/${encodeURIComponent(code)}`, { signal }),
  });
}

export type RunAnswer = {
  readonly on: string;
  readonly cases: number;
  readonly entered: number;
  readonly changed: number;
  readonly open: number;
};

export function runInspection(unit: string | undefined): Promise<RunAnswer> {
  return api.post<RunAnswer>(PATH, { body: unit === undefined ? {} : { unit } });
}

export function inspectCaseAgain(code: string): Promise<unknown> {
  return api.post(`${PATH}/cases/${encodeURIComponent(code)}`, { body: {} });
}

export function closeFinding(key: string, reason: string, idempotencyKey: string): Promise<unknown> {
  return api.post(`${PATH}/close`, { body: { key, reason }, idempotencyKey });
}

export async function forgetFindings(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: ['inspections'] });
}
