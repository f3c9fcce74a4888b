/**
 * A refusal of the request itself, before any command or query: not signed in, not readable, from another site. Thrown inside
 * hooks and parsers, where Fastify has no other way to end a request, and answered by the error handler like any refusal.
 */
import type { Refusal } from '#kit/result.ts';

export class RequestRefusal extends Error {
  override name = 'RequestRefusal';
  readonly status: number;
  readonly refusals: readonly Refusal[];

  constructor(status: number, ...refusals: readonly Refusal[]) {
    super(refusals[0]?.code ?? 'refused');
    this.status = status;
    this.refusals = refusals;
  }
}
