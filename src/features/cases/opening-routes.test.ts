/** Opening a case over HTTP: what is answered, and that no body but a sound one changes anything. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { makeServer, registerApi } from '#platform/http/server.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeSmallProvince } from '#test/small-province.ts';
import type { SmallProvince } from '#test/small-province.ts';
import { sampleOpening } from './domain/sample-opening.ts';
import { openingRoutes } from './opening-routes.ts';

let database: TestDatabase;
let platform: Platform;
let province: SmallProvince;
let server: ThadsServer;
let head: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { connections: 4, log_level: 'silent' });
  province = await makeSmallProvince(platform, 2021);
  head = makeActor({
    id: province.head_a,
    name: 'Thủ trưởng A',
    registry_id: province.registry_id,
    registries: [province.registry_id],
    units: [province.district_a],
    grants: new Map([['intake.decide', new Set([province.district_a])]]),
    everything: false,
  });
  await query(sql`insert into setting (registry_id, name, value) values (0, 'clock', '{"today": "2021-03-31"}')`);
  await query(sql`
    insert into party (registry_id, id, code, kind, name, folded_name, sector)
    values (${province.registry_id}, 1, 'state', 'state', 'Ngân sách nhà nước', 'ngan sach nha nuoc', 'state')`);
  server = await makeServer(platform);
  await registerApi(
    server,
    () => Promise.resolve(head),
    (api) => openingRoutes(api, platform),
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

type Body = Record<string, unknown>;
type Answer = { readonly status: number; readonly body: Body; readonly refusals: { code: string; field?: string }[] };

let number = 0;

/** A sound body, whose amounts are JSON numbers. */
function soundBody(): Body & { obligations: Body[]; debtors: Body[]; judgment: Body } {
  number += 1;
  const opening = sampleOpening(number);
  return {
    ...opening,
    judgment: { ...opening.judgment },
    debtors: opening.debtors.map((choice) => ({ ...choice })),
    obligations: opening.obligations.map((one) => ({ ...one, amount_vnd: Number(one.amount_vnd) })),
  };
}

async function post(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await server.inject({
    method: 'POST',
    url: '/api/cases',
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(body),
  });
  const json = answer.json<Body & { refusals?: Answer['refusals'] }>();
  return { status: answer.statusCode, body: json, refusals: json.refusals ?? [] };
}

async function contents(): Promise<unknown> {
  return query(sql`select (select count(*)::int from enforcement_case) as cases, (select count(*)::int from party) as parties,
    (select count(*)::int from judgment) as judgments, (select count(*)::int from act) as acts,
    (select count(*)::int from audit_row) as audits, (select coalesce(sum(amount_vnd), 0)::bigint from month_flow) as flows,
    (select coalesce(sum(last_number), 0)::bigint from number_series) as numbers`);
}

async function expectRefused(body: unknown, field?: string): Promise<void> {
  const before = await contents();
  const answer = await post(body);
  expect(answer.status).toBe(422);
  if (field !== undefined) expect(answer.refusals.map((one) => one.field)).toContain(field);
  expect(await contents()).toEqual(before);
}

describe('POST /api/cases', () => {
  it('opens a case and says what was written', async () => {
    const answer = await post(soundBody());
    expect(answer).toMatchObject({
      status: 201,
      body: {
        case_code: 'TT-A-2021-00001',
        decision_number: '1/QĐ-CCTHADS',
        judgment: 'TT-A-2021-BA0001',
        new_parties: { debtor: 'TT-A-2021-DS0001' },
        whole_vnd: 5_200_000,
        booked_on: '2021-03-01',
      },
    });
  });

  it('runs dry, and gives the same answer again under the same key', async () => {
    const before = await contents();
    expect(await post({ ...soundBody(), dry_run: true })).toMatchObject({
      status: 200,
      body: { decision_number: '2/QĐ-CCTHADS' },
    });
    expect(await contents()).toEqual(before);
    const body = soundBody();
    const key = { 'idempotency-key': 'opening-0001' };
    const first = await post(body, key);
    expect(first.status).toBe(201);
    expect(await post(body, key)).toEqual(first);
  });

  it.each([null, true, '12', '1e3', 1.5, -5, 0, 1_000_000_000_000_001, 1e30, [12], {}])(
    'refuses %j as an amount and leaves everything as it was',
    async (amount_vnd) => {
      const body = soundBody();
      const [first = {}, ...others] = body.obligations;
      await expectRefused({ ...body, obligations: [{ ...first, amount_vnd }, ...others] }, 'obligations.0.amount_vnd');
    },
  );

  it('refuses a missing amount, and fields it does not know, at every level', async () => {
    const body = soundBody();
    const { amount_vnd: _amount, ...without } = body.obligations[0] ?? {};
    await expectRefused({ ...body, obligations: [without] }, 'obligations.0.amount_vnd');
    await expectRefused({ ...body, unknown: 1 }, 'unknown');
    await expectRefused({ ...body, judgment: { ...body.judgment, judge: 'A' } }, 'judgment.judge');
    await expectRefused({ ...body, debtors: [{ ...body.debtors[0], age: 40 }] }, 'debtors.0.age');
    await expectRefused({ ...body, obligations: [{ ...body.obligations[0], interest: 1 }] }, 'obligations.0.interest');
  });

  it('refuses days that do not exist, wrong words, wrong types, and choices that say two things', async () => {
    const body = soundBody();
    await expectRefused({ ...body, decided_on: '2021-02-30' }, 'decided_on');
    await expectRefused({ ...body, decided_on: '01/03/2021' }, 'decided_on');
    await expectRefused({ ...body, basis: 'both' }, 'basis');
    await expectRefused({ ...body, obligations: null }, 'obligations');
    await expectRefused({ ...body, debtors: [{ ...body.debtors[0], code: 'state' }] }, 'debtors.0');
    await expectRefused({ ...body, judgment: { code: 'J1', number: '2' } }, 'judgment');
    await expectRefused({ ...body, debtors: [{}] }, 'debtors.0.name');
    await expectRefused({});
    await expectRefused([]);
  });
});

describe('GET /api/officers', () => {
  it('lists who serves in the unit with what he carries, who carries least first', async () => {
    const answer = await server.inject({ method: 'GET', url: '/api/officers?unit=TT-A' });
    expect(answer.json()).toMatchObject({
      rows: [
        { code: 'TT-A-2', post: 'officer', open_cases: 0, open_rest_vnd: 0 },
        { code: 'TT-A-1', post: 'officer', open_cases: 2, open_rest_vnd: 10_400_000 },
        { code: 'TT-A-head', post: 'head', open_cases: 0 },
      ],
    });
  });
});
