/** Sends one write of the organisation: keeps the key over retries, says what was refused, refreshes what was shown. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, newIdempotencyKey, type Refusal, refusalsOf } from '#ui/api-client.ts';

export interface Command<Body, Answer> {
  readonly run: (body: Body) => void;
  readonly busy: boolean;
  readonly refusals: readonly Refusal[];
  readonly answer: Answer | undefined;
  readonly reset: () => void;
}

/** `path` is posted to; `onDone` is called with the answer after everything of the organisation is asked for anew. */
export function useCommand<Body, Answer>(path: string, onDone: (answer: Answer) => void): Command<Body, Answer> {
  const client = useQueryClient();
  const [key, setKey] = useState(newIdempotencyKey);
  const mutation = useMutation({
    mutationFn: (body: Body) => api.post<Answer>(path, { body, idempotencyKey: key }),
    onSuccess: async (answer) => {
      setKey(newIdempotencyKey());
      await client.invalidateQueries({ queryKey: ['organisation'] });
      // A post may be the person's own: what the session may do has changed with it.
      await client.invalidateQueries({ queryKey: ['session'] });
      onDone(answer);
    },
  });
  return {
    run: mutation.mutate,
    busy: mutation.isPending,
    refusals: refusalsOf(mutation.error),
    answer: mutation.data,
    reset: mutation.reset,
  };
}
