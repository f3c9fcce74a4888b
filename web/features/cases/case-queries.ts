/** What the pages ask of the API of cases, and what they write to it. */
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { CaseDetail, CaseListRow, RecordedActAnswer } from '#features/cases/contract.ts';
import { api } from '#ui/api-client.ts';
import { filterQueryOf, sortQueryOf, type CaseListSearch } from './case-search.ts';

export interface CasePage {
  readonly rows: readonly CaseListRow[];
  readonly next: string | null;
}

export interface CaseSums {
  readonly count: number;
  readonly rest_vnd: number;
  readonly whole_vnd: number;
}

/** The first page fills a screen and is there at once; further ones are as large as the API gives. */
const FIRST_PAGE = 60;
const FURTHER_PAGES = 200;

/** The list page by page, by key: the hundred-thousandth row comes as fast as the first. */
export function casePages(search: CaseListSearch) {
  const query = { ...filterQueryOf(search), ...sortQueryOf(search) };
  return infiniteQueryOptions({
    queryKey: ['cases', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      api.get<CasePage>('/api/cases', {
        query: { ...query, after: pageParam, limit: pageParam === '' ? FIRST_PAGE : FURTHER_PAGES },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** How many cases the filters find and what rests of them. */
export function caseSums(search: CaseListSearch) {
  const query = filterQueryOf(search);
  return queryOptions({
    queryKey: ['cases', 'sums', query],
    queryFn: ({ signal }) => api.get<CaseSums>('/api/cases/count', { query, signal }),
  });
}

/** One case with everything its page shows. Never another case while it is on its way: acts are recorded on what is shown. */
export function caseDetail(code: string) {
  return queryOptions({
    queryKey: ['case', code],
    queryFn: ({ signal }) => api.get<CaseDetail>(`/api/cases/${encodeURIComponent(code)}`, { signal }),
    placeholderData: () => undefined,
    staleTime: 5_000,
  });
}

/** The body of `POST /api/cases/:code/acts`. */
export interface ActBody {
  readonly expected_seq: number;
  readonly type: string;
  readonly dated_on: string;
  readonly ground?: string | null;
  readonly amount_vnd?: number | null;
  readonly unit?: string | null;
  readonly officer?: string | null;
  readonly corrects?: string | null;
  readonly data?: Readonly<Record<string, string>>;
  /** It has happened: recorded although a rule of law speaks against it, which makes it a finding. */
  readonly happened?: boolean;
  readonly dry_run?: boolean;
}

export function recordAct(code: string, body: ActBody, idempotencyKey: string): Promise<RecordedActAnswer> {
  return api.post<RecordedActAnswer>(`/api/cases/${encodeURIComponent(code)}/acts`, { body, idempotencyKey });
}

/** Asks what the server would say to the act, and writes nothing. */
export function tryAct(code: string, body: ActBody, signal: AbortSignal): Promise<RecordedActAnswer> {
  return api.post<RecordedActAnswer>(`/api/cases/${encodeURIComponent(code)}/acts`, {
    body: { ...body, dry_run: true },
    signal,
  });
}

/** After an act: the case at once, and every list, sum and desk it may stand in. */
export async function refreshAfterAct(client: QueryClient, code: string): Promise<void> {
  await client.invalidateQueries({ queryKey: ['case', code] });
  for (const key of ['cases', 'desk', 'work-day', 'deadlines', 'statistics'])
    void client.invalidateQueries({ queryKey: [key] });
}
