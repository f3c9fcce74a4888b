/**
 * The query cache: lists render from it at once and refresh behind. The next page is fetched ahead by its link.
 * A refusal is never retried; a failing server is, twice.
 */
import { keepPreviousData, QueryClient } from '@tanstack/react-query';
import { ApiFailure } from './api-client.ts';

/** How long an answer counts as fresh; long enough that going back costs nothing, short enough for a shared office. */
const FRESH_FOR_MS = 20_000;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_FOR_MS,
        gcTime: 10 * 60_000,
        placeholderData: keepPreviousData,
        refetchOnWindowFocus: true,
        retry: (failures, error) => error instanceof ApiFailure && failures < 2,
        retryDelay: (failures) => 400 * 2 ** failures,
      },
      mutations: { retry: false },
    },
  });
}
