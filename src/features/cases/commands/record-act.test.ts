/** Proves that recording an act writes act, movements, case and flows together, or nothing, and that no writer overwrites another. */
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
import { recordAct } from './record-act.ts';
import type { RecordActInput } from './record-act.ts';

let database: TestDatabase;
let platform: Platform;
let province: SmallProvince;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { log_level: 'silent', connections: 12 });
  province = await makeSmallProvince(platform, 2021);
  for (let number = 1; number <= 8; number += 1)
    await makeCase(platform, province, {
      code: `TT-${number}`,
      unit_id: province.district_a,
      officer_id: province.officer_a1,
      decided_on: getIsoDay('2020-11-02'),
      amount_vnd: 1_000_000n,
    });
});

afterAll(async () => {
  await platform.close();
  await database.drop();
});

function input(case_code: string, seq: number, fields: Partial<RecordActInput>): RecordActInput {
  return {
    case_code,
    expected_seq: seq,
    type: 'collected',
    dated_on: getIsoDay('2020-12-01'),
    ground: null,
    amount_vnd: null,
    receiving_unit: null,
    officer: null,
    corrects: null,
    data: {},
    ...fields,
  };
}

async function flowSums(column: string): Promise<{ unit_matters: bigint; unit_vnd: bigint; officer_vnd: bigint }> {
  const rows = await platform.database.as(province.operator, (connection) =>
    sql<{ unit_matters: bigint; unit_vnd: bigint; officer_vnd: bigint }>`
      select (select coalesce(sum(matters), 0)::bigint from month_flow_unit where line_column = ${column}) as unit_matters,
        (select coalesce(sum(amount_vnd), 0)::bigint from month_flow_unit where line_column = ${column}) as unit_vnd,
        (select coalesce(sum(amount_vnd), 0)::bigint from month_flow where line_column = ${column}) as officer_vnd`.execute(
      connection,
    ),
  );
  const row = rows.rows[0];
  if (row === undefined) throw new Error('no sums');
  return row;
}

function officerActor(id: bigint, ability: string, units: bigint[]): Actor {
  return makeActor({
    id,
    name: 'Người thử',
    registry_id: province.registry_id,
    registries: [province.registry_id],
    units,
    grants: new Map([[ability, new Set(units)]]),
    everything: false,
  });
}

test('a case is carried to its end and the figures move with it', async () => {
  const before = await flowSums('completed');
  const collected = await runCommand(
    platform,
    province.operator,
    recordAct,
    input('TT-1', 1, { amount_vnd: 1_000_000n }),
  );
  expect(collected).toMatchObject({ ok: true, value: { seq: 2, position: 'active', rest_vnd: '0' } });
  const completed = await runCommand(platform, province.operator, recordAct, input('TT-1', 2, { type: 'completed' }));
  expect(completed).toMatchObject({ ok: true, value: { position: 'completed' } });
  const after = await flowSums('completed');
  expect(after.unit_matters - before.unit_matters).toBe(1n);
  expect(after.unit_vnd - before.unit_vnd).toBe(1_000_000n);
  expect(after.officer_vnd).toBe(after.unit_vnd);
});

test('refusals leave nothing behind', async () => {
  const before = await flowSums('completed');
  const above = await runCommand(platform, province.operator, recordAct, input('TT-2', 1, { amount_vnd: 1_000_001n }));
  expect(above).toMatchObject({ ok: false, refusals: [{ code: 'amount-above-rest', field: 'amount_vnd' }] });
  const rest = await runCommand(platform, province.operator, recordAct, input('TT-2', 1, { type: 'completed' }));
  expect(rest).toMatchObject({ ok: false, refusals: [{ code: 'completed-with-rest' }] });
  const early = await runCommand(
    platform,
    province.operator,
    recordAct,
    input('TT-2', 1, { amount_vnd: 1n, dated_on: getIsoDay('2020-11-01') }),
  );
  expect(early).toMatchObject({ ok: false, refusals: [{ code: 'act-before-decision' }] });
  const stranger = await runCommand(
    platform,
    province.operator,
    recordAct,
    input('TT-2', 1, { type: 'officer-changed', officer: 'TT-B-1' }),
  );
  expect(stranger).toMatchObject({ ok: false, refusals: [{ code: 'officer-not-serving' }] });
  expect(await flowSums('completed')).toEqual(before);
});

