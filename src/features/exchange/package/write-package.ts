/**
 * Writes the tables of a package as files of a folder, an archive of CSV files, or a workbook. Tables are read one after the
 * other while they are written, so that nothing of a registry is kept in memory.
 */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { csvRow } from '../domain/csv-text.ts';
import { getPackageTable, PACKAGE_TABLES } from '../domain/package-tables.ts';
import type { TableName } from '../domain/package-tables.ts';
import { SHEET_FOOT, SHEET_HEAD, sheetPath, sheetRow, workbookParts } from '../domain/sheet-xml.ts';
import { headerOf } from '../queries/package-rows.ts';

/** Gives the rows of a table, without its header. */
export type RowsOf = (table: TableName) => AsyncIterable<readonly string[]>;

const PIECE_CHARACTERS = 64 * 1024;
/** Every file of an archive bears the same day, so that the same cases give the same bytes. */
const FILE_TIME = new Date(2000, 0, 1);

/** Rows that a sheet can hold beside its header. */
export const MOST_SHEET_ROWS = 1_048_575;

export async function writeFolder(folder: string, rowsOf: RowsOf): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name } of PACKAGE_TABLES)
    await pipeline(
      Readable.from(inPieces(csvLines(name, rowsOf))),
      createWriteStream(path.join(folder, `${name}.csv`)),
    );
}

/** An archive of CSV files, as the bytes come. */
export function zipStream(rowsOf: RowsOf): Readable {
  const zip = new ZipFile();
  for (const { name } of PACKAGE_TABLES) addText(zip, `${name}.csv`, () => csvLines(name, rowsOf));
  return finish(zip);
}

export function workbookStream(rowsOf: RowsOf): Readable {
  const zip = new ZipFile();
  const names = PACKAGE_TABLES.map(({ name }) => name);
  for (const [place, xml] of workbookParts(names)) zip.addBuffer(Buffer.from(xml), place, { mtime: FILE_TIME });
  for (const [at, name] of names.entries()) addText(zip, sheetPath(at + 1), () => sheetLines(name, rowsOf));
  return finish(zip);
}

function finish(zip: ZipFile): Readable {
  zip.end();
  // The archive's stream is typed by the oldest kind of stream; it is a PassThrough.
  const stream = zip.outputStream as Readable;
  zip.on('error', (error: Error) => stream.destroy(error));
  return stream;
}

/** The text is asked for when the entries before it are written. */
function addText(zip: ZipFile, place: string, lines: () => AsyncIterable<string>): void {
  zip.addReadStreamLazy(place, { mtime: FILE_TIME }, (take) => take(null, Readable.from(inPieces(lines()))));
}

async function* csvLines(table: TableName, rowsOf: RowsOf): AsyncGenerator<string> {
  yield csvRow(headerOf(table));
  for await (const row of rowsOf(table)) yield csvRow(row);
}

async function* sheetLines(table: TableName, rowsOf: RowsOf): AsyncGenerator<string> {
  const { columns } = getPackageTable(table);
  const numbers = new Set(columns.flatMap((column, at) => (column.kind === 'amount' ? [at] : [])));
  yield SHEET_HEAD;
  let number = 1;
  yield sheetRow(headerOf(table), number, new Set());
  for await (const row of rowsOf(table)) {
    number += 1;
    yield sheetRow(row, number, numbers);
  }
  yield SHEET_FOOT;
}

/** Puts lines together into pieces worth a write. */
async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let piece = '';
  for await (const line of lines) {
    piece += line;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}
