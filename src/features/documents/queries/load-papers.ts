/** The papers of a subject: drafts under way and papers issued, the newest first. */
import type { Connection } from '#platform/database.ts';
import type { DraftDetail, DraftView, IssuedPaperView } from '../contract.ts';
import { findReadyTemplate } from '../domain/ready-templates.ts';
import { listOpenDrafts, listPapers } from '../store.ts';
import type { StoredDraft, StoredPaper } from '../store.ts';

export type PapersOf = { readonly drafts: readonly DraftView[]; readonly issued: readonly IssuedPaperView[] };

/** Two queries, whatever there is. */
export async function loadPapersOf(connection: Connection, subject: string): Promise<PapersOf> {
  const drafts = await listOpenDrafts(connection, subject);
  const issued = await listPapers(connection, subject);
  return { drafts: drafts.map(presentDraft), issued: issued.map(presentPaper) };
}

export function presentDraft(draft: StoredDraft): DraftView {
  return {
    id: draft.id.toString(),
    subject: draft.subject,
    template: draft.template,
    label: draft.data.title ?? findReadyTemplate(draft.template)?.label ?? draft.template,
    status: draft.status,
    remark: draft.remark,
    has_file: draft.file_sha256 !== null,
    made_by_name: draft.made_by_name,
    made_at: draft.made_at.toString(),
    changed_by_name: draft.changed_by_name,
    changed_at: draft.changed_at.toString(),
    version: draft.version,
  };
}

export function presentDraftDetail(draft: StoredDraft): DraftDetail {
  return { ...presentDraft(draft), data: draft.data };
}

export function presentPaper(paper: StoredPaper): IssuedPaperView {
  return {
    id: paper.id.toString(),
    subject: paper.subject,
    template: paper.template,
    title: paper.title,
    number: paper.number,
    dated_on: paper.dated_on,
    sha256: paper.sha256,
    size_bytes: Number(paper.size_bytes),
    issued_by_name: paper.issued_by_name,
    issued_at: paper.issued_at.toString(),
  };
}