test('of twelve writers with the same view of a case one wins, the others are told', async () => {
  const results = await Promise.all(
    Array.from({ length: 12 }, () =>
      runCommand(platform, province.operator, recordAct, input('TT-3', 1, { amount_vnd: 10n })),
    ),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  for (const result of results)
    if (!result.ok) expect(result.refusals[0]).toMatchObject({ code: 'case-changed-meanwhile' });
});

test('the same key gives the same answer and writes once', async () => {
  const options = { idempotency_key: 'key-0000-0001' };
  const first = await runCommand(platform, province.operator, recordAct, input('TT-4', 1, { amount_vnd: 5n }), options);
  const again = await runCommand(platform, province.operator, recordAct, input('TT-4', 1, { amount_vnd: 5n }), options);
  expect(first.ok).toBe(true);
  expect(again).toEqual(first);
  const other = await runCommand(platform, province.operator, recordAct, input('TT-4', 2, { amount_vnd: 6n }), options);
  expect(other).toMatchObject({ ok: false, refusals: [{ code: 'idempotency-key-reused' }] });
});

test('a draft against the law is refused with its article; what has happened is recorded all the same', async () => {
  const classify = { type: 'classified-no-means', ground: 'a' };
  const drafted = await runCommand(platform, province.operator, recordAct, input('TT-5', 1, classify));
  expect(drafted).toMatchObject({ ok: false, refusals: [{ code: 'law-no-means-without-evidence' }] });
  const happened = await runCommand(
    platform,
    province.operator,
    recordAct,
    { ...input('TT-5', 1, classify), happened: true },
    { dry_run: true },
  );
  expect(happened).toMatchObject({ ok: true, value: { position: 'no-means' } });
});

test('a dry run answers and writes nothing', async () => {
  const before = await flowSums('no-means');
  const dry = await runCommand(
    platform,
    province.operator,
    recordAct,
    { ...input('TT-5', 1, { type: 'classified-no-means', ground: 'a' }), happened: true },
    { dry_run: true },
  );
  expect(dry).toMatchObject({ ok: true, value: { position: 'no-means', number: '1/QĐ-CCTHADS' } });
  expect(await flowSums('no-means')).toEqual(before);
});

test('a correction restores the figures of its day', async () => {
  const before = await flowSums('discontinued');
  const wrong = await runCommand(
    platform,
    province.operator,
    recordAct,
    input('TT-6', 1, { type: 'discontinued', ground: 'c' }),
  );
  expect(wrong).toMatchObject({ ok: true, value: { position: 'discontinued' } });
  const code = wrong.ok ? wrong.value.act_code : '';
  const corrected = await runCommand(
    platform,
    province.operator,
    recordAct,
    input('TT-6', 2, {
      type: 'corrected',
      corrects: code,
      data: { reason: 'ghi nhầm hồ sơ' },
      dated_on: getIsoDay('2020-12-05'),
    }),
  );
  expect(corrected).toMatchObject({ ok: true, value: { position: 'active', rest_vnd: '1000000' } });
  expect(await flowSums('discontinued')).toEqual(before);
});

test('powers are asked of the person and the case', async () => {
  const unit = [province.district_a];
  const other = officerActor(province.officer_a2, 'cases.carry-out', unit);
  const holder = officerActor(province.officer_a1, 'cases.carry-out', unit);
  const verify = { type: 'verified', ground: 'has-means' };
  expect(await runCommand(platform, other, recordAct, input('TT-7', 1, verify))).toMatchObject({
    ok: false,
    refusals: [{ code: 'not-permitted' }],
  });
  expect(await runCommand(platform, holder, recordAct, input('TT-7', 1, verify))).toMatchObject({ ok: true });
  expect(
    await runCommand(platform, holder, recordAct, input('TT-7', 2, { type: 'postponed', ground: 'a' })),
  ).toMatchObject({ ok: false, refusals: [{ code: 'not-permitted' }] });
  const elsewhere = officerActor(province.officer_b1, 'cases.carry-out', [province.district_b]);
  expect(await runCommand(platform, elsewhere, recordAct, input('TT-7', 2, verify))).toMatchObject({
    ok: false,
    refusals: [{ code: 'case-not-found' }],
  });
});

test('an act in a later year opens the year', async () => {
  const result = await runCommand(
    platform,
    province.operator,
    recordAct,
    input('TT-8', 1, { amount_vnd: 7n, dated_on: getIsoDay('2022-11-01') }),
  );
  expect(result).toMatchObject({ ok: true });
  const opened = await platform.database.as(province.operator, (connection) =>
    sql<{ year: number }>`select opened_through_year as year from registry`.execute(connection),
  );
  expect(opened.rows[0]?.year).toBe(2023);
});
