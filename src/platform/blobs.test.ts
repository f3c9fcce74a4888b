/** Blobs in a folder, and the requests to a store that speaks S3, against a small one of our own that checks signatures. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBlobFolder, openBlobs, readWholeBlob } from './blobs.ts';
import type { Blobs } from './blobs.ts';
import { signedHeaders } from './s3-store.ts';
import { StartRefusal } from './start-refusal.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'thads-blobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function filesIn(place: string): number {
  return readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}

async function behavesAsBlobs(blobs: Blobs): Promise<void> {
  const stored = await blobs.put(Readable.from([Buffer.from('hồ sơ '), Buffer.from('thi hành án')]), 1_000);
  expect(stored).toEqual({ ok: true, value: { sha256: sha256('hồ sơ thi hành án'), size_bytes: 22 } });
  expect(await blobs.put(Buffer.from('hồ sơ thi hành án'), 1_000)).toEqual(stored);
  expect(Buffer.from(await readWholeBlob(blobs, sha256('hồ sơ thi hành án'))).toString()).toBe('hồ sơ thi hành án');
  expect(await blobs.put(Buffer.alloc(1_001), 1_000)).toMatchObject({ refusals: [{ code: 'file-too-large' }] });
  expect(await blobs.put(Buffer.alloc(0), 1_000)).toMatchObject({ refusals: [{ code: 'file-empty' }] });
  await expect((async () => blobs.read(sha256('nothing')))()).rejects.toThrow(/ENOENT|404/);
  await expect((async () => blobs.read('../../etc/passwd'))()).rejects.toThrow(RangeError);
}

describe('blobs in a folder', () => {
  it('are stored once under their hash, within the size, and leave nothing else behind', async () => {
    const place = path.join(folder, 'one');
    await behavesAsBlobs(openBlobFolder(place));
    expect(filesIn(place)).toBe(1);
    expect(readdirSync(place).some((name) => name.startsWith('incoming-'))).toBe(false);
  });

  it('may be written many at once, the same ones too', async () => {
    const place = path.join(folder, 'many');
    const blobs = openBlobFolder(place);
    await Promise.all(Array.from({ length: 40 }, (_, index) => blobs.put(Buffer.from(`tệp ${index % 8}`), 100)));
    expect(filesIn(place)).toBe(8);
  });

  it('do not make the folder before the first one comes', () => {
    const place = path.join(folder, 'none');
    openBlobs({ THADS_BLOBS: place });
    expect(existsSync(place)).toBe(false);
  });
});

describe('a store that speaks S3', () => {
  const objects = new Map<string, Buffer>();
  const place = { region: 'vn-north', access_key: 'thads', secret_key: 'a secret' };
  let server: Server;
  let endpoint: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        const body = Buffer.concat(chunks);
        const url = new URL(request.url ?? '/', endpoint);
        const { authorization, 'x-amz-date': date, 'x-amz-content-sha256': given } = request.headers;
        const at = Temporal.Instant.from(
          String(date).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
        );
        const wanted = signedHeaders(place, request.method ?? '', url, String(given), {}, at);
        const intact = createHash('sha256').update(body).digest('hex') === given;
        if (authorization !== wanted['authorization'] || !intact) response.writeHead(403).end();
        else if (request.method === 'PUT') {
          objects.set(url.pathname, body);
          response.writeHead(200).end();
        } else if (objects.has(url.pathname))
          response.writeHead(200).end(request.method === 'GET' ? objects.get(url.pathname) : undefined);
        else response.writeHead(404).end();
      })();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    endpoint = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  });
  afterAll(() => {
    server.close();
  });

  it('keeps blobs as a folder does', async () => {
    const environment = {
      THADS_S3_ENDPOINT: `${endpoint}/`,
      THADS_S3_BUCKET: 'thads',
      THADS_S3_REGION: place.region,
      THADS_S3_ACCESS_KEY: place.access_key,
      THADS_S3_SECRET_KEY: place.secret_key,
    };
    await behavesAsBlobs(openBlobs(environment));
    expect([...objects.keys()]).toEqual([`/thads/${sha256('hồ sơ thi hành án')}`]);
    const stranger = openBlobs({ ...environment, THADS_S3_SECRET_KEY: 'another' });
    await expect(stranger.put(Buffer.from('x'), 10)).rejects.toThrow('403');
  });

  it('is not begun half named', () => {
    expect(() => openBlobs({ THADS_S3_ENDPOINT: endpoint, THADS_S3_BUCKET: 'thads' })).toThrow(StartRefusal);
  });

  it('is signed as the published example is (AWS, GET Object)', () => {
    const headers = signedHeaders(
      {
        region: 'us-east-1',
        access_key: 'AKIAIOSFODNN7EXAMPLE',
        secret_key: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      },
      'GET',
      new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      { range: 'bytes=0-9' },
      Temporal.Instant.from('2013-05-24T00:00:00Z'),
    );
    expect(headers['authorization']).toMatch(
      /Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41$/,
    );
  });
});
