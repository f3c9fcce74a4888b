/** What the papers to sign ask of the API and what they write to it. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ActDraftDetail, ActDraftRow } from '#features/cases/contract.ts';
import type { DraftStatus } from '#features/documents/contract.ts';
import { api, newIdempotencyKey } from '#ui/api-client.ts';

interface Page {
  readonly rows: readonly ActDraftRow[];
  readonly next: string | null;
}

const PAGE = 100;

export type DraftFilter = Readonly<Record<'status' | 'unit' | 'own' | 'case', string | undefined>>;

export function draftPages(filter: Partial<DraftFilter>) {
  return infiniteQueryOptions({
    queryKey: ['drafts', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page>('/api/drafts', {
        query: { ...filter, after: pageParam === '' ? undefined : pageParam, limit: PAGE },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** The issued papers that are printed together, the newest first: as many as one page of the API gives. */
export function issuedPapers(filter: Partial<DraftFilter>) {
  return queryOptions({
    queryKey: ['drafts', 'issued', filter],
    queryFn: async ({ signal }) => {
      const query = { ...filter, status: 'issued', limit: 500 };
      return (await api.get<Page>('/api/drafts', { query, signal })).rows.filter(({ paper }) => paper !== null);
    },
    placeholderData: () => undefined,
  });
}

export function draftDetail(draft: string) {
  return queryOptions({
    queryKey: ['drafts', 'one', draft],
    queryFn: ({ signal }) => api.get<ActDraftDetail>(`/api/drafts/${draft}`, { signal }),
    placeholderData: () => undefined,
  });
}

export interface DraftBody {
  readonly version: number;
  readonly dated_on: string;
  readonly ground: string | null;
  readonly amount_vnd: number | null;
  readonly unit: string | null;
  readonly officer: string | null;
  readonly data: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly signatory: string | null;
}

export function changeDraft(draft: string, body: DraftBody): Promise<{ readonly version: number }> {
  return api.put(`/api/drafts/${draft}`, { body, idempotencyKey: newIdempotencyKey() });
}

export type DraftStep = 'submitted' | 'approved' | 'returned' | 'dropped';

export function moveDraft(
  draft: string,
  version: number,
  to: DraftStep,
  remark: string | null,
): Promise<{ readonly version: number; readonly status: DraftStatus }> {
  return api.post(`/api/drafts/${draft}/move`, {
    body: { version, to, remark },
    idempotencyKey: newIdempotencyKey(),
  });
}

export interface IssuedDraft {
  readonly case_code: string;
  readonly act_code: string;
  readonly number: string | null;
  readonly title: string;
  readonly paper: string;
  /** What the case tells otherwise than when the paper was drafted. */
  readonly refilled: readonly string[];
}

export function issueDraft(draft: string, version: number, dated_on: string | null): Promise<IssuedDraft> {
  return api.post(`/api/drafts/${draft}/issue`, { body: { version, dated_on }, idempotencyKey: newIdempotencyKey() });
}

/** Drafts the paper of an act that was recorded before. */
export function draftPaperOfAct(case_code: string, act_code: string): Promise<{ readonly draft: string }> {
  const path = `/api/cases/${encodeURIComponent(case_code)}/acts/${encodeURIComponent(act_code)}/drafts`;
  return api.post(path, { body: {}, idempotencyKey: newIdempotencyKey() });
}

/** Every draft and issued paper of one case that belongs to an act, the newest first. */
export function papersOfActs(case_code: string) {
  return queryOptions({
    queryKey: ['drafts', 'of-case', case_code],
    queryFn: async ({ signal }) => {
      const query = { case: case_code, status: 'draft,submitted,returned,approved,issued', limit: 500 };
      return (await api.get<Page>('/api/drafts', { query, signal })).rows;
    },
    placeholderData: () => undefined,
  });
}
