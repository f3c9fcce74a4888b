/** The register of requests with the limitation of each: its last day, whether it was kept, and until when an answer is due. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import { loadLawSettings } from '#features/rulebook/public.ts';
import type { RequestRow } from '../contract.ts';
import { listRequests } from './list-requests.ts';
import type { RequestFilter } from './list-requests.ts';
import { withTiming } from './load-request-timing.ts';
import type { RegisterKey } from './register-page.ts';

export type TimedRequestFilter = Omit<RequestFilter, 'late_after_years'> & {
  /** Only those that came out of time and were not accepted by the head. */
  readonly late: boolean;
};

export type TimedRequestPage = {
  readonly rows: readonly (RequestRow & { readonly id: bigint })[];
  readonly next: RegisterKey | null;
};

export async function listTimedRequests(
  connection: Connection,
  { late, ...filter }: TimedRequestFilter,
  today: IsoDay,
  after: RegisterKey | null,
  limit: number,
): Promise<TimedRequestPage> {
  const { limitation_years } = await loadLawSettings(connection, today);
  const of = late ? { ...filter, late_after_years: limitation_years } : filter;
  const { rows, next } = await listRequests(connection, of, after, limit);
  const timed = await withTiming(connection, rows);
  // The query counts years alone; an end that moved behind days off is seen here.
  return { rows: late ? timed.filter(({ timing }) => timing?.in_time === false) : timed, next };
}
