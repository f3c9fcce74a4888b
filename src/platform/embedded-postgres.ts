// The database that comes with the programme: PostgreSQL from npm, kept in the data folder, shared by every programme that opens
// the same folder. Whoever comes first starts it, whoever finds it running connects, and the last one to leave stops it.

import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isProcessAlive, withFileLock } from './file-lock.ts';
import { type Account, chooseAccount, SUPERUSER } from './postgres-account.ts';
import { handTo, initialiseDatabase, serverEnvironment } from './postgres-initdb.ts';
import { findPostmaster, type Postmaster } from './postgres-postmaster.ts';
import { type PostgresPrograms, preparePrograms } from './postgres-programs.ts';
import {
  type DatabaseRecord,
  makeDataFolder,
  makeRecord,
  readRecord,
  RECORD_FILE,
  writeRecord,
} from './postgres-record.ts';
import { StartRefusal } from './start-refusal.ts';

/** How an embedded PostgreSQL is opened. */
export type EmbeddedPostgresOptions = {
  /** Where the database lives; made when missing. */
  readonly data_folder: string;
  /** Receives Vietnamese sentences about what takes a while. */
  readonly on_progress?: (sentence: string) => void;
  /** `false` gives up safety against a crash of the machine for speed; for tests only. */
  readonly durable?: boolean;
};

/** A running PostgreSQL, and the way to leave it. */
export type EmbeddedPostgres = {
  /** Connects to the database `postgres` as its superuser; replace the path to reach another database. */
  readonly url: string;
  /** Whether this call started it, rather than finding it running. */
  readonly started: boolean;
  /** PGDATA. As root it may lie outside the data folder; tests remove it with the data folder. */
  readonly database_folder: string;
  /** Leaves: stops PostgreSQL unless somebody else is connected. Close your own connections first. */
  stop(): Promise<void>;
};

/** Everything the steps below need to know. */
type Setting = {
  readonly dataFolder: string;
  readonly durable: boolean;
  readonly onProgress: (sentence: string) => void;
};

/** A connection that stands for this programme's presence, to a server that runs. */
type Opened = { readonly client: pg.Client; readonly postmaster: Postmaster; readonly started: boolean };

const PRESENCE = 'thads-presence';
const LOCK_FILE = 'postgres.lock';
const LOG_FILE = 'postgres.log';

/**
 * Opens the database of a data folder: makes it, starts it, takes over one left by a programme that was killed, or connects.
 *
 * Opening and leaving hold one lock, and every programme that has opened keeps one connection of its own until it leaves, so
 * that nobody stops a database under the feet of another.
 *
 * @throws StartRefusal with a sentence when the folder, the account or the programs do not allow it
 */
export async function openEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const setting: Setting = {
    dataFolder: path.resolve(options.data_folder),
    durable: options.durable ?? true,
    onProgress: options.on_progress ?? (() => undefined),
  };
  makeDataFolder(setting.dataFolder);
  const lock = path.join(setting.dataFolder, LOCK_FILE);
  return withFileLock(lock, async () => {
    const record = readRecord(setting.dataFolder) ?? makeRecord(setting.dataFolder, setting.onProgress);
    const { client, postmaster, started } = (await findRunning(record)) ?? (await startDatabase(setting, record));
    return {
      url: urlOf(record, postmaster.port),
      started,
      database_folder: record.database_folder,
      stop: () => withFileLock(lock, () => leave(client, postmaster)),
    };
  });
}

function urlOf(record: DatabaseRecord, port: number): string {
  return `postgres://${SUPERUSER}:${record.password}@127.0.0.1:${port}/postgres`;
}

/** The connection by which a programme shows that it is there; it does not keep the programme from ending. */
async function connect(record: DatabaseRecord, port: number): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urlOf(record, port), application_name: PRESENCE });
  // When PostgreSQL is stopped from outside, the connections that do the work tell so.
  client.on('error', () => undefined);
  await client.connect();
  keepsAwake(client).unref();
  return client;
}

async function findRunning(record: DatabaseRecord): Promise<Opened | undefined> {
  const running = await findPostmaster(record.database_folder, (port) => connect(record, port));
  return running === undefined ? undefined : { ...running, started: false };
}

/** The published types leave out these two methods, by which a connection keeps the programme from ending or does not. */
function keepsAwake(client: pg.Client): { ref(): void; unref(): void } {
  return client as pg.Client & { ref(): void; unref(): void };
}

