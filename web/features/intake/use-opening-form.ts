/** The state of the intake: the draft, what the rules say to it, and the two steps of deciding: check, then decide. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Refusal } from '#kit/result.ts';
import { ApiRefusal, newIdempotencyKey, refusalsOf } from '#ui/api-client.ts';
import { useFormDraft } from '#ui/form/form-draft.ts';
import { openCase, type OpenedCase } from './intake-queries.ts';
import type { OpeningForm } from './opening-context.ts';
import { openingRefusals } from './opening-refusals.ts';
import { openingOf, type ObligationDraft, type OpeningDraft, type PartyDraft, type Side } from './opening-draft.ts';

const NONE: readonly Refusal[] = [];

export interface OpeningFormOptions {
  readonly draftKey: string;
  readonly initial: OpeningDraft;
  readonly today: string;
  readonly onOpened: (opened: OpenedCase, draft: OpeningDraft) => void;
}

export function useOpeningForm({ draftKey, initial, today, onOpened }: OpeningFormOptions) {
  const client = useQueryClient();
  const form = useFormDraft<OpeningDraft>(draftKey, initial);
  const { values: draft } = form;
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>(NONE);
  const [checked, setChecked] = useState<OpenedCase>();
  const key = useRef(newIdempotencyKey());
  const against = useMemo(() => openingRefusals(draft, today), [draft, today]);

  const mutation = useMutation({
    mutationFn: (dry_run: boolean) => openCase(openingOf(draft), dry_run, dry_run ? newIdempotencyKey() : key.current),
    onSuccess: (answer, dry_run) => {
      if (dry_run) return setChecked(answer);
      key.current = newIdempotencyKey();
      form.clear();
      for (const part of ['cases', 'desk', 'intake', 'officers', 'statistics'])
        void client.invalidateQueries({ queryKey: [part] });
      return onOpened(answer, draft);
    },
    onError: (error) => {
      if (error instanceof ApiRefusal) key.current = newIdempotencyKey();
      setChecked(undefined);
      setRefusals(refusalsOf(error));
    },
  });

  const { set: setDraft } = form;
  const set = useCallback(
    (changes: Partial<OpeningDraft>) => {
      setDraft(changes);
      setRefusals(NONE);
    },
    [setDraft],
  );
  const setParty = (side: Side, partyKey: string, changes: Partial<PartyDraft>) =>
    set({ [side]: draft[side].map((party) => (party.key === partyKey ? { ...party, ...changes } : party)) });
  const setObligation = (obligationKey: string, changes: Partial<ObligationDraft>) =>
    set({
      obligations: draft.obligations.map((one) => (one.key === obligationKey ? { ...one, ...changes } : one)),
    });
  const errorOf = (...fields: string[]) =>
    fields.some((field) => tried || touched.has(field))
      ? [...against, ...refusals].find((one) => one.field !== undefined && fields.includes(one.field))?.sentence
      : undefined;
  const lapsed = refusals.some((one) => one.code === 'law-claim-lapsed');
  const shared: OpeningForm = { draft, today, lapsed, set, setParty, setObligation, errorOf };
  return {
    shared,
    against,
    refusals,
    /** What the server says it would open; set once the check has passed, until it is decided or put away. */
    checked,
    busy: mutation.isPending,
    restored: form.restored,
    discard: form.discard,
    touch: (field: string) => {
      if (field !== '') setTouched((now) => (now.has(field) ? now : new Set([...now, field])));
    },
    check: () => {
      setTried(true);
      if (against.length > 0) setRefusals(against);
      else mutation.mutate(true);
    },
    decide: () => mutation.mutate(false),
    putAway: () => setChecked(undefined),
  };
}
