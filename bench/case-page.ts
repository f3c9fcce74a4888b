/**
 * The page of a case with 300 acts against that of a case with 10, in the server: every request that opening the page makes, and
 * those of its sides. Both cases are of the demonstration and were grown by recording acts as an officer does.
 */
import { buildApp } from '#app/build-app.ts';
import { loadDemo } from '#app/load-demo.ts';
import { openPlatform } from '#platform/platform.ts';
import { judge, median, withFreshDatabase } from './fresh-database.ts';

const PORT = 38_933;
const ORIGIN = `http://127.0.0.1:${PORT}`;
const FEW = 10;
const MANY = 300;
const ROUNDS = 5;
const OPENINGS = 30;
const TARGET = 1.5;

type Row = { readonly code: string };
type Detail = { readonly seq: number; readonly offers: readonly { readonly type: string }[] };

/** What is recorded into a case under way, most often first. */
const ACTS = [
  { type: 'minutes-taken', data: { participants: 'Các bên đương sự', contents: 'Làm việc về việc thi hành án.' } },
  { type: 'collected', amount_vnd: 1_000, data: {} },
  { type: 'minutes-taken', data: { participants: 'Người phải thi hành án', contents: 'Cam kết nộp dần.' } },
  { type: 'summoned', data: { summoned: 'Người phải thi hành án', appear_on: '2021-04-05' } },
];

async function signIn(): Promise<string> {
  const answer = await fetch(`${ORIGIN}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN },
    body: JSON.stringify({ username: 'vp-vy-head-1', password: 'thi-hanh-an-2021' }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function ask<Answer>(cookie: string, path: string): Promise<Answer> {
  const answer = await fetch(ORIGIN + path, { headers: { cookie } });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(body)}`);
  // The contract of the route; a benchmark of our own server does not check it again.
  return body as Answer;
}

/** Cases under way that have fewer acts than the smaller of the two wants. */
async function findYoungCases(cookie: string): Promise<string[]> {
  const { rows } = await ask<{ rows: Row[] }>(cookie, '/api/cases?limit=100&sort=decided_on&direction=desc');
  const young: string[] = [];
  for (const { code } of rows) {
    const { seq, offers } = await ask<Detail>(cookie, `/api/cases/${code}`);
    const offered = new Set(offers.map(({ type }) => type));
    if (seq < FEW && ACTS.every(({ type }) => offered.has(type))) young.push(code);
    if (young.length === 2) return young;
  }
  throw new Error('the demonstration has no two young cases under way');
}

async function grow(cookie: string, code: string, acts: number): Promise<void> {
  const { seq: first } = await ask<Detail>(cookie, `/api/cases/${code}`);
  for (let seq = first; seq < acts; seq += 1) {
    const answer = await fetch(`${ORIGIN}/api/cases/${code}/acts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN, cookie },
      body: JSON.stringify({ expected_seq: seq, dated_on: '2021-03-31', ...ACTS[seq % ACTS.length] }),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }
}

/** What the page asks when it is opened, and what its sides of papers and findings ask. */
function requestsOf(code: string): readonly string[] {
  return [
    '/api/session',
    '/api/desk',
    '/api/work-day',
    `/api/cases/${code}`,
    `/api/documents/papers?subject=case%20${code}`,
    `/api/inspections/cases/${code}`,
  ];
}

/** Milliseconds of one request after the other, on average over some openings. */
async function measure(cookie: string, requests: readonly string[]): Promise<number> {
  const began = performance.now();
  for (let opening = 0; opening < OPENINGS; opening += 1)
    for (const path of requests) await (await fetch(ORIGIN + path, { headers: { cookie } })).arrayBuffer();
  return (performance.now() - began) / OPENINGS;
}

type Pair = { readonly few: number; readonly many: number };

/** Both measured in turn, so that what slows the machine slows both. */
async function compare(cookie: string, few: readonly string[], many: readonly string[]): Promise<Pair> {
  await measure(cookie, few);
  await measure(cookie, many);
  const times: { few: number[]; many: number[] } = { few: [], many: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.few.push(await measure(cookie, few));
    times.many.push(await measure(cookie, many));
  }
  return { few: median(times.few), many: median(times.many) };
}

await withFreshDatabase(async (url) => {
  const platform = openPlatform(url, { log_level: 'silent' });
  const loaded = await loadDemo(platform, () => undefined);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
  const options = { public_url: ORIGIN, environment: {}, requests_per_minute: 10_000_000 };
  const app = await buildApp(platform, options);
  await app.server.listen({ host: '127.0.0.1', port: PORT });
  try {
    const cookie = await signIn();
    const [few = '', many = ''] = await findYoungCases(cookie);
    await grow(cookie, few, FEW);
    await grow(cookie, many, MANY);
    for (const path of [...requestsOf(few), ...requestsOf(many)]) await ask<unknown>(cookie, path);
    const detail = await compare(cookie, [`/api/cases/${few}`], [`/api/cases/${many}`]);
    console.log(
      `the case alone: ${detail.few.toFixed(1)} ms of ${FEW} acts, ${detail.many.toFixed(1)} ms of ${MANY}, ratio ${(detail.many / detail.few).toFixed(2)}`,
    );
    const page = await compare(cookie, requestsOf(few), requestsOf(many));
    console.log(
      `all requests of the page: ${page.few.toFixed(1)} ms of ${FEW} acts, ${page.many.toFixed(1)} ms of ${MANY}`,
    );
    judge(`the page of a case with ${MANY} acts against ${FEW}`, page.many / page.few, TARGET, false);
  } finally {
    await app.close();
    await platform.close();
  }
});
