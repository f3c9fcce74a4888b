/// <reference types="node" />
/** Refusals, failures and query strings of the API client, against a real HTTP server. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, ApiFailure, apiPath, ApiRefusal, refusalOf, refusalsOf } from './api-client.ts';

let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = (status: number, body: string) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body);
    };
    if (request.url === '/echo') {
      answer(200, JSON.stringify({ key: request.headers['idempotency-key'], method: request.method }));
    } else if (request.url === '/refuse') {
      answer(
        409,
        JSON.stringify({
          refusals: [{ code: 'stale', sentence: 'Hồ sơ vừa được cập nhật.', field: 'seq' }],
          conflict: { changed_by: 'Trần Thị Thảo' },
        }),
      );
    } else if (request.url === '/strange') answer(400, '<html>');
    else answer(500, 'boom');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

describe('api', () => {
  it('sends the idempotency key and returns the answer', async () => {
    const answer = await api.post<{ key: string; method: string }>(`${base}/echo`, { body: {}, idempotencyKey: 'k-1' });
    expect(answer).toEqual({ key: 'k-1', method: 'POST' });
  });

  it('turns a 4xx into a refusal with its sentences, fields and conflict', async () => {
    const error = await api.get(`${base}/refuse`).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiRefusal);
    expect((error as ApiRefusal).refusals).toEqual([
      { code: 'stale', sentence: 'Hồ sơ vừa được cập nhật.', field: 'seq' },
    ]);
    expect((error as ApiRefusal).conflict?.changed_by).toBe('Trần Thị Thảo');
  });

  it('gives one general sentence for a 4xx without the agreed body', async () => {
    const error = await api.get(`${base}/strange`).catch((thrown: unknown) => thrown);
    expect(refusalsOf(error)).toHaveLength(1);
    expect(refusalOf(403, undefined).refusals[0]?.sentence).toContain('không có quyền');
  });

  it('tells a failing server and an unreachable one apart from a refusal', async () => {
    const failing = await api.get(`${base}/boom`).catch((thrown: unknown) => thrown);
    expect(failing).toBeInstanceOf(ApiFailure);
    expect((failing as ApiFailure).status).toBe(500);
    const unreachable = await api.get('http://127.0.0.1:1/').catch((thrown: unknown) => thrown);
    expect((unreachable as ApiFailure).message).toContain('Không nối được');
  });
});

describe('apiPath', () => {
  it('leaves out what is empty and repeats lists', () => {
    expect(apiPath('/api/cases', { unit: 'vp-01', q: '', from: undefined, basis: ['a', 'b'] })).toBe(
      '/api/cases?unit=vp-01&basis=a&basis=b',
    );
    expect(apiPath('/api/cases', {})).toBe('/api/cases');
  });
});
