/** Proves that a package that was exported, imported into an empty database and exported again is equal byte for byte. */
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { afterAll, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { runCommand } from '#platform/command.ts';
import { recordAct } from '#features/cases/public.ts';
import { operatorActor } from '#features/organisation/public.ts';
import { createTestDatabase } from '#test/database.ts';
import { PACKAGE_TABLES } from '../domain/package-tables.ts';
import { ImportBench } from '../testing/import-bench.ts';
import { PackageFolders, smallPackage } from '../testing/small-package.ts';
import { exportPackage, exportStream } from './export-package.ts';

const DEMO = path.resolve(import.meta.dirname, '../../../../demo');
const folders = new PackageFolders();

afterAll(() => folders.remove());

async function withBench<T>(run: (bench: ImportBench) => Promise<T>): Promise<T> {
  const bench = new ImportBench(createTestDatabase);
  await bench.open();
  try {
    return await run(bench);
  } finally {
    await bench.close();
  }
}

async function exported(bench: ImportBench): Promise<string> {
  const folder = await folders.make();
  const result = await exportPackage(bench.platform, await operatorActor(bench.platform), folder);
  if (!result.ok) throw new Error(result.refusals[0]?.sentence);
  return folder;
}

async function textsOf(folder: string): Promise<Record<string, string>> {
  const texts = PACKAGE_TABLES.map(async ({ name }) => [
    name,
    await readFile(path.join(folder, `${name}.csv`), 'utf8'),
  ]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

async function expectRoundTrip(bench: ImportBench): Promise<Record<string, string>> {
  const first = await exported(bench);
  const texts = await textsOf(first);
  await withBench(async (other) => {
    await other.load(first);
    expect(await textsOf(await exported(other))).toEqual(texts);
  });
  return texts;
}

test('the corner cases: corrections, joint debts, secondments, entrustments, take-ups', async () => {
  await withBench(async (bench) => {
    await bench.load(path.join(DEMO, 'corners'));
    const texts = await expectRoundTrip(bench);
    for (const name of ['units', 'staff'] as const)
      expect(sortedLines(texts[name])).toEqual(
        sortedLines(await readFile(path.join(DEMO, 'corners', `${name}.csv`), 'utf8')),
      );
    expect(sortedLines(texts['acts'])).toEqual(
      sortedLines(await readFile(path.join(DEMO, 'corners/acts.csv'), 'utf8')),
    );
    expect(sortedLines(texts['obligations'])).toEqual(
      sortedLines(await readFile(path.join(DEMO, 'corners/obligations.csv'), 'utf8')),
    );
  });
});

function sortedLines(text = ''): string[] {
  return text.trimEnd().split('\n').toSorted();
}

test('acts recorded in the office: late ones, corrections, one in a closed period', async () => {
  await withBench(async (bench) => {
    await bench.load(await folders.write(smallPackage()));
    const act = async (case_code: string, expected_seq: number, changes: Record<string, unknown>): Promise<void> => {
      const input = {
        case_code,
        expected_seq,
        type: 'verified',
        dated_on: getIsoDay('2020-06-01'),
        ground: null,
        amount_vnd: null,
        receiving_unit: null,
        officer: null,
        corrects: null,
        data: {},
        ...changes,
      };
      const result = await runCommand(bench.platform, await operatorActor(bench.platform), recordAct, input);
      if (!result.ok) throw new Error(result.refusals[0]?.sentence);
    };
    await act('C1', 5, { ground: 'has-means', data: { note: 'có, "lương"\nhưu', findings: 'xe; nhà' } });
    await act('C1', 6, { type: 'notified', ground: 'post', dated_on: getIsoDay('2020-05-10') });
    await act('C4', 3, { type: 'corrected', corrects: 'A8', data: { reason: 'chưa xong' } });
    await bench.query(
      "insert into closed_period select registry_id, id, '2020-12-31', now(), 0 from unit where code = 'T-A'",
    );
    await act('C1', 7, { type: 'collected', amount_vnd: 250n, dated_on: getIsoDay('2020-12-20') });
    await expectRoundTrip(bench);
  });
});

test('an archive and a workbook hold the same as the folder', async () => {
  await withBench(async (bench) => {
    await bench.load(await folders.write(smallPackage()));
    const expected = await textsOf(await exported(bench));
    const actor = await operatorActor(bench.platform);
    for (const format of ['zip', 'xlsx'] as const) {
      const stream = await exportStream(bench.platform, actor, format);
      if (!stream.ok) throw new Error(stream.refusals[0]?.sentence);
      const file = path.join(await folders.make(), `package.${format}`);
      await pipeline(stream.value, createWriteStream(file));
      await withBench(async (other) => {
        await other.load(file);
        expect(await textsOf(await exported(other))).toEqual(expected);
      });
      if (format === 'xlsx') await expectReadable(file);
    }
  });
});

/** Another program reads the workbook too. */
async function expectReadable(file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(PACKAGE_TABLES.map(({ name }) => name));
  const parties = workbook.getWorksheet('parties');
  expect(parties?.getCell('C3').value).toBe('Đỗ Thị Ân');
  expect(workbook.getWorksheet('obligations')?.getCell('G2').value).toBe(1000);
}

test('several provinces are exported one by one', async () => {
  await withBench(async (bench) => {
    const actor = await operatorActor(bench.platform);
    const folder = await folders.make();
    expect(await exportPackage(bench.platform, actor, folder)).toMatchObject({
      refusals: [{ code: 'registry-not-found' }],
    });
    await bench.load(await folders.write(smallPackage()));
    await bench.load(path.join(DEMO, 'corners'));
    expect(await exportPackage(bench.platform, actor, folder)).toMatchObject({
      refusals: [{ code: 'registry-not-named' }],
    });
    expect(await exportPackage(bench.platform, actor, folder, { unit: 'T-B' })).toMatchObject({
      ok: true,
      value: { registry: 'T', rows: { cases: 4 } },
    });
  });
});
