// The embedded PostgreSQL as several programmes meet it: first, second, at once, after a crash, and below a closed folder.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EmbeddedPostgres, openEmbeddedPostgres } from './embedded-postgres.ts';
import { isProcessAlive } from './file-lock.ts';
import { hasEmbeddedPostgres } from './postgres-record.ts';

let data_folder = '';
const database_folders = new Set<string>();

beforeEach(() => {
  data_folder = mkdtempSync(path.join(tmpdir(), 'embedded-'));
  chmodSync(data_folder, 0o711);
});

afterEach(async () => {
  await (await open()).stop();
  for (const folder of database_folders) rmSync(folder, { recursive: true, force: true });
  database_folders.clear();
  rmSync(data_folder, { recursive: true, force: true });
});

async function open(): Promise<EmbeddedPostgres> {
  const postgres = await openEmbeddedPostgres({ data_folder, durable: false });
  database_folders.add(postgres.database_folder);
  return postgres;
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

function postmasterNumber(postgres: EmbeddedPostgres): number {
  return Number(readFileSync(path.join(postgres.database_folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Another programme that opens the same data folder, says so, and stays until it is killed. */
async function openElsewhere(): Promise<{ child: ChildProcess; url: string }> {
  const programme = `
    const { openEmbeddedPostgres } = await import(${JSON.stringify(path.join(import.meta.dirname, 'embedded-postgres.ts'))});
    const { url } = await openEmbeddedPostgres({ data_folder: ${JSON.stringify(data_folder)}, durable: false });
    process.stdout.write(url);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', programme], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, url: url.toString() };
}

test('the first starts it, the second connects, the last one to leave stops it', async () => {
  expect(hasEmbeddedPostgres(data_folder)).toBe(false);
  const first = await open();
  const second = await open();
  expect([first.started, second.started]).toEqual([true, false]);
  expect(second.url).toBe(first.url);
  expect(hasEmbeddedPostgres(data_folder)).toBe(true);
  const postmaster = postmasterNumber(first);
  await first.stop();
  expect(isProcessAlive(postmaster)).toBe(true);
  await second.stop();
  expect(isProcessAlive(postmaster)).toBe(false);
  const again = await open();
  expect(again.started).toBe(true);
  await again.stop();
});

test('of many at once one starts it', async () => {
  const opened = await Promise.all(Array.from({ length: 5 }, () => open()));
  expect(opened.filter(({ started }) => started)).toHaveLength(1);
  expect(new Set(opened.map(({ url }) => url)).size).toBe(1);
  await Promise.all(opened.map((postgres) => postgres.stop()));
});

test('knows Vietnamese letters and asks for the password', async () => {
  const postgres = await open();
  expect(await query(postgres.url, `select lower('ĐẶNG VĂN ƯỚC') as name`)).toEqual([{ name: 'đặng văn ước' }]);
  const stranger = new URL(postgres.url);
  stranger.password = 'wrong';
  await expect(query(stranger.href, 'select 1')).rejects.toThrow(/password/);
  expect(statSync(path.join(data_folder, 'postgres.json')).mode & 0o077).toBe(0);
  await postgres.stop();
});

test('stays while a connection of another kind is open', async () => {
  const postgres = await open();
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const postmaster = postmasterNumber(postgres);
  await postgres.stop();
  expect(isProcessAlive(postmaster)).toBe(true);
  await client.end();
});

test('one left by a programme that was killed is taken over, with what was committed', async () => {
  const { child, url } = await openElsewhere();
  await query(url, 'create table note as select 1 as id');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const postgres = await open();
  expect(postgres.started).toBe(false);
  expect(await query(postgres.url, 'select id from note')).toEqual([{ id: 1 }]);
  const postmaster = postmasterNumber(postgres);
  await postgres.stop();
  expect(isProcessAlive(postmaster)).toBe(false);
});

test('one that was killed itself is started again', async () => {
  const before = await open();
  process.kill(postmasterNumber(before), 'SIGKILL');
  const postgres = await open();
  expect(postgres.started).toBe(true);
  expect(await query(postgres.url, 'select 1 as id')).toEqual([{ id: 1 }]);
  await before.stop();
  await postgres.stop();
});

test('a postmaster.pid whose number belongs to another programme now is no obstacle', async () => {
  const before = await open();
  await before.stop();
  writeFileSync(
    path.join(before.database_folder, 'postmaster.pid'),
    `${process.pid}\n${before.database_folder}\n1700000000\n5999\n\n127.0.0.1\n  123456  654321\nready   \n`,
  );
  const postgres = await open();
  expect(postgres.started).toBe(true);
  await postgres.stop();
});

test.runIf(process.getuid?.() === 0)(
  'as root below a folder only root may enter, the database lies outside',
  async () => {
    chmodSync(data_folder, 0o700);
    const postgres = await open();
    expect(path.relative(data_folder, postgres.database_folder)).toMatch(/^\.\./);
    await query(postgres.url, 'create table note as select 1 as id');
    await postgres.stop();
    const again = await open();
    expect(again.database_folder).toBe(postgres.database_folder);
    expect(await query(again.url, 'select id from note')).toEqual([{ id: 1 }]);
    await again.stop();
  },
);
