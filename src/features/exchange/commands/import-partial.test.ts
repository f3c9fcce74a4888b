/** Proves imports into a database that knows part of the package: partial packages, other values, other writers of CSV. */
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase } from '#test/database.ts';
import { PACKAGE_TABLES } from '../domain/package-tables.ts';
import { ImportBench } from '../testing/import-bench.ts';
import { csvOf, PackageFolders, smallPackage } from '../testing/small-package.ts';

let bench = new ImportBench(createTestDatabase);
const folders = new PackageFolders();

beforeEach(async () => {
  bench = new ImportBench(createTestDatabase);
  await bench.open();
});
afterEach(() => bench.close());
afterAll(() => folders.remove());

test('the same tables in another order of columns, as Excel writes CSV, and as a workbook give the same database', async () => {
  const tables = smallPackage();
  await bench.load(await folders.write(tables));
  const expected = await bench.contents();
  const shuffled = Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      rows.map((row) => Object.fromEntries([['ghi_chu', 'x'], ...Object.entries(row).toReversed()])),
    ]),
  );
  const excel = await folders.write(shuffled, { separator: ';', newline: '\r\n', mark: '\uFEFF' });
  const workbook = path.join(await folders.make(), 'goi.xlsx');
  await writeWorkbook(workbook);
  for (const location of [excel, workbook]) {
    const other = new ImportBench(createTestDatabase);
    await other.open();
    try {
      const summary = await other.load(location);
      expect(await other.contents()).toEqual(expected);
      expect(summary.warnings.length > 0).toBe(location === excel);
    } finally {
      await other.close();
    }
  }
});

/** Amounts as numbers and days as date cells, as a person fills a sheet. */
async function writeWorkbook(location: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const tables = smallPackage();
  for (const { name, columns } of PACKAGE_TABLES) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRow(columns.map((column) => column.name));
    for (const row of tables[name])
      sheet.addRow(
        columns.map((column) => {
          const value = row[column.name] ?? '';
          if (value === '') return null;
          if (column.kind === 'amount') return Number(value);
          return column.kind === 'day' ? new Date(`${value}T00:00:00Z`) : value;
        }),
      );
  }
  await workbook.xlsx.writeFile(location);
}

test('a package in parts comes to the same as the whole', async () => {
  const { units, staff, parties, judgments, cases, obligations, acts } = smallPackage();
  const parts = [
    { units },
    { staff, parties },
    { judgments },
    { cases, obligations },
    { acts: acts.slice(0, 3) },
    { acts: acts.slice(3) },
  ];
  for (const part of parts) await bench.load(await folders.write(part));
  const in_parts = await bench.contents();
  const whole = new ImportBench(createTestDatabase);
  await whole.open();
  try {
    await whole.load(await folders.write(smallPackage()));
    expect(await whole.contents()).toEqual(in_parts);
  } finally {
    await whole.close();
  }
});

test('a known code with other values is refused, column by column', async () => {
  await bench.load(await folders.write(smallPackage()));
  const before = await bench.contents();
  const tables = smallPackage();
  Object.assign(tables.units[1] ?? {}, { name: 'Chi cục khác' });
  Object.assign(tables.staff[1] ?? {}, { valid_to: '' });
  Object.assign(tables.parties[1] ?? {}, { born_on: '1980-02-28', address: '' });
  Object.assign(tables.cases[0] ?? {}, { debtors: 'P2;P1', officer: 'S2' });
  Object.assign(tables.obligations[0] ?? {}, { amount_vnd: '1001' });
  Object.assign(tables.acts[7] ?? {}, { data: '' });
  const refusals = await bench.refusalsOf(await folders.write(tables));
  expect(refusals.map((sentence) => sentence.split(': ').slice(0, 2).join(': '))).toEqual([
    'units.csv:3: name',
    'staff.csv:3: valid_to',
    'parties.csv:3: born_on',
    'parties.csv:3: address',
    'cases.csv:2: officer',
    'cases.csv:2: debtors',
    'obligations.csv:2: amount_vnd',
    'acts.csv:9: data',
  ]);
  expect(refusals[4]).toContain('"S1"');
  expect(await bench.contents()).toEqual(before);
});

test('what the database knows is fixed: no obligation for a known case, no act before one that moved it', async () => {
  await bench.load(await folders.write(smallPackage()));
  const tables = smallPackage();
  tables.obligations.push({ code: 'O5', case: 'C1', kind: 'fine', debtors: 'P1', creditors: 'state', amount_vnd: '1' });
  tables.acts = [
    { code: 'A9', case: 'C4', dated_on: '2020-05-30', type: 'classified-no-means', ground: 'a' },
    { code: 'A10', case: 'C1', dated_on: '2020-04-15', type: 'verified', ground: 'has-means' },
  ];
  const refusals = await bench.refusalsOf(await folders.write(tables));
  expect(refusals.map((sentence) => sentence.split(': ').slice(0, 2).join(': '))).toEqual([
    'obligations.csv:6: case',
    'acts.csv:2: dated_on',
    'acts.csv:3: dated_on',
  ]);
});

