/**
 * Reads all files of a package into their stage tables, row by row, and notes what is wrong with each row.
 */
import type pg from 'pg';
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import { recordedType } from '../domain/act-row.ts';
import { getPackageTable } from '../domain/package-tables.ts';
import type { TableName } from '../domain/package-tables.ts';
import type { RowFault } from '../domain/row-fault.ts';
import { RowReader } from '../domain/row-reader.ts';
import type { ReadRow } from '../domain/row-reader.ts';
import type { RowLimits } from '../domain/row-rules.ts';
import type { PackageFile, PackageSource } from '../package/package-source.ts';
import { CopyIn } from './copy-in.ts';
import type { FaultLog } from './fault-log.ts';
import type { IdRun } from './id-run.ts';
import { createStageTables, stagedColumns, stageOf } from './stage-tables.ts';

/** What is known of a file that was staged. */
export type StagedFile = {
  readonly table: TableName;
  readonly name: string;
  readonly columns: ReadonlySet<string>;
  readonly unknown_columns: readonly string[];
  /** No code can be read: what refers to this table cannot be judged. */
  readonly is_broken: boolean;
  readonly row_count: number;
};

export type StagingTools = {
  readonly client: pg.ClientBase;
  readonly ids: IdRun;
  readonly faults: FaultLog;
  readonly limits: RowLimits;
};

export async function stagePackage(
  source: PackageSource,
  tools: StagingTools,
): Promise<ReadonlyMap<TableName, StagedFile>> {
  await createStageTables(tools.client);
  const staged = new Map<TableName, StagedFile>();
  for (const file of source.files) staged.set(file.table, await stageFile(file, tools));
  for (const table of staged.keys()) await tools.client.query(`analyze ${stageOf(table)}`);
  return staged;
}

async function stageFile(file: PackageFile, tools: StagingTools): Promise<StagedFile> {
  const table = getPackageTable(file.table);
  const copy = new CopyIn(tools.client, stageOf(file.table), stagedColumns(table));
  const note = (faults: readonly RowFault[]): void => {
    for (const fault of faults) tools.faults.add({ ...fault, table: file.table, file: file.name });
  };
  let reader: RowReader | undefined;
  let row_count = 0;
  for await (const batch of file.rows()) {
    await tools.ids.ensure(batch.length);
    for (const raw of batch) {
      if (reader === undefined) {
        reader = new RowReader(table, raw, tools.limits);
        note(reader.faults);
        continue;
      }
      const row = reader.read(raw);
      note(row.faults);
      row_count += 1;
      // A row without a code is staged too: it keeps the case it speaks of from being judged.
      copy.add(stagedValues(row, file.table, tools.ids.next()));
    }
    await copy.drain();
    await tools.faults.drain();
  }
  await copy.end();
  if (reader === undefined) note([{ line: 1, column: 'code', sentence: 'Bảng trống, không có dòng tiêu đề.' }]);
  return {
    table: file.table,
    name: file.name,
    columns: new Set(table.columns.flatMap(({ name }) => (reader?.has(name) === true ? [name] : []))),
    unknown_columns: reader?.unknown_columns ?? [],
    is_broken: reader?.has('code') !== true,
    row_count,
  };
}

/** The values of a row in the order of `stagedColumns`. */
function stagedValues(row: ReadRow, table: TableName, id: bigint): (string | number | bigint | boolean | null)[] {
  const { values } = row;
  const own = getPackageTable(table).columns.map(({ name }) => values.get(name) ?? null);
  if (table === 'parties') own.push(foldVietnamese(values.get('name') ?? ''));
  if (table !== 'acts') return [row.line, id, row.sound, ...own];
  const type = values.get('type') ?? null;
  const corrects = values.get('corrects') ?? null;
  if (corrects === null || type === 'corrected') return [row.line, id, row.sound, ...own, type];
  return [row.line, id, row.sound, ...asCorrection(values), type];
}

/** A row that names the act it undoes and repeats that act's type: what else it repeats says nothing. */
function asCorrection(values: ReadRow['values']): (string | null)[] {
  const said_by_the_undone = new Set(['ground', 'amount_vnd', 'unit', 'officer', 'obligation']);
  return getPackageTable('acts').columns.map(({ name }) => {
    const value = values.get(name) ?? null;
    if (name === 'type') return recordedType(value, values.get('corrects') ?? null);
    return said_by_the_undone.has(name) ? null : value;
  });
}
