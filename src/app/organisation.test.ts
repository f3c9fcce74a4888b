/** The organisation over HTTP: units, staff, posts, secondments, delegations, the day of a demonstration; and who may change what. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOfStaff, operatorActor } from '#features/organisation/public.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { may } from '#platform/actor.ts';
import { openTestOffice, STAFF } from './test-office.ts';
import type { TestOffice } from './test-office.ts';

let office: TestOffice;
/** Cookies of the people who act here. */
const as: Record<string, string> = {};

beforeAll(async () => {
  office = await openTestOffice();
  for (const name of ['p-head', 'a-head', 'a-deputy', 'a-officer', 'b-head', 'b-officer'])
    as[name] = await office.signIn(name);
});
afterAll(() => office.close());

const get = (name: string, url: string) => office.send(as[name] ?? '', 'GET', `/api/organisation/${url}`);
const post = (name: string, url: string, body: unknown) =>
  office.send(as[name] ?? '', 'POST', `/api/organisation/${url}`, body);

async function abilitiesOf(staff: string, day: string, unit_id: bigint, ability: string): Promise<boolean> {
  const operator = await operatorActor(office.platform);
  const actor = await office.platform.database.as(operator, (connection) =>
    actorOfStaff(connection, staff, getIsoDay(day)),
  );
  return actor !== undefined && may(actor, ability, unit_id);
}

describe('reading', () => {
  it('gives the tree of units as it stands on a day', async () => {
    const answer = await get('a-officer', 'units');
    expect(answer.body['units']).toEqual([
      {
        code: 'P',
        name: 'Cục Thi hành án dân sự tỉnh Thử',
        kind: 'province-office',
        parent: null,
        valid_from: '2009-07-01',
        valid_to: null,
      },
      {
        code: 'A',
        name: 'Chi cục Thi hành án dân sự huyện A',
        kind: 'district-office',
        parent: 'P',
        valid_from: '2009-07-01',
        valid_to: null,
      },
      {
        code: 'B',
        name: 'Chi cục Thi hành án dân sự huyện B',
        kind: 'district-office',
        parent: 'P',
        valid_from: '2009-07-01',
        valid_to: null,
      },
    ]);
    expect((await get('a-officer', 'units?on=2009-06-30')).body['units']).toEqual([]);
    expect((await get('a-officer', 'units?on=2021-02-30')).status).toBe(422);
  });

  it('lists staff in pages by key, each once', async () => {
    const seen: string[] = [];
    let next: unknown;
    do {
      const query: string = typeof next === 'string' ? `&after=${next}` : '';
      const page = (await get('a-officer', `staff?limit=3${query}`)).body;
      seen.push(...(page['rows'] as { code: string }[]).map((row) => row.code));
      next = page['next'];
    } while (next !== null);
    expect(seen).toEqual(STAFF.toSorted());
    expect((await get('a-officer', 'staff?after=nonsense')).codes).toEqual(['cursor-not-valid']);
    const of_unit = (await get('a-officer', 'staff?unit=B')).body['rows'] as { code: string }[];
    expect(of_unit.map((row) => row.code)).toEqual(['B-head', 'B-officer']);
  });

  it('shows one person, and says that there is none', async () => {
    expect((await get('a-officer', 'staff/A-head')).body).toEqual({
      code: 'A-head',
      name: 'Nguyễn Thế Vân',
      posts: [
        {
          unit: 'A',
          unit_name: 'Chi cục Thi hành án dân sự huyện A',
          post: 'head',
          post_label: 'Chi cục trưởng',
          valid_from: '2009-07-01',
          valid_to: null,
          held: true,
        },
      ],
      delegations: [],
    });
    expect((await get('a-officer', 'staff/NOBODY')).status).toBe(404);
  });

  it('says which post may do what', async () => {
    const { facts } = (await get('a-officer', 'abilities')).body as { facts: { ability: string }[] };
    expect(facts.map((fact) => fact.ability)).toContain('cases.sign-decision');
  });
});

describe('who may change', () => {
  it.each(['a-head', 'a-officer', 'b-head'])('%s may not change the organisation', async (name) => {
    const unit = { code: 'X', name: 'Chi cục X', kind: 'district-office', parent: 'P', valid_from: '2021-04-01' };
    const staff = { code: 'X-1', name: 'Người Mới', unit: 'A', post: 'officer', valid_from: '2021-04-01' };
    expect((await post(name, 'units', { ...unit, code: 'XX' })).codes).toEqual(['not-permitted']);
    expect((await post(name, 'staff', staff)).codes).toEqual(['not-permitted']);
    expect(
      (await post(name, 'staff/B-officer/posts', { unit: 'A', post: 'officer', valid_from: '2021-04-01' })).status,
    ).toBe(403);
    expect((await post(name, 'units/B/close', { last_day: '2021-06-30', successor: 'A' })).status).toBe(403);
  });
});

