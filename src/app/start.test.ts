/** Starting as an office does, as a process of its own: what is refused is said in one sentence, with exit code 1. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("insert into registry (registry_id, code, name) values (1, 'T', 'Tỉnh thử')");
  await client.end();
});
afterAll(() => database.drop());

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

function thads(args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: database.url, ...environment };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(import.meta.dirname, 'cli.ts'), ...args],
      { env },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
      },
    );
  });
}

describe('thads start', () => {
  it('refuses without a secret, and says what to do', async () => {
    const ended = await thads(['start']);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain('Chưa đặt THADS_SECRET');
    expect(ended.stderr).toContain('openssl rand');
    expect(ended.stderr).not.toContain('    at ');
  });

  it('refuses a secret that is none', async () => {
    const ended = await thads(['start'], { THADS_SECRET: 'secret' });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('THADS_SECRET quá ngắn');
  });

  it('does not mix the demonstration into an office’s data', async () => {
    const ended = await thads(['demo']);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('đã có dữ liệu của một cơ quan');
  });

  it('says that a database cannot be reached', async () => {
    const ended = await thads(['start'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('Không kết nối được cơ sở dữ liệu');
  });
});

describe('thads', () => {
  it('tells its commands, on stderr', async () => {
    const ended = await thads(['help']);
    expect(ended).toMatchObject({ code: 0, stdout: '' });
    expect(ended.stderr).toContain('report results --on');
    expect(await thads(['nonsense'])).toMatchObject({ code: 1, stdout: '' });
    expect(await thads(['../cli'])).toMatchObject({ code: 1, stdout: '' });
  });

  it('verify prints JSON alone', async () => {
    const ended = await thads(['verify']);
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.stdout)).toMatchObject({ blocks: 0, problems: [] });
  });

  it('account makes the first account of an office', async () => {
    const missing = await thads(['account', 'create', 'T-head']);
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toContain('Không có cán bộ "T-head"');
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`
      insert into unit (registry_id, id, code, name, kind, valid_from) values (1, 1, 'T', 'Cục Thử', 'province-office', '2009-07-01');
      insert into staff_member (registry_id, id, code, name) values (1, 2, 'T-head', 'Trần Quang Thắng');
      insert into post (registry_id, id, staff_id, unit_id, post, valid_from) values (1, 3, 2, 1, 'head', '2009-07-01');`);
    await client.end();
    const made = await thads(['account', 'create', 'T-head', '--username', 'thang.tq']);
    expect(made.stderr).toBe('');
    expect(JSON.parse(made.stdout)).toMatchObject({ staff: 'T-head', username: 'thang.tq' });
    expect((await thads(['account', 'create', 'T-head'])).stderr).toContain('đã có tài khoản');
  });
});
