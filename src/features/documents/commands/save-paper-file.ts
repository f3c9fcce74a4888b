/**
 * Keeps the draft as somebody completed it in Word. The file is a template of one paper: what stands in braces still, number and
 * date above all, is filled in on issue.
 */
import { sql } from 'kysely';
import { accept, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { StoredBlob } from '#platform/blobs.ts';
import { readWholeBlob } from '#platform/blobs.ts';
import type { CommandContext } from '#platform/command.ts';
import { checkTemplate } from '../rendering/check-template.ts';
import { openDraft } from './change-draft.ts';
import { requireTemplate } from './draft-paper.ts';

/** `file` is stored already (`blobs.put`). Refuses as `changeDraft` does, and with what `checkTemplate` says of the file. */
export async function savePaperFile(
  context: CommandContext,
  id: bigint,
  version: number,
  file: StoredBlob,
): Promise<Result<{ readonly version: number }>> {
  const found = await openDraft(context, id, version);
  if (!found.ok) return found;
  const template = requireTemplate(found.value.template);
  if (!template.ok) return template;
  const checked = await checkTemplate(await readWholeBlob(context.blobs, file.sha256), template.value);
  if (!checked.ok) return refuse(...checked.refusals);
  const { transaction, actor, now } = context;
  await sql`
    update paper_draft set file_sha256 = ${file.sha256}, version = version + 1,
      changed_by = ${actor.id}, changed_by_name = ${actor.name}, changed_at = ${now.toString()}
    where registry_id = ${found.value.registry_id} and id = ${id}`.execute(transaction);
  return accept({ version: version + 1 });
}
