/** The attachments of a subject, those taken away among them with who and why, the newest first. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { AttachmentView } from '../contract.ts';

export type StoredAttachment = {
  readonly registry_id: bigint;
  readonly id: bigint;
  readonly unit_id: bigint;
  readonly subject: string;
  readonly file_name: string;
  readonly media_type: string;
  readonly size_bytes: bigint;
  readonly sha256: string;
  readonly note: string;
  readonly added_by: bigint;
  readonly added_by_name: string;
  readonly added_at: Temporal.Instant;
  readonly reason: string | null;
  readonly removed_by_name: string | null;
  readonly removed_at: Temporal.Instant | null;
};

const COLUMNS = sql`a.registry_id, a.id, a.unit_id, a.subject, a.file_name, a.media_type, a.size_bytes, a.sha256, a.note,
  a.added_by, a.added_by_name, a.added_at, r.reason, r.removed_by_name, r.removed_at`;

export async function listAttachments(connection: Connection, subject: string): Promise<readonly AttachmentView[]> {
  const found = await sql<StoredAttachment>`
    select ${COLUMNS} from attachment a
    left join attachment_removal r on r.registry_id = a.registry_id and r.attachment_id = a.id
    where a.registry_id = any ((select actor_registries())::bigint[]) and a.subject = ${subject}
    order by a.id desc limit 1000`.execute(connection);
  return found.rows.map(presentAttachment);
}

export async function findAttachment(connection: Connection, id: bigint): Promise<StoredAttachment | undefined> {
  const found = await sql<StoredAttachment>`
    select ${COLUMNS} from attachment a
    left join attachment_removal r on r.registry_id = a.registry_id and r.attachment_id = a.id
    where a.registry_id = any ((select actor_registries())::bigint[]) and a.id = ${id}`.execute(connection);
  return found.rows[0];
}

function presentAttachment(row: StoredAttachment): AttachmentView {
  const { removed_by_name, removed_at, reason } = row;
  return {
    id: row.id.toString(),
    subject: row.subject,
    file_name: row.file_name,
    media_type: row.media_type,
    size_bytes: Number(row.size_bytes),
    sha256: row.sha256,
    note: row.note,
    added_by_name: row.added_by_name,
    added_at: row.added_at.toString(),
    removed:
      removed_at === null ? null : { by_name: removed_by_name ?? '', at: removed_at.toString(), reason: reason ?? '' },
  };
}
