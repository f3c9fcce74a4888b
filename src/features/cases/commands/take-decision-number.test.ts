/** Proves that decision numbers run without gaps per unit and statistical year, whoever decides at the same time. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { runCommand } from '#platform/command.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeCase, makeSmallProvince } from '#test/small-province.ts';
import type { SmallProvince } from '#test/small-province.ts';
import type { OpeningInput } from '../domain/opening.ts';
import { sampleOpening } from '../domain/sample-opening.ts';
import { openCase } from './open-case.ts';
import { recordAct } from './record-act.ts';

let database: TestDatabase;
let platform: Platform;
let province: SmallProvince;
/** Decides in TT-B, where most of these numbers are taken. */
let head: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { log_level: 'silent', connections: 12 });
  province = await makeSmallProvince(platform, 2021);
  head = actorIn('B', [province.district_b], 78n);
  await query(sql`insert into setting (registry_id, name, value) values (0, 'clock', '{"today": "2021-03-31"}')`);
  await query(sql`
    insert into party (registry_id, id, code, kind, name, folded_name, sector) values
      (${province.registry_id}, 1, 'state', 'state', 'Ngân sách nhà nước', 'ngan sach nha nuoc', 'state')`);
});

afterAll(async () => {
  await platform.close();
  await database.drop();
});

function actorIn(name: string, units: bigint[], id: bigint): Actor {
  return makeActor({
    id,
    name: `Thủ trưởng ${name}`,
    registry_id: province.registry_id,
    registries: [province.registry_id],
    units,
    grants: new Map([['intake.decide', new Set(units)]]),
    everything: false,
  });
}

async function query<T>(statement: ReturnType<typeof sql<T>>): Promise<T[]> {
  return platform.database.as(province.operator, async (connection) => (await statement.execute(connection)).rows);
}

let drafts = 0;

function decision(fields: Partial<OpeningInput> = {}): OpeningInput {
  drafts += 1;
  return sampleOpening(drafts, { unit: 'TT-B', officer: 'TT-B-1', ...fields });
}

async function contents(): Promise<unknown> {
  return query(sql`select (select count(*)::int from enforcement_case) as cases, (select count(*)::int from party) as parties,
    (select count(*)::int from judgment) as judgments, (select count(*)::int from obligation) as obligations,
    (select count(*)::int from act) as acts, (select count(*)::int from movement) as movements,
    (select count(*)::int from audit_row) as audits,
    (select coalesce(sum(amount_vnd), 0)::bigint from month_flow) as flows,
    (select coalesce(sum(last_number), 0)::bigint from number_series) as numbers`);
}

async function open(fields: Partial<OpeningInput> = {}, actor: Actor = head) {
  return runCommand(platform, actor, openCase, decision(fields));
}

async function expectRefused(fields: Partial<OpeningInput>, code: string, field?: string, actor: Actor = head) {
  const before = await contents();
  const result = await open(fields, actor);
  expect(result.ok ? result.value : result.refusals).toContainEqual(
    expect.objectContaining(field === undefined ? { code } : { code, field }),
  );
  expect(await contents()).toEqual(before);
}

async function runningNumbers(unit_id: bigint): Promise<number[]> {
  const rows = await query(sql<{ number: number }>`
    select running_number(decision_number) as number from enforcement_case where unit_id = ${unit_id} order by 1`);
  return rows.map(({ number }) => number);
}

