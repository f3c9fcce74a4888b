/** Changes the data of a draft that is still its maker's: being written, or returned. */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { CommandContext } from '#platform/command.ts';
import { DRAFT_STATUS_LABELS } from '../contract.ts';
import { checkPaperData } from '../domain/check-paper.ts';
import { paperJson } from '../domain/paper-data.ts';
import type { PaperData } from '../domain/paper-data.ts';
import { mayChangeDraft } from '../policy.ts';
import { findDraftForUpdate } from '../store.ts';
import type { StoredDraft } from '../store.ts';
import { requireTemplate } from './draft-paper.ts';
import { refuseNotPermitted } from '#platform/actor.ts';

/**
 * Refuses with `draft-not-found`, `not-permitted`, `draft-not-open`, `draft-changed-meanwhile`, and what `checkPaperData` says. A
 * file that was completed in Word is dropped, because it no longer says what the data say.
 */
export async function changeDraft(
  context: CommandContext,
  id: bigint,
  version: number,
  data: PaperData,
): Promise<Result<{ readonly version: number }>> {
  const found = await openDraft(context, id, version);
  if (!found.ok) return found;
  const template = requireTemplate(found.value.template);
  if (!template.ok) return template;
  const refusals = checkPaperData(template.value, data);
  if (refusals.length > 0) return refuse(...refusals);
  const { transaction, actor, now } = context;
  await sql`
    update paper_draft set data = ${JSON.stringify(paperJson(data))}, file_sha256 = null, version = version + 1,
      changed_by = ${actor.id}, changed_by_name = ${actor.name}, changed_at = ${now.toString()}
    where registry_id = ${found.value.registry_id} and id = ${id}`.execute(transaction);
  return accept({ version: version + 1 });
}

/** The draft, locked, where the actor may change it and it is as he saw it. */
export async function openDraft(
  { transaction, actor }: CommandContext,
  id: bigint,
  version: number,
): Promise<Result<StoredDraft>> {
  const found = await lockedDraft(transaction, id, version);
  if (!found.ok) return found;
  if (!mayChangeDraft(actor, found.value)) return refuseNotPermitted(actor, 'sửa bản soạn này');
  const { status } = found.value;
  if (status === 'draft' || status === 'returned') return found;
  return refuse(
    refusal('draft-not-open', `Bản soạn đang ở bước "${DRAFT_STATUS_LABELS[status]}" nên không sửa được nữa.`),
  );
}

export async function lockedDraft(
  transaction: CommandContext['transaction'],
  id: bigint,
  version: number,
): Promise<Result<StoredDraft>> {
  const draft = await findDraftForUpdate(transaction, id);
  if (draft === undefined) return refuse(refusal('draft-not-found', `Không có bản soạn số ${id}.`));
  return draft.version === version
    ? accept(draft)
    : refuse(
        refusal(
          'draft-changed-meanwhile',
          `${draft.changed_by_name} đã sửa bản soạn này sau khi bạn mở; hãy xem lại bản mới nhất.`,
        ),
      );
}
