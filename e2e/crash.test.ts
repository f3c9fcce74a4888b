/**
 * Killed in the middle: a server that is writing acts, and a program that is importing. What was answered is there, what was
 * not is not half there, and every figure still follows from the acts.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { operatorActor } from '#features/organisation/public.ts';
import { check } from '#features/statistics/public.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import { cloneDemoDatabase } from './demo-database.ts';

const PROJECT = path.resolve(import.meta.dirname, '..');
const PORT = 38_917;
const URL_OF_SERVER = `http://127.0.0.1:${PORT}`;

let child: ChildProcess | undefined;

afterAll(() => child?.kill('SIGKILL'));

function startProgram(command: readonly string[], database_url: string): ChildProcess {
  child = spawn(process.execPath, ['src/app/cli.ts', ...command], {
    cwd: PROJECT,
    env: {
      ...process.env,
      DATABASE_URL: database_url,
      PORT: String(PORT),
      THADS_SECRET: 'a secret that lives as long as the test',
    },
    stdio: 'ignore',
  });
  return child;
}

async function killed(program: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGKILL');
  await ended;
}

async function withPlatform<T>(url: string, run: (platform: Platform) => Promise<T>): Promise<T> {
  const platform = openPlatform(url, { connections: 4, log_level: 'silent' });
  try {
    return await run(platform);
  } finally {
    await platform.close();
  }
}

async function untilHealthy(): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const healthy = await fetch(`${URL_OF_SERVER}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return;
    await sleep(100);
  }
  throw new Error('the server did not come up');
}

async function signIn(): Promise<string> {
  const answer = await fetch(`${URL_OF_SERVER}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: URL_OF_SERVER },
    body: JSON.stringify({ username: 'vp-vy-head-1', password: 'thi-hanh-an-2021' }),
  });
  expect(answer.status).toBe(200);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

type Row = { code: string };

async function openCases(cookie: string): Promise<string[]> {
  const answer = await fetch(`${URL_OF_SERVER}/api/cases?unit=VP-VY&position=active&limit=60`, { headers: { cookie } });
  const page = (await answer.json()) as { rows: Row[] };
  return page.rows.map((row) => row.code);
}

/** Records acts on one case, one after the other, until the server is gone; gives the codes that were answered. */
async function recordUntilGone(cookie: string, code: string, answered: string[]): Promise<void> {
  const detail = (await (await fetch(`${URL_OF_SERVER}/api/cases/${code}`, { headers: { cookie } })).json()) as {
    seq: number;
  };
  for (let seq = detail.seq; ; seq += 1) {
    const answer = await fetch(`${URL_OF_SERVER}/api/cases/${code}/acts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: URL_OF_SERVER, cookie },
      body: JSON.stringify({
        expected_seq: seq,
        type: 'amount-added',
        ground: 'interest',
        amount_vnd: 1000,
        dated_on: '2021-03-31',
      }),
    }).catch(() => null);
    if (answer === null) return;
    const body = await answer.json().catch(() => null);
    if (body === null) return;
    expect(answer.status).toBe(201);
    answered.push((body as { act_code: string }).act_code);
  }
}

test('a server killed in a burst of acts has every act it answered, and its figures are those of the acts', async () => {
  const database = await cloneDemoDatabase();
  const server = startProgram(['start'], database.url);
  await untilHealthy();
  const cookie = await signIn();
  const codes = await openCases(cookie);
  expect(codes.length).toBeGreaterThan(10);
  const answered: string[] = [];
  const burst = Promise.all(codes.slice(0, 12).map((code) => recordUntilGone(cookie, code, answered)));
  while (answered.length < 40) await sleep(5);
  await killed(server);
  await burst;
  await withPlatform(database.url, async (platform) => {
    const operator = await operatorActor(platform);
    const found = await platform.database.as(operator, (connection) =>
      sql<Row>`select code from act where code = any (${answered}::text[])`.execute(connection),
    );
    expect(found.rows.map((row) => row.code).toSorted()).toEqual(answered.toSorted());
    const checked = await platform.database.as(operator, check);
    expect(checked.differences).toEqual([]);
    expect(checked.cases).toBe(11_053);
  });
  await database.drop();
});

test('an import killed in the middle leaves nothing, and can be done again', async () => {
  const database = await createTestDatabase();
  const importing = startProgram(['import', 'demo/vinh-phuc-2021'], database.url);
  await withPlatform(database.url, async (platform) => {
    // Staged rows are seen by nobody else; the locks the import holds tell that it is at work on the real tables.
    for (let attempt = 0; ; attempt += 1) {
      const busy = await platform.database.withClient((client) =>
        client.query(
          `select 1 from pg_locks l join pg_class c on c.oid = l.relation where c.relname = 'enforcement_case'
             and l.mode = 'RowExclusiveLock' and l.database = (select oid from pg_database where datname = current_database())`,
        ),
      );
      if (busy.rowCount !== 0) break;
      if (attempt > 2_000 || importing.exitCode !== null) throw new Error('the import never reached the cases');
      await sleep(10);
    }
    await killed(importing);
    await sleep(500);
    const left = await checkOf(platform);
    expect(left).toEqual({ cases: 0, acts: 0, differences: [] });
  });
  const again = startProgram(['import', 'demo/corners'], database.url);
  expect(await new Promise((resolve) => again.once('exit', resolve))).toBe(0);
  await withPlatform(database.url, async (platform) => {
    expect((await checkOf(platform)).differences).toEqual([]);
  });
  await database.drop();
});

async function checkOf(platform: Platform) {
  return platform.database.as(await operatorActor(platform), check);
}
