/**
 * Asks the server, while the person still types, about the one thing this page cannot know by itself: whether an act that is
 * dated before others, or that undoes another, still fits the order of the case. Nothing is written.
 */
import { useEffect, useState } from 'react';
import type { Refusal } from '#kit/result.ts';
import { ApiRefusal } from '#ui/api-client.ts';
import { tryAct, type ActBody } from './case-queries.ts';

const PAUSE_MS = 450;
const NONE: readonly Refusal[] = [];

/** The refusals of `body`; none while it is undefined, being typed, or the server cannot be reached. */
export function useOrderCheck(code: string, body: ActBody | undefined): readonly Refusal[] {
  const asked = body === undefined ? '' : JSON.stringify(body);
  const [answer, setAnswer] = useState({ asked: '', refusals: NONE });
  useEffect(() => {
    if (asked === '') return undefined;
    const control = new AbortController();
    const settle = (refusals: readonly Refusal[]) => {
      if (!control.signal.aborted) setAnswer({ asked, refusals });
    };
    const timer = setTimeout(() => {
      tryAct(code, JSON.parse(asked) as ActBody, control.signal).then(
        () => settle(NONE),
        // A stale form has a notice of its own; a server that fails will say so when the act is written.
        (error: unknown) => settle(error instanceof ApiRefusal && error.status === 422 ? error.refusals : NONE),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [asked, code]);
  return answer.asked === asked ? answer.refusals : NONE;
}
