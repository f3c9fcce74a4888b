/** Proves the books over HTTP: who reads them, their lines by key, corrections that stay, missing numbers, closings, files. */
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { runCommand } from '#platform/command.ts';
import { makeServer, registerApi } from '#platform/http/server.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { recordAct } from '#features/cases/public.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeCase, makeSmallProvince } from '#test/small-province.ts';
import type { SmallProvince } from '#test/small-province.ts';
import type { RegisterLinePage, RegisterList, RegisterSheet } from './contract.ts';
import { registerRoutes } from './routes.ts';

let database: TestDatabase;
let platform: Platform;
let province: SmallProvince;
let server: ThadsServer;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { log_level: 'silent', connections: 6 });
  province = await makeSmallProvince(platform, 2021);
  await query(sql`insert into setting (registry_id, name, value) values (0, 'clock', '{"today": "2021-04-15"}')`);
  await fillBooks();
  const people = peopleOf();
  server = await makeServer(platform);
  await registerApi(
    server,
    (request) => Promise.resolve(people.get(String(request.headers['x-person']))),
    (api) => registerRoutes(api, platform),
  );
  await server.ready();
});

afterAll(async () => {
  await server.close();
  await platform.close();
  await database.drop();
});

async function query<T>(statement: ReturnType<typeof sql<T>>): Promise<T[]> {
  return platform.database.as(province.operator, async (connection) => (await statement.execute(connection)).rows);
}

/** Six cases of unit A in three quarters, one of B; decisions numbered 1, 2, 3, 5, 6, 7: number 4 is missing. */
async function fillBooks(): Promise<void> {
  const days = ['2020-10-05', '2020-11-02', '2020-12-31', '2021-01-04', '2021-03-31', '2021-04-01'];
  for (const [at, day] of days.entries())
    await makeCase(platform, province, {
      code: `TT-${at + 1}`,
      unit_id: province.district_a,
      officer_id: province.officer_a1,
      decided_on: getIsoDay(day),
      amount_vnd: 1_000_000n * BigInt(at + 1),
    });
  await makeCase(platform, province, {
    code: 'TT-9',
    unit_id: province.district_b,
    officer_id: province.officer_b1,
    decided_on: getIsoDay('2020-11-11'),
    amount_vnd: 9_000_000n,
  });
  await query(sql`update enforcement_case set decision_number =
    (case when substring(code from 4)::int > 3 then substring(code from 4)::int + 1 else substring(code from 4)::int end)
      || '/QĐ-CCTHADS'`);
  await query(sql`update party set name = 'Hoàng Thị Mơ', folded_name = 'hoang thi mo' where code = 'd-TT-2'`);
  await act('TT-1', { type: 'classified-no-means', dated_on: '2020-12-01', ground: 'a' });
  await act('TT-2', { type: 'classified-no-means', dated_on: '2021-01-15', ground: 'b' });
  const [wrong] = await query<{ code: string }>(
    sql`select code from act where type = 'classified-no-means' and dated_on = '2020-12-01'`,
  );
  await act('TT-1', {
    type: 'corrected',
    dated_on: '2021-02-01',
    corrects: wrong?.code ?? '',
    data: { reason: 'Ghi nhầm hồ sơ.' },
  });
  await act('TT-3', { type: 'withdrawn', dated_on: '2021-03-03' });
}