test('further acts of known cases carry their figures on, also late ones and corrections', async () => {
  await bench.load(await folders.write(smallPackage()));
  const summary = await bench.load(
    await folders.write({
      acts: [
        { code: 'B1', case: 'C3', dated_on: '2020-01-02', type: 'notified', ground: 'post' },
        { code: 'B2', case: 'C4', dated_on: '2020-12-01', type: 'corrected', corrects: 'A8' },
        { code: 'B3', case: 'C4', dated_on: '2020-12-01', type: 'collected', corrects: 'A7', amount_vnd: '300' },
        { code: 'B4', case: 'C4', dated_on: '2020-12-02', type: 'collected', amount_vnd: '100' },
        { code: 'B5', case: 'C1', dated_on: '2021-10-05', type: 'amount-added', ground: 'interest', amount_vnd: '50' },
      ],
    }),
  );
  expect(summary.tables.acts).toEqual({ imported: 5, skipped: 0 });
  const cases = await bench.query<{ code: string; position: string; rest_vnd: bigint; last_seq: number }>(
    'select code, position, rest_vnd, last_seq from enforcement_case order by code',
  );
  expect(cases).toEqual([
    { code: 'C1', position: 'active', rest_vnd: 1050n, last_seq: 6 },
    { code: 'C2', position: 'entrusted-out', rest_vnd: 500n, last_seq: 3 },
    { code: 'C3', position: 'active', rest_vnd: 0n, last_seq: 2 },
    { code: 'C4', position: 'active', rest_vnd: 200n, last_seq: 6 },
  ]);
  const reasons = await bench.query<{ reason: string }>(
    "select distinct data ->> 'reason' as reason from act where corrects_act_id is not null and code like 'B%'",
  );
  expect(reasons).toEqual([{ reason: 'đính chính theo gói nhập' }]);
  const [registry] = await bench.query<{ year: number }>('select opened_through_year as year from registry');
  expect(registry?.year).toBe(2022);
  const again = await bench.load(
    await folders.write({
      acts: [{ code: 'B2', case: 'C4', dated_on: '2020-12-01', type: 'corrected', corrects: 'A8' }],
    }),
  );
  expect(again.tables.acts).toEqual({ imported: 0, skipped: 1 });
});

test('an act of a closed period is booked on the first open day', async () => {
  await bench.load(await folders.write(smallPackage()));
  await bench.query(
    `insert into closed_period select registry_id, id, '2020-12-31', now(), 0 from unit where code = 'T-A'`,
  );
  await bench.load(
    await folders.write({
      acts: [{ code: 'B1', case: 'C1', dated_on: '2020-12-20', type: 'collected', amount_vnd: '7' }],
    }),
  );
  expect(await bench.query("select dated_on, booked_on from act where code = 'B1'")).toEqual([
    { dated_on: '2020-12-20', booked_on: '2021-01-01' },
  ]);
  expect(await bench.query('select booked_on from movement where amount_vnd = 7')).toEqual([
    { booked_on: '2021-01-01' },
  ]);
});

test('a second province is a second registry', async () => {
  await bench.load(await folders.write(smallPackage()));
  const folder = await folders.make();
  for (const { name } of PACKAGE_TABLES) {
    const text = csvOf(name, smallPackage()[name]).replaceAll('T-', 'U-');
    await writeFile(path.join(folder, `${name}.csv`), text);
  }
  const summary = await bench.load(folder);
  expect(summary.registry).toBe('U');
  const registries = await bench.query(
    'select r.code, count(*)::int as cases from registry r join enforcement_case using (registry_id) group by 1 order by 1',
  );
  expect(registries).toEqual([
    { code: 'T', cases: 4 },
    { code: 'U', cases: 4 },
  ]);
  const both = await folders.write({
    cases: [...smallPackage().cases, { ...smallPackage().cases[0], code: 'C9', unit: 'U-A' }],
  });
  expect((await bench.refusalsOf(both))[0]).toContain('nhiều tỉnh');
});

test('an import that is cut off when all but its figures is written leaves nothing', async () => {
  const folder = await folders.write(smallPackage());
  const before = await bench.contents();
  const blocker = new pg.Client({ connectionString: bench.url });
  await blocker.connect();
  await blocker.query('begin; lock table month_flow in access exclusive mode');
  const importing = bench.import(folder);
  let killed = 0;
  while (killed === 0) {
    const { rowCount } = await bench.terminate("application_name = 'thads-import' and wait_event_type = 'Lock'");
    killed = rowCount;
  }
  await blocker.query('rollback');
  await blocker.end();
  expect(await importing).toMatchObject({ ok: false, refusals: [{ code: 'import-failed' }] });
  expect(await bench.contents()).toEqual(before);
  const jobs = await bench.query<{ status: string }>('select status from import_job');
  expect(jobs).toEqual([{ status: 'failed' }]);
  expect((await bench.load(folder)).tables.acts.imported).toBe(8);
});

test('files of a demonstration are read where they lie', async () => {
  const demo = path.resolve(import.meta.dirname, '../../../../demo/corners');
  const folder = await folders.make();
  for (const name of await readdir(demo)) await copyFile(path.join(demo, name), path.join(folder, name));
  const acts = await readFile(path.join(folder, 'acts.csv'), 'utf8');
  await writeFile(path.join(folder, 'acts.csv'), acts.split('\n').slice(0, 60).join('\n'));
  const first = await bench.load(folder);
  expect(first.tables.acts.imported).toBe(59);
  const second = await bench.load(demo);
  expect(second.tables.acts).toEqual({ imported: 86, skipped: 59 });
});
