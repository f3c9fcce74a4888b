/** The rulebook over HTTP: days and settings changed, read back, refused, and kept within the registry. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { addWorkingDays } from '#kit/working-calendar.ts';
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
import type { Rulebook } from './contract.ts';
import { loadCalendar, loadLawSettings } from './public.ts';
import { rulebookRoutes } from './routes.ts';

let database: TestDatabase;
let platform: Platform;
let province: SmallProvince;
let server: ThadsServer;
const people = new Map<string, Actor>();

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { connections: 6, log_level: 'silent' });
  province = await makeSmallProvince(platform, 2021);
  const { registry_id, province_office, district_a, operator } = province;
  addPerson('head', ['rulebook.manage'], registry_id, province_office);
  addPerson('officer', ['cases.read'], registry_id, district_a);
  addPerson('elsewhere', ['rulebook.manage'], registry_id + 1_000_000n, 1n);
  await platform.database.as(operator, (connection) =>
    sql`insert into setting (registry_id, name, value) values (0, 'clock', '{"today": "2021-03-31"}')`.execute(
      connection,
    ),
  );
  server = await makeServer(platform);
  await registerApi(
    server,
    (request) => Promise.resolve(people.get(String(request.headers['x-person']))),
    (api) => rulebookRoutes(api, platform),
  );
  await server.ready();
});

afterAll(async () => {
  await server.close();
  await platform.close();
  await database.drop();
});

function addPerson(name: string, abilities: string[], registry_id: bigint, unit_id: bigint): void {
  people.set(
    name,
    makeActor({
      id: BigInt(900 + people.size),
      name,
      registry_id,
      registries: [registry_id],
      units: [unit_id],
      grants: new Map(abilities.map((ability) => [ability, new Set([unit_id])])),
      everything: false,
    }),
  );
}

async function post(name: string, url: string, body: object) {
  const answer = await server.inject({
    method: 'POST',
    url: `/api/rulebook/${url}`,
    headers: { 'x-person': name, 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  });
  const json = answer.json<{ refusals?: { code: string; sentence: string }[] }>();
  return { status: answer.statusCode, body: json, codes: (json.refusals ?? []).map((one) => one.code) };
}

async function read(name: string): Promise<Rulebook> {
  const answer = await server.inject({ url: '/api/rulebook', headers: { 'x-person': name } });
  expect(answer.statusCode).toBe(200);
  return answer.json<Rulebook>();
}

function actor(name: string): Actor {
  const found = people.get(name);
  if (found === undefined) throw new Error(name);
  return found;
}

const calendarOf = (name: string) => platform.database.as(actor(name), loadCalendar);

const STORM = { kind: 'day-off', day: '2026-10-05', name: 'Nghỉ phòng chống bão', document_number: '12/CĐ-UBND' };

describe('the calendar', () => {
  it('takes an announced day off into every deadline, and its make-up Saturday', async () => {
    const before = await calendarOf('head');
    expect(addWorkingDays(before, getIsoDay('2026-10-02'), 5)).toBe('2026-10-09');
    expect((await post('head', 'holidays', STORM)).body).toEqual({ days: ['2026-10-05'] });
    const saturday = { ...STORM, kind: 'make-up-day', day: '2026-10-10', name: 'Làm bù' };
    expect((await post('head', 'holidays', saturday)).status).toBe(201);
    const after = await calendarOf('head');
    expect(addWorkingDays(after, getIsoDay('2026-10-02'), 5)).toBe('2026-10-10');
    expect(after.version).not.toBe(before.version);
    expect((await calendarOf('officer')).version).toBe(after.version);
    expect(await calendarOf('head')).toBe(after);
  });

  it('passes over days of a break that are off already', async () => {
    const tet = { ...STORM, day: '2027-02-03', last_day: '2027-02-10', name: 'Nghỉ Tết 2027' };
    expect((await post('head', 'holidays', tet)).body).toEqual({ days: ['2027-02-03'] });
  });

  it('takes back what was added, a holiday of the act, and a make-up day, and keeps the record', async () => {
    const remove = (day: string) => post('head', 'holidays/remove', { day, document_number: '13/CĐ' });
    expect((await remove('2026-10-05')).status).toBe(200);
    expect((await remove('2026-10-05')).codes).toEqual(['calendar-day-not-special']);
    expect((await remove('2026-08-31')).status).toBe(200);
    expect((await remove('2026-08-22')).status).toBe(200);
    const calendar = await calendarOf('head');
    expect(['2026-10-05', '2026-08-31', '2026-08-22'].map((day) => calendar.isDayOff(getIsoDay(day)))).toEqual([
      false,
      false,
      true,
    ]);
    expect((await remove('2026-08-31')).status).toBe(200);
    expect((await calendarOf('head')).isDayOff(getIsoDay('2026-08-31'))).toBe(true);
    const { calendar_changes } = await read('officer');
    expect(calendar_changes.map((change) => change.seq)).toEqual(calendar_changes.map((_, index) => index + 1));
    expect(calendar_changes.at(-1)).toMatchObject({ day: '2026-08-31', effect: 'standard', document_number: '13/CĐ' });
    expect(calendar_changes[0]).toMatchObject({ changed_by_name: 'head', changed_on: '2021-03-31' });
  });

  it.each([
    [{ ...STORM, day: '2026-09-02' }, 'day-already-off'],
    [{ ...STORM, day: '2026-10-03' }, 'day-already-off'],
    [{ ...STORM, kind: 'make-up-day', day: '2026-10-07' }, 'day-already-worked'],
    [{ ...STORM, day: '2061-01-03' }, 'day-outside-calendar'],
    [{ ...STORM, last_day: '2026-10-04' }, 'break-not-valid'],
    [{ ...STORM, last_day: '2026-12-04' }, 'break-not-valid'],
    [{ ...STORM, day: '2026-02-30' }, 'field-not-valid'],
    [{ ...STORM, document_number: '' }, 'field-not-valid'],
  ])('refuses %j', async (body, code) => {
    expect((await post('head', 'holidays', body)).codes).toEqual([code]);
  });

  it('numbers changes made at the same moment one after the other', async () => {
    const days = ['2028-07-03', '2028-07-04', '2028-07-05', '2028-07-06'];
    const done = await Promise.all(days.map((day) => post('head', 'holidays', { ...STORM, day })));
    expect(done.map((one) => one.status)).toEqual([201, 201, 201, 201]);
    const calendar = await calendarOf('head');
    expect(days.every((day) => calendar.isDayOff(getIsoDay(day)))).toBe(true);
  });
});

describe('settings', () => {
  const SETTING = { value: 'official-break', valid_from: '2022-01-01', document_number: '5/QĐ' };

  it('hold from their day on', async () => {
    expect((await post('head', 'settings/tet-window-counted-from', SETTING)).status).toBe(200);
    const on = (day: string) =>
      platform.database.as(actor('officer'), (connection) => loadLawSettings(connection, getIsoDay(day)));
    expect((await on('2021-12-31')).tet_window_counted_from).toBe('first-lunar-day');
    expect((await on('2022-01-01')).tet_window_counted_from).toBe('official-break');
    expect((await read('officer')).setting_changes).toMatchObject([
      { name: 'tet-window-counted-from', value: 'official-break', valid_from: '2022-01-01', note: '' },
    ]);
  });

  it('fix the holidays of the years from which they hold', async () => {
    const setting = { ...SETTING, value: 'yes', valid_from: '2027-01-01' };
    expect((await post('head', 'settings/culture-day-off', setting)).status).toBe(200);
    const calendar = await calendarOf('head');
    expect(calendar.isDayOff(getIsoDay('2026-11-24'))).toBe(false);
    expect(calendar.isDayOff(getIsoDay('2027-11-24'))).toBe(true);
  });

  it('are refused where they do not exist or the value is none of theirs', async () => {
    expect(await post('head', 'settings/salary', SETTING)).toMatchObject({
      status: 404,
      codes: ['law-setting-not-found'],
    });
    expect((await post('head', 'settings/night-hours', { ...SETTING, value: '25:00-06:00' })).codes).toEqual([
      'law-setting-value-not-valid',
    ]);
    expect((await post('head', 'settings/traditional-days', { ...SETTING, value: '27/07, 22/12, 06/01' })).status).toBe(
      200,
    );
    expect((await post('head', 'settings/traditional-days', { ...SETTING, value: '27/07,' })).codes).toEqual([
      'law-setting-value-not-valid',
    ]);
  });
});

describe('rights', () => {
  it('of changing belong to who manages the rulebook', async () => {
    expect((await post('officer', 'holidays', { ...STORM, day: '2029-07-03' })).status).toBe(403);
    expect((await post('officer', 'holidays/remove', { day: '2026-09-02', document_number: '1' })).status).toBe(403);
    expect(
      (
        await post('officer', 'settings/culture-day-off', {
          value: 'no',
          valid_from: '2026-01-01',
          document_number: '1',
        })
      ).status,
    ).toBe(403);
    expect((await post('nobody', 'holidays', STORM)).status).toBe(401);
  });

  it('of another registry see nothing of this one', async () => {
    expect(await read('elsewhere')).toEqual({ calendar_changes: [], setting_changes: [] });
    expect((await calendarOf('elsewhere')).version).toBe('standard-1');
  });

  it('are held by the database too: changes cannot be altered or written for another registry', async () => {
    await expect(
      platform.database.as(actor('head'), (connection) =>
        sql`update calendar_change set name = 'x'`.execute(connection),
      ),
    ).rejects.toThrow(/permission denied/);
    await expect(
      platform.database.as(actor('elsewhere'), (connection) =>
        sql`insert into law_setting_change
          values (${province.registry_id}, 99, 'night-hours', '22:00-06:00', '2021-01-01', '1', '', 1, 'x', '2021-01-01')`.execute(
          connection,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});
