/** What the pages of the registers ask the server. No book stands in for another while it is on its way: columns differ. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { RegisterLinePage, RegisterList, RegisterSheet } from '#features/registers/contract.ts';
import { api, apiPath } from '#ui/api-client.ts';
import type { RegisterQuestion } from './registers-search.ts';

const PATH = '/api/registers';
const PAGE = 100;
const PAGE_OF_PAPER = 500;

export function registerList({ unit, year }: RegisterQuestion) {
  return queryOptions({
    queryKey: ['registers', 'list', unit, year],
    queryFn: ({ signal }) => api.get<RegisterList>(PATH, { query: { unit, year: String(year) }, signal }),
  });
}

export function registerSheet(code: string, { unit, year, period }: RegisterQuestion) {
  return queryOptions({
    queryKey: ['registers', 'sheet', code, unit, year, period],
    queryFn: ({ signal }) =>
      api.get<RegisterSheet>(`${PATH}/${encodeURIComponent(code)}`, {
        query: { unit, year: String(year), period },
        signal,
      }),
    placeholderData: () => undefined,
  });
}

/** `all`: in the large pages of a print. */
export function registerLines(code: string, question: RegisterQuestion, all = false) {
  const limit = all ? PAGE_OF_PAPER : PAGE;
  return infiniteQueryOptions({
    queryKey: ['registers', 'lines', code, question, limit],
    queryFn: ({ pageParam, signal }) =>
      api.get<RegisterLinePage>(`${PATH}/${encodeURIComponent(code)}/lines`, {
        query: { ...queryOf(question), after: pageParam, limit },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: () => undefined,
  });
}

export function registerFileHref(code: string, question: RegisterQuestion, ending: 'xlsx' | 'csv'): string {
  return apiPath(`${PATH}/${encodeURIComponent(code)}/book.${ending}`, queryOf(question));
}

function queryOf({ unit, year, period, text }: RegisterQuestion) {
  return { unit, year: String(year), period, text };
}
