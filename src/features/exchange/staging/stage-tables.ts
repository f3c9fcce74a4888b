/**
 * The tables into which a package is staged: temporary, of the import's own connection, gone with its transaction. Each has
 * the columns of the format, and for every row its line, its id, whether it is sound and whether the database knows it.
 */
import type pg from 'pg';
import { PACKAGE_TABLES } from '../domain/package-tables.ts';
import type { ColumnKind, PackageTable, TableName } from '../domain/package-tables.ts';

const SQL_TYPES: Readonly<Record<ColumnKind, string>> = {
  code: 'text',
  text: 'text',
  day: 'date',
  amount: 'bigint',
  choice: 'text',
  codes: 'text',
  json: 'jsonb',
};

/** Columns that staging works out beside those of the file. */
const DERIVED: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  parties: ['folded_name'],
  acts: ['stated_type'],
};

export function stageOf(table: TableName): string {
  return `stage_${table}`;
}

/** The columns that are copied, in their order: line, id, sound, those of the format, those derived. */
export function stagedColumns(table: PackageTable): string[] {
  return ['line', 'id', 'sound', ...table.columns.map(({ name }) => `"${name}"`), ...(DERIVED[table.name] ?? [])];
}

export async function createStageTables(client: pg.ClientBase): Promise<void> {
  const statements = PACKAGE_TABLES.map((table) => {
    const columns = table.columns.map(({ name, kind }) => `"${name}" ${SQL_TYPES[kind]}`);
    const derived = (DERIVED[table.name] ?? []).map((name) => `${name} text`);
    return `create temp table ${stageOf(table.name)} (line int not null, id bigint not null, sound boolean not null,
      ${[...columns, ...derived].join(', ')}, known boolean not null default false) on commit drop`;
  });
  await client.query(statements.join(';\n'));
}
