/**
 * The two ways an operation can end. What a user may do wrong is a value, a `Refusal`, that every caller must look at;
 * what only a programmer can do wrong is thrown.
 */

/** Why something was not done: a catalogued code, a Vietnamese sentence, and the field it speaks of where there is one. */
export type Refusal = {
  readonly code: string;
  readonly sentence: string;
  readonly field?: string;
};

export type Result<T, R = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly R[] };

export function accept<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function refuse<R>(...refusals: readonly R[]): Result<never, R> {
  return { ok: false, refusals };
}

/** Makes a refusal; the field is left out rather than set to undefined, so that it compares and serialises cleanly. */
export function refusal(code: string, sentence: string, field?: string): Refusal {
  return field === undefined ? { code, sentence } : { code, sentence, field };
}
