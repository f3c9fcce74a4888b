/** Proves the commands of the statistics as a terminal sees them: the answer alone on stdout, sentences on stderr, exit codes. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlatform } from '#platform/platform.ts';
import type { ReportCase, ResultsReportJson } from '#features/statistics/contract.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeRandomRegister } from '#test/random-register.ts';

const CLI = path.join(import.meta.dirname, 'cli.ts');

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  const platform = openPlatform(database.url, { log_level: 'silent', connections: 4 });
  await makeRandomRegister(platform, 15, 5);
  await platform.close();
});

afterAll(() => database.drop());

type Ended = { readonly code: number | null; readonly out: Buffer; readonly told: string };

function thads(...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, DATABASE_URL: database.url } });
    const out: Buffer[] = [];
    const told: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => told.push(bytes));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out: Buffer.concat(out), told: Buffer.concat(told).toString() }));
  });
}

async function answerOf(...args: string[]): Promise<Buffer> {
  const { code, out, told } = await thads(...args);
  expect({ code, told }).toEqual({ code: 0, told: '' });
  return out;
}

test('report results in every format', async () => {
  const asked = ['report', 'results', '--on', '2020-06-10', '--by', 'unit'];
  const json = JSON.parse((await answerOf(...asked, '--format', 'json')).toString()) as ResultsReportJson;
  expect(json).toMatchObject({ on: '2020-06-10', from: '2019-10-01', unit: null, same_period: { on: '2019-06-10' } });
  expect(Object.keys(json.groups).length).toBeGreaterThan(0);
  expect((await answerOf(...asked, '--format', 'csv')).toString()).toMatch(/^row,code,name,measure,old,new,/);
  expect((await answerOf(...asked, '--format=text')).toString()).toContain('KẾT QUẢ THI HÀNH ÁN DÂN SỰ');
  expect(
    (await answerOf('report', 'results', '--on', '2020-06-10', '--format', 'xlsx')).subarray(0, 2).toString(),
  ).toBe('PK');
});

test('report cases adds up to the cell, of everything and of a unit', async () => {
  for (const unit of [[], ['--unit', 'TT-A']]) {
    const report = JSON.parse(
      (await answerOf('report', 'results', '--on', '2020-06-10', ...unit)).toString(),
    ) as ResultsReportJson;
    const cases = JSON.parse(
      (await answerOf('report', 'cases', '--on', '2020-06-10', '--column', 'to-enforce', ...unit)).toString(),
    ) as ReportCase[];
    expect(cases.reduce((sum, row) => sum + row.matters, 0)).toBe(report.matters['to-enforce']);
    expect(cases.reduce((sum, row) => sum + row.amount_vnd, 0)).toBe(report.money_vnd['to-enforce']);
    expect(Object.keys(cases[0] ?? {})).toEqual([
      'code',
      'decision_number',
      'unit',
      'officer',
      'matters',
      'amount_vnd',
    ]);
  }
  expect((await answerOf('report', 'cases', '--on', '2001-01-01', '--column', 'done')).toString()).toBe('[]\n');
});

test('narrative, and check before and after somebody wrote past the program', async () => {
  expect((await answerOf('narrative', '--on', '2020-03-31', '--unit', 'TT-B')).toString()).toContain(
    'Chi cục Thi hành án dân sự huyện B',
  );
  expect(JSON.parse((await answerOf('check')).toString())).toMatchObject({ cases: 15, differences: [] });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    "update month_flow_unit set amount_vnd = amount_vnd + 1 where line_column = 'new' and amount_vnd > 0",
  );
  await client.end();
  const found = await thads('check');
  expect(found.code).toBe(1);
  const { differences } = JSON.parse(found.out.toString()) as { differences: { kind: string }[] };
  expect(new Set(differences.map((row) => row.kind))).toEqual(new Set(['flow']));
});

test.each([
  [['report'], 'Sau "report" phải là "results" hoặc "cases".'],
  [['report', 'results'], 'Thiếu --on NGÀY'],
  [['report', 'results', '--on', '2021-02-30', '--by', 'month'], '"2021-02-30" không phải là một ngày'],
  [['report', 'results', '--on', '2020-06-10', '--unit', 'TT-X'], 'Không có đơn vị "TT-X"'],
  [['report', 'cases', '--on', '2020-06-10'], 'Thiếu --column CỘT'],
  [['report', 'cases', '--on', '2020-06-10', '--column', 'rate'], '--column: không có "rate"'],
  [['narrative', '--on', '2020-06-10', '--unit', 'TT-X'], 'Không có đơn vị "TT-X"'],
  [['check', 'everything'], 'Không hiểu "everything".'],
])('%j is refused in Vietnamese, with nothing on stdout', async (args, sentence) => {
  const { code, out, told } = await thads(...args);
  expect({ code, out: out.toString() }).toEqual({ code: 1, out: '' });
  expect(told).toContain(sentence);
});
