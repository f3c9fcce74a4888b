/** Proves what the routes answer: the report with names, its files, the cases behind a figure, and refusals. */
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { makeServer, registerApi } from '#platform/http/server.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeRandomRegister } from '#test/random-register.ts';
import type { RandomRegister } from '#test/random-register.ts';
import type { ReportCasePage, ResultsReportPage, ResultsSeries } from './contract.ts';
import { statisticsRoutes } from './routes.ts';

let database: TestDatabase;
let platform: Platform;
let register: RandomRegister;
let server: ThadsServer;
let reader: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { log_level: 'silent', connections: 4 });
  register = await makeRandomRegister(platform, 20, 11);
  const { registry_id, province_office, district_a, district_b } = register.province;
  const units = [province_office, district_a, district_b];
  reader = makeActor({
    id: 5n,
    name: 'Lãnh đạo',
    registry_id,
    registries: [registry_id],
    units,
    grants: new Map([['statistics.read', new Set(units)]]),
    everything: false,
  });
  server = await makeServer(platform);
  await registerApi(
    server,
    async (request) =>
      request.headers['x-nobody'] === undefined ? reader : makeActor({ ...reader, grants: new Map() }),
    (api) => {
      statisticsRoutes(api, platform);
    },
  );
});

afterAll(async () => {
  await server.close();
  await platform.close();
  await database.drop();
});

async function get<T>(url: string, headers: Record<string, string> = {}) {
  const response = await server.inject({ method: 'GET', url: `/api/statistics/${url}`, headers });
  return {
    status: response.statusCode,
    headers: response.headers,
    raw: response.rawPayload,
    body: () => response.json<T>(),
  };
}

test('the report comes with names, groups with their same period', async () => {
  const answer = await get<ResultsReportPage>('results?on=2020-03-31&by=officer');
  expect(answer.status).toBe(200);
  const report = answer.body();
  expect(report).toMatchObject({
    on: '2020-03-31',
    from: '2019-10-01',
    unit: null,
    title: '06 tháng năm 2020',
    by: 'officer',
    only: null,
  });
  expect(report.groups.length).toBeGreaterThan(1);
  expect(report.groups.reduce((sum, row) => sum + row.matters.total, 0)).toBe(report.matters.total);
  expect(Object.keys(report.matters)).toContain('to-enforce');
});

test('a cell opens its cases page by page; the totals stand on the first', async () => {
  const report = (await get<ResultsReportPage>('results?on=2020-06-10&by=unit&unit=TT-A')).body();
  const url = 'results/cases?on=2020-06-10&unit=TT-A&column=total&limit=3';
  const first = (await get<ReportCasePage>(url)).body();
  expect(first.totals).toMatchObject({ matters: report.matters.total, amount_vnd: report.money_vnd.total });
  expect(first.rows).toHaveLength(3);
  const second = (await get<ReportCasePage>(`${url}&after=${first.next ?? ''}`)).body();
  expect(second.totals).toBeNull();
  expect(second.rows.map((row) => row.code)).not.toContain(first.rows[0]?.code);
  const csv = await get('results/cases.csv?on=2020-06-10&unit=TT-A&column=total');
  expect(csv.raw.toString().trimEnd().split('\r\n')).toHaveLength((first.totals?.cases ?? 0) + 1);
});

test('the report comes as files', async () => {
  const csv = await get('results.csv?on=2020-03-31&by=unit');
  expect(csv.headers['content-disposition']).toBe('attachment; filename="ket-qua-2020-03-31.csv"');
  expect(csv.raw.toString()).toContain('TT-A;Chi cục Thi hành án dân sự huyện A;matters;');
  expect((await get('results.txt?on=2020-03-31')).raw.toString()).toContain('KẾT QUẢ THI HÀNH ÁN DÂN SỰ');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await get('results.xlsx?on=2020-03-31&by=unit')).raw as unknown as ExcelJS.Buffer);
  expect(workbook.worksheets).toHaveLength(2);
});

test('curves and narrative', async () => {
  const series = (await get<ResultsSeries>('series?on=2020-03-31')).body();
  expect([series.this_year.length, series.last_year.length]).toEqual([6, 12]);
  expect(series.this_year.at(-1)?.matters.done).toBe(
    (await get<ResultsReportPage>('results?on=2020-03-31')).body().matters.done,
  );
  const told = (await get<{ paragraphs: string[] }>('narrative?on=2020-03-31&unit=TT-B')).body();
  expect(told.paragraphs.join(' ')).toContain('Chi cục Thi hành án dân sự huyện B');
});

test.each([
  ['results?on=2020-02-30', 422, 'on'],
  ['results', 422, 'on'],
  ['results?on=2020-03-31&by=month', 422, 'by'],
  ['results?on=2020-03-31&surprise=1', 422, 'surprise'],
  ['results?on=2020-03-31&unit=TT-X', 404, 'unit'],
  ['results.xlsx?on=2020-03-31&unit=TT-X', 404, 'unit'],
  ['results/cases?on=2020-03-31&column=rate', 422, 'column'],
  ['results/cases?on=2020-03-31&column=done&after=AAAA', 422, 'after'],
  [`results/cases?on=2020-03-31&column=done&after=${Buffer.from('["x","y",1]').toString('base64url')}`, 422, 'after'],
])('%s is refused with %d', async (url, status, field) => {
  const answer = await get<{ refusals: { code: string; sentence: string; field?: string }[] }>(url);
  expect(answer.status).toBe(status);
  expect(answer.body().refusals[0]).toMatchObject({ field });
});

test('without the ability nothing is told', async () => {
  for (const url of [
    'results?on=2020-03-31',
    'results.csv?on=2020-03-31',
    'results/cases?on=2020-03-31&column=done',
    'series?on=2020-03-31',
    'narrative?on=2020-03-31',
  ])
    expect((await get(url, { 'x-nobody': '1' })).status).toBe(403);
});
