/** What the organisation pages ask the server. Writes go through `useCommand`. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AccountRow } from '#features/auth/contract.ts';
import type { DelegationRow, StaffMember, StaffRow } from '#features/organisation/contract.ts';
import type { Post } from '#features/organisation/domain/posts.ts';
import { api } from '#ui/api-client.ts';

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

const PAGE = 200;

export function staffQuery(unit: string, on: string) {
  return infiniteQueryOptions({
    queryKey: ['organisation', 'staff', unit, on],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<StaffRow>>('/api/organisation/staff', {
        query: { unit, on, after: pageParam, limit: PAGE },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last: Page<StaffRow>) => last.next ?? undefined,
  });
}

export function staffMemberQuery(code: string) {
  return queryOptions({
    queryKey: ['organisation', 'staff-member', code],
    queryFn: ({ signal }) => api.get<StaffMember>(`/api/organisation/staff/${encodeURIComponent(code)}`, { signal }),
    placeholderData: () => undefined,
  });
}

export function delegationsQuery(unit: string) {
  return queryOptions({
    queryKey: ['organisation', 'delegations', unit],
    queryFn: async ({ signal }) => {
      const path = `/api/organisation/units/${encodeURIComponent(unit)}/delegations`;
      return (await api.get<{ delegations: readonly DelegationRow[] }>(path, { signal })).delegations;
    },
  });
}

/** A fact of who may do what: the posts that may, at which offices, in a sentence. */
export interface AbilityFactRow {
  readonly ability: string;
  readonly posts: readonly Post[];
  readonly offices: readonly string[];
  readonly fact: string;
}

export const abilitiesQuery = queryOptions({
  queryKey: ['organisation', 'abilities'],
  queryFn: async ({ signal }) =>
    (await api.get<{ facts: readonly AbilityFactRow[] }>('/api/organisation/abilities', { signal })).facts,
  staleTime: 60 * 60_000,
});

export function accountsQuery(unit: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['organisation', 'accounts', unit],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<AccountRow>>('/api/accounts', { query: { unit, after: pageParam, limit: PAGE }, signal }),
    initialPageParam: '',
    getNextPageParam: (last: Page<AccountRow>) => last.next ?? undefined,
  });
}
