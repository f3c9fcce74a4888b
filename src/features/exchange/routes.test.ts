/** Proves the exchange over HTTP: upload, progress, faults to download, export, and what is refused. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { makeServer, registerApi } from '#platform/http/server.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import { operatorActor } from '#features/organisation/public.ts';
import { createTestDatabase } from '#test/database.ts';
import type { ImportJobDetail, ImportJobView } from './contract.ts';
import { PACKAGE_TABLES } from './domain/package-tables.ts';
import { exchangeRoutes } from './routes.ts';
import { ImportBench } from './testing/import-bench.ts';
import { PackageFolders, smallPackage } from './testing/small-package.ts';

const bench = new ImportBench(createTestDatabase);
const folders = new PackageFolders();
let server: ThadsServer;
let actors: Record<string, Actor> = {};

beforeAll(async () => {
  await bench.open();
  await bench.load(await folders.write({ units: smallPackage().units }));
  const operator = await operatorActor(bench.platform);
  const grants = new Map(['exchange.import', 'exchange.export'].map((ability) => [ability, new Set(operator.units)]));
  const head = makeActor({ ...operator, id: 5n, name: 'Cục trưởng', everything: false, grants });
  actors = { head, clerk: makeActor({ ...head, id: 6n, name: 'Văn thư', grants: new Map() }) };
  server = await makeServer(bench.platform);
  await registerApi(
    server,
    async (request) => actors[String(request.headers['x-actor'] ?? 'head')],
    (api) => {
      exchangeRoutes(api, bench.platform, { most_upload_bytes: 1_000_000 });
    },
  );
  await server.ready();
});

afterAll(async () => {
  await server.close();
  await folders.remove();
  await bench.close();
});

type Upload = readonly (readonly [string, string | Buffer])[];

const BOUNDARY = 'thads-test-boundary';

async function upload(files: Upload, actor = 'head') {
  const parts = files.flatMap(([name, content]) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  const response = await server.inject({
    method: 'POST',
    url: '/api/imports',
    headers: {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'x-actor': actor,
      'sec-fetch-site': 'same-origin',
    },
    payload: Readable.from(Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)])),
  });
  return { status: response.statusCode, body: response.json<{ id: string; refusals?: { code: string }[] }>() };
}

async function get(url: string, actor = 'head') {
  return server.inject({ method: 'GET', url: `/api/${url}`, headers: { 'x-actor': actor } });
}

async function ended(id: string): Promise<ImportJobDetail> {
  for (;;) {
    const job = (await get(`imports/${id}`)).json<ImportJobDetail>();
    if (!['waiting', 'running'].includes(job.status)) return job;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}

async function filesOf(tables: Parameters<PackageFolders['write']>[0]): Promise<Upload> {
  const folder = await folders.write(tables);
  const names = PACKAGE_TABLES.map(({ name }) => name).filter((name) => tables[name] !== undefined);
  return Promise.all(
    names.map(async (name) => [`${name}.csv`, await readFile(path.join(folder, `${name}.csv`))] as const),
  );
}

test('a bad package is refused with its faults, a good one imported, exported, and known again', async () => {
  const tables = smallPackage();
  const bad = await upload(await filesOf({ ...tables, acts: [{ ...tables.acts[0], dated_on: '2020-13-01' }] }));
  expect(bad.status).toBe(202);
  const refused = await ended(bad.body.id);
  expect(refused).toMatchObject({ status: 'refused', error_count: 1, source: '7 tệp CSV', summary: null });
  expect(refused.errors).toEqual([
    {
      file: 'acts.csv',
      line: 2,
      column: 'dated_on',
      sentence: '"2020-13-01" không phải là ngày có thật, viết dạng yyyy-mm-dd.',
    },
  ]);
  const csv = (await get(`imports/${bad.body.id}/errors.csv`)).body;
  expect(csv.split('\r\n')[1]).toMatch(/^acts\.csv;2;dated_on;/);
  const good = await upload(await filesOf(tables));
  expect(await ended(good.body.id)).toMatchObject({
    status: 'imported',
    actor_name: 'Cục trưởng',
    summary: { registry: 'T', tables: { units: { imported: 0, skipped: 3 }, cases: { imported: 4, skipped: 0 } } },
  });
  const zip = await get('exports/package.zip');
  expect(zip.headers['content-type']).toBe('application/zip');
  const again = await upload([['package.zip', zip.rawPayload]]);
  expect(await ended(again.body.id)).toMatchObject({
    status: 'imported',
    summary: { tables: { acts: { imported: 0, skipped: 8 } } },
  });
  const workbook = await get('exports/package.xlsx');
  expect(workbook.rawPayload.subarray(0, 2).toString()).toBe('PK');
  const audits = await bench.query<{ actor_name: string; digests: number }>(
    `select actor_name, (select count(*)::int from jsonb_object_keys(detail -> 'sha256')) as digests
     from audit_row where command = 'exchange.import' order by id`,
  );
  expect(audits).toEqual([
    { actor_name: 'operator', digests: 1 },
    { actor_name: 'Cục trưởng', digests: 7 },
    { actor_name: 'Cục trưởng', digests: 1 },
  ]);
});

test('imports are listed page by page, the newest first', async () => {
  const first = (await get('imports?limit=1')).json<{ rows: ImportJobView[]; next: string }>();
  expect(first.rows).toHaveLength(1);
  const second = (await get(`imports?limit=100&after=${first.next}`)).json<{ rows: ImportJobView[]; next: null }>();
  expect(second.next).toBeNull();
  expect(BigInt(second.rows[0]?.id ?? '0')).toBeLessThan(BigInt(first.rows[0]?.id ?? '0'));
  expect((await get('imports?after=x')).statusCode).toBe(422);
});

test('uploads that cannot be taken', async () => {
  const codeOf = async (files: Upload, actor?: string): Promise<[number, string | undefined]> => {
    const { status, body } = await upload(files, actor);
    return [status, body.refusals?.[0]?.code];
  };
  expect(await codeOf([['a.csv', 'x']], 'clerk')).toEqual([403, 'not-permitted']);
  expect(await codeOf([])).toEqual([422, 'upload-empty']);
  expect(await codeOf([['big.csv', Buffer.alloc(1_000_050, 0x61)]])).toEqual([413, 'upload-too-large']);
  expect(await codeOf([['bigger.csv', Buffer.alloc(1_500_000, 0x61)]])).toEqual([413, 'upload-too-large']);
  expect(
    await codeOf([
      ['cases.csv', 'x'],
      ['cases.csv', 'x'],
    ]),
  ).toEqual([422, 'upload-file-twice']);
  expect(
    await codeOf([
      ['cases.csv', 'x'],
      ['a.xlsx', 'x'],
    ]),
  ).toEqual([422, 'upload-mixed']);
  expect(await codeOf([['a\u0007.csv', 'x']])).toEqual([422, 'upload-name-not-plain']);
  const text = await upload([['notes.txt', 'xin chào']]);
  expect(await ended(text.body.id)).toMatchObject({ status: 'refused', refusals: [{ code: 'package-kind-unknown' }] });
  const json = await server.inject({
    method: 'POST',
    url: '/api/imports',
    headers: { 'sec-fetch-site': 'same-origin' },
    payload: { file: 'x' },
  });
  expect(json.statusCode).toBeGreaterThanOrEqual(400);
  expect(json.statusCode).toBeLessThan(500);
});

test('a province of its own is for the operator', async () => {
  const units = smallPackage().units.map((unit) => ({
    ...unit,
    code: unit['code']?.replace('T-', 'V-') ?? '',
    parent: unit['parent']?.replace('T-', 'V-') ?? '',
  }));
  const started = await upload(await filesOf({ units }));
  expect(await ended(started.body.id)).toMatchObject({ status: 'refused', refusals: [{ code: 'not-permitted' }] });
});

test('without the ability nothing is told', async () => {
  for (const url of ['imports', 'imports/1', 'imports/1/errors.csv', 'exports/package.zip', 'exports/package.xlsx'])
    expect((await get(url, 'clerk')).statusCode).toBe(403);
  expect((await get('imports/999999')).statusCode).toBe(404);
});

test('an import whose programme has gone is shown as interrupted', async () => {
  await bench.query(
    `insert into import_job (registry_id, id, source_name, actor_id, actor_name, created_at, status)
     select registry_id, 77, 'x', 0, 'operator', now(), 'running' from registry`,
  );
  expect((await get('imports/77')).json()).toMatchObject({ status: 'interrupted' });
});
