/** Proves the books of Vĩnh Phúc against the package it was loaded from: every case in its book, and quarters that make the year. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operatorActor } from '#features/organisation/public.ts';
import type { RegisterLinePage, RegisterList, RegisterSheet } from '#features/registers/contract.ts';
import { registerRoutes } from '#features/registers/routes.ts';
import { importPackage } from '#features/exchange/public.ts';
import { makeServer, registerApi } from '#platform/http/server.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';

const DEMO = path.resolve(import.meta.dirname, '../../demo/vinh-phuc-2021');

let database: TestDatabase;
let platform: Platform;
let server: ThadsServer;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { log_level: 'silent', connections: 4 });
  const imported = await importPackage(platform, await operatorActor(platform), DEMO);
  if (!imported.ok) throw new Error(JSON.stringify(imported.refusals));
  const operator = await operatorActor(platform);
  await platform.database.as(operator, (connection) =>
    sql`insert into setting (registry_id, name, value) values (0, 'clock', '{"today": "2021-03-31"}')`.execute(
      connection,
    ),
  );
  platform.clock.forget();
  server = await makeServer(platform);
  await registerApi(
    server,
    () => Promise.resolve(operator),
    (api) => registerRoutes(api, platform),
  );
  await server.ready();
}, 120_000);

afterAll(async () => {
  await server.close();
  await platform.close();
  await database.drop();
});

async function get<T>(url: string): Promise<T> {
  const answer = await server.inject({ method: 'GET', url: `/api/registers${url}` });
  expect({ url, status: answer.statusCode }).toEqual({ url, status: 200 });
  return answer.json<T>();
}

/** The rows of a table of the package, by the names of its columns. */
function rowsOf(table: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path.join(DEMO, `${table}.csv`), 'utf8')
    .trim()
    .split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, at) => [names[at] ?? '', value])));
}

const isOfYear = (day: string | undefined, year: number) =>
  day !== undefined && day >= `${year - 1}-10-01` && day <= `${year}-09-30`;

const UNITS = rowsOf('units').map((unit) => unit['code'] ?? '');
const CASES = rowsOf('cases');

test.each(UNITS)('%s: the book of cases has a line for each case decided in the year, without a gap', async (unit) => {
  for (const year of [2016, 2020, 2021]) {
    const decided = CASES.filter((one) => one['unit'] === unit && isOfYear(one['decided_on'], year));
    const { rows } = await get<RegisterList>(`?unit=${unit}&year=${year}`);
    expect(rows.find(({ code }) => code === 'cases-opened')?.line_count).toBe(decided.length);
    const sheet = await get<RegisterSheet>(`/cases-opened?unit=${unit}&year=${year}`);
    expect(sheet.number).toBe('03');
    expect(sheet.closings.at(-1)?.lines).toBe(decided.length);
    expect(sheet.gaps?.missing_count).toBe(0);
  }
});

async function linesOf(code: string, unit: string, year: number): Promise<RegisterLinePage['rows']> {
  const all: RegisterLinePage['rows'][number][] = [];
  let after = '';
  do {
    const page = await get<RegisterLinePage>(`/${code}/lines?unit=${unit}&year=${year}&limit=500&after=${after}`);
    all.push(...page.rows);
    after = page.next ?? '';
  } while (after !== '');
  return all;
}

test.each(['cases-opened', 'discontinuations', 'no-means', 'separate-book', 'entrustments-out', 'remissions'])(
  'the closings of %s are the sums of its lines, and the quarters make the year',
  async (code) => {
    for (const unit of ['VP-CUC', 'VP-VY', 'VP-TDO']) {
      const sheet = await get<RegisterSheet>(`/${code}?unit=${unit}&year=2021`);
      const lines = await linesOf(code, unit, 2021);
      const at = sheet.columns.findIndex(({ id }) => id === 'amount_vnd');
      const closed = new Map(sheet.closings.map((closing) => [closing.period, closing]));
      for (const [period, part] of closed) {
        const own = lines.filter(({ dated_on }) => dated_on >= part.from && dated_on <= part.to);
        expect({ period, lines: part.lines }).toEqual({ period, lines: own.length });
        if (part.amount_vnd !== null)
          expect(part.amount_vnd).toBe(own.reduce((sum, line) => sum + Number(line.cells[at] ?? 0), 0));
      }
      const quarters = ['q1', 'q2'].map((period) => closed.get(period as 'q1' | 'q2')?.lines ?? 0);
      expect(closed.get('h1')?.lines).toBe((quarters[0] ?? 0) + (quarters[1] ?? 0));
      expect(closed.get('year')?.lines).toBe(closed.get('h1')?.lines);
      expect(lines.map(({ ordinal }) => ordinal)).toEqual(lines.map((_line, place) => place + 1));
    }
  },
);

test('the books of acts have a line for each act of the package, and every book opens', async () => {
  const unit_of = new Map(CASES.map((one) => [one['code'], one['unit']]));
  const acts = rowsOf('acts').filter((act) => isOfYear(act['dated_on'], 2021));
  const count = (unit: string, fits: (act: Record<string, string>) => boolean) =>
    acts.filter((act) => unit_of.get(act['case']) === unit && fits(act)).length;
  for (const unit of UNITS) {
    const { rows } = await get<RegisterList>(`?unit=${unit}&year=2021`);
    const counts = new Map(rows.map(({ code, line_count }) => [code, line_count]));
    const halts = (act: Record<string, string>) =>
      act['type'] === 'postponed' ||
      act['type'] === 'resumed' ||
      (act['type'] === 'suspended' && act['ground'] === 'bankruptcy');
    expect(counts.get('discontinuations')).toBe(count(unit, ({ type }) => type === 'discontinued'));
    expect(counts.get('no-means')).toBe(count(unit, ({ type }) => type === 'classified-no-means'));
    expect(counts.get('withdrawals')).toBe(count(unit, ({ type }) => type === 'withdrawn' || type === 'cancelled'));
    expect(counts.get('halts')).toBe(count(unit, halts));
    expect(counts.get('separate-book')).toBe(count(unit, ({ type }) => type === 'moved-to-separate-book'));
    expect(counts.has('take-ups')).toBe(unit === 'VP-CUC');
  }
  const { rows } = await get<RegisterList>('?unit=VP-CUC&year=2021');
  expect(rows.find(({ code }) => code === 'take-ups')?.line_count).toBe(
    acts.filter(({ type }) => type === 'taken-up').length,
  );
  for (const { code } of rows) await get<RegisterLinePage>(`/${code}/lines?unit=VP-CUC&year=2021`);
});

test('the same book bears both numbers, each in its time', async () => {
  for (const [year, number, circular] of [
    [2021, '11', 'Thông tư 01/2016/TT-BTP'],
    [2024, '09', 'Thông tư 04/2023/TT-BTP'],
  ] as const)
    expect(await get<RegisterSheet>(`/halts?unit=VP-VY&year=${year}`)).toMatchObject({ number, circular });
});
