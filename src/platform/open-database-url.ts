// Which database the programme works on: that of DATABASE_URL, or the one it brings along.

import path from 'node:path';
import pg from 'pg';
import { openEmbeddedPostgres } from './embedded-postgres.ts';
import { errorCode } from './file-lock.ts';
import { migrate } from './migrate.ts';
import { hasEmbeddedPostgres } from './postgres-record.ts';
import { StartRefusal } from './start-refusal.ts';

/** Whether a database that is not there is made, and whom to tell about what takes a while. */
export type OpenDatabaseOptions = {
  readonly create: boolean;
  readonly on_progress?: (sentence: string) => void;
};

/** A database whose schema is up to date. */
export type OpenedDatabase = {
  /** Connects as the login user; take a role with `options: '-c role=thads_app'`. */
  readonly url: string;
  readonly database_name: string;
  /** Leaves the database; an embedded one is stopped unless somebody else is connected. Close your connections first. */
  close(): Promise<void>;
};

/** The name of the database in the embedded PostgreSQL. */
const DATABASE_NAME = 'thads';

/** The data folder: `THADS_DATA`, or `.data` in the project. */
export function dataFolder(): string {
  const chosen = process.env['THADS_DATA'];
  return chosen === undefined || chosen === ''
    ? path.resolve(import.meta.dirname, '../../.data')
    : path.resolve(chosen);
}

/**
 * Opens the database of `DATABASE_URL`, or the embedded one of the data folder, and brings its schema up to date.
 *
 * @throws StartRefusal when there is no database and `create` is false, or when the one named cannot be reached
 */
export async function openDatabaseUrl(options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  const opened = await openServer(options);
  try {
    const database_name = await ensureDatabase(opened.url, options.create);
    await migrate(opened.url, options);
    return { url: opened.url, database_name, close: () => opened.close() };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

type OpenedServer = { readonly url: string; close(): Promise<void> };

async function openServer(options: OpenDatabaseOptions): Promise<OpenedServer> {
  const url = process.env['DATABASE_URL'];
  if (url !== undefined && url !== '') return { url, close: () => Promise.resolve() };
  const data_folder = dataFolder();
  if (!options.create && !hasEmbeddedPostgres(data_folder)) throw noDatabase(data_folder);
  const embedded = await openEmbeddedPostgres({ ...options, data_folder });
  const own = new URL(embedded.url);
  own.pathname = `/${DATABASE_NAME}`;
  return { url: own.href, close: () => embedded.stop() };
}

/** Makes sure that the database a URL names is there, and says its name. */
async function ensureDatabase(url: string, create: boolean): Promise<string> {
  const name = await askName(url);
  if (name !== undefined) return name;
  const wanted = decodeURIComponent(readUrl(url).pathname.slice(1));
  if (!create) throw noDatabase(wanted);
  const maintenance = readUrl(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await client.query(`create database ${client.escapeIdentifier(wanted)} encoding 'UTF8' template template0`);
  } catch (error) {
    // 42P04 and 23505: another process made it a moment ago.
    if (!['42P04', '23505'].includes(errorCode(error) ?? '')) {
      throw new StartRefusal(`Không tạo được cơ sở dữ liệu ${wanted}: ${String(error)}`);
    }
  } finally {
    await client.end();
  }
  return wanted;
}

/** The name of the database behind a URL; undefined when the server has no such database. */
async function askName(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: readUrl(url).href });
  try {
    await client.connect();
    const answer = await client.query<{ name: string }>('select current_database() as name');
    return answer.rows[0]?.name;
  } catch (error) {
    // 3D000: no such database.
    if (errorCode(error) === '3D000') return undefined;
    throw new StartRefusal(`Không kết nối được cơ sở dữ liệu trên máy chủ ${readUrl(url).host}: ${String(error)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function readUrl(url: string): URL {
  try {
    return new URL(url);
  } catch {
    throw new StartRefusal(
      'DATABASE_URL không phải là địa chỉ PostgreSQL (dạng postgres://người-dùng:mật-khẩu@máy-chủ:5432/tên).',
    );
  }
}

function noDatabase(place: string): StartRefusal {
  return new StartRefusal(
    `Chưa có cơ sở dữ liệu tại ${place}. Hãy chạy npm start để có dữ liệu mẫu, hoặc nhập dữ liệu với tùy chọn --create.`,
  );
}