describe('units', () => {
  it('opens one below another, and closes one into its successor', async () => {
    const body = {
      code: 'CX',
      name: 'Chi cục Thi hành án dân sự huyện C',
      kind: 'district-office',
      parent: 'P',
      valid_from: '2021-01-01',
    };
    expect((await post('p-head', 'units', body)).status).toBe(201);
    expect((await post('p-head', 'units', body)).codes).toEqual(['unit-code-taken']);
    expect((await post('p-head', 'units', { ...body, code: 'DX', parent: 'nowhere' })).status).toBe(404);
    expect((await post('p-head', 'units', { ...body, code: 'DX', valid_from: '2000-01-01' })).codes).toEqual([
      'unit-not-open',
    ]);
    expect((await post('p-head', 'units', { ...body, code: 'đ có dấu' })).codes).toEqual(['field-not-valid']);
    const taken_on = { code: 'C-officer', name: 'Lý Bá Hương', unit: 'CX', post: 'officer', valid_from: '2021-01-01' };
    expect((await post('p-head', 'staff', taken_on)).status).toBe(201);

    const close = (changes: object) =>
      post('p-head', 'units/CX/close', { last_day: '2021-02-28', successor: 'B', ...changes });
    expect((await close({})).codes).toEqual(['unit-has-posts']);
    const end = { unit: 'CX', post: 'officer', valid_from: '2021-01-01', last_day: '2021-02-28' };
    expect((await post('p-head', 'staff/C-officer/posts/end', end)).status).toBe(200);
    expect((await close({ successor: undefined })).codes).toEqual(['successor-missing']);
    expect((await close({ successor: 'CX' })).codes).toEqual(['successor-not-open']);
    expect((await close({})).status).toBe(200);
    expect((await close({})).codes).toEqual(['unit-already-closed']);
    // The successor works on its cases from the day after, and its own units as before.
    const closed = await office.query<{ id: string }>("select id::text from unit where code = 'CX'");
    const id = BigInt(closed[0]?.id ?? 0);
    expect(await abilitiesOf('B-head', '2021-03-01', id, 'cases.sign-decision')).toBe(true);
    expect(await abilitiesOf('B-head', '2021-02-28', id, 'cases.sign-decision')).toBe(false);
    expect(await abilitiesOf('A-head', '2021-03-01', id, 'cases.read')).toBe(false);
    expect(await abilitiesOf('P-head', '2021-03-01', id, 'cases.read')).toBe(true);
  });
});

describe('posts', () => {
  it('lets a unit have one head at a time, and nobody one post twice', async () => {
    const second_head = { unit: 'A', post: 'head', valid_from: '2021-04-01' };
    const refused = await post('p-head', 'staff/A-deputy/posts', second_head);
    expect(refused.codes).toEqual(['unit-has-head']);
    expect(JSON.stringify(refused.body)).toContain('Nguyễn Thế Vân');
    expect(
      (await post('p-head', 'staff/A-officer/posts', { unit: 'A', post: 'officer', valid_from: '2021-04-01' })).codes,
    ).toEqual(['post-already-held']);
    const backwards = { unit: 'B', post: 'clerk', valid_from: '2021-04-02', valid_to: '2021-04-01' };
    expect((await post('p-head', 'staff/A-clerk/posts', backwards)).codes).toEqual(['period-ends-before-it-begins']);
    const nothing = { unit: 'B', post: 'clerk', valid_from: '2021-04-02', last_day: '2021-04-03' };
    expect((await post('p-head', 'staff/A-clerk/posts/end', nothing)).codes).toEqual(['post-not-found']);
  });

  it('two heads appointed at the same moment: one is, the other is told', async () => {
    const end = { unit: 'B', post: 'head', valid_from: '2009-07-01', last_day: '2021-05-31' };
    expect((await post('p-head', 'staff/B-head/posts/end', end)).status).toBe(200);
    const appointed = await Promise.all(
      ['B-officer', 'A-deputy'].map((staff) =>
        post('p-head', `staff/${staff}/posts`, { unit: 'B', post: 'head', valid_from: '2021-06-01' }),
      ),
    );
    expect(new Set(appointed.map((answer) => answer.status))).toEqual(new Set([200, 422]));
  });

  it('a secondment gives an officer the other unit for its time, and nobody else can be seconded', async () => {
    const body = { unit: 'A', decision_number: '12/QĐ-CTHADS', valid_from: '2021-03-01', valid_to: '2021-04-30' };
    expect((await post('p-head', 'staff/B-officer/secondments', body)).status).toBe(200);
    expect((await post('p-head', 'staff/A-officer/secondments', body)).codes).toEqual(['not-an-officer-elsewhere']);
    expect((await post('p-head', 'staff/A-clerk/secondments', { ...body, unit: 'B' })).codes).toEqual([
      'not-an-officer-elsewhere',
    ]);
    for (const [day, here] of [
      ['2021-02-28', false],
      ['2021-03-01', true],
      ['2021-04-30', true],
      ['2021-05-01', false],
    ] as const) {
      expect([day, await abilitiesOf('B-officer', day, 2n, 'cases.carry-out')]).toEqual([day, here]);
      expect(await abilitiesOf('B-officer', day, 3n, 'cases.carry-out')).toBe(true);
    }
    // The session that is open already has the new unit too.
    const session = await office.send(as['b-officer'] ?? '', 'GET', '/api/session');
    expect((session.body['units'] as { code: string }[]).map((unit) => unit.code)).toEqual(['A', 'B', 'CX']);
  });
});

