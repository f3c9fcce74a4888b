/** What the pages ask of the API of administrative judgments, and what they write to it. */
import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type {
  FollowActAnswer,
  FollowCount,
  FollowDetail,
  FollowInput,
  FollowReport,
  FollowRow,
  ReportCell,
  ReportGrouping,
  ReportJudgmentRow,
} from '#features/admin-judgments/contract.ts';
import { api, apiPath } from '#ui/api-client.ts';
import { filterQueryOf, sortQueryOf, type FollowSearch } from './follow-search.ts';

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

const PATH = '/api/admin-judgments';
const PAGE = 100;

export function followPages(search: FollowSearch) {
  const query = { ...filterQueryOf(search), ...sortQueryOf(search) };
  return infiniteQueryOptions({
    queryKey: ['admin-judgments', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<FollowRow>>(PATH, { query: { ...query, after: pageParam, limit: PAGE }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function followCount(search: FollowSearch) {
  const query = filterQueryOf(search);
  return queryOptions({
    queryKey: ['admin-judgments', 'count', query],
    queryFn: ({ signal }) => api.get<FollowCount>(`${PATH}/count`, { query, signal }),
  });
}

/** Never another judgment while it is on its way: acts are recorded on what is shown. */
export function followDetail(code: string) {
  return queryOptions({
    queryKey: ['admin-judgment', code],
    queryFn: ({ signal }) => api.get<FollowDetail>(`${PATH}/${encodeURIComponent(code)}`, { signal }),
    placeholderData: () => undefined,
    staleTime: 5_000,
  });
}

export interface ReportQuestion {
  readonly on: string;
  readonly unit: string | undefined;
  readonly by: ReportGrouping;
}

export function reportQuery(question: ReportQuestion) {
  return queryOptions({
    queryKey: ['admin-judgments', 'report', question],
    queryFn: ({ signal }) => api.get<FollowReport>(`${PATH}/report`, { query: { ...question }, signal }),
  });
}

export function reportJudgmentPages(question: ReportQuestion, cell: ReportCell) {
  return infiniteQueryOptions({
    queryKey: ['admin-judgments', 'report-judgments', question, cell],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<ReportJudgmentRow>>(`${PATH}/report/judgments`, {
        query: { ...question, ...cell, after: pageParam, limit: PAGE },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: () => undefined,
  });
}

export function reportFileHref(question: ReportQuestion, format: 'csv' | 'xlsx'): string {
  return apiPath(`${PATH}/report.${format}`, { ...question });
}

export const exportPath = (format: 'csv' | 'xlsx') => `${PATH}/export.${format}`;

/** The body of `POST /api/admin-judgments/:code/acts`. */
export interface FollowActBody {
  readonly expected_seq: number;
  readonly type: string;
  readonly dated_on: string;
  readonly corrects?: string | null;
  readonly data: Readonly<Record<string, string>>;
}

export function recordAct(code: string, body: FollowActBody, idempotencyKey: string): Promise<FollowActAnswer> {
  return api.post<FollowActAnswer>(`${PATH}/${encodeURIComponent(code)}/acts`, { body, idempotencyKey });
}

export function registerJudgment(input: FollowInput, idempotencyKey: string): Promise<{ readonly code: string }> {
  return api.post<{ readonly code: string }>(PATH, { body: input, idempotencyKey });
}

/** After an act: the judgment at once, and every list and report it may stand in. */
export async function refreshAfterAct(client: QueryClient, code: string): Promise<void> {
  await client.invalidateQueries({ queryKey: ['admin-judgment', code] });
  void client.invalidateQueries({ queryKey: ['admin-judgments'] });
}
