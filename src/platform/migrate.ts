// Brings the schema of a database up to date by the numbered SQL files of `db/migrations`.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ensureDatabaseRoles } from './database-roles.ts';
import { StartRefusal } from './start-refusal.ts';

/** One numbered file: `0001-title.sql`. */
export type Migration = { readonly name: string; readonly sha256: string; readonly sql: string };

/** Where to read migrations from (`db/migrations` unless told) and whom to tell about each one applied. */
export type MigrateOptions = {
  readonly folder?: string;
  readonly on_progress?: (sentence: string) => void;
};

const OLDEST_SERVER = 150_000;
const DEFAULT_FOLDER = path.resolve(import.meta.dirname, '../../db/migrations');

/** Made by the login user, since the owner's role may not; each where the server has it. */
const EXTENSIONS = ['pg_trgm', 'unaccent'] as const;

/**
 * Applies the migrations a database does not have yet, in order, each in a transaction of its own under the role `thads_owner`.
 * Processes that start at once wait for one another; a database that is up to date costs two queries.
 *
 * @param url of a database, as a user who may make roles, or who may take the roles made by an administrator
 * @returns the names of the files applied now
 * @throws StartRefusal when the server is too old, when an applied file was changed, or when the database is newer than the programme
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<{ applied: string[] }> {
  const migrations = readMigrations(options.folder ?? DEFAULT_FOLDER);
  const client = new pg.Client({ connectionString: url, application_name: 'thads-migrate' });
  await client.connect();
  try {
    await ensureDatabaseRoles(client);
    if ((await findMissing(client, migrations)).length === 0) return { applied: [] };
    await client.query(`select pg_advisory_lock(hashtext('thads migrations'))`);
    await prepareDatabase(client);
    const applied: string[] = [];
    for (const migration of await findMissing(client, migrations)) {
      options.on_progress?.(`Đang nâng cấp cơ sở dữ liệu: ${migration.name}...`);
      await apply(client, migration);
      applied.push(migration.name);
    }
    return { applied };
  } finally {
    await client.end();
  }
}

/** Reads the migrations of a folder in the order of their numbers. Throws on a name or a number that does not fit. */
export function readMigrations(folder: string = DEFAULT_FOLDER): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  return names.map((name, index) => {
    const number = String(index + 1).padStart(4, '0');
    if (!new RegExp(`^${number}-[a-z0-9-]+\\.sql$`).test(name)) {
      throw new Error(
        `${path.join(folder, name)}: migrations are named NNNN-title.sql without gaps, and ${number}-... comes here.`,
      );
    }
    const sql = readFileSync(path.join(folder, name), 'utf8');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/** What lets the owner's role work in a database that somebody else may have made. */
async function prepareDatabase(client: pg.Client): Promise<void> {
  const about = await client.query<{ version: number; name: string; is_ours: boolean }>(
    `select current_setting('server_version_num')::int as version, datname as name, pg_get_userbyid(datdba) = 'thads_owner' as is_ours
     from pg_database where datname = current_database()`,
  );
  const database = about.rows[0];
  if (database === undefined || database.version < OLDEST_SERVER) {
    throw new StartRefusal('Cần PostgreSQL phiên bản 15 trở lên. Hãy nâng cấp máy chủ cơ sở dữ liệu rồi chạy lại.');
  }
  if (!database.is_ours) {
    await client.query(
      `grant all on database ${client.escapeIdentifier(database.name)} to thads_owner with grant option`,
    );
    await client.query('grant all on schema public to thads_owner with grant option');
  }
  const extensions = await client.query<{ name: string }>(
    'select name from pg_available_extensions where name = any ($1) and installed_version is null',
    [EXTENSIONS],
  );
  for (const { name } of extensions.rows) await client.query(`create extension if not exists ${name} schema public`);
  await client.query(`
    begin;
    set local role thads_owner;
    create table if not exists public.schema_migration (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    );
    commit`);
}

/** The migrations that are still to be applied, after checking that those applied are the ones we know. */
async function findMissing(client: pg.Client, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  const table = await client.query<{ made: boolean }>(
    `select to_regclass('public.schema_migration') is not null as made`,
  );
  if (table.rows[0]?.made !== true) return migrations;
  const answer = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from public.schema_migration order by name',
  );
  for (const [index, applied] of answer.rows.entries()) {
    const known = migrations[index];
    if (known === undefined) {
      throw new StartRefusal(
        `Cơ sở dữ liệu đã được nâng cấp bởi một phiên bản mới hơn (${applied.name}). Hãy chạy phiên bản mới hơn của chương trình.`,
      );
    }
    if (known.name !== applied.name || known.sha256 !== applied.sha256) {
      throw new StartRefusal(
        `Tệp nâng cấp ${known.name} khác với tệp đã áp dụng vào cơ sở dữ liệu này (${applied.name}). ` +
          'Tệp đã áp dụng thì không được sửa: hãy khôi phục tệp đó và viết thay đổi vào một tệp mới.',
      );
    }
  }
  return migrations.slice(answer.rows.length);
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query('set local role thads_owner');
    await client.query(migration.sql);
    await client.query('set local role thads_owner');
    await client.query('insert into public.schema_migration (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`db/migrations/${migration.name}${findLine(migration.sql, error)}: ${String(error)}`, {
      cause: error,
    });
  }
}

/** `:12` for an error that PostgreSQL locates in the file; empty for others. */
function findLine(sql: string, error: unknown): string {
  if (!(error instanceof pg.DatabaseError) || error.position === undefined) return '';
  return `:${sql.slice(0, Number(error.position)).split('\n').length}`;
}
