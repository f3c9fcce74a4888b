/** The list of cases and its file over HTTP: several officers, positions and case types at once, the columns asked for. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { makeServer, registerApi } from '#platform/http/server.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeCase, makeSmallProvince } from '#test/small-province.ts';
import type { SmallProvince } from '#test/small-province.ts';
import { caseRoutes } from './routes.ts';

let database: TestDatabase;
let platform: Platform;
let province: SmallProvince;
let server: ThadsServer;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { connections: 4, log_level: 'silent' });
  province = await makeSmallProvince(platform, 2021);
  for (const [index, officer_id] of [province.officer_a1, province.officer_a2, province.officer_b1].entries())
    await makeCase(platform, province, {
      code: `TT-${index + 1}`,
      unit_id: officer_id === province.officer_b1 ? province.district_b : province.district_a,
      officer_id,
      decided_on: getIsoDay(`2020-11-0${index + 1}`),
      amount_vnd: 1_000_000n * BigInt(index + 1),
    });
  const change = (statement: string) =>
    platform.database.as(province.operator, (connection) => sql.raw(statement).execute(connection));
  // What the list reads, without the acts that would have written it.
  await change("update enforcement_case set position = 'discontinued', case_type = 'criminal' where code = 'TT-2'");
  await change("update enforcement_case set position = 'postponed', case_type = 'commercial' where code = 'TT-3'");
  await change(`insert into setting (registry_id, name, value) values (0, 'clock', '{"today": "2021-03-31"}')`);
  server = await makeServer(platform);
  await registerApi(
    server,
    () => Promise.resolve(province.operator),
    (api) => caseRoutes(api, platform),
  );
  await server.ready();
});

afterAll(async () => {
  await server.close();
  await platform.close();
  await database.drop();
});

async function get(address: string) {
  const answer = await server.inject({ method: 'GET', url: address });
  return { status: answer.statusCode, text: answer.body };
}

async function codesOf(query: string): Promise<string[]> {
  const { status, text } = await get(`/api/cases?${query}`);
  expect(status).toBe(200);
  return (JSON.parse(text) as { rows: { code: string }[] }).rows.map(({ code }) => code);
}

describe('a filter with several values', () => {
  it.each([
    ['officer=TT-A-1,TT-B-1', ['TT-3', 'TT-1']],
    ['officer=TT-A-2', ['TT-2']],
    ['officer=TT-A-2,nobody', ['TT-2']],
    ['position=discontinued,postponed', ['TT-3', 'TT-2']],
    ['case_type=criminal,commercial', ['TT-3', 'TT-2']],
    ['case_type=criminal,commercial&officer=TT-B-1&position=postponed', ['TT-3']],
  ])('%s finds any of them', async (query, codes) => {
    expect(await codesOf(query)).toEqual(codes);
  });

  it.each([
    ['case_type=criminal,none', 'case-type-unknown', 'case_type'],
    ['position=nowhere', 'position-unknown', 'position'],
  ])('%s is refused', async (query, code, field) => {
    const { status, text } = await get(`/api/cases?${query}`);
    expect(status).toBe(422);
    expect(JSON.parse(text)).toMatchObject({ refusals: [{ code, field }] });
  });
});

describe('what rests to be enforced', () => {
  it('is nothing of a case that has ended', async () => {
    const { text } = await get('/api/cases/count');
    expect(JSON.parse(text)).toEqual({ count: 3, rest_vnd: 4_000_000, whole_vnd: 6_000_000 });
    expect(await codesOf('rest_from_vnd=1')).toEqual(['TT-3', 'TT-1']);
    expect(await codesOf('rest_to_vnd=1000000')).toEqual(['TT-2', 'TT-1']);
  });
});

describe('the file of the list', () => {
  it('has the columns asked for, in their order', async () => {
    const { text } = await get('/api/cases/export.csv?columns=ended_rest_vnd,code,rest_vnd,position&sort=decided_on');
    expect(text.replace('\uFEFF', '').trim().split('\r\n')).toEqual([
      'Kết thúc khi còn (đồng);Mã hồ sơ;Còn phải thi hành (đồng);Tình trạng',
      ';TT-3;3000000;Hoãn',
      '2000000;TT-2;0;Đình chỉ',
      ';TT-1;1000000;Đang thi hành',
    ]);
  });

  it('has every column where none is asked for, and refuses one that is not there', async () => {
    const whole = await get('/api/cases/export.csv');
    expect(whole.text.split('\r\n')[0]?.split(';')).toHaveLength(19);
    const refused = await get('/api/cases/export.csv?columns=code,secret');
    expect(refused.status).toBe(422);
    expect(JSON.parse(refused.text)).toMatchObject({ refusals: [{ code: 'column-unknown', field: 'columns' }] });
  });

  it('is a workbook too', async () => {
    const { status, text } = await get('/api/cases/export.xlsx?columns=code,decided_on');
    expect(status).toBe(200);
    expect(text.startsWith('PK')).toBe(true);
  });
});
