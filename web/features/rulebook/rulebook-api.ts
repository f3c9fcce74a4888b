/** What the pages of the rulebook ask the server, and how they write: the key is kept over retries of one form. */
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Rulebook } from '#features/rulebook/contract.ts';
import { officeCalendar } from '#features/rulebook/domain/office-calendar.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { api, newIdempotencyKey, type Refusal, refusalsOf } from '#ui/api-client.ts';

const rulebookQuery = queryOptions({
  queryKey: ['rulebook'],
  queryFn: ({ signal }) => api.get<Rulebook>('/api/rulebook', { signal }),
  staleTime: 5 * 60_000,
});

/** The office's changes, and its calendar made from them by the functions of the server. */
export function useRulebook(): Rulebook & { readonly calendar: WorkingCalendar } {
  const { data } = useSuspenseQuery(rulebookQuery);
  const calendar = useMemo(() => officeCalendar(data.calendar_changes, data.setting_changes), [data]);
  return { ...data, calendar };
}

export interface RulebookCommand {
  readonly run: (body: Record<string, string>) => void;
  readonly busy: boolean;
  readonly refusals: readonly Refusal[];
}

/** `onDone` is called once the rulebook was asked for anew. */
export function useRulebookCommand(path: string, onDone: () => void): RulebookCommand {
  const client = useQueryClient();
  const [key, setKey] = useState(newIdempotencyKey);
  const mutation = useMutation({
    mutationFn: (body: Record<string, string>) => api.post(path, { body, idempotencyKey: key }),
    onSuccess: async () => {
      setKey(newIdempotencyKey());
      await client.invalidateQueries({ queryKey: ['rulebook'] });
      onDone();
    },
  });
  return { run: mutation.mutate, busy: mutation.isPending, refusals: refusalsOf(mutation.error) };
}
