/** Proves that CSV is read as RFC 4180 and Excel write it, with the right lines, however the bytes arrive. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsvRows } from './csv-records.ts';
import type { PackageRow } from './package-source.ts';

async function read(bytes: Buffer, piece = 7): Promise<PackageRow[]> {
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const rows: PackageRow[] = [];
  for await (const batch of readCsvRows(pieces())) rows.push(...batch);
  return rows;
}

const readText = (text: string): Promise<PackageRow[]> => read(Buffer.from(text));

test('lines are those of the file, also behind quoted newlines and empty lines', async () => {
  expect(await readText('code,name\r\n1,"x\r\ny"\r\n\r\n2,z\r\n"3\n\n3",q\r\n4,"say ""hi"""')).toEqual([
    { line: 1, cells: ['code', 'name'] },
    { line: 2, cells: ['1', 'x\r\ny'] },
    { line: 5, cells: ['2', 'z'] },
    { line: 6, cells: ['3\n\n3', 'q'] },
    { line: 9, cells: ['4', 'say "hi"'] },
  ]);
});

test('byte-order mark and semicolons', async () => {
  expect(await readText('\uFEFF"code";"debtors"\r\n1;"a;b"\r\n;\r\n')).toEqual([
    { line: 1, cells: ['code', 'debtors'] },
    { line: 2, cells: ['1', 'a;b'] },
  ]);
});

test('a quote in the wrong place costs one line', async () => {
  const rows = await readText('code,name\n1,"a"b\n2,b\n3,c"d\n4,"never closed\n5,e\n');
  expect(rows.map((row) => [row.line, row.cells[0], row.fault?.line])).toEqual([
    [1, 'code', undefined],
    [2, '1', 2],
    [3, '2', undefined],
    [4, '3', 4],
    [5, '4', 5],
    [6, '5', undefined],
  ]);
});

test('bytes that are not UTF-8 are bound to their line', async () => {
  const rows = await read(
    Buffer.concat([Buffer.from('code,name\n1,Đỗ\n2,"a\n'), Buffer.from([0xc4]), Buffer.from('"\n3,c\n')]),
  );
  expect(rows.map((row) => [row.line, row.fault?.line])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, 4],
    [5, undefined],
  ]);
});

test('a line without end is refused without being kept', async () => {
  const rows = await read(Buffer.alloc(3_000_000, 0x61), 65_536);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.fault?.line).toBe(1);
});

test('an empty file has no rows', async () => {
  expect(await readText('')).toEqual([]);
  expect(await readText('\uFEFF')).toEqual([]);
});

test('what is written is read, whatever the separator, the line ends and the pieces', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'Đ', '"', ',', ';', '\n', '\r', ' ', '😀') });
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(',', ';'),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 50 }),
      async (rows, separator, newline, piece) => {
        const all = [['a', 'b', 'c'], ...rows];
        const text = all
          .map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(separator) + newline)
          .join('');
        const expected = all.filter((cells) => cells.some((value) => value !== ''));
        expect((await read(Buffer.from(text), piece)).map((row) => row.cells)).toEqual(expected);
      },
    ),
  );
});
