/** What waits on the desk of the person: counts of each queue, and for a leader of each officer. */
import { queryOptions } from '@tanstack/react-query';
import type { Desk } from '#features/cases/contract.ts';
import { api } from '#ui/api-client.ts';

export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal }) => api.get<Desk>('/api/desk', { signal }),
});
