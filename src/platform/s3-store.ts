/** The three requests that blobs need of a store that speaks S3, addressed by path and signed with AWS Signature Version 4. */
import { createHash, createHmac } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { systemNow } from './clock.ts';

export type S3Place = {
  /** `https://s3.example.vn`, without a slash at the end. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly access_key: string;
  readonly secret_key: string;
};

export type S3 = {
  has(key: string): Promise<boolean>;
  put(key: string, file: string, content: { readonly sha256: string; readonly size_bytes: number }): Promise<void>;
  read(key: string): Promise<Readable>;
};

const EMPTY_SHA256 = createHash('sha256').digest('hex');

export function openS3(place: S3Place): S3 {
  const send = (method: string, key: string, sha256: string, body?: Blob): Promise<Response> => {
    const url = new URL(`${place.endpoint}/${place.bucket}/${key}`);
    const headers = signedHeaders(place, method, url, sha256, {}, systemNow());
    return fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  };
  return {
    has: async (key) => {
      const answer = await send('HEAD', key, EMPTY_SHA256);
      if (answer.ok) return true;
      if (answer.status === 404) return false;
      throw new Error(`the blob store answered ${answer.status} to HEAD`);
    },
    put: async (key, file, { sha256 }) => {
      const answer = await send('PUT', key, sha256, await openAsBlob(file));
      if (!answer.ok) throw new Error(`the blob store answered ${answer.status} to PUT`);
    },
    read: async (key) => {
      const answer = await send('GET', key, EMPTY_SHA256);
      if (!answer.ok || answer.body === null) throw new Error(`the blob store answered ${answer.status} to GET`);
      // Node's stream, also where the types are read together with those of a browser.
      const body: unknown = answer.body;
      return Readable.fromWeb(body as ReadableStream);
    },
  };
}

/**
 * The headers of a signed request (AWS Signature Version 4, one chunk): those given, the day, the hash of the content and the
 * signature. `host` is signed and left to the client to send.
 */
export function signedHeaders(
  place: Pick<S3Place, 'region' | 'access_key' | 'secret_key'>,
  method: string,
  url: URL,
  content_sha256: string,
  given: Readonly<Record<string, string>>,
  at: Temporal.Instant,
): Record<string, string> {
  const moment = at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
  const day = moment.slice(0, 8);
  const headers: Record<string, string> = { ...given, 'x-amz-content-sha256': content_sha256, 'x-amz-date': moment };
  const signed = Object.entries({ ...headers, host: url.host }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const canonical = [
    method,
    url.pathname,
    url.searchParams.toString(),
    ...signed.map(([name, value]) => `${name}:${value}`),
    '',
    names,
    content_sha256,
  ].join('\n');
  const scope = `${day}/${place.region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', moment, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = ['s3', 'aws4_request'].reduce(
    hmac,
    hmac(hmac(Buffer.from(`AWS4${place.secret_key}`), day), place.region),
  );
  const signature = hmac(key, text).toString('hex');
  headers['authorization'] =
    `AWS4-HMAC-SHA256 Credential=${place.access_key}/${scope},SignedHeaders=${names},Signature=${signature}`;
  return headers;
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