describe('delegation of signing', () => {
  const body = { to: 'A-deputy', number: '01/UQ', valid_from: '2021-03-15', valid_to: '2021-04-15' };
  const signs = (day: string) => abilitiesOf('A-deputy', day, 2n, 'cases.sign-decision');

  it('is given by the head of the unit, holds for its days, and can be taken back', async () => {
    expect((await post('b-head', 'units/A/delegations', body)).status).toBe(403);
    expect((await post('a-deputy', 'units/A/delegations', body)).status).toBe(403);
    expect((await post('a-head', 'units/A/delegations', { ...body, to: 'B-head' })).codes).toEqual([
      'delegate-not-serving',
    ]);
    expect((await post('a-head', 'units/A/delegations', { ...body, to: 'A-head' })).codes).toEqual([
      'delegation-to-oneself',
    ]);
    expect(await signs('2021-03-31')).toBe(false);
    expect((await post('a-head', 'units/A/delegations', body)).status).toBe(200);
    expect((await post('a-head', 'units/A/delegations', body)).codes).toEqual(['delegation-number-taken']);
    expect([await signs('2021-03-14'), await signs('2021-03-31'), await signs('2021-04-16')]).toEqual([
      false,
      true,
      false,
    ]);
    const listed = await get('a-head', 'units/A/delegations');
    expect(listed.body['delegations']).toEqual([
      { unit: 'A', ...body, to_name: 'Bùi Minh Lan', from: 'A-head', from_name: 'Nguyễn Thế Vân', revoked_on: null },
    ]);

    const revoke = (revoked_on: string) =>
      post('a-head', 'units/A/delegations/revoke', { number: '01/UQ', revoked_on });
    expect((await revoke('2021-03-20')).codes).toEqual(['day-in-the-past']);
    expect((await revoke('2021-04-01')).status).toBe(200);
    expect([await signs('2021-03-31'), await signs('2021-04-01')]).toEqual([true, false]);
    expect((await revoke('2021-04-02')).codes).toEqual(['delegation-not-found']);
  });
});

describe('repeating a write', () => {
  it('with the same key gives the first answer and writes once', async () => {
    const send = () =>
      office.app.server.inject({
        method: 'POST',
        url: '/api/organisation/staff',
        headers: { cookie: as['p-head'] ?? '', 'idempotency-key': 'one-intention' },
        payload: { code: 'B-clerk', name: 'Đặng Ngọc Hà', unit: 'B', post: 'clerk', valid_from: '2021-03-01' },
      });
    const first = await send();
    const second = await send();
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(second.json()).toEqual(first.json());
    expect(await office.query("select 1 from audit_row where subject = 'staff B-clerk'")).toHaveLength(1);
  });
});

describe('the day of a demonstration', () => {
  const move = (today: unknown) => office.send(as['a-officer'] ?? '', 'POST', '/api/clock', { today });

  it('moves forward only, opens the statistical year it enters, and is audited', async () => {
    await office.query('update registry set opened_through_year = 2021');
    expect((await move('2021-03-30')).codes).toEqual(['clock-moves-forward']);
    expect((await move('2031-10-01')).codes).toEqual(['clock-too-far']);
    expect((await move('31/03/2021')).codes).toEqual(['field-not-valid']);
    expect((await move('2021-10-04')).body).toEqual({ today: '2021-10-04' });
    expect((await office.send(as['a-officer'] ?? '', 'GET', '/api/session')).body['today']).toBe('2021-10-04');
    expect(await office.query('select opened_through_year from registry')).toEqual([{ opened_through_year: 2022 }]);
    expect(await office.query("select actor_name from audit_row where subject = 'clock'")).toEqual([
      { actor_name: 'Đoàn Bá Tùng' },
    ]);
  });

  it('stands still in any other database', async () => {
    await office.query("update setting set name = 'was-demonstration' where name = 'demonstration'");
    expect((await move('2021-12-01')).status).toBe(403);
  });
});
