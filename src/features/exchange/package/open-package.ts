/**
 * Opens a package from where it lies: a folder of CSV files, one `.xlsx`, or a `.zip` of CSV files.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { findTableName, PACKAGE_TABLES } from '../domain/package-tables.ts';
import { readCsvRows } from './csv-records.ts';
import type { PackageFile, PackageRow, PackageSource } from './package-source.ts';
import { openWorkbook } from './workbook.ts';
import { openZip } from './zip-archive.ts';
import type { ZipArchive } from './zip-archive.ts';

const READ_AHEAD_BYTES = 256 * 1024;

/** Hears how many bytes of the tables were read; they come to the sum of `size_bytes`. */
export type OnBytes = (count: number) => void;

/**
 * Opens the package at a path. Refuses with `package-not-found`, `package-empty` where no file is of the format,
 * `package-table-twice`, and what archive and workbook refuse.
 */
export async function openPackage(
  location: string,
  on_bytes: OnBytes = () => undefined,
): Promise<Result<PackageSource>> {
  const about = await stat(location).catch(() => undefined);
  if (about === undefined) return refuse(refusal('package-not-found', `Không có "${location}".`));
  const opened = about.isDirectory() ? await openFolder(location, on_bytes) : await openFile(location, on_bytes);
  if (!opened.ok) return opened;
  const source = opened.value;
  const refused = checkFiles(source, location);
  if (refused === null) return accept({ ...source, files: inOrder(source.files) });
  await source.close();
  return refuse(refused);
}

function checkFiles(source: PackageSource, location: string) {
  if (source.files.length === 0)
    return refusal(
      'package-empty',
      `"${path.basename(location)}" không có bảng nào của gói dữ liệu: ${PACKAGE_TABLES.map(({ name }) => `${name}.csv`).join(', ')}.`,
    );
  const tables = source.files.map((file) => file.table);
  const twice = source.files.find((file, at) => tables.indexOf(file.table) !== at);
  return twice === undefined
    ? null
    : refusal('package-table-twice', `Gói dữ liệu có hai bảng "${twice.table}"; chỉ được một.`);
}

function inOrder(files: readonly PackageFile[]): PackageFile[] {
  const order = PACKAGE_TABLES.map((table) => table.name);
  return files
    .toSorted((a, b) => order.indexOf(a.table) - order.indexOf(b.table))
    .map((file) => ({ ...file, rows: () => endingInFault(file.rows()) }));
}

/** A file that cannot be read to its end is a fault of the line at which it broke off. */
async function* endingInFault(batches: AsyncIterable<readonly PackageRow[]>): AsyncGenerator<readonly PackageRow[]> {
  let last = 0;
  try {
    for await (const rows of batches) {
      yield rows;
      last = rows.at(-1)?.line ?? last;
    }
  } catch (error) {
    const fault = { line: last + 1, sentence: `Không đọc tiếp được tệp: ${String(error)}.` };
    yield [{ line: fault.line, cells: [], fault }];
  }
}

async function openFolder(folder: string, on_bytes: OnBytes): Promise<Result<PackageSource>> {
  const files: PackageFile[] = [];
  const unknown_files: string[] = [];
  const digests: Record<string, string> = {};
  for (const name of (await readdir(folder)).toSorted()) {
    const table = findTableName(name);
    if (!name.toLowerCase().endsWith('.csv')) continue;
    if (table === undefined) unknown_files.push(name);
    else files.push(await csvFile(path.join(folder, name), table, digests, on_bytes));
  }
  return accept({ files, unknown_files, digests: async () => digests, close: async () => undefined });
}

async function csvFile(
  file: string,
  table: PackageFile['table'],
  digests: Record<string, string>,
  on_bytes: OnBytes,
): Promise<PackageFile> {
  const name = path.basename(file);
  const { size } = await stat(file);
  const chunks = (): AsyncIterable<Buffer> =>
    counted(createReadStream(file, { highWaterMark: READ_AHEAD_BYTES }), on_bytes);
  return { table, name, size_bytes: size, rows: () => readCsvRows(digested(chunks(), name, digests)) };
}

async function* counted(chunks: AsyncIterable<unknown>, on_bytes: OnBytes): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    // Streams of files and of archive entries give buffers.
    const bytes = chunk as Buffer;
    on_bytes(bytes.length);
    yield bytes;
  }
}

/** Passes bytes on and notes their digest when all have passed. */
async function* digested(
  chunks: AsyncIterable<Buffer>,
  name: string,
  digests: Record<string, string>,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  digests[name] = hash.digest('hex');
}

async function openFile(file: string, on_bytes: OnBytes): Promise<Result<PackageSource>> {
  const name = path.basename(file);
  if (!(await startsAsZip(file)))
    return refuse(
      refusal('package-kind-unknown', `"${name}" không phải là thư mục CSV, tệp .xlsx hay tệp .zip; không nhận.`),
    );
  const zip = await openZip(file);
  if (!zip.ok) return zip;
  const archive: ZipArchive = {
    ...zip.value,
    read: async (entry) => counted(await zip.value.read(entry), on_bytes),
  };
  const opened = archive.entries.has('xl/workbook.xml') ? await workbookSource(archive, name) : archiveSource(archive);
  if (!opened.ok) {
    archive.close();
    return opened;
  }
  const digest = async (): Promise<Record<string, string>> => {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
    return { [name]: hash.digest('hex') };
  };
  return accept({ ...opened.value, digests: digest, close: async () => archive.close() });
}

async function startsAsZip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32LE() === 0x04034b50;
  } finally {
    await handle.close();
  }
}

type Contents = Pick<PackageSource, 'files' | 'unknown_files'>;

async function workbookSource(archive: ZipArchive, name: string): Promise<Result<Contents>> {
  const workbook = await openWorkbook(archive, name);
  if (!workbook.ok) return workbook;
  const { sheets, readRows } = workbook.value;
  return accept({
    files: sheets.flatMap((sheet) => {
      const table = findTableName(sheet.name);
      const size_bytes = sheet.entry.uncompressedSize;
      return table === undefined ? [] : [{ table, name: sheet.name.trim(), size_bytes, rows: () => readRows(sheet) }];
    }),
    unknown_files: sheets.filter((sheet) => findTableName(sheet.name) === undefined).map((sheet) => sheet.name),
  });
}

function archiveSource(archive: ZipArchive): Result<Contents> {
  const tables = [...archive.entries.values()].filter((entry) => entry.fileName.toLowerCase().endsWith('.csv'));
  // A Mac adds a shadow of every file.
  const own = tables.filter((entry) => !entry.fileName.startsWith('__MACOSX/'));
  return accept({
    files: own.flatMap((entry) => {
      const name = path.posix.basename(entry.fileName);
      const table = findTableName(name);
      const size_bytes = entry.uncompressedSize;
      return table === undefined
        ? []
        : [{ table, name, size_bytes, rows: () => readCsvRows(chunksOf(archive, entry)) }];
    }),
    unknown_files: own
      .map((entry) => entry.fileName)
      .filter((name) => findTableName(path.posix.basename(name)) === undefined),
  });
}

async function* chunksOf(archive: ZipArchive, entry: Parameters<ZipArchive['read']>[0]): AsyncGenerator<Buffer> {
  yield* await archive.read(entry);
}
