/** Takes an attachment away by a row that says who and why; the file and its row stay. */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { CommandContext } from '#platform/command.ts';

/** The caller has checked that the actor may write on the subject. `attachment-not-found`, `attachment-removed`, `reason-missing`. */
export async function removeAttachment(
  { transaction, actor, now }: CommandContext,
  id: bigint,
  reason: string,
): Promise<Result<null>> {
  if (reason.trim() === '')
    return refuse(refusal('reason-missing', 'Gỡ tệp đính kèm thì phải ghi rõ lý do.', 'reason'));
  const written = await sql<{ attachment_id: bigint }>`
    insert into attachment_removal (registry_id, attachment_id, unit_id, reason, removed_by, removed_by_name, removed_at)
    select registry_id, id, unit_id, ${reason.trim()}, ${actor.id}, ${actor.name}, ${now.toString()} from attachment
    where registry_id = any ((select actor_registries())::bigint[]) and id = ${id}
    on conflict do nothing returning attachment_id`.execute(transaction);
  if (written.rows.length > 0) return accept(null);
  const there = await sql`
    select id from attachment where registry_id = any ((select actor_registries())::bigint[]) and id = ${id}`.execute(
    transaction,
  );
  return there.rows.length === 0
    ? refuse(refusal('attachment-not-found', `Không có tệp đính kèm số ${id}.`))
    : refuse(refusal('attachment-removed', 'Tệp đính kèm này đã được gỡ.'));
}
