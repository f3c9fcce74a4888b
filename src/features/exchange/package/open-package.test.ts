/** Proves that the same rows are read whether a package is a folder, a workbook or an archive, and that bombs are not. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { openPackage } from './open-package.ts';
import type { PackageRow } from './package-source.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'thads-package-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function rowsOf(location: string): Promise<Record<string, PackageRow[]>> {
  const opened = await openPackage(location);
  if (!opened.ok) throw new Error(opened.refusals[0]?.sentence);
  const tables: Record<string, PackageRow[]> = {};
  for (const file of opened.value.files) {
    const rows: PackageRow[] = [];
    for await (const batch of file.rows()) rows.push(...batch);
    tables[file.name] = rows;
  }
  await opened.value.close();
  return tables;
}

async function refusalOf(location: string): Promise<string | undefined> {
  const opened = await openPackage(location);
  return opened.ok ? undefined : opened.refusals[0]?.code;
}

async function writeZip(name: string, files: Readonly<Record<string, Buffer | Readable>>): Promise<string> {
  const zip = new ZipFile();
  for (const [file, content] of Object.entries(files))
    if (Buffer.isBuffer(content)) zip.addBuffer(content, file);
    else zip.addReadStream(content, file);
  zip.end();
  const location = path.join(folder, name);
  await pipeline(zip.outputStream, createWriteStream(location));
  return location;
}

test('a workbook gives numbers, days and texts as a person would type them', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Acts');
  sheet.addRow(['code', 'dated_on', 'amount_vnd', 'note']);
  sheet.addRow(['A1', new Date(Date.UTC(2021, 2, 31)), 1_000_000_000_000_000, 'Đỗ & <b>']);
  sheet.addRow([]);
  sheet.addRow(['A2', '2021-03-31', 1.5, { richText: [{ text: 'một ' }, { font: { bold: true }, text: 'hai' }] }]);
  sheet.addRow([7, { formula: '"2021-04-01"', result: '2021-04-01' }, { formula: '2*3', result: 6 }, true]);
  sheet.getCell('C2').numFmt = '#,##0 "đ"';
  workbook.addWorksheet('Ghi chú').addRow(['x']);
  const location = path.join(folder, 'package.xlsx');
  await workbook.xlsx.writeFile(location);
  expect(await rowsOf(location)).toEqual({
    Acts: [
      { line: 1, cells: ['code', 'dated_on', 'amount_vnd', 'note'] },
      { line: 2, cells: ['A1', '2021-03-31', '1000000000000000', 'Đỗ & <b>'] },
      { line: 4, cells: ['A2', '2021-03-31', '1.5', 'một hai'] },
      { line: 5, cells: ['7', '2021-04-01', '6', 'TRUE'] },
    ],
  });
});

test('an archive of CSV files, also inside a folder', async () => {
  const location = await writeZip('csv.zip', {
    'goi/units.csv': Buffer.from('code;name\nA;"x;y"\n'),
    'goi/README.md': Buffer.from('x'),
    '__MACOSX/goi/._units.csv': Buffer.from('x'),
  });
  expect(await rowsOf(location)).toEqual({
    'units.csv': [
      { line: 1, cells: ['code', 'name'] },
      { line: 2, cells: ['A', 'x;y'] },
    ],
  });
});

test('what is no package is refused', async () => {
  expect(await refusalOf(path.join(folder, 'nowhere'))).toBe('package-not-found');
  expect(await refusalOf(await writeZip('empty.zip', { 'a.txt': Buffer.from('x') }))).toBe('package-empty');
  const text = path.join(folder, 'cases.csv');
  await writeFile(text, 'code\n');
  expect(await refusalOf(text)).toBe('package-kind-unknown');
  const broken = path.join(folder, 'broken.xlsx');
  await writeFile(broken, Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100)]));
  expect(await refusalOf(broken)).toBe('zip-unreadable');
  expect(
    await refusalOf(await writeZip('twice.zip', { 'a/units.csv': Buffer.from('x'), 'b/units.csv': Buffer.from('x') })),
  ).toBe('package-table-twice');
});

test('a bomb is refused before it is unpacked', async () => {
  async function* zeros(): AsyncGenerator<Buffer> {
    for (let piece = 0; piece < 100; piece += 1) yield Buffer.alloc(1_000_000);
  }
  const bomb = await writeZip('bomb.xlsx', { 'xl/workbook.xml': Readable.from(zeros()) });
  expect(await refusalOf(bomb)).toBe('zip-too-large');
});