test('of twenty clerks at once run from 1 to 20, whoever is refused in between', async () => {
  const results = await Promise.all(
    Array.from({ length: 30 }, (_, index) => open(index % 3 === 2 ? { continues: 'none' } : {})),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(20);
  expect(await runningNumbers(province.district_b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('typed by hand: the next one and a free one are taken, one in use or behind a gap is not', async () => {
  await expectRefused({ decision_number: '7/QĐ-CCTHADS' }, 'decision-number-taken', 'decision_number');
  await expectRefused({ decision_number: '07/QĐ' }, 'decision-number-taken', 'decision_number');
  await expectRefused({ decision_number: '22/QĐ-CCTHADS' }, 'decision-number-leaves-gap', 'decision_number');
  await expectRefused({ decision_number: 'số 21' }, 'decision-number-malformed', 'decision_number');
  expect(await open({ decision_number: '21/QĐ-CCTHADS' })).toMatchObject({ ok: true });
  expect(await open()).toMatchObject({ ok: true, value: { decision_number: '22/QĐ-CCTHADS' } });
});

test('of five clerks who type the same number one gets it', async () => {
  const results = await Promise.all(Array.from({ length: 5 }, () => open({ decision_number: '23/QĐ-CCTHADS' })));
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  for (const result of results)
    if (!result.ok) expect(result.refusals[0]).toMatchObject({ code: 'decision-number-taken' });
});

test('begin again in each statistical year, and a year that is not open yet is opened once', async () => {
  await query(sql`update setting set value = '{"today": "2021-10-05"}' where name = 'clock'`);
  platform.clock.forget();
  const results = await Promise.all(Array.from({ length: 6 }, () => open({ decided_on: '2021-10-04' })));
  expect(results.every((result) => result.ok)).toBe(true);
  const rows = await query(sql<{ code: string }>`
    select code from enforcement_case where decided_on >= '2021-10-01' order by code`);
  expect(rows.map(({ code }) => code)).toEqual(Array.from({ length: 6 }, (_, index) => `TT-B-2022-0000${index + 1}`));
  const opened = await query(sql`select opened_through_year from registry where registry_id = ${province.registry_id}`);
  expect(opened).toEqual([{ opened_through_year: 2022 }]);
  await query(sql`update setting set value = '{"today": "2021-03-31"}' where name = 'clock'`);
  platform.clock.forget();
});

test('go on behind cases that came in without their series', async () => {
  const actor = actorIn('cục', [province.province_office, province.district_a], 79n);
  await makeCase(platform, province, {
    code: 'old-40',
    unit_id: province.province_office,
    officer_id: province.officer_a1,
    decided_on: getIsoDay('2020-12-01'),
    amount_vnd: 1n,
  });
  await query(sql`update enforcement_case set decision_number = '40/QĐ-CTHADS' where code = 'old-40'`);
  await query(sql`insert into post (registry_id, id, staff_id, unit_id, post, valid_from)
    values (${province.registry_id}, 3, ${province.officer_a1}, ${province.province_office}, 'officer', '2020-01-01')`);
  const result = await open({ unit: 'TT-CUC', officer: 'TT-A-1' }, actor);
  expect(result).toMatchObject({
    ok: true,
    value: { decision_number: '41/QĐ-CTHADS', case_code: 'TT-CUC-2021-00041' },
  });
});

test('of a case taken up stay what they were and do not count in the province', async () => {
  const actor = actorIn('cục', [province.province_office], 79n);
  const opened = await open({ unit: 'TT-A', officer: 'TT-A-1' }, actorIn('A', [province.district_a], province.head_a));
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  const below = opened.value;
  const taken = await runCommand(platform, province.operator, recordAct, {
    case_code: below.case_code,
    expected_seq: 1,
    type: 'taken-up',
    dated_on: getIsoDay('2021-03-20'),
    ground: null,
    amount_vnd: null,
    receiving_unit: null,
    officer: null,
    corrects: null,
    data: {},
  });
  expect(taken.ok).toBe(true);
  const goesOn = { unit: 'TT-CUC', officer: 'TT-A-1', continues: below.case_code, decided_on: '2021-03-20' } as const;
  await expectRefused({ ...goesOn, decided_on: '2021-03-19' }, 'decision-before-take-up', 'decided_on', actor);
  await expectRefused(
    { ...goesOn, decision_number: '42/QĐ-CTHADS' },
    'decision-number-not-kept',
    'decision_number',
    actor,
  );
  expect(await open(goesOn, actor)).toMatchObject({
    ok: true,
    value: { decision_number: below.decision_number, case_code: 'TT-CUC-2021-RL0001' },
  });
  expect(await open({ unit: 'TT-CUC', officer: 'TT-A-1' }, actor)).toMatchObject({
    ok: true,
    value: { decision_number: '42/QĐ-CTHADS' },
  });
});
