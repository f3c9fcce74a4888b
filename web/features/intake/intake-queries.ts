/** What the intake asks of the API and what it writes to it. */
import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import type { LapsingClaimRow } from '#features/cases/domain/lapsing-claim.ts';
import type { OpeningInput } from '#features/cases/domain/opening.ts';
import type {
  JudgmentRow,
  LookAlike,
  NewJudgment,
  NewParty,
  PartyBrief,
  PartyChoice,
  RequestRow,
} from '#features/intake/contract.ts';
import { api } from '#ui/api-client.ts';

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

type Filter = Readonly<Record<string, string | undefined>>;

const PAGE = 100;

export function judgmentPages(filter: Filter) {
  return infiniteQueryOptions({
    queryKey: ['intake', 'judgments', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<JudgmentRow>>('/api/intake/judgments', {
        query: { ...filter, after: pageParam, limit: PAGE },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function requestPages(filter: Filter) {
  return infiniteQueryOptions({
    queryKey: ['intake', 'requests', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<RequestRow>>('/api/intake/requests', {
        query: { ...filter, after: pageParam, limit: PAGE },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function lapsingPages(filter: Filter) {
  return infiniteQueryOptions({
    queryKey: ['intake', 'claims', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<LapsingClaimRow>>('/api/claims/lapsing', {
        query: { ...filter, after: pageParam, limit: PAGE },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Judgments of a unit's register by the beginning of their number or a word of their court. */
export async function findJudgments(
  unit: string | undefined,
  text: string,
  signal: AbortSignal,
): Promise<readonly JudgmentRow[]> {
  const page = await api.get<Page<JudgmentRow>>('/api/intake/judgments', { query: { unit, text, limit: 8 }, signal });
  return page.rows;
}

/** One judgment by its code; null where it is not in the reader's units. */
export function judgmentByCode(code: string) {
  return queryOptions({
    queryKey: ['intake', 'judgments', 'one', code],
    queryFn: async ({ signal }) => {
      const rows = await findJudgments(undefined, code, signal);
      return rows.find((row) => row.code === code) ?? null;
    },
    placeholderData: () => undefined,
  });
}

/** People over the whole province, without diacritics. */
export async function findParties(text: string, signal: AbortSignal): Promise<readonly PartyBrief[]> {
  const found = await api.get<Page<PartyBrief>>('/api/intake/parties', { query: { text, limit: 8 }, signal });
  return found.rows;
}

/** Known people who may be the one that is being typed. */
export async function findLookAlikes(
  party: Pick<NewParty, 'kind' | 'name'> & { readonly born_on: string; readonly identity_number: string },
  signal?: AbortSignal,
): Promise<readonly LookAlike[]> {
  const found = await api.get<{ rows: readonly LookAlike[] }>('/api/intake/parties/look-alikes', {
    query: { ...party },
    ...(signal === undefined ? {} : { signal }),
  });
  return found.rows;
}

const NO_COURTS: readonly string[] = [];

/** Courts of which the registers hold judgments, by the words typed so far. */
export function useCourts(text: string): readonly string[] {
  const { data } = useQuery({
    queryKey: ['intake', 'courts', text.trim()],
    queryFn: ({ signal }) =>
      api.get<{ courts: readonly string[] }>('/api/intake/courts', { query: { text: text.trim() }, signal }),
    staleTime: 10 * 60_000,
  });
  return data?.courts ?? NO_COURTS;
}

const NO_REQUESTS: readonly RequestRow[] = [];

/** Requests on a judgment that wait for a decision. */
export function useWaitingRequests(judgment: string | undefined): readonly RequestRow[] {
  const { data } = useQuery({
    queryKey: ['intake', 'requests', 'waiting', judgment ?? ''],
    queryFn: ({ signal }) =>
      api.get<Page<RequestRow>>('/api/intake/requests', { query: { judgment, status: 'waiting', limit: 50 }, signal }),
    enabled: judgment !== undefined,
    placeholderData: () => undefined,
  });
  return judgment === undefined ? NO_REQUESTS : (data?.rows ?? NO_REQUESTS);
}

/** Who can be given a case, with what is carried already. */
export interface AssignableOfficer {
  readonly code: string;
  readonly name: string;
  readonly post: 'officer' | 'head' | 'deputy-head';
  readonly open_cases: number;
  readonly open_rest_vnd: number;
  readonly new_cases: number;
}

const NO_OFFICERS: readonly AssignableOfficer[] = [];

/** Officers of the unit, the least burdened first, then its leaders. */
export function useOfficers(unit: string): readonly AssignableOfficer[] {
  const { data } = useQuery({
    queryKey: ['officers', unit],
    queryFn: ({ signal }) =>
      api.get<{ rows: readonly AssignableOfficer[] }>('/api/officers', { query: { unit }, signal }),
    enabled: unit !== '',
    placeholderData: () => undefined,
  });
  return data?.rows ?? NO_OFFICERS;
}

/** The answer to a decision: the case it opened. */
export interface OpenedCase {
  readonly case_code: string;
  readonly decision_number: string;
}

/** Opens a case, or with `dry_run` only says what would be opened. */
export function openCase(opening: OpeningInput, dry_run: boolean, idempotencyKey: string): Promise<OpenedCase> {
  const obligations = opening.obligations.map((obligation) => ({
    ...obligation,
    amount_vnd: obligation.amount_vnd === null ? null : Number(obligation.amount_vnd),
  }));
  return api.post<OpenedCase>('/api/cases', {
    body: { ...opening, obligations, ...(dry_run ? { dry_run } : {}) },
    idempotencyKey,
  });
}

export function receiveJudgment(
  unit: string,
  judgment: NewJudgment,
  idempotencyKey: string,
): Promise<{ readonly code: string }> {
  return api.post('/api/intake/judgments', { body: { unit, ...judgment }, idempotencyKey });
}

export interface NewRequest {
  readonly unit: string;
  readonly judgment: string;
  readonly requester: PartyChoice;
  readonly received_on: string;
  readonly content: string;
}

export function receiveRequest(request: NewRequest, idempotencyKey: string): Promise<{ readonly code: string }> {
  return api.post('/api/intake/requests', { body: request, idempotencyKey });
}

export interface RequestRefusalBody {
  readonly refused_on: string;
  readonly ground: string;
  readonly reason: string;
}

export function refuseRequest(
  code: string,
  body: RequestRefusalBody,
  idempotencyKey: string,
): Promise<{ readonly code: string }> {
  return api.post(`/api/intake/requests/${encodeURIComponent(code)}/refusal`, { body, idempotencyKey });
}

export interface LateAcceptanceBody {
  readonly accepted_on: string;
  readonly ground: string;
  readonly reason: string;
}

export function acceptLateRequest(
  code: string,
  body: LateAcceptanceBody,
  idempotencyKey: string,
): Promise<{ readonly code: string }> {
  return api.post(`/api/intake/requests/${encodeURIComponent(code)}/late-acceptance`, { body, idempotencyKey });
}
