/** What the headers of a write say about how to run its command. */
import type { FastifyRequest } from 'fastify';
import { refusal } from '#kit/result.ts';
import type { CommandOptions } from '../command.ts';
import { RequestRefusal } from './request-refusal.ts';

/** Visible characters of ASCII, as a header carries them unchanged. */
const KEY = /^[\x21-\x7e]{8,100}$/;

/**
 * Reads `Idempotency-Key`; without it the command runs each time it is sent.
 *
 * @throws RequestRefusal `idempotency-key-not-valid` where the key has not 8 to 100 visible characters
 */
export function commandOptions(request: Pick<FastifyRequest, 'headers'>): CommandOptions {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return {};
  if (typeof key === 'string' && KEY.test(key)) return { idempotency_key: key };
  throw new RequestRefusal(
    422,
    refusal('idempotency-key-not-valid', 'Idempotency-Key phải có từ 8 đến 100 ký tự không dấu.', 'Idempotency-Key'),
  );
}
