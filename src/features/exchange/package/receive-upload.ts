/**
 * Receives the files of an upload into a folder of their own, without believing their names or their sizes.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';
import { formatCount } from '#kit/vietnamese-format.ts';

export type UploadedFile = { readonly filename: string; readonly file: Readable };

export type ReceivedUpload = {
  /** The folder of CSV files, or the one archive or workbook. */
  readonly location: string;
  readonly source_name: string;
  remove(): Promise<void>;
};

const MEGABYTE = 1_000_000;
/** A table's file, or the archive: no path, nothing that a file system reads in its own way. */
const PLAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._()-]{0,99}$/u;

class TooLarge extends Error {}

/**
 * Refuses with `upload-too-large`, `upload-empty`, `upload-name-not-plain`, `upload-file-twice`, and `upload-mixed` where an
 * archive or a workbook does not come alone. What was received is removed then.
 */
export async function receiveUpload(
  files: AsyncIterable<UploadedFile>,
  most_bytes: number,
): Promise<Result<ReceivedUpload>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'thads-upload-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const names = await receiveInto(folder, files, most_bytes);
    const received = names.ok ? locate(folder, names.value) : names;
    if (received.ok) return accept({ ...received.value, remove });
    await remove();
    return received;
  } catch (error) {
    await remove();
    if (error instanceof TooLarge) return refuse(uploadTooLarge(most_bytes));
    throw error;
  }
}

export function uploadTooLarge(most_bytes: number): Refusal {
  return refusal('upload-too-large', `Tệp gửi lên quá ${formatCount(most_bytes / MEGABYTE)} MB; không nhận.`, 'file');
}

async function receiveInto(
  folder: string,
  files: AsyncIterable<UploadedFile>,
  most_bytes: number,
): Promise<Result<string[]>> {
  const names: string[] = [];
  let bytes = 0;
  for await (const { filename, file } of files) {
    const name = path.basename(filename).trim();
    if (!PLAIN_NAME.test(name))
      return refuse(refusal('upload-name-not-plain', 'Tên tệp có ký tự không dùng được; hãy đổi tên.', 'file'));
    if (names.includes(name)) return refuse(refusal('upload-file-twice', `Tệp "${name}" gửi lên hai lần.`, 'file'));
    names.push(name);
    const limit = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        if (bytes > most_bytes) done(new TooLarge());
        else done(null, chunk);
      },
    });
    await pipeline(file, limit, createWriteStream(path.join(folder, name)));
  }
  return accept(names);
}

function locate(folder: string, names: readonly string[]): Result<Omit<ReceivedUpload, 'remove'>> {
  const [name] = names;
  if (name === undefined) return refuse(refusal('upload-empty', 'Chưa chọn tệp nào.', 'file'));
  const tables = names.filter((file) => file.toLowerCase().endsWith('.csv'));
  if (tables.length === names.length)
    return accept({ location: folder, source_name: names.length === 1 ? name : `${names.length} tệp CSV` });
  if (names.length === 1) return accept({ location: path.join(folder, name), source_name: name });
  return refuse(
    refusal('upload-mixed', 'Gửi một tệp .xlsx, một tệp .zip, hoặc các tệp .csv; không gửi lẫn nhau.', 'file'),
  );
}