async function act(
  case_code: string,
  fields: { type: string; dated_on: string; ground?: string; corrects?: string; data?: Record<string, string> },
): Promise<void> {
  const [head] = await query<{ last_seq: number }>(
    sql`select last_seq from enforcement_case where code = ${case_code}`,
  );
  const result = await runCommand(platform, province.operator, recordAct, {
    case_code,
    expected_seq: head?.last_seq ?? 0,
    type: fields.type,
    dated_on: getIsoDay(fields.dated_on),
    ground: fields.ground ?? null,
    amount_vnd: null,
    receiving_unit: null,
    officer: null,
    corrects: fields.corrects ?? null,
    data: fields.data ?? {},
    happened: true,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
}

/** A reader of each kind; the abilities are those that posts give (organisation/domain/abilities.ts). */
function peopleOf(): ReadonlyMap<string, Actor> {
  const { registry_id, district_a, district_b, province_office } = province;
  const CASES = 'cases.read';
  const FOLLOWED = 'admin-judgments.read';
  const all: readonly (readonly [name: string, abilities: readonly string[], units: readonly bigint[]])[] = [
    ['officer', [CASES, FOLLOWED], [district_a]],
    ['accountant', [CASES], [district_a]],
    ['other', [CASES, FOLLOWED], [district_b]],
    ['province', [CASES, FOLLOWED], [province_office, district_a, district_b]],
    ['nobody', [], [district_a]],
  ];
  return new Map(
    all.map(([name, abilities, units], at) => {
      const grants = new Map(abilities.map((ability) => [ability, new Set(units)]));
      const id = BigInt(900 + at);
      return [name, makeActor({ id, name, registry_id, registries: [registry_id], units, grants, everything: false })];
    }),
  );
}

async function get<T>(who: string, url: string): Promise<{ status: number; body: T; codes: string[] }> {
  const answer = await server.inject({ method: 'GET', url: `/api/registers${url}`, headers: { 'x-person': who } });
  const body = answer.json<T & { refusals?: { code: string }[] }>();
  return { status: answer.statusCode, body, codes: (body.refusals ?? []).map(({ code }) => code) };
}

const lines = async (who: string, url: string) => (await get<RegisterLinePage>(who, url)).body.rows;

test.each([
  ['officer', 'TT-A', 200, 200],
  ['officer', 'TT-B', 404, 404],
  ['accountant', 'TT-A', 200, 403],
  ['other', 'TT-A', 404, 404],
  ['other', 'TT-B', 200, 200],
  ['province', 'TT-A', 200, 200],
  ['province', 'TT-B', 200, 200],
  ['province', 'TT-CUC', 200, 200],
  ['province', 'TT-KHÔNG', 404, 404],
  ['nobody', 'TT-A', 403, 403],
  ['stranger', 'TT-A', 401, 401],
])('%s reads the books of %s with %i, that of administrative judgments with %i', async (who, unit, cases, followed) => {
  const asked = `unit=${encodeURIComponent(unit)}&year=2021`;
  for (const [code, expected] of [
    ['cases-opened', cases],
    ['admin-judgments', followed],
  ] as const)
    for (const path of [`/${code}`, `/${code}/lines`, `/${code}/book.csv`, `/${code}/book.xlsx`]) {
      const answer = await server.inject({
        method: 'GET',
        url: `/api/registers${path}?${asked}`,
        headers: { 'x-person': who },
      });
      expect({ path, status: answer.statusCode }).toEqual({ path, status: expected });
    }
});

test('the list names the books of the year with their lines, and only those that may be read', async () => {
  const { body } = await get<RegisterList>('officer', '?unit=TT-A&year=2021');
  expect(body).toMatchObject({ unit: 'TT-A', circular: 'Thông tư 01/2016/TT-BTP' });
  const counts = Object.fromEntries(body.rows.map(({ code, line_count }) => [code, line_count]));
  expect(counts).toMatchObject({
    'judgments-received': 6,
    'cases-opened': 6,
    'no-means': 2,
    withdrawals: 1,
    fees: null,
    'admin-judgments': 0,
  });
  expect(body.rows.find(({ code }) => code === 'fees')?.note).toMatch(/chưa có trong hệ thống/);
  expect(body.rows.map(({ code }) => code)).not.toContain('take-ups');
  const of_accountant = (await get<RegisterList>('accountant', '?unit=TT-A&year=2021')).body.rows;
  expect(of_accountant.map(({ code }) => code)).not.toContain('admin-judgments');
  const of_2024 = (await get<RegisterList>('officer', '?unit=TT-A&year=2024')).body;
  expect(of_2024).toMatchObject({ circular: 'Thông tư 04/2023/TT-BTP' });
  expect(of_2024.rows.find(({ code }) => code === 'no-means')).toMatchObject({ number: '11', line_count: 0 });
});

test('a book is read page by page in the order of days and numbers, each line in its place of the year', async () => {
  const seen: string[] = [];
  let after = '';
  do {
    const { body } = await get<RegisterLinePage>(
      'officer',
      `/cases-opened/lines?unit=TT-A&year=2021&limit=4&after=${after}`,
    );
    seen.push(...body.rows.map(({ ordinal, cells }) => `${ordinal}: ${String(cells[0])} ${String(cells[1])}`));
    after = body.next ?? '';
  } while (after !== '');
  expect(seen).toEqual([
    '1: 1/QĐ-CCTHADS 2020-10-05',
    '2: 2/QĐ-CCTHADS 2020-11-02',
    '3: 3/QĐ-CCTHADS 2020-12-31',
    '4: 5/QĐ-CCTHADS 2021-01-04',
    '5: 6/QĐ-CCTHADS 2021-03-31',
    '6: 7/QĐ-CCTHADS 2021-04-01',
  ]);
  const quarter = await lines('officer', '/cases-opened/lines?unit=TT-A&year=2021&period=q2');
  expect(quarter.map(({ ordinal, link }) => [ordinal, link?.code])).toEqual([
    [4, 'TT-4'],
    [5, 'TT-5'],
  ]);
});

test.each([
  ['hoang thi mo', ['TT-2']],
  ['Hoàng Thị', ['TT-2']],
  ['5/QĐ', ['TT-4']],
  ['TT-6', ['TT-6']],
  ['%', []],
])('finds %s by number, party or case', async (text, expected) => {
  const found = await lines('officer', `/cases-opened/lines?unit=TT-A&year=2021&text=${encodeURIComponent(text)}`);
  expect(found.map(({ link }) => link?.code)).toEqual(expected);
});

test('a corrected line keeps its place and number, crossed out, with the day and the reason', async () => {
  const found = await lines('officer', '/no-means/lines?unit=TT-A&year=2021');
  expect(found).toMatchObject([
    { ordinal: 1, is_struck: true, note: 'đã đính chính ngày 01/02/2021: Ghi nhầm hồ sơ.', link: { code: 'TT-1' } },
    { ordinal: 2, is_struck: false, note: null, link: { code: 'TT-2' } },
  ]);
  const { body } = await get<RegisterSheet>('officer', '/no-means?unit=TT-A&year=2021');
  expect(
    body.closings.map(({ period, lines: count, struck, amount_vnd }) => [period, count, struck, amount_vnd]),
  ).toEqual([
    ['q1', 0, 1, 0],
    ['q2', 1, 0, 2_000_000],
    ['h1', 1, 1, 2_000_000],
    ['q3', 0, 0, 0],
    ['year', 1, 1, 2_000_000],
  ]);
});

test('a decision withdrawn says so in the book in which it was entered', async () => {
  const found = await lines('officer', '/cases-opened/lines?unit=TT-A&year=2021&text=TT-3');
  expect(found[0]?.note).toBe('đã thu hồi ngày 03/03/2021 (1/QĐ-CCTHADS)');
  expect(found[0]?.is_struck).toBe(false);
});

test('the sheet closes each quarter, names the missing number and who signs', async () => {
  const { body } = await get<RegisterSheet>('officer', '/cases-opened?unit=TT-A&year=2021');
  expect(body).toMatchObject({
    number: '03',
    unit_name: 'Chi cục Thi hành án dân sự huyện A',
    superior_name: 'Cục Thi hành án dân sự tỉnh thử',
    gaps: { examined_after: 0, last_number: 7, missing_count: 1, missing: [{ from: 4, to: 4 }] },
    signatures: ['Người kết sổ', 'Thủ trưởng cơ quan'],
  });
  expect(body.closings[0]?.sentence).toBe(
    'Kết sổ quý I năm 2021 (từ ngày 01/10/2020 đến ngày 31/12/2020): 3 quyết định thi hành án; từ số 1/QĐ-CCTHADS đến số 3/QĐ-CCTHADS; số tiền phải thi hành 6.000.000 đồng.',
  );
  expect(body.closings.at(-1)).toMatchObject({ period: 'year', is_over: false, lines: 6, amount_vnd: 21_000_000 });
});

test('numbers before the day from which papers are kept here are the import’s, and not examined', async () => {
  await query(sql`update registry set papers_from = '2021-02-01'`);
  const { body } = await get<RegisterSheet>('officer', '/cases-opened?unit=TT-A&year=2021');
  expect(body.gaps).toEqual({ examined_after: 5, last_number: 7, missing_count: 0, missing: [] });
  await query(sql`update registry set papers_from = null`);
});

test('the workbook is the book to print: form, lines, closings in their place, signatures, A3 across', async () => {
  const answer = await server.inject({
    method: 'GET',
    url: '/api/registers/cases-opened/book.xlsx?unit=TT-A&year=2021',
    headers: { 'x-person': 'officer' },
  });
  expect(answer.headers['content-disposition']).toContain('so-03-cases-opened-TT-A-2021.xlsx');
  const workbook = new ExcelJS.Workbook();
  const read: Buffer = answer.rawPayload;
  await workbook.xlsx.load(read as unknown as ExcelJS.Buffer);
  const [sheet] = workbook.worksheets;
  expect(sheet?.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape' });
  expect(sheet?.headerFooter.oddHeader).toBe('&C&P');
  const column = (at: number) =>
    Array.from({ length: sheet?.rowCount ?? 0 }, (_none, row) => sheet?.getRow(row + 1).getCell(at).text ?? '');
  expect(column(1).slice(1, 5)).toEqual([
    'CHI CỤC THI HÀNH ÁN DÂN SỰ HUYỆN A',
    'SỔ THỤ LÝ THI HÀNH ÁN',
    'NĂM 2021 (từ ngày 01/10/2020 đến ngày 30/09/2021)',
    '',
  ]);
  const body = column(1).slice(6);
  expect(body.map((text) => /^(Kết sổ .* 2021|\d+|Quý III|Năm 2021)/.exec(text)?.[0] ?? '').slice(0, 12)).toEqual([
    '1',
    '2',
    '3',
    'Kết sổ quý I năm 2021',
    '4',
    '5',
    'Kết sổ quý II năm 2021',
    'Kết sổ 06 tháng đầu năm 2021',
    '6',
    'Quý III',
    'Năm 2021',
    '',
  ]);
  expect(body).toContain('NGƯỜI KẾT SỔ');
});

test('the CSV of a search holds the lines that were found', async () => {
  const answer = await server.inject({
    method: 'GET',
    url: '/api/registers/cases-opened/book.csv?unit=TT-A&year=2021&text=TT-6',
    headers: { 'x-person': 'officer' },
  });
  const rows = answer.body.trim().split('\r\n');
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatch(/^STT;Số quyết định thi hành án;Ngày quyết định;/);
  expect(rows[1]).toMatch(/^6;7\/QĐ-CCTHADS;2021-04-01;/);
});

test.each([
  ['/khong-co?unit=TT-A&year=2021', 404, 'register-not-found'],
  ['/take-ups?unit=TT-A&year=2021', 404, 'register-not-found'],
  ['/cases-opened/lines?unit=TT-A&year=2021&after=abc', 422, 'cursor-not-valid'],
])('%s is refused', async (url, status, code) => {
  expect(await get('officer', url)).toMatchObject({ status, codes: [code] });
});

test.each(['?unit=TT-A', '?unit=TT-A&year=2015', '?unit=TT-A&year=x', '?year=2021'])(
  '%s is no question',
  async (url) => {
    expect((await get('officer', url)).status).toBeGreaterThanOrEqual(400);
  },
);
