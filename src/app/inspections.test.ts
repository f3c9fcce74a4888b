/** The self-inspection over HTTP and in the database: what it keeps, that sums agree, who sees, runs and closes what. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { runCommand } from '#platform/command.ts';
import { makeServer, registerApi } from '#platform/http/server.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { ACT_CATALOGUE, recordAct } from '#features/cases/public.ts';
import { powersOf } from '#features/organisation/domain/abilities.ts';
import type { Post } from '#features/organisation/domain/posts.ts';
import { makeUnitTree } from '#features/organisation/domain/unit-tree.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeCase, makeSmallProvince } from '#test/small-province.ts';
import type { SmallProvince } from '#test/small-province.ts';
import { runInspection } from '#features/inspections/public.ts';
import type { FindingCounts, FindingPage, FindingView } from '#features/inspections/contract.ts';
import { inspectionRoutes } from '#features/inspections/routes.ts';

const TODAY = getIsoDay('2021-03-31');
const EVER = getIsoDay('2009-07-01');

let database: TestDatabase;
let platform: Platform;
let province: SmallProvince;
let server: ThadsServer;
const people = new Map<string, Actor>();

/** Cases that nobody was told of: each has a late notice that lasts. */
const CASES = { 'A-1': 'officer_a1', 'A-2': 'officer_a1', 'A-3': 'officer_a2', 'B-1': 'officer_b1' } as const;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { connections: 6, log_level: 'silent' });
  province = await makeSmallProvince(platform, 2021);
  await query(sql`insert into setting (registry_id, name, value) values (0, 'clock', '{"today": "2021-03-31"}')`);
  await query(sql`update registry set papers_from = '2022-01-01'`);
  for (const [code, officer] of Object.entries(CASES))
    await makeCase(platform, province, {
      code,
      unit_id: code.startsWith('A') ? province.district_a : province.district_b,
      officer_id: province[officer],
      decided_on: getIsoDay('2021-03-01'),
      amount_vnd: 1_000_000n,
    });
  addPeople();
  server = await makeServer(platform);
  await registerApi(
    server,
    (request) => Promise.resolve(people.get(String(request.headers['x-person']))),
    (api) => inspectionRoutes(api, platform),
  );
  await server.ready();
});

afterAll(async () => {
  await server.close();
  await platform.close();
  await database.drop();
});

/** Everybody with the powers that his post gives him, as the organisation works them out. */
function addPeople(): void {
  const { province_office, district_a, district_b } = province;
  const tree = makeUnitTree(
    [
      { id: province_office, kind: 'province-office', parent_id: null, valid_from: EVER, valid_to: null },
      { id: district_a, kind: 'district-office', parent_id: province_office, valid_from: EVER, valid_to: null },
      { id: district_b, kind: 'district-office', parent_id: province_office, valid_from: EVER, valid_to: null },
    ],
    [],
    TODAY,
  );
  const add = (name: string, id: bigint, post: Post, unit_id: bigint) => {
    const grants = powersOf([{ unit_id, post, valid_from: EVER, valid_to: null }], [], tree);
    const { registry_id } = province;
    const units = [...(grants.get('cases.read') ?? [])];
    people.set(name, makeActor({ id, name, registry_id, registries: [registry_id], units, grants, everything: false }));
  };
  add('P-head', 901n, 'head', province_office);
  add('P-reviewer', 902n, 'reviewer', province_office);
  add('P-officer', 903n, 'officer', province_office);
  add('A-head', province.head_a, 'head', district_a);
  add('A-reviewer', 904n, 'reviewer', district_a);
  add('A-1', province.officer_a1, 'officer', district_a);
  add('A-2', province.officer_a2, 'officer', district_a);
  add('A-clerk', 905n, 'clerk', district_a);
  add('B-1', province.officer_b1, 'officer', district_b);
}

async function query<T>(statement: ReturnType<typeof sql<T>>): Promise<T[]> {
  return platform.database.as(province.operator, async (connection) => (await statement.execute(connection)).rows);
}

async function send<T>(who: string, method: 'GET' | 'POST', url: string, body?: object) {
  const answer = await server.inject({
    method,
    url: `/api/inspections${url}`,
    headers: { 'x-person': who },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: answer.statusCode, body: answer.json<T & { refusals?: { code: string }[] }>() };
}

async function cases(who: string, search = ''): Promise<(string | null)[]> {
  const { body } = await send<FindingPage>(who, 'GET', `/findings?rule=late-notice${search}`);
  return body.rows.map((row) => row.case_code);
}

async function record(case_code: string, expected_seq: number, type: string, ground: string | null): Promise<void> {
  const recorded = await runCommand(platform, province.operator, recordAct, {
    case_code,
    expected_seq,
    type,
    dated_on: getIsoDay('2021-03-30'),
    ground,
    amount_vnd: null,
    receiving_unit: null,
    officer: null,
    corrects: null,
    data: {},
    happened: true,
  });
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusals));
}

