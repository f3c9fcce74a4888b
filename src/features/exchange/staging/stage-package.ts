/**
 * Reads all files of a package into their stage tables, row by row, and notes what is wrong with each row.
 */
import type pg from 'pg';
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import { recordedType } from '../domain/act-row.ts';
import { columnOrder, getPackageTable } from '../domain/package-tables.ts';
import type { TableName } from '../domain/package-tables.ts';
import type { RowFault } from '../domain/row-fault.ts';
import { RowReader } from '../domain/row-reader.ts';
import type { ReadRow } from '../domain/row-reader.ts';
import type { RowLimits } from '../domain/row-rules.ts';
import type { PackageFile, PackageSource } from '../package/package-source.ts';
import { CopyIn } from './copy-in.ts';
import type { CopyValue } from './copy-in.ts';
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

const PARTY_NAME = columnOrder('parties', 'name');
const ACT_TYPE = columnOrder('acts', 'type');
const ACT_CORRECTS = columnOrder('acts', 'corrects');
/** What a correction may repeat of the act it undoes; it says nothing. */
const REPEATED = new Set(
  ['ground', 'amount_vnd', 'unit', 'officer', 'obligation'].map((name) => columnOrder('acts', name)),
);

/** The values of a row in the order of `stagedColumns`. */
function stagedValues(row: ReadRow, table: TableName, id: bigint): CopyValue[] {
  const { line, sound, values } = row;
  if (table === 'parties') return [line, id, sound, ...values, foldVietnamese(values[PARTY_NAME] ?? '')];
  if (table !== 'acts') return [line, id, sound, ...values];
  const stated_type = values[ACT_TYPE] ?? null;
  const type = recordedType(stated_type, values[ACT_CORRECTS] ?? null);
  if (type === stated_type) return [line, id, sound, ...values, stated_type];
  const own = values.map((value, at) => (at === ACT_TYPE ? type : REPEATED.has(at) ? null : value));
  return [line, id, sound, ...own, stated_type];
}
