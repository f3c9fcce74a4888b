/**
 * Writes an act and keeps to what its writer saw: the number of acts at the moment the form was opened goes with it, so that
 * somebody else's act in between is told and never passed over in silence.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Refusal } from '#kit/result.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import type { CaseAct, CaseDetail, RecordedActAnswer } from '#features/cases/contract.ts';
import { ApiRefusal, newIdempotencyKey, refusalsOf, type Conflict } from '#ui/api-client.ts';
import { useToast } from '#ui/feedback/toast.tsx';
import { sentenceOfAnswer } from './answer-sentence.ts';
import { caseDetail, recordAct, refreshAfterAct, type ActBody } from './case-queries.ts';
import { shownMoment } from './shown-moment.ts';

/** The act as the form has it; the number of acts seen is added when it is sent. */
export type ActBodyBySeq = Omit<ActBody, 'expected_seq'>;

export interface ActWriter {
  readonly write: (body: ActBodyBySeq) => void;
  /** Writes on top of what came in since, after the writer has read what that is. */
  readonly writeOver: (body: ActBodyBySeq) => void;
  readonly busy: boolean;
  readonly refusals: readonly Refusal[];
  /** Puts away what was refused, once the form is typed into again. */
  readonly forget: () => void;
  /** What came in since the form was opened; undefined while nothing did. */
  readonly conflict: Conflict | undefined;
  /** Takes note of what came in: the next writing stands on top of it. */
  readonly accept: () => void;
  /** The number of acts the writer has seen. */
  readonly seen_seq: number;
}

/** An act in the words of the notice: `Thu tiền thi hành án: 31/03/2021, 5.000.000 ₫`. */
function changeOf(act: CaseAct): { label: string; after: string } {
  const amount = act.amount_vnd === null ? '' : `, ${formatVnd(act.amount_vnd)} ₫`;
  return { label: act.label, after: `ngày ${formatDate(act.dated_on)}${amount}` };
}

/** What others wrote since act number `seen_seq`. */
export function conflictSince(detail: CaseDetail, seen_seq: number): Conflict | undefined {
  const newer = detail.acts.filter((act) => act.seq > seen_seq).toSorted((one, other) => one.seq - other.seq);
  const last = newer.at(-1);
  if (last === undefined) return undefined;
  return {
    changed_by: last.recorded_by,
    changed_at: shownMoment(last.recorded_at).replace(/^lúc /, ''),
    changes: newer.map(changeOf),
  };
}

export interface ActWriterOptions {
  readonly detail: CaseDetail;
  readonly label: string;
  readonly onWritten: (answer: RecordedActAnswer) => void;
}

const NONE: readonly Refusal[] = [];

export function useActWriter({ detail, label, onWritten }: ActWriterOptions): ActWriter {
  const client = useQueryClient();
  const toast = useToast();
  const [seen_seq, setSeen] = useState(detail.seq);
  const [refusals, setRefusals] = useState<readonly Refusal[]>(NONE);
  const key = useRef(newIdempotencyKey());
  const mutation = useMutation({
    mutationFn: (body: ActBody) => recordAct(detail.code, body, key.current),
    onSuccess: async (answer, body) => {
      key.current = newIdempotencyKey();
      const written = {
        label,
        dated_on: body.dated_on,
        amount_vnd: body.amount_vnd ?? null,
        position_before: detail.position,
        rest_before_vnd: detail.rest_vnd,
      };
      await refreshAfterAct(client, detail.code);
      onWritten(answer);
      const after = client.getQueryData(caseDetail(detail.code).queryKey)?.deadlines ?? [];
      const opened = after.filter((one) => one.opened_by === answer.act_code).length;
      const met = after.filter((one) => one.closed_by === answer.act_code && one.status === 'met').length;
      toast.show({ sentence: sentenceOfAnswer(answer, { ...written, opened, met }) });
    },
    onError: async (error) => {
      const stale = error instanceof ApiRefusal && error.status === 409;
      // A refused key may not be used for another body; a failed one must be, for the act may have been written.
      if (error instanceof ApiRefusal) key.current = newIdempotencyKey();
      if (stale) await client.invalidateQueries({ queryKey: ['case', detail.code] });
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
    write: (body) => send(body, seen_seq),
    writeOver: (body) => send(body, detail.seq),
    busy: mutation.isPending,
    refusals,
    forget,
    conflict: mutation.isPending ? undefined : conflictSince(detail, seen_seq),
    accept: () => setSeen(detail.seq),
    seen_seq,
  };
}
