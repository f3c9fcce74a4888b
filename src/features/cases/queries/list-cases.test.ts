/** Proves that pages by key give every case once, in order, under every sort, filter and reader. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getIsoDay, isoDayOf } from '#kit/iso-day.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeCase, makeSmallProvince } from '#test/small-province.ts';
import type { SmallProvince } from '#test/small-province.ts';
import type { CaseFilter, CaseSort } from '../contract.ts';
import { countCases, listCases } from './list-cases.ts';
import type { CasePage } from './list-cases.ts';

const TODAY = getIsoDay('2021-03-31');

let database: TestDatabase;
let platform: Platform;
let province: SmallProvince;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { log_level: 'silent' });
  province = await makeSmallProvince(platform, 2021);
  for (let number = 0; number < 36; number += 1)
    await makeCase(platform, province, {
      code: `TT-${number}`,
      unit_id: number % 3 === 0 ? province.district_b : province.district_a,
      officer_id: number % 3 === 0 ? province.officer_b1 : province.officer_a1,
      // Several cases share a day and an amount, so that the key decides among them.
      decided_on: isoDayOf(Temporal.PlainDate.from('2020-10-05').add({ days: number % 5 })),
      amount_vnd: BigInt(1_000 * (number % 4) + 500),
    });
});

afterAll(async () => {
  await platform.close();
  await database.drop();
});

async function allPages(actor: Actor, filter: Partial<CaseFilter>, sort: CaseSort): Promise<string[]> {
  const codes: string[] = [];
  let after: CasePage['next'] = null;
  do {
    const from: CasePage['next'] = after;
    const page: CasePage = await platform.database.as(actor, (connection) =>
      listCases(connection, actor, { ...filter, today: TODAY }, sort, from, 7),
    );
    codes.push(...page.rows.map((row) => row.code));
    after = page.next;
  } while (after !== null);
  return codes;
}

async function inOrder(where: string, order: string): Promise<string[]> {
  const found = await platform.database.as(province.operator, (connection) =>
    sql.raw<{ code: string }>(`select code from enforcement_case where ${where} order by ${order}`).execute(connection),
  );
  return found.rows.map((row) => row.code);
}

test.each(['decided_on', 'rest_vnd', 'last_act_on'] as const)('sorted by %s, both ways', async (by) => {
  for (const direction of ['asc', 'desc'] as const)
    expect(await allPages(province.operator, {}, { by, direction })).toEqual(
      await inOrder('true', `${by} ${direction}, id ${direction}`),
    );
});

test('a filter narrows the list and the count alike', async () => {
  const sort: CaseSort = { by: 'decided_on', direction: 'desc' };
  const listed = await allPages(province.operator, { unit: 'TT-B', rest_from_vnd: 1_000n }, sort);
  expect(listed).toEqual(
    await inOrder(`unit_id = ${province.district_b} and rest_vnd >= 1000`, 'decided_on desc, id desc'),
  );
  const counted = await platform.database.as(province.operator, (connection) =>
    countCases(connection, { unit: 'TT-B', rest_from_vnd: 1_000n, today: TODAY }),
  );
  expect(counted.count).toBe(listed.length);
  expect(await allPages(province.operator, { unit: 'TT-CUC' }, sort)).toHaveLength(36);
  expect(await allPages(province.operator, { officers: ['TT-A-1'], text: 'TT-1' }, sort)).toEqual(
    await inOrder(`officer_id = ${province.officer_a1} and code like 'TT-1%'`, 'decided_on desc, id desc'),
  );
});

test('a reader of one unit sees its cases only, one of many units all of them', async () => {
  const sort: CaseSort = { by: 'rest_vnd', direction: 'asc' };
  const one = makeActor({ ...province.operator, id: 9n, everything: false, units: [province.district_b] });
  expect(await allPages(one, {}, sort)).toEqual(await inOrder(`unit_id = ${province.district_b}`, 'rest_vnd, id'));
  expect(await allPages(one, { unit: 'TT-A' }, sort)).toEqual([]);
  const strange_units = Array.from({ length: 60 }, (_unit, number) => BigInt(-number - 1));
  const many = makeActor({ ...province.operator, units: [...province.operator.units, ...strange_units] });
  expect(await allPages(many, {}, sort)).toEqual(await inOrder('true', 'rest_vnd, id'));
});