async function inspect() {
  const done = await runInspection(platform, province.operator, { reason: 'asked' });
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return done.value;
}

describe('an inspection', () => {
  it('enters what it finds and the running deadlines, once', async () => {
    await query(sql`delete from case_deadline`);
    const first = await inspect();
    expect(first).toMatchObject({ cases: 4, broken: [], kept: true });
    expect(first.entered).toBeGreaterThanOrEqual(4);
    expect(await query(sql`select rule, count(*)::int as count from case_deadline group by rule`)).toEqual([
      { rule: 'D08', count: 4 },
    ]);
    expect(await inspect()).toMatchObject({ entered: 0, changed: 0 });
  });

  it('on another day tells, and writes nothing', async () => {
    const before = await query(sql`select key, state from finding order by key`);
    const done = await runInspection(platform, province.operator, { reason: 'asked', on: getIsoDay('2021-03-02') });
    expect(done.ok && done.value).toMatchObject({ kept: false, entered: 0, found: [] });
    expect(await query(sql`select key, state from finding order by key`)).toEqual(before);
  });

  it('adds up: officers to the unit, units to the province, and to the list', async () => {
    const { body } = await send<FindingCounts>('P-head', 'GET', '/counts');
    const total = (of: (row: FindingCounts['counts'][number]) => boolean) =>
      body.counts.filter(of).reduce((sum, row) => sum + row.count, 0);
    const by_unit = await query(
      sql<{ unit: string; count: number }>`select u.code as unit, count(*)::int as count from finding f
        join unit u on u.id = f.unit_id group by u.code order by u.code`,
    );
    for (const { unit, count } of by_unit) {
      expect(total((row) => row.unit === unit)).toBe(count);
      const officers = [null, ...body.officers.filter((one) => one.unit === unit).map(({ code }) => code)];
      const of_officers = officers.map((officer) => total((row) => row.unit === unit && row.officer === officer));
      expect(of_officers.reduce((sum, one) => sum + one, 0)).toBe(count);
    }
    expect(body.total).toBe(by_unit.reduce((sum, { count }) => sum + count, 0));
    expect(Object.values(body.by_state).reduce((sum, one) => sum + one, 0)).toBe(body.total);
    const { body: list } = await send<FindingPage>('P-head', 'GET', '/findings?limit=500');
    expect(list.rows.length).toBe(body.total);
  });

  it('pages by key, and gives every finding once', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const after: string = next === '' ? '' : `&after=${next}`;
      const { body }: { body: FindingPage } = await send<FindingPage>('P-head', 'GET', `/findings?limit=2${after}`);
      seen.push(...body.rows.map(({ key }) => key));
      ({ next } = body);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await query(sql`select key from finding`)).length);
    expect((await send('P-head', 'GET', '/findings?after=nonsense')).status).toBe(422);
  });

  it('keeps a month for the trend, and counts the months before it afterwards', async () => {
    const { body } = await send<{ months: { month: string; open: number; is_recounted: boolean }[] }>(
      'P-head',
      'GET',
      '/trend',
    );
    const open = (await query(sql`select key from finding where state = 'open'`)).length;
    expect(body.months.at(-1)).toMatchObject({ month: '2021-03', open, is_recounted: false });
    expect(body.months.slice(0, -1).every(({ is_recounted }) => is_recounted)).toBe(true);
  });

  it('gives the sheet of an officer as a file', async () => {
    const answer = await server.inject({
      url: '/api/inspections/findings.csv?officer=TT-A-1',
      headers: { 'x-person': 'A-head' },
    });
    expect(answer.body.split('\r\n').filter((line) => line.includes('A-')).length).toBeGreaterThanOrEqual(2);
    expect(answer.body).not.toContain('A-3');
  });
});

