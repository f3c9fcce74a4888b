/**
 * A package that lies in its stage tables, as checks and writes see it, and the way in which a check reports rows: it notes
 * the fault and marks the row as not sound, so that nothing is concluded from it.
 */
import type pg from 'pg';
import { getPackageTable } from '../domain/package-tables.ts';
import type { TableName } from '../domain/package-tables.ts';
import type { FaultLog } from './fault-log.ts';
import type { StagedFile } from './stage-package.ts';
import { stageOf } from './stage-tables.ts';

export type StagedPackage = {
  readonly client: pg.ClientBase;
  readonly files: ReadonlyMap<TableName, StagedFile>;
  readonly faults: FaultLog;
  readonly registry_id: bigint;
  /** Whether the registry was made for this package: then nothing of it can be known already. */
  readonly is_new_registry: boolean;
};

/** What a query finds wrong: the line, and what the sentence quotes. */
export type FoundRow = { readonly line: number; readonly value: string | null; readonly other: string | null };

export type CrossCheck = {
  readonly table: TableName;
  /** The column the fault stands in; or it comes as `column` with the row. */
  readonly column: string;
  /** Gives `line`, `value`, `other`; the registry is $1. */
  readonly sql: string;
  readonly sentence: (row: FoundRow) => string;
  /** The table referred to: where its codes could not be read, nothing is said. */
  readonly refers_to?: TableName;
};

const ROWS_AT_ONCE = 2_000;

/** Calls the handler with all rows of a query, some at a time. */
export async function forEachBatch<Row>(
  client: pg.ClientBase,
  name: string,
  query: string,
  values: readonly unknown[],
  handle: (rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  await client.query(`declare ${name} no scroll cursor for ${query}`, [...values]);
  for (;;) {
    const { rows } = await client.query(`fetch ${ROWS_AT_ONCE} from ${name}`);
    await handle(rows as Row[]);
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await client.query(`close ${name}`);
}

export async function runCheck(staged: StagedPackage, check: CrossCheck): Promise<void> {
  const file = staged.files.get(check.table);
  if (file === undefined || file.is_broken) return;
  if (check.refers_to !== undefined && staged.files.get(check.refers_to)?.is_broken === true) return;
  type Found = FoundRow & { readonly column?: string };
  await forEachBatch<Found>(staged.client, 'cross_check', check.sql, parametersOf(staged, check.sql), async (rows) => {
    if (rows.length === 0) return;
    for (const row of rows)
      staged.faults.add({
        table: check.table,
        file: file.name,
        line: row.line,
        column: row.column ?? check.column,
        sentence: check.sentence(row),
      });
    await staged.client.query(`update ${stageOf(check.table)} set sound = false where line = any ($1)`, [
      rows.map((row) => row.line),
    ]);
    await staged.faults.drain();
  });
}

/** The registry, where the query asks for it: PostgreSQL refuses a parameter that is not used. */
export function parametersOf(staged: StagedPackage, query: string): bigint[] {
  return query.includes('$1') ? [staged.registry_id] : [];
}

/** The columns of the format that the file has, besides those named. */
export function presentColumns(staged: StagedPackage, table: TableName, without: readonly string[]): string[] {
  const file = staged.files.get(table);
  return getPackageTable(table)
    .columns.map(({ name }) => name)
    .filter((name) => file?.columns.has(name) === true && !without.includes(name));
}
