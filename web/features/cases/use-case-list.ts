/** A list of cases read page by page, its sums, and the case opened beside it. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CaseListRow } from '#features/cases/contract.ts';
import { casePages, caseSums } from './case-queries.ts';
import type { CaseListSearch } from './case-search.ts';

const NO_ROWS: readonly CaseListRow[] = [];

export function useCaseList(search: CaseListSearch) {
  const pages = useInfiniteQuery(casePages(search));
  const sums = useQuery(caseSums(search));
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? NO_ROWS, [pages.data]);
  const at = search.open === undefined ? -1 : rows.findIndex((row) => row.code === search.open);
  const previous = at > 0 ? rows[at - 1] : undefined;
  const next = at >= 0 ? rows[at + 1] : undefined;
  return {
    rows,
    sums: sums.data,
    loading: pages.isPending,
    error: pages.error,
    hasNextPage: pages.hasNextPage,
    isFetchingNextPage: pages.isFetchingNextPage,
    fetchNextPage: () => void pages.fetchNextPage(),
    previous,
    next,
  };
}