describe('the life of a finding', () => {
  it('ends with the act that mends it', async () => {
    await record('A-2', 1, 'notified', 'direct');
    await inspect();
    const { body } = await send<{ rows: FindingView[] }>('A-head', 'GET', '/cases/A-2');
    const notice = body.rows.find(({ rule }) => rule === 'late-notice');
    expect(notice).toMatchObject({ state: 'mended', ended_on: '2021-03-30', mended_by: 'A-2.2', days: 26 });
    // One case is inspected by who holds it, at once.
    await record('B-1', 1, 'notified', 'direct');
    expect((await send('B-1', 'POST', '/cases/B-1')).status).toBe(200);
    expect(await cases('B-1', '&state=mended')).toEqual(['B-1']);
  });

  it('ends with a reason, stays closed the next night, and opens where its facts change', async () => {
    const [key] = (await send<FindingPage>('A-head', 'GET', '/findings?rule=late-notice&state=open')).body.rows.flatMap(
      (row) => (row.case_code === 'A-3' ? [row.key] : []),
    );
    const close = (who: string, reason: string) => send(who, 'POST', '/close', { key, reason });
    expect((await close('A-2', 'Đương sự ở nước ngoài')).body.refusals?.[0]?.code).toBe('not-permitted');
    expect((await close('A-head', 'ngắn')).body.refusals?.[0]?.code).toBe('finding-reason-too-short');
    expect((await close('A-head', 'Đương sự ở nước ngoài, đã ủy thác tư pháp')).status).toBe(200);
    expect((await close('A-head', 'Đương sự ở nước ngoài, lần nữa')).body.refusals?.[0]?.code).toBe('finding-not-open');
    await inspect();
    const shown = async () =>
      (await send<{ rows: FindingView[] }>('A-head', 'GET', '/cases/A-3')).body.rows.find((row) => row.key === key);
    expect(await shown()).toMatchObject({
      state: 'noted',
      note: { reason: 'Đương sự ở nước ngoài, đã ủy thác tư pháp', by: 'A-head', on: TODAY },
    });
    await query(sql`insert into calendar_change (registry_id, seq, day, effect, name, document_number, changed_by, changed_by_name, changed_on)
      values (${province.registry_id}, 1, '2021-03-03', 'off', 'Nghỉ', '1/TB', 0, 'thử', '2021-03-01')`);
    await inspect();
    // Another day off moved the last day: the facts are others, the reason is kept.
    expect(await shown()).toMatchObject({ state: 'open', since: '2021-03-06', note: { by: 'A-head' } });
    expect((await query(sql`select count(*)::int as count from finding_note`))[0]).toEqual({ count: 1 });
  });

  it('is never taken out', async () => {
    await expect(query(sql`delete from finding`)).rejects.toThrow(/permission denied/);
  });
});

describe('role by unit by case', () => {
  const ALL = Object.keys(CASES);
  const SEES: Readonly<Record<string, readonly string[]>> = {
    'P-head': ALL,
    'P-reviewer': ALL,
    'P-officer': [],
    'A-head': ['A-1', 'A-2', 'A-3'],
    'A-reviewer': ['A-1', 'A-2', 'A-3'],
    'A-1': ['A-1', 'A-2'],
    'A-2': ['A-3'],
    'B-1': ['B-1'],
  };

  it.each(Object.entries(SEES))('%s sees the findings of these cases alone: %j', async (who, seen) => {
    expect(new Set(await cases(who))).toEqual(new Set(seen));
    const { body } = await send<FindingCounts>(who, 'GET', '/counts?rule=late-notice');
    expect(body.total).toBe(seen.length);
    for (const code of ALL) {
      const { status } = await send(who, 'GET', `/cases/${code}`);
      if (seen.includes(code)) expect(status).toBe(200);
      else expect([403, 404]).toContain(status);
    }
  });

  it('keeps a clerk out', async () => {
    for (const url of ['/counts', '/findings', '/trend', '/cases/A-1', '/findings.csv'])
      expect((await send('A-clerk', 'GET', url)).status).toBe(403);
  });

  it('lets who answers for a unit run it, and nobody beyond', async () => {
    const run = async (who: string, unit?: string) =>
      (await send(who, 'POST', '', unit === undefined ? {} : { unit })).status;
    expect(await run('P-head')).toBe(200);
    expect(await run('P-reviewer', 'TT-B')).toBe(200);
    expect(await run('A-head', 'TT-A')).toBe(200);
    expect(await run('A-head', 'TT-B')).toBe(404);
    expect(await run('A-1', 'TT-A')).toBe(403);
    expect(await run('A-clerk')).toBe(403);
    expect((await send('A-1', 'POST', '/cases/A-1')).status).toBe(200);
    expect((await send('A-2', 'POST', '/cases/A-1')).status).toBe(403);
    expect((await send('B-1', 'POST', '/cases/A-1')).status).toBe(404);
  });

  it('names acts that the catalogue knows', async () => {
    const { body } = await send<{ rows: FindingView[] }>('A-head', 'GET', '/cases/A-1');
    const labels = new Set([...ACT_CATALOGUE.values()].map(({ label }) => label));
    const named = body.rows.flatMap(({ act_label }) => act_label ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((label) => !labels.has(label))).toEqual([]);
  });
});
