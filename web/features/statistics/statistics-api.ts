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

export type ReportFile = 'xlsx' | 'csv' | 'txt';

/** The address of the whole report as a file. */
export function reportFileHref(question: ReportQuestion, ending: ReportFile): string {
  return apiPath(`/api/statistics/results.${ending}`, { ...question });
}

const PAGE_OF_CASES = 200;

/** The row of the report a figure stands in, as the server is asked for it. */
function rowOf(question: ReportQuestion, cell: CellAddress): Readonly<Record<string, string | undefined>> {
  const { on, unit, by, only } = question;
  const all = { on, unit, only, column: cell.column };
  if (cell.row === TOTAL_ROW) return all;
  switch (by) {
    case 'unit':
      return { ...all, own_unit: cell.row };
    case 'officer':
      return { ...all, officer: cell.row };
    case 'basis':
      return { ...all, basis: cell.row };
    case 'case-type':
      return { ...all, case_type: cell.row };
  }
}

/** The address of the cases behind a figure as a file. */
export function caseFileHref(question: ReportQuestion, cell: CellAddress, ending: 'xlsx' | 'csv'): string {
  return apiPath(`/api/statistics/results/cases.${ending}`, rowOf(question, cell));
}

/** The cases behind a figure, page by page; the first page brings the sums of all. */
export function cellCasesQuery(question: ReportQuestion, cell: CellAddress) {
  return infiniteQueryOptions({
    queryKey: ['statistics', 'cases', question, cell],
    queryFn: ({ signal, pageParam }) =>
      api.get<ReportCasePage>('/api/statistics/results/cases', {
        query: { ...rowOf(question, cell), after: pageParam, limit: PAGE_OF_CASES },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last: ReportCasePage) => last.next ?? undefined,
    // The cases of another figure must never stand under this one's heading.
    placeholderData: () => undefined,
  });
}

/** The course of the year, of the same cases as the report. */
export function seriesQuery({ on, unit, only }: Pick<ReportQuestion, 'on' | 'unit' | 'only'>) {
  return queryOptions({
    queryKey: ['statistics', 'series', on, unit, only],
    queryFn: ({ signal }) => api.get<ResultsSeries>('/api/statistics/series', { query: { on, unit, only }, signal }),
  });
}

export function narrativeQuery(on: string, unit: string | undefined) {
  return queryOptions({
    queryKey: ['statistics', 'narrative', on, unit],
    queryFn: ({ signal }) => api.get<NarrativeText>('/api/statistics/narrative', { query: { on, unit }, signal }),
  });
}
