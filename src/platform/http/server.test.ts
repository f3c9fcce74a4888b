/** What every route gets from the server: strict bodies, sentences, limits, headers, description. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, refusal, refuse } from '#kit/result.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeActor } from '../actor.ts';
import { openPlatform } from '../platform.ts';
import type { Platform } from '../platform.ts';
import { commandOptions } from './command-options.ts';
import {
  integerOut,
  isoDaySchema,
  nullable,
  objectOf,
  oneOf,
  pageQuery,
  refusalResponses,
  vndSchema,
} from './schemas.ts';
import { sendResult } from './send-result.ts';
import { makeServer, registerApi } from './server.ts';
import type { ThadsServer } from './server.ts';

const ACTOR = makeActor({
  id: 7n,
  name: 'Đoàn Bá Tùng',
  registry_id: 1n,
  registries: [1n],
  units: [2n],
  grants: new Map(),
  everything: false,
});

let database: TestDatabase;
let platform: Platform;
let server: ThadsServer;
let web_folder: string;

const paymentSchema = objectOf({
  amount_vnd: vndSchema,
  received_on: Type.Optional(isoDaySchema),
  kind: Type.Optional(oneOf(['cash', 'transfer'])),
  note: Type.Optional(Type.String({ maxLength: 20 })),
});

function addRoutes(api: ThadsServer): void {
  api.post(
    '/payments',
    { schema: { body: paymentSchema, response: { 200: objectOf({ amount_vnd: integerOut }), ...refusalResponses } } },
    (request, reply) => sendResult(reply, accept({ amount_vnd: request.body.amount_vnd, leaked: 'never' } as const)),
  );
  api.get(
    '/list',
    { schema: { querystring: objectOf({ ...pageQuery, basis: Type.Optional(Type.Array(Type.String())) }) } },
    (request) => request.query,
  );
  api.get('/who', (request) => ({ name: request.actor.name }));
  api.get('/open', { config: { open_to_all: true } }, () => ({ open: true }));
  api.get('/bug', () => {
    throw new Error('a secret of the inside');
  });
  api.post('/key', (request) => commandOptions(request));
  for (const code of ['case-not-found', 'not-permitted', 'case-changed-meanwhile', 'too-much'])
    api.post(`/refuse/${code}`, (_request, reply) => sendResult(reply, refuse(refusal(code, 'Không được.'))));
}

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { connections: 2, log_level: 'silent' });
  web_folder = mkdtempSync(path.join(tmpdir(), 'thads-web-'));
  mkdirSync(path.join(web_folder, 'assets'));
  writeFileSync(path.join(web_folder, 'index.html'), '<!doctype html><title>thads</title>');
  writeFileSync(path.join(web_folder, 'assets', 'main-abc123.js'), 'export {}');
  server = await makeServer(platform, { web_folder });
  await registerApi(
    server,
    (request) => Promise.resolve(request.headers['x-signed-in'] === undefined ? undefined : ACTOR),
    addRoutes,
  );
  await server.ready();
});

afterAll(async () => {
  await server.close();
  await platform.close();
  await database.drop();
  rmSync(web_folder, { recursive: true });
});

async function post(url: string, payload: unknown, headers: Record<string, string> = {}) {
  return server.inject({
    method: 'POST',
    url,
    headers: { 'x-signed-in': 'yes', 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload),
  });
}

describe('bodies', () => {
  it.each([null, true, '12', '1e3', 1.5, -1, 0, 1_000_000_000_000_001, 1e30, [[12]], {}])(
    'refuses %j as an amount, naming field and value',
    async (amount_vnd) => {
      const answer = await post('/api/payments', { amount_vnd });
      expect(answer.statusCode).toBe(422);
      const [first] = answer.json<{ refusals: { code: string; field: string; sentence: string }[] }>().refusals;
      expect(first).toMatchObject({ code: 'field-not-valid', field: 'amount_vnd' });
      expect(first?.sentence).toContain(`giá trị đã gửi: ${JSON.stringify(amount_vnd)}`);
    },
  );

  it('takes a whole amount, and lets nothing out that is not listed', async () => {
    const answer = await post('/api/payments', { amount_vnd: 1_000_000_000_000_000 });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ amount_vnd: 1_000_000_000_000_000 });
  });

  it('tells everything that is wrong at once', async () => {
    const answer = await post('/api/payments', {
      received_on: '2021-02-29',
      kind: 'gold',
      note: 'a'.repeat(21),
      extra: 1,
    });
    expect(answer.json<{ refusals: unknown[] }>().refusals).toEqual([
      { code: 'field-missing', field: 'amount_vnd', sentence: 'Thiếu trường "amount_vnd".' },
      { code: 'field-unknown', field: 'extra', sentence: 'Không nhận trường "extra".' },
      {
        code: 'field-not-valid',
        field: 'received_on',
        sentence: 'Trường "received_on" phải là một ngày có thật, dạng yyyy-mm-dd; giá trị đã gửi: "2021-02-29".',
      },
      {
        code: 'field-not-valid',
        field: 'kind',
        sentence: 'Trường "kind" phải là một trong: cash, transfer; giá trị đã gửi: "gold".',
      },
      {
        code: 'field-not-valid',
        field: 'note',
        sentence: 'Trường "note" phải có không quá 20 ký tự; giá trị đã gửi: "aaaaaaaaaaaaaaaaaaaaa".',
      },
    ]);
  });

  it.each([
    ['{"amount_vnd":', 400, 'body-not-json'],
    ['{"__proto__": {"a": 1}, "amount_vnd": 5}', 400, 'body-not-json'],
    ['[]', 422, 'field-not-valid'],
    ['', 422, 'field-missing'],
    [String.raw`{"amount_vnd": 5, "note": "a\u0000b"}`, 400, 'text-not-storable'],
    [String.raw`{"amount_vnd": 5, "note": "\ud800"}`, 400, 'text-not-storable'],
    [Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]), 400, 'body-not-utf8'],
    [JSON.stringify({ amount_vnd: 5, note: 'x'.repeat(2_000_000) }), 413, 'body-too-large'],
  ])('refuses the body %#', async (payload, status, code) => {
    const answer = await post('/api/payments', payload);
    expect(answer.statusCode).toBe(status);
    expect(answer.json<{ refusals: { code: string }[] }>().refusals[0]?.code).toBe(code);
  });

  it('takes JSON only', async () => {
    const answer = await post('/api/payments', 'amount_vnd=5', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(answer.statusCode).toBe(415);
    expect((await post('/api/payments', '{"amount_vnd":5}', { 'content-type': 'text/plain' })).statusCode).toBe(415);
  });
});

describe('query strings', () => {
  it('reads whole numbers and lists', async () => {
    const answer = await server.inject({ url: '/api/list?limit=20&basis=a', headers: { 'x-signed-in': 'yes' } });
    expect(answer.json()).toEqual({ limit: 20, basis: ['a'] });
  });

  it.each(['limit=1.5', 'limit=1e2', 'limit=', 'limit=0', 'limit=abc', 'unknown=1', 'limit=1&limit=2'])(
    'refuses %s',
    async (query) => {
      const answer = await server.inject({ url: `/api/list?${query}`, headers: { 'x-signed-in': 'yes' } });
      expect(answer.statusCode).toBe(422);
    },
  );
});

describe('who asks', () => {
  it('asks for a session except where a route is open to all', async () => {
    const refused = await server.inject('/api/who');
    expect(refused.statusCode).toBe(401);
    expect(refused.json<{ refusals: { code: string }[] }>().refusals[0]?.code).toBe('not-signed-in');
    expect((await server.inject('/api/open')).json()).toEqual({ open: true });
    const answer = await server.inject({ url: '/api/who', headers: { 'x-signed-in': 'yes' } });
    expect(answer.json()).toEqual({ name: ACTOR.name });
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }, 200],
    [{ origin: 'http://localhost:80' }, 200],
    [{}, 200],
  ])('a write from %j answers %i', async (headers, status) => {
    expect((await post('/api/payments', { amount_vnd: 5 }, headers as Record<string, string>)).statusCode).toBe(status);
  });
});

describe('answers', () => {
  it.each([
    ['case-not-found', 404],
    ['not-permitted', 403],
    ['case-changed-meanwhile', 409],
    ['too-much', 422],
  ])('answers %s with %i', async (code, status) => {
    const answer = await post(`/api/refuse/${code}`, {});
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toEqual({ refusals: [{ code, sentence: 'Không được.' }] });
  });

  it('says nothing of the inside when it is our mistake', async () => {
    const answer = await server.inject({ url: '/api/bug', headers: { 'x-signed-in': 'yes' } });
    expect(answer.statusCode).toBe(500);
    expect(answer.json<{ refusals: { code: string }[] }>().refusals[0]?.code).toBe('internal-error');
    expect(answer.body).not.toContain('secret');
    expect(answer.body).toContain(String(answer.headers['x-request-id']));
  });

  it('reads the idempotency key', async () => {
    expect((await post('/api/key', {}, { 'idempotency-key': 'abcdefgh' })).json()).toEqual({
      idempotency_key: 'abcdefgh',
    });
    expect((await post('/api/key', {}, { 'idempotency-key': 'short' })).statusCode).toBe(422);
  });

  it('carries the headers that keep a page safe', async () => {
    const { headers } = await server.inject('/');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect((await server.inject('/api/open')).headers['cache-control']).toBe('no-store');
  });

  it('writes nulls of nullable fields', () => {
    expect(nullable(Type.String())).toMatchObject({ type: ['string', 'null'] });
    expect(() => nullable(Type.Union([Type.String(), Type.Integer()]))).toThrow('one type');
  });
});

describe('beside the API', () => {
  it('asks the database for its health', async () => {
    expect((await server.inject('/healthz')).json()).toEqual({ status: 'ok', database: true });
  });

  it('describes the API in OpenAPI 3.1', async () => {
    const description = (await server.inject('/openapi.json')).json<{
      openapi: string;
      paths: Record<string, unknown>;
    }>();
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toContain('/api/payments');
    expect(Object.keys(description.paths)).not.toContain('/');
  });

  it('shows the description without asking any other server', async () => {
    const page = await server.inject('/docs/');
    expect(page.statusCode).toBe(200);
    expect([...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1])).toEqual(['js/scalar.js']);
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-/);
    expect((await server.inject('/docs/js/scalar.js')).statusCode).toBe(200);
  });

  it('serves the page for every address that is not the API, and hashed files for ever', async () => {
    const page = await server.inject('/ho-so/VP-0001?tab=lich-su');
    expect(page.body).toContain('<title>thads</title>');
    expect(page.headers['cache-control']).toBe('no-cache');
    const asset = await server.inject('/assets/main-abc123.js');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await server.inject('/assets/gone.js')).statusCode).toBe(404);
    expect((await server.inject({ url: '/api/nowhere', headers: { 'x-signed-in': 'yes' } })).statusCode).toBe(404);
    expect((await server.inject('/assets/../../package.json')).body).not.toContain('dependencies');
    expect((await server.inject('/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd')).body).not.toContain('root:');
  });
});
