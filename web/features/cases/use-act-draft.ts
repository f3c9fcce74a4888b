/** Drafts an act with its paper instead of recording it, and opens the draft where it is completed and submitted. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Refusal } from '#kit/result.ts';
import type { CaseDetail } from '#features/cases/contract.ts';
import { api, ApiRefusal, newIdempotencyKey, refusalsOf } from '#ui/api-client.ts';
import { useNavigation } from '#ui/navigation.tsx';
import type { ActBodyBySeq } from './use-act-writer.ts';

const NONE: readonly Refusal[] = [];

export interface ActDrafter {
  readonly draft: (body: ActBodyBySeq) => void;
  readonly busy: boolean;
  readonly refusals: readonly Refusal[];
  readonly forget: () => void;
}

export function useActDraft(detail: CaseDetail, onDrafted: () => void): ActDrafter {
  const client = useQueryClient();
  const { navigate } = useNavigation();
  const key = useRef(newIdempotencyKey());
  const [refusals, setRefusals] = useState<readonly Refusal[]>(NONE);
  const mutation = useMutation({
    mutationFn: ({ corrects: _corrects, dry_run: _dry_run, ...body }: ActBodyBySeq) =>
      api.post<{ readonly draft: string }>(`/api/cases/${encodeURIComponent(detail.code)}/drafts`, {
        body,
        idempotencyKey: key.current,
      }),
    onSuccess: async ({ draft }) => {
      onDrafted();
      await client.invalidateQueries({ queryKey: ['drafts'] });
      navigate(`/drafts?open=${draft}`);
    },
    onError: (error) => {
      if (error instanceof ApiRefusal) key.current = newIdempotencyKey();
      setRefusals(refusalsOf(error));
    },
  });
  return {
    draft: (body) => {
      setRefusals(NONE);
      mutation.mutate(body);
    },
    busy: mutation.isPending,
    refusals,
    forget: () => setRefusals(NONE),
  };
}
