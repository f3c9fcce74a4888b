/** Takes the one file of an upload into the blob store, and the fields that come before it. */
import type { FastifyRequest } from 'fastify';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { fileTooLarge } from '#platform/blobs.ts';
import type { Blobs, StoredBlob } from '#platform/blobs.ts';
import { RequestRefusal } from '#platform/http/request-refusal.ts';

export type ReceivedFile = StoredBlob & {
  readonly file_name: string;
  /** Texts of the form, by name. */
  readonly fields: ReadonlyMap<string, string>;
};

/** A form adds this much to its file at most. */
const FORM_BYTES = 100_000;

/**
 * `file-missing`, `file-empty`; the file is not read at all where the request says itself that it is too large.
 *
 * @throws RequestRefusal `file-too-large` with 413
 */
export async function receiveFile(
  request: FastifyRequest,
  blobs: Blobs,
  most_bytes: number,
): Promise<Result<ReceivedFile>> {
  if (Number(request.headers['content-length'] ?? 0) > most_bytes + FORM_BYTES)
    throw new RequestRefusal(413, fileTooLarge(most_bytes));
  const fields = new Map<string, string>();
  let received: (StoredBlob & { readonly file_name: string }) | undefined;
  for await (const part of request.parts({ limits: { fileSize: most_bytes + 1, files: 1, fields: 10, parts: 11 } })) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields.set(part.fieldname, part.value.normalize('NFC'));
      continue;
    }
    const stored = await blobs.put(part.file, most_bytes);
    if (!stored.ok) {
      if (stored.refusals[0]?.code === 'file-too-large') throw new RequestRefusal(413, ...stored.refusals);
      return stored;
    }
    received = { ...stored.value, file_name: part.filename };
  }
  return received === undefined
    ? refuse(refusal('file-missing', 'Chưa chọn tệp.', 'file'))
    : accept({ ...received, fields });
}
