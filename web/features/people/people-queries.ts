/** What the page of a person asks: who it is, of the intake, and the cases page by page, of the cases. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { PartyCasesAnswer } from '#features/cases/contract.ts';
import type { PartyDetail } from '#features/intake/contract.ts';
import { api } from '#ui/api-client.ts';

/** Never another person while one is on its way: what is shown is believed. */
export function personDetail(code: string) {
  return queryOptions({
    queryKey: ['person', code],
    queryFn: ({ signal }) => api.get<PartyDetail>(`/api/intake/parties/${encodeURIComponent(code)}`, { signal }),
    placeholderData: () => undefined,
  });
}

export function personCases(code: string) {
  return infiniteQueryOptions({
    queryKey: ['cases', 'of-person', code],
    queryFn: ({ pageParam, signal }) =>
      api.get<PartyCasesAnswer>(`/api/parties/${encodeURIComponent(code)}/cases`, {
        query: { after: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: () => undefined,
  });
}

export function personHref(code: string): string {
  return `/people/${encodeURIComponent(code)}`;
}
