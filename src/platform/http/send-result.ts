/** Turns a `Result` into an answer: the value as it is, or the refusals with the status that goes with their code. */
import type { Refusal, Result } from '#kit/result.ts';

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  'sign-in-refused': 401,
  'not-permitted': 403,
  'case-changed-meanwhile': 409,
  'draft-changed-meanwhile': 409,
};

/** 401 and 403 for who may not, 404 for what is not there, 409 for a stale form, 422 for everything else. */
export function statusOf(refusals: readonly Refusal[]): number {
  const code = refusals[0]?.code ?? '';
  const known = STATUS_BY_CODE[code];
  if (known !== undefined) return known;
  return code.endsWith('-not-found') ? 404 : 422;
}

/** The body of every refused request. */
export type RefusalsBody = { refusals: { code: string; sentence: string; field?: string }[] };

/** The same shape without `readonly`, which the types that Fastify derives from schemas do not know. */
type Sendable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? Sendable<E>[]
    : { -readonly [K in keyof T]: Sendable<T[K]> };

/**
 * Sets the status and gives back the body for the handler to return: `return sendResult(reply, result)`. The body is checked
 * against the response schema of the route when compiled. Money and days must be presented already (`toSafeInteger`).
 */
export function sendResult<T>(
  reply: { code(status: number): unknown },
  result: Result<T>,
  status = 200,
): Sendable<T> | RefusalsBody {
  reply.code(result.ok ? status : statusOf(result.refusals));
  // Only the types differ: what is sent is written out, not changed.
  return result.ok ? (result.value as Sendable<T>) : { refusals: [...result.refusals] };
}
