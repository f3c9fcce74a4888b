/** The registers of the intake over HTTP, with the rights of clerks and heads. */
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
import { intakeRoutes } from './routes.ts';

let database: TestDatabase;
let platform: Platform;
let province: SmallProvince;
let server: ThadsServer;
const people = new Map<string, Actor>();

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { connections: 6, log_level: 'silent' });
  province = await makeSmallProvince(platform, 2021);
  const { district_a, district_b, province_office } = province;
  addPerson('clerk', ['intake.register'], [district_a]);
  addPerson('head', ['intake.register', 'intake.decide'], [district_a]);
  addPerson('other', ['intake.register', 'intake.decide'], [district_b]);
  addPerson('province', [], [province_office, district_a, district_b]);
  await query(sql`insert into setting (registry_id, name, value) values (0, 'clock', '{"today": "2021-03-31"}')`);
  server = await makeServer(platform);
  await registerApi(
    server,
    (request) => Promise.resolve(people.get(String(request.headers['x-person']))),
    (api) => intakeRoutes(api, platform),
  );
  await server.ready();
});

afterAll(async () => {
  await server.close();
  await platform.close();
  await database.drop();
});

function addPerson(name: string, abilities: string[], units: bigint[]): void {
  const grants = new Map(abilities.map((ability) => [ability, new Set(units)]));
  const { registry_id } = province;
  people.set(
    name,
    makeActor({
      id: BigInt(900 + people.size),
      name,
      registry_id,
      registries: [registry_id],
      units,
      grants,
      everything: false,
    }),
  );
}

async function query<T>(statement: ReturnType<typeof sql<T>>): Promise<T[]> {
  return platform.database.as(province.operator, async (connection) => (await statement.execute(connection)).rows);
}

type Row = Record<string, unknown>;
type Answer = {
  readonly status: number;
  readonly body: Row & { rows?: Row[]; next?: string | null };
  readonly codes: string[];
};

