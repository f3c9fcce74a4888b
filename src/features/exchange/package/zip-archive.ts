/**
 * Opens a zip without believing it: what it would unpack to is known and bounded before a byte is unpacked, and nothing more
 * than that is read.
 */
import path from 'node:path';
import { openPromise } from 'yauzl';
import type { Entry } from 'yauzl';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { formatCount } from '#kit/vietnamese-format.ts';

export type ZipArchive = {
  /** Files by their path in the archive. */
  readonly entries: ReadonlyMap<string, Entry>;
  read(entry: Entry): Promise<AsyncIterable<Buffer>>;
  close(): void;
};

const MEGABYTE = 1_000_000;
/** A country's year in CSV stays below this. */
const MOST_BYTES = 2_000 * MEGABYTE;
const MOST_ENTRIES = 10_000;
/** Tables pack to a tenth, workbooks to a thirtieth; only what was made to burst packs to less than a hundredth. */
const MOST_RATIO = 100;
const RATIO_MATTERS_FROM_BYTES = 20 * MEGABYTE;

/** `zip-unreadable` where it is damaged or encrypted, `zip-too-large` where it would unpack to too much. */
export async function openZip(file: string): Promise<Result<ZipArchive>> {
  const name = path.basename(file);
  let close: (() => void) | undefined;
  try {
    const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
    close = () => zip.close();
    const entries = new Map<string, Entry>();
    let packed = 0;
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      if (entries.size >= MOST_ENTRIES || isTooLarge(packed, unpacked)) {
        close();
        return refuse(tooLarge(name, unpacked));
      }
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
    }
    return accept({ entries, read: (entry) => zip.openReadStreamPromise(entry), close });
  } catch (error) {
    close?.();
    return refuse(refusal('zip-unreadable', `Không mở được tệp nén "${name}": ${String(error)}.`));
  }
}

function isTooLarge(packed: number, unpacked: number): boolean {
  return unpacked > MOST_BYTES || (unpacked > RATIO_MATTERS_FROM_BYTES && unpacked > MOST_RATIO * packed);
}

function tooLarge(name: string, unpacked: number) {
  const size = formatCount(Math.round(unpacked / MEGABYTE));
  return refusal(
    'zip-too-large',
    `Tệp nén "${name}" bung ra ít nhất ${size} MB, nhiều nhất được ${formatCount(MOST_BYTES / MEGABYTE)} MB và gấp ${MOST_RATIO} lần khi nén; không nhận.`,
  );
}
