/**
 * Files outside the tables: attachments, issued papers, templates. A blob is stored under the SHA-256 of its content, so writing
 * it twice is writing it once, and one whose transaction was rolled back does no harm. It lies in a folder, or in a store that
 * speaks S3 where THADS_S3_ENDPOINT names one.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatCount } from '#kit/vietnamese-format.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { errorCode } from './file-lock.ts';
import { dataFolder } from './open-database-url.ts';
import { openS3 } from './s3-store.ts';
import type { S3Place } from './s3-store.ts';
import { StartRefusal } from './start-refusal.ts';

/** A stored file: its SHA-256 in hexadecimal digits is its name. */
export type StoredBlob = { readonly sha256: string; readonly size_bytes: number };

export type Blobs = {
  /**
   * Stores what is streamed; refuses with `file-too-large` as soon as it is more than `most_bytes`, with `file-empty` where
   * nothing comes. On acceptance the file is on its way to survive a power cut (written through, then named).
   */
  put(content: AsyncIterable<Uint8Array> | Uint8Array, most_bytes: number): Promise<Result<StoredBlob>>;
  /** The content as a stream; throws where it is not there, because rows name only what was stored. */
  read(sha256: string): Promise<Readable>;
};

/** Where the bytes of blobs are kept once they are known. */
type Store = {
  /** Takes over the finished file, which may be moved away. */
  keep(file: string, blob: StoredBlob): Promise<void>;
  read(sha256: string): Promise<Readable>;
  /** A folder for what is still coming in; on the same disk as the store where it has one. */
  spool(): Promise<string>;
};

const MEGABYTE = 1_000_000;
const SHA256 = /^[0-9a-f]{64}$/;

class TooLarge extends Error {}

/**
 * The store the environment names: S3 with THADS_S3_ENDPOINT, THADS_S3_BUCKET, THADS_S3_REGION, THADS_S3_ACCESS_KEY and
 * THADS_S3_SECRET_KEY, else the folder THADS_BLOBS, else `blobs` in the data folder.
 *
 * @throws StartRefusal where S3 is named in part only
 */
export function openBlobs(environment: NodeJS.ProcessEnv): Blobs {
  const place = readS3Place(environment);
  if (place !== undefined) return blobsIn(s3Store(place));
  const folder = environment['THADS_BLOBS'];
  return openBlobFolder(folder === undefined || folder === '' ? path.join(dataFolder(), 'blobs') : folder);
}

/** Blobs in a folder, which is made when the first one comes. */
export function openBlobFolder(folder: string): Blobs {
  return blobsIn(folderStore(path.resolve(folder)));
}

/** All bytes of a blob, for what is small by nature: templates and papers. */
export async function readWholeBlob(blobs: Blobs, sha256: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await blobs.read(sha256)) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

function blobsIn(store: Store): Blobs {
  return {
    put: (content, most_bytes) => receive(store, content, most_bytes),
    read: (sha256) => {
      if (!SHA256.test(sha256)) throw new RangeError('not the SHA-256 of a blob');
      return store.read(sha256);
    },
  };
}

async function receive(
  store: Store,
  content: AsyncIterable<Uint8Array> | Uint8Array,
  most_bytes: number,
): Promise<Result<StoredBlob>> {
  const spool = await mkdtemp(path.join(await store.spool(), 'incoming-'));
  const file = path.join(spool, 'blob');
  try {
    const hash = createHash('sha256');
    let size_bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size_bytes += chunk.length;
        hash.update(chunk);
        if (size_bytes > most_bytes) done(new TooLarge());
        else done(null, chunk);
      },
    });
    const source = content instanceof Uint8Array ? Readable.from([content]) : content;
    await pipeline(source, measure, createWriteStream(file));
    if (size_bytes === 0) return refuse(refusal('file-empty', 'Tệp gửi lên rỗng; không nhận.', 'file'));
    const blob = { sha256: hash.digest('hex'), size_bytes };
    await store.keep(file, blob);
    return accept(blob);
  } catch (error) {
    if (error instanceof TooLarge) return refuse(fileTooLarge(most_bytes));
    throw error;
  } finally {
    await rm(spool, { recursive: true, force: true });
  }
}

export function fileTooLarge(most_bytes: number) {
  return refusal(
    'file-too-large',
    `Tệp lớn hơn ${formatCount(Math.floor(most_bytes / MEGABYTE))} MB; không nhận.`,
    'file',
  );
}

function folderStore(folder: string): Store {
  const placeOf = (sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256.slice(2));
  return {
    spool: async () => {
      await mkdir(folder, { recursive: true });
      return folder;
    },
    keep: async (file, { sha256 }) => {
      const place = placeOf(sha256);
      if (await isThere(place)) return;
      await mkdir(path.dirname(place), { recursive: true });
      await writeThrough(file);
      await rename(file, place);
    },
    read: async (sha256) => {
      const place = placeOf(sha256);
      // Opened here, so that a missing file is told before an answer begins.
      const handle = await open(place, 'r');
      return createReadStream(place, { fd: handle });
    },
  };
}

async function isThere(place: string): Promise<boolean> {
  try {
    await access(place);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function writeThrough(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function s3Store(place: S3Place): Store {
  const s3 = openS3(place);
  return {
    spool: () => Promise.resolve(tmpdir()),
    keep: async (file, blob) => {
      if (await s3.has(blob.sha256)) return;
      await s3.put(blob.sha256, file, blob);
    },
    read: (sha256) => s3.read(sha256),
  };
}

function readS3Place(environment: NodeJS.ProcessEnv): S3Place | undefined {
  const endpoint = environment['THADS_S3_ENDPOINT'] ?? '';
  if (endpoint === '') return undefined;
  const wanted = ['THADS_S3_BUCKET', 'THADS_S3_ACCESS_KEY', 'THADS_S3_SECRET_KEY'] as const;
  const missing = wanted.filter((name) => (environment[name] ?? '') === '');
  if (missing.length > 0)
    throw new StartRefusal(`Đã đặt THADS_S3_ENDPOINT nhưng còn thiếu ${missing.join(', ')} cho kho lưu tệp.`);
  return {
    endpoint: endpoint.replace(/\/+$/, ''),
    bucket: environment['THADS_S3_BUCKET'] ?? '',
    region: environment['THADS_S3_REGION'] ?? 'us-east-1',
    access_key: environment['THADS_S3_ACCESS_KEY'] ?? '',
    secret_key: environment['THADS_S3_SECRET_KEY'] ?? '',
  };
}
