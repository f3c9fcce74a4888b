/** What an import did, in numbers, and what of the package it did not know. */
import type { ImportSummary, TableSummary } from '../contract.ts';
import { PACKAGE_TABLES } from '../domain/package-tables.ts';
import type { TableName } from '../domain/package-tables.ts';
import type { PackageSource } from '../package/package-source.ts';
import type { StagedFile } from './stage-package.ts';
import type { StagedPackage } from './staged-package.ts';
import { stageOf } from './stage-tables.ts';

export async function countRows(staged: StagedPackage): Promise<ImportSummary['tables']> {
  const counts = PACKAGE_TABLES.map(
    ({ name }) => `select '${name}' as table_name, count(*) filter (where not known)::int as imported,
      count(*) filter (where known)::int as skipped from ${stageOf(name)}`,
  );
  const { rows } = await staged.client.query<TableSummary & { table_name: TableName }>(counts.join(' union all '));
  const none: TableSummary = { imported: 0, skipped: 0 };
  const of = (table: TableName): TableSummary => {
    const row = rows.find(({ table_name }) => table_name === table);
    return row === undefined ? none : { imported: row.imported, skipped: row.skipped };
  };
  return {
    units: of('units'),
    staff: of('staff'),
    parties: of('parties'),
    judgments: of('judgments'),
    cases: of('cases'),
    obligations: of('obligations'),
    acts: of('acts'),
  };
}

export function warningsOf(source: PackageSource, files: ReadonlyMap<TableName, StagedFile>): string[] {
  return [
    ...source.unknown_files.map((name) => `"${name}" không phải là bảng của gói dữ liệu; bỏ qua.`),
    ...[...files.values()].flatMap((file) =>
      file.unknown_columns.map((column) => `${file.name}: không có cột "${column}" trong mẫu; bỏ qua.`),
    ),
  ];
}
