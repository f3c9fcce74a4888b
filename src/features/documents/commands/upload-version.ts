/** Enters an office's own version of a template, valid from a day on; the file is stored and checked already. */
import { sql } from 'kysely';
import { findIsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { StoredBlob } from '#platform/blobs.ts';
import { readWholeBlob } from '#platform/blobs.ts';
import type { Command } from '#platform/command.ts';
import type { TemplateWarning } from '../contract.ts';
import { checkFileName } from '../domain/file-name.ts';
import { requireManagingTemplates } from '../policy.ts';
import { checkTemplate } from '../rendering/check-template.ts';
import { requireTemplate } from './draft-paper.ts';

export type UploadVersionInput = {
  readonly code: string;
  readonly valid_from: string;
  readonly note: string;
  readonly file: StoredBlob & { readonly file_name: string };
};

type Answer = { readonly id: string; readonly warnings: readonly TemplateWarning[] };

/** `template-not-found`, `day-not-in-calendar`, `file-name-not-plain`, and what `checkTemplate` says. */
export const uploadVersion: Command<UploadVersionInput, Answer> = {
  name: 'documents.upload-version',
  subject: ({ code }) => `template ${code}`,
  authorise: (actor) => requireManagingTemplates(actor),
  run: async ({ transaction, actor, now, nextId, blobs }, { code, valid_from, note, file }) => {
    const template = requireTemplate(code);
    if (!template.ok) return template;
    const name = checkFileName(file.file_name);
    if (!name.ok) return name;
    if (findIsoDay(valid_from) === undefined)
      return refuse(
        refusal('day-not-in-calendar', `Có hiệu lực từ: "${valid_from}" không phải là ngày có thật.`, 'valid_from'),
      );
    const checked = await checkTemplate(await readWholeBlob(blobs, file.sha256), template.value);
    if (!checked.ok) return checked;
    const id = nextId();
    await sql`
      insert into paper_template (registry_id, id, code, valid_from, sha256, size_bytes, file_name, note, uploaded_by,
        uploaded_by_name, uploaded_at)
      values (${actor.registry_id}, ${id}, ${code}, ${valid_from}, ${file.sha256}, ${file.size_bytes}, ${name.value},
        ${note.trim().slice(0, 500)}, ${actor.id}, ${actor.name}, ${now.toString()})`.execute(transaction);
    return accept({ id: id.toString(), warnings: checked.value });
  },
};
