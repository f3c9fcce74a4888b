/**
 * Writes an act and keeps to what its writer saw: the number of acts at the moment the form was opened goes with it, so that
 * somebody else's act in between is told and never passed over in silence.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { FollowActAnswer, FollowDetail } from '#features/admin-judgments/contract.ts';
import { STANDING_LABELS } from '#features/admin-judgments/domain/vocabulary.ts';
import type { Refusal } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { ApiRefusal, newIdempotencyKey, refusalsOf, type Conflict } from '#ui/api-client.ts';
import { useToast } from '#ui/feedback/toast.tsx';
import { shownMoment } from '#web/features/cases/shown-moment.ts';
import { actLabel } from './act-words.ts';
import { recordAct, refreshAfterAct, type FollowActBody } from './follow-queries.ts';

export type ActBodyBySeq = Omit<FollowActBody, 'expected_seq'>;

const NONE: readonly Refusal[] = [];

/** What others wrote since act number `seen_seq`. */
function conflictSince(detail: FollowDetail, seen_seq: number): Conflict | undefined {
  const newer = detail.acts.filter((act) => act.seq > seen_seq);
  const last = newer.at(-1);
  if (last === undefined) return undefined;
  return {
    changed_by: last.recorded_by,
    changed_at: shownMoment(last.recorded_at).replace(/^lúc /, ''),
    changes: newer.map((act) => ({ label: actLabel(act.type), after: `ngày ${formatDate(act.dated_on)}` })),
  };
}

/** `Đã ghi “Làm việc với...”, đã mở 2 thời hạn.` */
function sentenceOf(label: string, answer: FollowActAnswer, before: FollowDetail): string {
  const clocks = answer.opened_clocks > 0 ? `; đã mở ${answer.opened_clocks} thời hạn` : '';
  const moved = answer.standing === before.standing ? '' : `; chuyển sang “${STANDING_LABELS[answer.standing]}”`;
  return `Đã ghi “${label}”${moved}${clocks}.`;
}

export function useFollowWriter(detail: FollowDetail, label: string, onWritten: (answer: FollowActAnswer) => void) {
  const client = useQueryClient();
  const toast = useToast();
  const [seen_seq, setSeen] = useState(detail.seq);
  const [refusals, setRefusals] = useState(NONE);
  const key = useRef(newIdempotencyKey());
  const mutation = useMutation({
    mutationFn: (body: FollowActBody) => recordAct(detail.code, body, key.current),
    onSuccess: async (answer) => {
      key.current = newIdempotencyKey();
      await refreshAfterAct(client, detail.code);
      onWritten(answer);
      toast.show({ sentence: sentenceOf(label, answer, detail) });
    },
    onError: async (error) => {
      const stale = error instanceof ApiRefusal && error.status === 409;
      // A refused key may not be used for another body; a failed one must be, for the act may have been written.
      if (error instanceof ApiRefusal) key.current = newIdempotencyKey();
      if (stale) await client.invalidateQueries({ queryKey: ['admin-judgment', detail.code] });
      setRefusals(stale ? NONE : refusalsOf(error));
    },
  });
  const forget = useCallback(() => setRefusals(NONE), []);
  const send = (body: ActBodyBySeq, expected_seq: number) => {
    setRefusals(NONE);
    setSeen(expected_seq);
    mutation.mutate({ ...body, expected_seq });
  };
  return {
    write: (body: ActBodyBySeq) => send(body, seen_seq),
    /** Writes on top of what came in since, after the writer has read what that is. */
    writeOver: (body: ActBodyBySeq) => send(body, detail.seq),
    busy: mutation.isPending,
    refusals,
    forget,
    conflict: mutation.isPending ? undefined : conflictSince(detail, seen_seq),
    accept: () => setSeen(detail.seq),
  };
}
