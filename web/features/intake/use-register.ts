/** A register read page by page, newest first. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { JudgmentRow, RequestRow } from '#features/intake/contract.ts';
import { judgmentPages, requestPages } from './intake-queries.ts';
import type { IntakeSearch } from './intake-search.ts';

export function useJudgments(search: IntakeSearch) {
  const { unit, text, waiting } = search;
  const pages = useInfiniteQuery(judgmentPages({ unit, text, without_case: waiting }));
  const rows = useMemo<readonly JudgmentRow[]>(
    () => pages.data?.pages.flatMap((page) => page.rows) ?? [],
    [pages.data],
  );
  return { rows, pages };
}

export function useRequests(search: IntakeSearch) {
  const { unit, status, late } = search;
  const pages = useInfiniteQuery(requestPages({ unit, status, late }));
  const rows = useMemo<readonly RequestRow[]>(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  return { rows, pages };
}
