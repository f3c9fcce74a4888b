/** What goes in and out of the routes of the exchange; nothing that is not listed here leaves. */
import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import { integerOut, nullable, objectOf, oneOf, pageOf, pageQuery } from '#platform/http/schemas.ts';
import { PACKAGE_TABLES } from './domain/package-tables.ts';
import type { TableName } from './domain/package-tables.ts';

const instant = Type.String({ format: 'date-time' });
const tableSummary = objectOf({ imported: integerOut, skipped: integerOut });

/** A property for each table of the format. */
function ofEachTable<S extends TSchema>(schema: S) {
  return Object.fromEntries(PACKAGE_TABLES.map(({ name }) => [name, schema])) as Record<TableName, S>;
}

const summary = objectOf({
  registry: Type.String(),
  tables: objectOf(ofEachTable(tableSummary)),
  warnings: Type.Array(Type.String()),
});

const job = {
  id: Type.String(),
  source: Type.String({ description: 'Tệp hoặc thư mục của gói.' }),
  actor_name: Type.String(),
  created_at: instant,
  finished_at: nullable(instant),
  status: oneOf(['waiting', 'running', 'imported', 'refused', 'interrupted', 'failed']),
  phase: nullable(oneOf(['reading', 'checking', 'carrying', 'writing'] as const)),
  done: integerOut,
  total: integerOut,
  error_count: integerOut,
  refusals: Type.Array(objectOf({ code: Type.String(), sentence: Type.String(), field: Type.Optional(Type.String()) })),
  summary: nullable(summary),
};

const fault = objectOf({
  file: Type.String(),
  line: Type.Integer(),
  column: Type.String(),
  sentence: Type.String(),
});

export const importQuery = Type.Object(pageQuery, { additionalProperties: false });
export const importPage = pageOf(objectOf(job));
export const importDetail = objectOf({ ...job, errors: Type.Array(fault) });
export const importParams = objectOf({ id: Type.String({ pattern: '^\\d{1,18}$' }) });
export const startedImport = objectOf({ id: Type.String() });
