/**
 * The bank case through the whole program: each act drafted under the law, the asset given its code, its decisions numbered, the
 * book rebuilt without a difference, the page told the chain, and everything out in a package and in again.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordAct } from '#features/cases/public.ts';
import type { SampleStep } from '#features/cases/domain/sample-history.ts';
import { seizureDecided, TAKEN_OVER } from '#features/cases/domain/sample-measures.ts';
import { findCaseDetail } from '#features/cases/queries/get-case-detail.ts';
import { exportPackage } from '#features/exchange/commands/export-package.ts';
import { ImportBench } from '#features/exchange/testing/import-bench.ts';
import { PackageFolders } from '#features/exchange/testing/small-package.ts';
import { operatorActor } from '#features/organisation/public.ts';
import { check } from '#features/statistics/public.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { runCommand } from '#platform/command.ts';
import { createTestDatabase } from '#test/database.ts';
import { makeCase, makeSmallProvince } from '#test/small-province.ts';
import type { SmallProvince } from '#test/small-province.ts';

const bench = new ImportBench(createTestDatabase);
const other = new ImportBench(createTestDatabase);
const folders = new PackageFolders();
let province: SmallProvince;

beforeAll(async () => {
  await bench.open();
  await other.open();
  province = await makeSmallProvince(bench.platform, 2022);
  await makeCase(bench.platform, province, {
    code: 'TT-1',
    unit_id: province.district_a,
    officer_id: province.officer_a1,
    decided_on: getIsoDay('2021-01-04'),
    amount_vnd: 1_500_000_000n,
  });
  // A package says who owes; the small province does not.
  await bench.platform.database.as(province.operator, (connection) =>
    sql`insert into obligation_party (registry_id, obligation_id, role, ordinal, party_id, unit_id)
      select o.registry_id, o.id, 'debtor', 1, p.id, o.unit_id from obligation o
      join party p on p.registry_id = o.registry_id and p.code = 'd-TT-1'`.execute(connection),
  );
});

afterAll(async () => {
  await bench.close();
  await other.close();
  await folders.remove();
});

function record({ type, on, ground, amount_vnd, data }: SampleStep, expected_seq: number) {
  return runCommand(bench.platform, province.operator, recordAct, {
    case_code: 'TT-1',
    expected_seq,
    type,
    dated_on: getIsoDay(on),
    ground: ground ?? null,
    amount_vnd: amount_vnd ?? null,
    receiving_unit: null,
    officer: null,
    corrects: null,
    // The office gives the code of what is seized.
    data: type === 'asset-seized' ? { ...data, asset: '' } : { ...data },
  });
}

test('the law stands before a draft: no measure against a name and a birth date alone', async () => {
  expect(await record(seizureDecided('2021-03-02'), 1)).toMatchObject({
    ok: false,
    refusals: expect.arrayContaining([
      expect.objectContaining({ code: 'law-debtor-not-identified' }),
      expect.objectContaining({ code: 'law-coercion-without-notice' }),
    ]) as unknown,
  });
  await bench.platform.database.as(province.operator, (connection) =>
    sql`update party set identity_number = '026080000001' where code = 'd-TT-1'`.execute(connection),
  );
});

test('from notice to take-over, every draft is lawful and the decisions take their numbers', async () => {
  const numbers: string[] = [];
  for (const [at, step] of TAKEN_OVER.slice(1).entries()) {
    const recorded = await record(step, at + 1);
    if (!recorded.ok) throw new Error(`${step.type}: ${JSON.stringify(recorded.refusals)}`);
    if (recorded.value.number !== null) numbers.push(`${step.type} ${recorded.value.number}`);
  }
  expect(numbers).toEqual(['seizure-decided 1/QĐ-CCTHADS', 'price-reduced 2/QĐ-CCTHADS', 'price-reduced 3/QĐ-CCTHADS']);
  const checked = await bench.platform.database.as(province.operator, check);
  expect(checked.differences).toEqual([]);
});

test('the page is told the chain with its prices', async () => {
  const detail = await bench.platform.database.as(province.operator, (connection) =>
    findCaseDetail(connection, province.operator, 'TT-1', getIsoDay('2021-10-30')),
  );
  expect(detail).toMatchObject({ rest_vnd: 690_000_000, collected_vnd: 810_000_000 });
  expect(detail?.assets).toMatchObject([{ code: 'TS1', stage: 'taken-over', price_vnd: 810_000_000, reductions: 2 }]);
  expect(detail?.asset_chains).toMatchObject([{ code: 'TS1', next: null }]);
  expect(detail?.asset_chains[0]?.steps.map(({ on }) => on)).toContain('2021-10-29');
  const offered = new Set(detail?.offers.map(({ type }) => type));
  expect([offered.has('asset-seized'), offered.has('price-reduced'), offered.has('asset-valued')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('out in a package and in again it is the same case', async () => {
  const out = async (of: ImportBench): Promise<{ folder: string; text: string }> => {
    const folder = await folders.make();
    const result = await exportPackage(of.platform, await operatorActor(of.platform), folder);
    if (!result.ok) throw new Error(result.refusals[0]?.sentence);
    return { folder, text: await readFile(path.join(folder, 'acts.csv'), 'utf8') };
  };
  const first = await out(bench);
  expect(first.text).toContain(',asset-taken-over,');
  await other.load(first.folder);
  expect((await out(other)).text).toBe(first.text);
  const operator = await operatorActor(other.platform);
  expect((await other.platform.database.as(operator, check)).differences).toEqual([]);
});
