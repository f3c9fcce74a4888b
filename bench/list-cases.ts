/**
 * A list of 50 cases over HTTP, with session, policy, row level security and checked answers, against bare `node:http` and
 * `pg` running the same SQL, 32 connections each. Both servers and the one that asks are processes of their own.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Agent, createServer, request } from 'node:http';
import type { ServerResponse } from 'node:http';
import pg from 'pg';
import { buildApp } from '#app/build-app.ts';
import { loadDemo } from '#app/load-demo.ts';
import { openPlatform } from '#platform/platform.ts';
import { judge, median, withFreshDatabase } from './fresh-database.ts';

const CONNECTIONS = 32;
const ROUNDS = 5;
const SECONDS = 3;
const OURS = 38_931;
const FLOOR = 38_932;
const LIST = '/api/cases?limit=50';

/** The list's own statement, as the database sees it for a head of the province. */
const SAME_SQL = `
  with page as (
    select c.* from (select u.registry_id, u.id from unit u where u.id = any ($1::bigint[])) as walk cross join lateral (
      select * from enforcement_case c where c.registry_id = walk.registry_id and c.unit_id = walk.id
      order by c.decided_on desc, c.id desc limit 51
    ) as c
    order by c.decided_on desc, c.id desc limit 51
  )
  select page.id, page.code, page.decision_number, page.decided_on, page.basis, page.case_type, page.position,
    page.position_since, page.whole_vnd, page.rest_vnd, page.collected_vnd, page.notified_on, page.verified_on,
    page.last_act_on, page.credit_institution, u.code as unit, s.code as officer, s.name as officer_name,
    names.debtors, names.creditors
  from page
  join unit u on u.registry_id = page.registry_id and u.id = page.unit_id
  join staff_member s on s.registry_id = page.registry_id and s.id = page.officer_id
  cross join lateral (
    select coalesce(array_agg(p.name order by cp.ordinal) filter (where cp.role = 'debtor'), '{}') as debtors,
      coalesce(array_agg(p.name order by cp.ordinal) filter (where cp.role = 'creditor'), '{}') as creditors
    from case_party cp join party p on p.registry_id = cp.registry_id and p.id = cp.party_id
    where cp.registry_id = page.registry_id and cp.case_id = page.id
  ) as names
  order by page.decided_on desc, page.id desc`;

/** The floor: no framework, no session, no policy, the statement prepared as ours is. */
async function serveFloor(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  const units = await pool.query<{ ids: string[] }>('select array_agg(id) as ids from unit');
  const list = { name: 'list', text: SAME_SQL, values: [units.rows[0]?.ids ?? []] };
  const answerList = async (answer: ServerResponse): Promise<void> => {
    const result = await pool.query(list);
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify({ rows: result.rows.slice(0, 50) }));
  };
  createServer((_incoming, answer) => {
    answerList(answer).catch(() => answer.destroy());
  }).listen(FLOOR, '127.0.0.1');
}

/** The whole server, without its limit of requests for one address, which an office never meets and a benchmark does. */
async function serveOurs(url: string): Promise<void> {
  const platform = openPlatform(url, { log_level: 'silent' });
  const app = await buildApp(platform, {
    public_url: `http://127.0.0.1:${OURS}`,
    environment: {},
    requests_per_minute: 10_000_000,
  });
  await app.server.listen({ host: '127.0.0.1', port: OURS });
}

function ask(port: number, agent: Agent, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: LIST, agent, headers: { cookie } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(String(answer.statusCode))),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Requests a second over some seconds, each connection asking again as soon as it is answered. */
async function measure(port: number, cookie: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const began = performance.now();
  let answered = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() - began < SECONDS * 1000) {
        await ask(port, agent, cookie);
        answered += 1;
      }
    }),
  );
  agent.destroy();
  return (answered * 1000) / (performance.now() - began);
}

async function untilAnswering(port: number, cookie: string): Promise<void> {
  const agent = new Agent();
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answered = await ask(port, agent, cookie).catch((error: unknown) => (String(error).includes('401') ? 1 : 0));
    if (answered > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing answers on ${port}`);
}

async function signIn(): Promise<string> {
  const origin = `http://127.0.0.1:${OURS}`;
  const answer = await fetch(`${origin}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ username: 'vp-cuc-head-1', password: 'thi-hanh-an-2021' }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function compare(url: string): Promise<void> {
  const platform = openPlatform(url, { log_level: 'silent' });
  const loaded = await loadDemo(platform, () => undefined);
  await platform.close();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
  const children: ChildProcess[] = [
    spawn(process.execPath, [import.meta.filename, 'ours', url], { stdio: 'ignore' }),
    spawn(process.execPath, [import.meta.filename, 'floor', url], { stdio: 'ignore' }),
  ];
  try {
    await untilAnswering(OURS, '');
    await untilAnswering(FLOOR, '');
    const cookie = await signIn();
    await measure(OURS, cookie);
    await measure(FLOOR, '');
    const ours: number[] = [];
    const floor: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      floor.push(await measure(FLOOR, ''));
      ours.push(await measure(OURS, cookie));
    }
    console.log(`list of 50 cases: ${median(ours).toFixed(0)} requests/s, floor ${median(floor).toFixed(0)}`);
    judge('a list of 50 cases over HTTP, 32 connections', median(ours) / median(floor), 0.6, true);
  } finally {
    for (const child of children) child.kill('SIGTERM');
  }
}

const [, , role, url = ''] = process.argv;
if (role === 'ours') await serveOurs(url);
else if (role === 'floor') await serveFloor(url);
else await withFreshDatabase(compare);