async function send(person: string, method: 'GET' | 'POST', url: string, body?: unknown): Promise<Answer> {
  const answer = await server.inject({
    method,
    url: `/api/intake/${url}`,
    headers: { 'x-person': person, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  const json = answer.json<Answer['body'] & { refusals?: { code: string }[] }>();
  return { status: answer.statusCode, body: json, codes: (json.refusals ?? []).map(({ code }) => code) };
}

let number = 0;

function judgment(fields: Row = {}): Row {
  number += 1;
  return {
    unit: 'TT-A',
    court: 'TAND huyện A',
    number: `${number}/2021/DS-ST`,
    issued_on: '2021-01-05',
    in_force_on: '2021-02-05',
    received_on: '2021-02-10',
    case_type: 'civil',
    ...fields,
  };
}

function party(name: string, fields: Row = {}): Row {
  return { kind: 'person', name, identity_number: null, born_on: null, address: null, sector: null, ...fields };
}

describe('judgments received', () => {
  it('are entered under codes of the unit, also when many clerks enter at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => send('clerk', 'POST', 'judgments', judgment())));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(answers.map(({ body }) => String(body['code'])).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      Array.from({ length: 12 }, (_, index) => `TT-A-2021-BA${String(index + 1).padStart(4, '0')}`),
    );
  });

  it('are refused twice, with days that cannot be, and by who may not', async () => {
    const known = judgment();
    expect((await send('clerk', 'POST', 'judgments', known)).status).toBe(201);
    expect((await send('clerk', 'POST', 'judgments', { ...known, court: 'tand HUYỆN a' })).codes).toEqual([
      'judgment-known',
    ]);
    expect((await send('clerk', 'POST', 'judgments', judgment({ received_on: '2021-01-04' }))).codes).toEqual([
      'received-before-issued',
    ]);
    expect(
      (await send('clerk', 'POST', 'judgments', judgment({ issued_on: '2021-04-01', in_force_on: null }))).codes,
    ).toEqual(['day-in-the-future', 'received-before-issued']);
    expect(await send('other', 'POST', 'judgments', judgment())).toMatchObject({
      status: 403,
      codes: ['not-permitted'],
    });
    expect(await send('province', 'POST', 'judgments', judgment())).toMatchObject({ status: 403 });
    expect((await send('clerk', 'POST', 'judgments', judgment({ unit: 'TT-Z' }))).codes).toEqual(['unit-unknown']);
    expect((await send('clerk', 'POST', 'judgments', judgment({ case_type: 'none' }))).status).toBe(422);
  });

  it('step over codes that an import brought along', async () => {
    await query(sql`
      insert into judgment (registry_id, id, code, court, number, issued_on, received_on, unit_id, case_type)
      select ${province.registry_id}, 500 + n, 'TT-A-2021-BA00' || n, 'TAND tỉnh', n || '/2020', '2020-12-01', '2020-12-05',
        ${province.district_a}, 'civil' from generate_series(14, 20) n`);
    expect((await send('clerk', 'POST', 'judgments', judgment())).body['code']).toBe('TT-A-2021-BA0021');
  });

  it('are listed newest first, page by page, each once', async () => {
    await send('clerk', 'POST', 'judgments', judgment({ received_on: '2021-03-01' }));
    const seen: unknown[] = [];
    let after = '';
    for (let page = 0; page < 50 && (page === 0 || after !== ''); page += 1) {
      const { body } = await send('clerk', 'GET', `judgments?limit=4&after=${after}`);
      seen.push(...(body.rows ?? []).map((row) => row['code']));
      after = body.next ?? '';
    }
    const all = await query(sql<{ code: string }>`select code from judgment order by received_on desc, id desc`);
    expect(seen).toEqual(all.map(({ code }) => code));
    expect((await send('clerk', 'GET', 'judgments?after=bm90')).codes).toEqual(['cursor-not-valid']);
  });

  it('are found by number, court and unit, and by whether they wait for a decision', async () => {
    const codes = async (person: string, filter: string) =>
      ((await send(person, 'GET', `judgments?${filter}`)).body.rows ?? []).map((row) => row['number']);
    expect(await codes('clerk', 'text=3/2021/DS')).toEqual(['3/2021/DS-ST']);
    expect((await codes('clerk', `text=${encodeURIComponent('tòa án nhân dân tỉnh')}`)).length).toBe(7);
    expect((await codes('province', 'unit=TT-CUC')).length).toBeGreaterThan(15);
    expect(await codes('province', 'unit=TT-B')).toEqual([]);
    expect(await codes('other', 'unit=TT-CUC')).toEqual([]);
    expect((await send('clerk', 'GET', 'judgments?text=1%00')).status).toBe(422);
    expect((await codes('clerk', 'without_case=true')).length).toBe((await codes('clerk', 'limit=500')).length);
    expect((await send('clerk', 'GET', 'courts?text=huyen')).body).toEqual({ courts: ['TAND huyện A'] });
    expect((await send('other', 'GET', 'courts')).body).toEqual({ courts: [] });
  });
});

describe('parties', () => {
  it('are entered, and their look-alikes are told with what everybody may see', async () => {
    const known = party('Nguyễn Văn Thành', {
      identity_number: '026 075 000 111',
      born_on: '1975-06-01',
      address: 'xã Kim Xá',
    });
    expect(await send('clerk', 'POST', 'parties', { unit: 'TT-A', ...known })).toMatchObject({
      status: 201,
      body: { code: 'TT-A-2021-DS0001' },
    });
    await send('other', 'POST', 'parties', { unit: 'TT-B', ...party('NGUYỄN  VĂN THÀNH', { born_on: '1980-01-01' }) });
    await send('other', 'POST', 'parties', { unit: 'TT-B', ...party('nguyễn văn thành') });
    const alike = async (words: string) =>
      ((await send('other', 'GET', `parties/look-alikes?${words}`)).body.rows ?? []).map((row) => [
        row['code'],
        row['reason'],
      ]);
    const name = `name=${encodeURIComponent('Nguyen Van Thanh')}`;
    expect(await alike(`${name}&born_year=1975`)).toEqual([
      ['TT-A-2021-DS0001', 'name-and-birth-year'],
      ['TT-B-2021-DS0002', 'name'],
    ]);
    expect(await alike(`${name}&born_on=1980-05&kind=person`)).toEqual([
      ['TT-B-2021-DS0001', 'name-and-birth-year'],
      ['TT-B-2021-DS0002', 'name'],
    ]);
    expect(await alike(`name=&identity_number=026075000111`)).toEqual([['TT-A-2021-DS0001', 'identity-number']]);
    const [row] = (await send('other', 'GET', `parties/look-alikes?${name}&born_year=1975`)).body.rows ?? [];
    expect(row).toEqual({
      code: 'TT-A-2021-DS0001',
      kind: 'person',
      name: 'Nguyễn Văn Thành',
      born_year: 1975,
      identity_ending: '0111',
      sector: null,
      case_count: 0,
      reason: 'name-and-birth-year',
    });
  });

  it('are not entered a second time under one identity number, unless somebody says that it is another person', async () => {
    const same = { unit: 'TT-B', ...party('Nguyễn Văn Thanh', { identity_number: '026075000111' }) };
    expect((await send('other', 'POST', 'parties', same)).codes).toEqual(['identity-number-known']);
    expect((await send('other', 'POST', 'parties', { ...same, is_another_person: true })).status).toBe(201);
  });

  it('show number and address only where one of their cases is in the units of the reader, and are logged', async () => {
    const { registry_id, district_a, officer_a1 } = province;
    await query(sql`
      insert into enforcement_case (registry_id, id, code, unit_id, basis, case_type, decision_number, decided_on, judgment_id,
        credit_institution, position, position_since, whole_vnd, rest_vnd, collected_vnd, officer_id, officer_since, last_act_on, last_seq)
      select ${registry_id}, 77, 'C-77', ${district_a}, 'ex-officio', 'civil', '1/QĐ', '2021-03-01', id, false, 'active', '2021-03-01',
        1, 1, 0, ${officer_a1}, '2021-03-01', '2021-03-01', 1 from judgment where code = 'TT-A-2021-BA0001'`);
    await query(sql`
      insert into case_party (registry_id, case_id, role, ordinal, party_id, unit_id)
      select ${registry_id}, 77, 'debtor', 1, id, ${district_a} from party where code = 'TT-A-2021-DS0001'`);
    expect((await send('clerk', 'GET', 'parties/TT-A-2021-DS0001')).body).toMatchObject({
      identity_number: '026075000111',
      address: 'xã Kim Xá',
      open_to_reader: true,
      case_count: 1,
    });
    expect((await send('other', 'GET', 'parties/TT-A-2021-DS0001')).body).toMatchObject({
      name: 'Nguyễn Văn Thành',
      identity_ending: '0111',
      identity_number: null,
      born_on: null,
      address: null,
      open_to_reader: false,
      case_count: 1,
    });
    expect(await send('clerk', 'GET', 'parties/nobody')).toMatchObject({ status: 404, codes: ['party-not-found'] });
    const log = await query(sql<{ subject: string }>`select subject from read_log order by id`);
    expect(log.map(({ subject }) => subject)).toEqual(['party TT-A-2021-DS0001', 'party TT-A-2021-DS0001']);
  });
});

describe('requests received', () => {
  const request = (fields: Row = {}): Row => ({
    unit: 'TT-A',
    judgment: 'TT-A-2021-BA0002',
    requester: { code: 'TT-A-2021-DS0001' },
    received_on: '2021-03-10',
    content: 'Yêu cầu thi hành khoản nợ 60.000.000 đồng',
    ...fields,
  });

  it('are entered for known people and for new ones', async () => {
    expect((await send('clerk', 'POST', 'requests', request())).body).toEqual({
      code: 'TT-A-2021-YC0001',
      requester: 'TT-A-2021-DS0001',
    });
    const fresh = { new_key: 'r', ...party('Trần Thị Hoa') };
    expect((await send('clerk', 'POST', 'requests', request({ requester: fresh }))).body).toEqual({
      code: 'TT-A-2021-YC0002',
      requester: 'TT-A-2021-DS0002',
    });
    expect((await send('clerk', 'POST', 'requests', request({ judgment: 'none' }))).codes).toEqual([
      'judgment-unknown',
    ]);
    expect((await send('clerk', 'POST', 'requests', request({ requester: { code: 'none' } }))).codes).toEqual([
      'party-unknown',
    ]);
    expect((await send('clerk', 'POST', 'requests', request({ received_on: '2021-01-01' }))).codes).toEqual([
      'request-before-judgment',
    ]);
  });

  it('are refused once, by the head, with ground and reason', async () => {
    const refusal = { refused_on: '2021-03-15', ground: 'out-of-time', reason: 'Bản án có hiệu lực từ năm 2010.' };
    expect((await send('clerk', 'POST', 'requests/TT-A-2021-YC0001/refusal', refusal)).status).toBe(403);
    expect((await send('other', 'POST', 'requests/TT-A-2021-YC0001/refusal', refusal)).codes).toEqual([
      'request-unknown',
    ]);
    const early = { ...refusal, refused_on: '2021-03-01' };
    expect((await send('head', 'POST', 'requests/TT-A-2021-YC0001/refusal', early)).codes).toEqual([
      'refusal-before-request',
    ]);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => send('head', 'POST', 'requests/TT-A-2021-YC0001/refusal', refusal)),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422, 422, 422]);
  });

  it('are listed by status and judgment', async () => {
    const list = async (filter: string) =>
      ((await send('clerk', 'GET', `requests?${filter}`)).body.rows ?? []).map((row) => [row['code'], row['status']]);
    expect(await list('')).toEqual([
      ['TT-A-2021-YC0002', 'waiting'],
      ['TT-A-2021-YC0001', 'refused'],
    ]);
    expect(await list('status=waiting')).toEqual([['TT-A-2021-YC0002', 'waiting']]);
    expect(await list('judgment=TT-A-2021-BA0003')).toEqual([]);
    expect((await send('other', 'GET', 'requests')).body.rows).toEqual([]);
  });
});
