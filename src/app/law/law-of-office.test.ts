/** The command as a terminal sees it: without any database by the standard data, with one by what the office entered. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addHoliday } from '#features/rulebook/commands/add-holiday.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { runCommand } from '#platform/command.ts';
import { openPlatform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeSmallProvince } from '#test/small-province.ts';

const CLI = path.join(import.meta.dirname, '../cli.ts');
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  const platform = openPlatform(database.url, { log_level: 'silent', connections: 4 });
  const { operator } = await makeSmallProvince(platform, 2021);
  const day = getIsoDay('2021-04-22');
  const input = { kind: 'day-off', day, last_day: day, name: 'Nghỉ chống bão', document_number: '1/CĐ' } as const;
  const done = await runCommand(platform, operator, addHoliday, input);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  await platform.close();
});

afterAll(() => database.drop());

function thads(url: string, ...args: string[]): Promise<{ code: number | null; out: string; told: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, 'law', ...args], { env: { ...process.env, DATABASE_URL: url } });
    let out = '';
    let told = '';
    child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (told += bytes.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, told }));
  });
}

const NO_DATABASE = 'postgresql://nobody@127.0.0.1:1/none';
const DEADLINE = ['deadline', '--rule', 'D02', '--from', '2021-04-19'];

test('without a database, by the standard calendar', async () => {
  const { code, out, told } = await thads(NO_DATABASE, ...DEADLINE);
  expect({ code, told }).toEqual({ code: 0, told: '' });
  expect(JSON.parse(out)).toMatchObject({ due_on: '2021-04-27', calendar: 'standard-1' });
});

test('with --of-office, by the days the office entered', async () => {
  const { code, out, told } = await thads(database.url, ...DEADLINE, '--of-office');
  expect({ code, told }).toEqual({ code: 0, told: '' });
  expect(JSON.parse(out)).toMatchObject({ due_on: '2021-04-28' });
});

test('what is wrong is a sentence on stderr, nothing on stdout, and exit code 1', async () => {
  const wrong = await thads(NO_DATABASE, 'dice');
  expect(wrong).toMatchObject({ code: 1, out: '' });
  expect(wrong.told).toContain('không có "dice"');
  expect(await thads(NO_DATABASE, 'interest', '--principal', 'x')).toMatchObject({ code: 1, out: '' });
});
