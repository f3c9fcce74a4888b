/**
 * Issues a paper: fills its template with number and date, stores the file, and writes the row that says so. Runs in the
 * transaction of the act it belongs to, so that number, act and paper stand together or not at all; the file is stored before the
 * commit, under its hash, so one that is rolled back does no harm.
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { CommandContext } from '#platform/command.ts';
import { DRAFT_STATUS_LABELS } from '../contract.ts';
import { checkPaperReady } from '../domain/check-paper.ts';
import { paperJson, paperOfJson } from '../domain/paper-data.ts';
import type { PaperData } from '../domain/paper-data.ts';
import type { ReadyTemplate } from '../domain/template-shape.ts';
import { loadTemplateFor } from '../queries/render-for.ts';
import { renderPaper } from '../rendering/render-paper.ts';
import { readWholeBlob } from '#platform/blobs.ts';
import type { StoredDraft } from '../store.ts';
import { lockedDraft } from './change-draft.ts';
import { requireTemplate } from './draft-paper.ts';
import type { PaperPlace } from './draft-paper.ts';

export type IssueTerms = PaperPlace & {
  readonly template: string;
  /** What the paper says now; null for what the draft says. Number and date are set from the terms. */
  readonly data: PaperData | null;
  /** The draft that is issued, and the version the actor saw; without one, `data` is given. */
  readonly draft: { readonly id: bigint; readonly version: number } | null;
  /** Taken in this transaction; null for what bears no number. */
  readonly number: string | null;
  readonly dated_on: IsoDay;
};

export type IssuedPaper = {
  readonly id: bigint;
  readonly title: string;
  readonly sha256: string;
  readonly size_bytes: number;
};

const MOST_PAPER_BYTES = 20_000_000;

/**
 * The caller has checked that the actor may issue on the subject. Refuses with `template-not-found`, `draft-not-found`,
 * `draft-changed-meanwhile`, `draft-not-issuable`, what `checkPaperReady` says, and `template-broken` where an office's own
 * template cannot be filled.
 */
export async function issuePaper(context: CommandContext, terms: IssueTerms): Promise<Result<IssuedPaper>> {
  const found = requireTemplate(terms.template);
  if (!found.ok) return found;
  const draft = await takeDraft(context, terms);
  if (!draft.ok) return draft;
  const given = terms.data ?? (draft.value === null ? null : paperOfJson(draft.value.data));
  if (given === null) throw new Error('neither draft nor data to issue');
  const data = { ...given, number: terms.number, dated_on: terms.dated_on };
  const refusals = checkPaperReady(found.value, data);
  if (refusals.length > 0) return refuse(...refusals);
  const source = await sourceOf(context, terms, draft.value);
  const rendered = renderPaper(source.bytes, found.value, data);
  if (!rendered.ok) return rendered;
  const stored = await context.blobs.put(rendered.value, MOST_PAPER_BYTES);
  if (!stored.ok) return stored;
  const id = context.nextId();
  const title = titleOf(found.value, data);
  await writePaper(context, terms, data, { id, title, template_sha256: source.sha256, ...stored.value });
  return accept({ id, title, ...stored.value });
}

async function takeDraft(context: CommandContext, terms: IssueTerms): Promise<Result<StoredDraft | null>> {
  if (terms.draft === null) return accept(null);
  const found = await lockedDraft(context.transaction, terms.draft.id, terms.draft.version);
  if (!found.ok) return found;
  const { status, subject, template } = found.value;
  if (subject !== terms.subject || template !== terms.template)
    return refuse(refusal('draft-not-issuable', 'Bản soạn này thuộc về hồ sơ hoặc mẫu văn bản khác.'));
  return status === 'draft' || status === 'submitted' || status === 'approved'
    ? found
    : refuse(
        refusal(
          'draft-not-issuable',
          `Bản soạn đang ở bước "${DRAFT_STATUS_LABELS[status]}" nên không phát hành được.`,
        ),
      );
}

async function sourceOf(
  { transaction, blobs }: CommandContext,
  terms: IssueTerms,
  draft: StoredDraft | null,
): Promise<{ readonly bytes: Uint8Array; readonly sha256: string }> {
  if (draft?.file_sha256 !== null && draft !== null)
    return { bytes: await readWholeBlob(blobs, draft.file_sha256), sha256: draft.file_sha256 };
  return loadTemplateFor(transaction, blobs, terms.registry_id, terms.template, terms.dated_on);
}

async function writePaper(
  { transaction, actor, now }: CommandContext,
  terms: IssueTerms,
  data: PaperData,
  paper: IssuedPaper & { readonly template_sha256: string },
): Promise<void> {
  const at = now.toString();
  await sql`
    insert into issued_paper (registry_id, id, unit_id, subject, template, template_sha256, draft_id, title, number, dated_on,
      sha256, size_bytes, issued_by, issued_by_name, issued_at)
    values (${terms.registry_id}, ${paper.id}, ${terms.unit_id}, ${terms.subject}, ${terms.template}, ${paper.template_sha256},
      ${terms.draft?.id ?? null}, ${paper.title}, ${terms.number}, ${terms.dated_on}, ${paper.sha256}, ${paper.size_bytes},
      ${actor.id}, ${actor.name}, ${at})`.execute(transaction);
  if (terms.draft === null) return;
  await sql`
    update paper_draft set status = 'issued', data = ${JSON.stringify(paperJson(data))}, version = version + 1, changed_by = ${actor.id}, changed_by_name = ${actor.name},
      changed_at = ${at} where registry_id = ${terms.registry_id} and id = ${terms.draft.id}`.execute(transaction);
}

function titleOf(template: ReadyTemplate, data: PaperData): string {
  return data.title ?? template.label;
}
