/** What the pages of papers and attachments ask the server. */
import { queryOptions } from '@tanstack/react-query';
import type {
  AttachmentView,
  DraftView,
  IssuedPaperView,
  TemplateVersionView,
  TemplateView,
} from '#features/documents/contract.ts';
import { api, ApiFailure, refusalOf } from '#ui/api-client.ts';

const TEMPLATES = '/api/documents/templates';

export const templatesQuery = queryOptions({
  queryKey: ['documents', 'templates'],
  queryFn: async ({ signal }) => (await api.get<{ rows: readonly TemplateView[] }>(TEMPLATES, { signal })).rows,
});

export function versionsQuery(code: string) {
  return queryOptions({
    queryKey: ['documents', 'versions', code],
    queryFn: async ({ signal }) =>
      (await api.get<{ rows: readonly TemplateVersionView[] }>(`${TEMPLATES}/${code}/versions`, { signal })).rows,
    placeholderData: () => undefined,
  });
}

/** `version` is an id, `0` for the ready template; left out for the one of today. */
export function templateHref(code: string, what: 'file' | 'sample', version?: string): string {
  return `${TEMPLATES}/${code}/${what}${version === undefined ? '' : `?version=${version}`}`;
}

export function checkPath(code: string): string {
  return `${TEMPLATES}/${code}/check`;
}

export function versionsPath(code: string): string {
  return `${TEMPLATES}/${code}/versions`;
}

export interface Attachments {
  readonly rows: readonly AttachmentView[];
  readonly may_add: boolean;
}

export function attachmentsPath(subject: string): string {
  return `/api/documents/attachments?subject=${encodeURIComponent(subject)}`;
}

export function attachmentsQuery(subject: string) {
  return queryOptions({
    queryKey: ['documents', 'attachments', subject],
    queryFn: ({ signal }) => api.get<Attachments>(attachmentsPath(subject), { signal }),
    placeholderData: () => undefined,
  });
}

export function attachmentHref(id: string): string {
  return `/api/documents/attachments/${id}/file`;
}

export interface Papers {
  readonly drafts: readonly DraftView[];
  readonly issued: readonly IssuedPaperView[];
}

export function papersQuery(subject: string) {
  return queryOptions({
    queryKey: ['documents', 'papers', subject],
    queryFn: ({ signal }) => api.get<Papers>('/api/documents/papers', { query: { subject }, signal }),
    placeholderData: () => undefined,
  });
}

/** The version is never sent; it makes a changed draft another address, so that it is fetched anew. */
export function draftFileHref({ id, version }: Pick<DraftView, 'id' | 'version'>): string {
  return `/api/documents/drafts/${id}/file#${version}`;
}

/** The bytes of a file; what the server refused is thrown as a refusal. */
export async function fetchFile(href: string, signal: AbortSignal): Promise<Blob> {
  const answer = await fetch(href, { signal });
  if (answer.ok) return answer.blob();
  if (answer.status >= 500) throw new ApiFailure('Máy chủ chưa mở được văn bản; hãy thử lại.', answer.status);
  throw refusalOf(answer.status, await answer.json().catch(() => undefined));
}

export function paperFileHref(id: string): string {
  return `/api/documents/papers/${id}/file`;
}
