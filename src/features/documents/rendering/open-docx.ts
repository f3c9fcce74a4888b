/**
 * Opens an uploaded .docx without believing it: what it unpacks to is bounded before and while it is unpacked.
 */
import { fromBufferPromise } from 'yauzl';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';

const MOST_UNPACKED_BYTES = 40_000_000;
const MOST_ENTRIES = 1_000;
const OLD_WORD = Buffer.from('d0cf11e0', 'hex');

/** The parts of a package by path. `template-not-docx`, `template-too-large`. */
export async function openDocx(bytes: Uint8Array): Promise<Result<ReadonlyMap<string, Buffer>>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 4).equals(OLD_WORD))
    return refuse(
      refusal('template-not-docx', 'Tệp là .doc kiểu cũ; hãy mở bằng Word và lưu lại thành .docx.', 'file'),
    );
  if (buffer.subarray(0, 2).toString('latin1') !== 'PK')
    return refuse(refusal('template-not-docx', 'Tệp không phải là .docx.', 'file'));
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
    const parts = new Map<string, Buffer>();
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      if (unpacked > MOST_UNPACKED_BYTES || parts.size >= MOST_ENTRIES)
        return refuse(refusal('template-too-large', 'Tệp .docx bung ra quá lớn; không nhận.', 'file'));
      if (entry.fileName.endsWith('/')) continue;
      // The reader stops where more comes out than the entry says.
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      parts.set(entry.fileName, Buffer.concat(chunks));
    }
    if (!parts.has('[Content_Types].xml') || !parts.has('word/document.xml'))
      return refuse(refusal('template-not-docx', 'Tệp nén này không phải là văn bản Word (.docx).', 'file'));
    return accept(parts);
  } catch (error) {
    if (error instanceof Error)
      return refuse(refusal('template-not-docx', 'Tệp .docx bị hỏng hoặc đặt mật khẩu, không mở được.', 'file'));
    throw error;
  }
}
