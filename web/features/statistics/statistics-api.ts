/** What the statistics pages ask the server, and under which keys the answers are kept. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  NarrativeText,
  ReportCasePage,
  ReportGrouping,
  ReportRestriction,
  ResultsReportPage,
  ResultsSeries,
} from '#features/statistics/contract.ts';
import { api, apiPath } from '#ui/api-client.ts';
import { TOTAL_ROW, type CellAddress } from './report-search.ts';

/** Whose cases a report covers and how it is divided. */
export interface ReportQuestion {
  readonly on: string;
  readonly unit: string | undefined;
  readonly by: ReportGrouping;
  readonly only: ReportRestriction | undefined;
}

export function reportQuery(question: ReportQuestion) {
  return queryOptions({
    queryKey: ['statistics', 'results', question],
    queryFn: ({ signal }) => api.get<ResultsReportPage>('/api/statistics/results', { query: { ...question }, signal }),
  });
}

export type DownloadFormat = 'xlsx' | 'csv' | 'text';

/** The address of the whole report as a file. */
export function downloadHref(question: ReportQuestion, format: DownloadFormat): string {
  return apiPath('/api/statistics/results/download', { ...question, format });
}

const PAGE_OF_CASES = 200;

/** The cases behind a figure, page by page; the first page brings the sums of all. */
export function cellCasesQuery(question: ReportQuestion, cell: CellAddress) {
  const group = cell.row === TOTAL_ROW ? undefined : cell.row;
  return infiniteQueryOptions({
    queryKey: ['statistics', 'cases', question, cell],
    queryFn: ({ signal, pageParam }) =>
      api.get<ReportCasePage>('/api/statistics/cases', {
        query: {
          ...question,
          column: cell.column,
          group,
          after: pageParam,
          limit: PAGE_OF_CASES,
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last: ReportCasePage) => last.next ?? undefined,
    // The cases of another figure must never stand under this one's heading.
    placeholderData: () => undefined,
  });
}

export function seriesQuery(question: Omit<ReportQuestion, 'by'>) {
  return queryOptions({
    queryKey: ['statistics', 'series', question],
    queryFn: ({ signal }) => api.get<ResultsSeries>('/api/statistics/series', { query: { ...question }, signal }),
  });
}

export function narrativeQuery(on: string, unit: string | undefined) {
  return queryOptions({
    queryKey: ['statistics', 'narrative', on, unit],
    queryFn: ({ signal }) => api.get<NarrativeText>('/api/statistics/narrative', { query: { on, unit }, signal }),
  });
}
