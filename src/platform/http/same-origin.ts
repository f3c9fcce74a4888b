/**
 * A write must come from our own page. Browsers say where a request comes from (`Sec-Fetch-Site`, or `Origin` in older ones), and
 * no page can forge it; a programme that says neither has no cookie of a browser to abuse.
 */
import type { FastifyRequest } from 'fastify';
import { refusal } from '#kit/result.ts';
import { RequestRefusal } from './request-refusal.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** @throws RequestRefusal `cross-site-request` for a write sent by the page of another site */
export function requireSameOrigin(request: FastifyRequest): void {
  if (READS.has(request.method) || comesFromUs(request)) return;
  throw new RequestRefusal(
    403,
    refusal(
      'cross-site-request',
      'Yêu cầu ghi đến từ một trang khác nên bị từ chối. Hãy mở trang của hệ thống và thử lại.',
    ),
  );
}

function comesFromUs(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const sent_from = new URL(origin);
  const here = `${sent_from.protocol}//${request.host}`;
  return URL.canParse(here) && new URL(here).host === sent_from.host;
}
