/** Proves that a paper takes the number of the agency that signs it: the province's for a take-up and for what a room works on. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { runCommand } from '#platform/command.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeCase, makeSmallProvince } from '#test/small-province.ts';
import type { SmallProvince } from '#test/small-province.ts';
import { recordAct } from './record-act.ts';
import type { RecordActInput } from './record-act.ts';

let database: TestDatabase;
let platform: Platform;
let province: SmallProvince;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { log_level: 'silent', connections: 4 });
  province = await makeSmallProvince(platform, 2021);
  for (const [code, unit_id, officer_id] of [
    ['SO-1', province.district_a, province.officer_a1],
    ['SO-2', province.district_a, province.officer_a1],
    ['SO-3', province.district_a, province.officer_a1],
  ] as const)
    await makeCase(platform, province, {
      code,
      unit_id,
      officer_id,
      decided_on: getIsoDay('2020-11-02'),
      amount_vnd: 1_000_000n,
    });
});

afterAll(async () => {
  await platform.close();
  await database.drop();
});

async function numberOf(case_code: string, type: string, fields: Partial<RecordActInput> = {}): Promise<string | null> {
  const answer = await runCommand(platform, province.operator, recordAct, {
    case_code,
    expected_seq: 1,
    type,
    dated_on: getIsoDay('2020-12-01'),
    ground: null,
    amount_vnd: null,
    receiving_unit: null,
    officer: null,
    corrects: null,
    data: {},
    happened: true,
    ...fields,
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals));
  return answer.value.number;
}

test('a take-up bears the next number of the province, a decision of the district its own', async () => {
  expect(await numberOf('SO-1', 'taken-up')).toBe('1/QĐ-CTHADS');
  expect(await numberOf('SO-2', 'taken-up')).toBe('2/QĐ-CTHADS');
  expect(await numberOf('SO-3', 'postponed', { ground: 'd' })).toBe('1/QĐ-CCTHADS');
});

test('what a room works on bears a number of the office above it', async () => {
  await makeCase(platform, province, {
    code: 'SO-4',
    unit_id: province.district_a,
    officer_id: province.officer_a1,
    decided_on: getIsoDay('2020-11-02'),
    amount_vnd: 1_000_000n,
  });
  await platform.database.as(province.operator, (connection) =>
    sql`update unit set kind = 'regional-office' where id = ${province.district_a}`.execute(connection),
  );
  expect(await numberOf('SO-4', 'postponed', { ground: 'd' })).toBe('1/QĐ-CTHADS');
});