/** Makes the database files when they are not there yet, and starts PostgreSQL on a free port. */
async function startDatabase(setting: Setting, record: DatabaseRecord): Promise<Opened> {
  const account = chooseAccount(record.database_folder);
  const programs = preparePrograms(account, setting.onProgress);
  if (!existsSync(path.join(record.database_folder, 'PG_VERSION'))) {
    if (record.initialised) {
      throw new StartRefusal(
        `Dữ liệu PostgreSQL của ${setting.dataFolder} không còn ở ${record.database_folder}. ` +
          `Hãy đặt lại thư mục đó từ bản sao lưu; muốn bắt đầu lại từ đầu thì xóa ${path.join(setting.dataFolder, RECORD_FILE)}.`,
      );
    }
    setting.onProgress('Đang tạo cơ sở dữ liệu PostgreSQL đi kèm...');
    initialiseDatabase(setting.durable, record, programs, account);
  }
  if (!record.initialised) writeRecord(setting.dataFolder, { ...record, initialised: true });
  // A port may be taken between asking for it and using it, and the remains of a killed server take moments to go.
  for (let attempt = 1; ; attempt += 1) {
    const postmaster = await runServer(setting, record, programs, account);
    if (postmaster !== undefined) return { client: await connect(record, postmaster.port), postmaster, started: true };
    // A programme killed in the middle of starting may have left a server that was not to be seen before.
    const running = await findRunning(record);
    if (running !== undefined) return running;
    if (attempt === 10) {
      const log = path.join(setting.dataFolder, LOG_FILE);
      throw new StartRefusal(`PostgreSQL không khởi động được. Những dòng cuối của ${log}:\n${lastLines(log)}`);
    }
    await sleep(attempt * 100);
  }
}

/** Starts the server in a process group of its own, so that a Ctrl-C at our terminal is not its end. Undefined when it did not come up. */
async function runServer(
  setting: Setting,
  record: DatabaseRecord,
  programs: PostgresPrograms,
  account: Account,
): Promise<Postmaster | undefined> {
  const port = await findFreePort();
  const log = openSync(path.join(setting.dataFolder, LOG_FILE), 'a', 0o600);
  handTo(account, path.join(setting.dataFolder, LOG_FILE));
  const child = spawn(
    programs.postgres,
    ['-D', record.database_folder, '-p', String(port), ...serverSettings(setting.durable)],
    {
      ...account,
      cwd: '/',
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  // A child that cannot be started at all has no number, and is reported below as one that did not come up.
  child.on('error', () => undefined);
  child.unref();
  // Recovery after a crash may take long; as long as the process lives, it is on its way.
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const postmaster: Postmaster = { process_id: child.pid, port };
    if (await accepts(record, port)) return postmaster;
    await sleep(10);
  }
  return undefined;
}

function serverSettings(durable: boolean): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    jit: 'off',
    log_checkpoints: 'off',
    timezone: 'Asia/Ho_Chi_Minh',
    log_timezone: 'Asia/Ho_Chi_Minh',
    synchronous_commit: durable ? 'on' : 'off',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function accepts(record: DatabaseRecord, port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(record, port) });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** Leaves the database, and stops it (fast: open transactions are rolled back) when no other client is connected. */
async function leave(client: pg.Client, postmaster: Postmaster): Promise<void> {
  keepsAwake(client).ref();
  const alone = await isAlone(client);
  await client.end().catch(() => undefined);
  if (!alone) return;
  try {
    process.kill(postmaster.process_id, 'SIGINT');
  } catch {
    return;
  }
  while (isProcessAlive(postmaster.process_id)) await sleep(10);
}

/**
 * Whether no other client is connected. Another programme's presence settles it; connections of any other kind may have been
 * closed a moment ago and take a moment to disappear, so for them it is asked several times.
 */
async function isAlone(client: pg.Client): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      const answer = await client.query<{ others: boolean; presences: boolean }>(
        `select count(*) > 0 as others, coalesce(bool_or(application_name = $1), false) as presences
         from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
        [PRESENCE],
      );
      const found = answer.rows[0];
      if (found === undefined || found.presences) return false;
      if (!found.others) return true;
    } catch {
      // It was stopped by somebody else already.
      return false;
    }
    await sleep(25);
  }
  return false;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-8).join('\n') : '';
}
