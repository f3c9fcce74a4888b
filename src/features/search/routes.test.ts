/** The search box over HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { makeServer, registerApi } from '#platform/http/server.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeCase, makeSmallProvince } from '#test/small-province.ts';
import { searchRoutes } from './routes.ts';

let database: TestDatabase;
let platform: Platform;
let server: ThadsServer;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { connections: 2, log_level: 'silent' });
  const province = await makeSmallProvince(platform, 2021);
  await makeCase(platform, province, {
    code: '25',
    unit_id: province.district_a,
    officer_id: province.officer_a1,
    decided_on: getIsoDay('2020-11-02'),
    amount_vnd: 1_000n,
  });
  server = await makeServer(platform);
  await registerApi(
    server,
    () => Promise.resolve(province.operator),
    (api) => searchRoutes(api, platform),
  );
  await server.ready();
});

afterAll(async () => {
  await server.close();
  await platform.close();
  await database.drop();
});

async function get(url: string): Promise<{ status: number; body: unknown }> {
  const answer = await server.inject({ method: 'GET', url });
  return { status: answer.statusCode, body: answer.json() };
}

test('groups are told with the pages they open', async () => {
  const unit = 'Chi cục Thi hành án dân sự huyện A';
  expect(await get('/api/search?text=nguyen%20vann%20thanh')).toEqual({
    status: 200,
    body: {
      groups: [
        {
          id: 'cases',
          label: 'Hồ sơ thi hành án',
          hits: [
            {
              id: '25',
              title: '25/QĐ ngày 02/11/2020',
              detail: `Nguyễn Văn Thành · Đang thi hành · ${unit} · 25`,
              href: '/cases/25',
            },
          ],
        },
        {
          id: 'people',
          label: 'Đương sự',
          hits: [
            {
              id: 'd-25',
              title: 'Nguyễn Văn Thành',
              detail: `1 hồ sơ trong tỉnh, có tại ${unit}`,
              href: '/people/d-25',
            },
          ],
        },
      ],
    },
  });
  expect(await get('/api/search?text=1/2020/DS-ST')).toMatchObject({
    body: { groups: [{ id: 'judgments', hits: [{ id: 'J-25', href: '/intake?text=1%2F2020%2FDS-ST&open=J-25' }] }] },
  });
});

test('parties are found for the forms, without anything that only their units may see', async () => {
  expect(await get('/api/intake/parties?text=thanh%20nguyen')).toEqual({
    status: 200,
    body: {
      rows: [
        {
          code: 'd-25',
          kind: 'person',
          name: 'Nguyễn Văn Thành',
          born_year: null,
          identity_ending: null,
          sector: null,
          case_count: 1,
        },
      ],
      next: null,
    },
  });
});

test('what is too short or too much is answered, not broken', async () => {
  expect(await get('/api/search?text=a')).toEqual({ status: 200, body: { groups: [] } });
  expect((await get('/api/search')).status).toBe(422);
  expect((await get('/api/search?text=a&limit=1000')).status).toBe(422);
  for (const text of [
    '%00',
    "' or 1=1 --",
    '{"a":1}',
    '999999999',
    '999999999/2020',
    '((((',
    '٣٤٥',
    'Привет мир',
    '阮文成',
  ])
    expect((await get(`/api/search?text=${encodeURIComponent(text)}`)).status).toBe(200);
});
