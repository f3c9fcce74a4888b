/** Adds an attachment to a subject: the row of a file that is stored already. */
import { sql } from 'kysely';
import { accept, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { StoredBlob } from '#platform/blobs.ts';
import type { CommandContext } from '#platform/command.ts';
import { checkFileName } from '../domain/file-name.ts';
import { identifyMedia } from '../rendering/identify-media.ts';
import type { PaperPlace } from './draft-paper.ts';

/**
 * The caller has checked that the actor may write on the subject. Refuses with `file-name-not-plain`, `media-not-taken` where the
 * content is a programme or of no kind an office keeps, and `media-not-as-named` where the ending says something else.
 */
export async function addAttachment(
  { transaction, blobs, actor, now, nextId }: CommandContext,
  place: PaperPlace,
  file: StoredBlob & { readonly file_name: string; readonly note: string },
): Promise<Result<{ readonly id: bigint; readonly media_type: string }>> {
  const name = checkFileName(file.file_name);
  if (!name.ok) return name;
  const media = await identifyMedia(blobs, file.sha256, name.value);
  if (!media.ok) return refuse(...media.refusals);
  const id = nextId();
  await sql`
    insert into attachment (registry_id, id, unit_id, subject, file_name, media_type, size_bytes, sha256, note, added_by,
      added_by_name, added_at)
    values (${place.registry_id}, ${id}, ${place.unit_id}, ${place.subject}, ${name.value}, ${media.value}, ${file.size_bytes},
      ${file.sha256}, ${file.note.trim()}, ${actor.id}, ${actor.name}, ${now.toString()})`.execute(transaction);
  return accept({ id, media_type: media.value });
}
