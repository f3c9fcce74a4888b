// The database that comes with the programme: PostgreSQL from npm, kept in the data folder, shared by every programme that opens
// the same folder. Whoever comes first starts it, whoever finds it running connects, and the last one to leave stops it.

import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { errorCode, withFileLock } from './file-lock.ts';
import { findPostmaster, isPostmasterAlive, type Postmaster } from './postgres-postmaster.ts';
import { type Account, canEnter, chooseAccount, isRoot } from './postgres-account.ts';
import { findOutsideFolder, type PostgresPrograms, preparePrograms } from './postgres-programs.ts';
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

/** What the data folder remembers of its database, in a file only its owner reads. */
type DatabaseRecord = { readonly database_folder: string; readonly password: string; readonly initialised: boolean };

/** Everything the steps below need to know. */
type Setting = {
  readonly dataFolder: string;
  readonly durable: boolean;
  readonly onProgress: (sentence: string) => void;
};

const SUPERUSER = 'thads';
const RECORD_FILE = 'postgres.json';
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
    const record = readRecord(setting.dataFolder) ?? makeRecord(setting);
    const running = await findPostmaster(record.database_folder, (port) => connect(record, port));
    const { client, postmaster } = running ?? (await startDatabase(setting, record));
    return {
      url: urlOf(record, postmaster.port),
      started: running === undefined,
      database_folder: record.database_folder,
      stop: () => withFileLock(lock, () => leave(client, postmaster)),
    };
  });
}

/** Whether a data folder holds a database already, running or not. */
export function hasEmbeddedPostgres(dataFolder: string): boolean {
  return readRecord(path.resolve(dataFolder))?.initialised === true;
}

function makeDataFolder(dataFolder: string): void {
  try {
    // As root the folder must let the database's own user pass; what is secret in it has permissions of its own.
    mkdirSync(dataFolder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
  } catch (error) {
    throw new StartRefusal(`Không tạo được thư mục dữ liệu ${dataFolder}: ${String(error)}`);
  }
}

function readRecord(dataFolder: string): DatabaseRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(path.join(dataFolder, RECORD_FILE), 'utf8')) as DatabaseRecord;
    return { ...record, database_folder: path.resolve(dataFolder, record.database_folder) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new StartRefusal(
      `Không đọc được ${path.join(dataFolder, RECORD_FILE)}. Thư mục dữ liệu do người dùng khác tạo thì phải chạy dưới người dùng đó.`,
    );
  }
}

/** Decides where the database of a new data folder lies: in it, or outside where the database's user may not enter it. */
function makeRecord(setting: Setting): DatabaseRecord {
  const inside = path.join(setting.dataFolder, 'postgres');
  const account = chooseAccount(inside);
  const outside = canEnter(account, setting.dataFolder) ? undefined : findOutsideFolder(account);
  if (outside === undefined && !canEnter(account, setting.dataFolder)) {
    throw new StartRefusal(
      `Người dùng của cơ sở dữ liệu không vào được thư mục ${setting.dataFolder}, và không có nơi nào khác để đặt dữ liệu. ` +
        'Hãy đặt THADS_DATA trỏ đến một thư mục mà người dùng đó vào được.',
    );
  }
  const database_folder = outside === undefined ? inside : path.join(outside, randomBytes(6).toString('hex'));
  if (outside !== undefined) {
    setting.onProgress(
      `Thư mục ${setting.dataFolder} chỉ root vào được, nên dữ liệu PostgreSQL đặt tại ${database_folder}.`,
    );
  }
  const record = { database_folder, password: randomBytes(18).toString('hex'), initialised: false };
  writeRecord(setting.dataFolder, record);
  return record;
}

/** Inside the data folder the place is written relative to it, so that the folder can be moved. */
function writeRecord(dataFolder: string, record: DatabaseRecord): void {
  const relative = path.relative(dataFolder, record.database_folder);
  const stored = { ...record, database_folder: relative.startsWith('..') ? record.database_folder : relative };
  const file = path.join(dataFolder, RECORD_FILE);
  writeFileSync(`${file}.new`, `${JSON.stringify(stored, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function urlOf(record: DatabaseRecord, port: number): string {
  return `postgres://${SUPERUSER}:${record.password}@127.0.0.1:${port}/postgres`;
}

/** The connection by which a programme shows that it is there; it does not keep the programme from ending. */
async function connect(record: DatabaseRecord, port: number): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urlOf(record, port), application_name: 'thads-presence' });
  // When PostgreSQL is stopped from outside, the connections that do the work tell so.
  client.on('error', () => undefined);
  await client.connect();
  client.unref();
  return client;
}

/** Makes the database files when they are not there yet, and starts PostgreSQL on a free port. */
async function startDatabase(
  setting: Setting,
  record: DatabaseRecord,
): Promise<{ client: pg.Client; postmaster: Postmaster }> {
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
    initialise(setting, record, programs, account);
    writeRecord(setting.dataFolder, { ...record, initialised: true });
  }
  // A port may be taken between asking for it and using it, and the remains of a killed server take moments to go.
  for (let attempt = 1; ; attempt += 1) {
    const postmaster = await runServer(setting, record, programs, account);
    if (postmaster !== undefined) {
      const client = await connect(record, postmaster.port);
      return { client, postmaster };
    }
    if (attempt === 10) {
      const log = path.join(setting.dataFolder, LOG_FILE);
      throw new StartRefusal(`PostgreSQL không khởi động được. Những dòng cuối của ${log}:\n${lastLines(log)}`);
    }
    await sleep(attempt * 100);
  }
}

/** Runs initdb under another name and renames when done, so that a start cut short leaves nothing half made in place. */
function initialise(setting: Setting, record: DatabaseRecord, programs: PostgresPrograms, account: Account): void {
  const half = `${record.database_folder}.new`;
  const passwordFile = `${record.database_folder}.password`;
  rmSync(half, { recursive: true, force: true });
  try {
    mkdirSync(half, { mode: 0o700 });
    writeFileSync(passwordFile, record.password, { mode: 0o600 });
    handTo(account, half, passwordFile);
    const answer = spawnSync(
      programs.initdb,
      [
        `--pgdata=${half}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Order by code point everywhere alike, and case of Vietnamese letters known, whatever the machine has installed.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(setting.durable ? [] : ['--no-sync']),
      ],
      { ...account, cwd: '/', env: environment(), encoding: 'utf8' },
    );
    if (answer.status !== 0) {
      throw new StartRefusal(
        `Không tạo được cơ sở dữ liệu tại ${record.database_folder}:\n${answer.stderr}${answer.stdout}`,
      );
    }
    renameSync(half, record.database_folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(half, { recursive: true, force: true });
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
  const child = spawn(
    programs.postgres,
    ['-D', record.database_folder, '-p', String(port), ...serverSettings(setting.durable)],
    {
      ...account,
      cwd: '/',
      env: environment(),
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  let ended = false;
  child.on('error', () => (ended = true));
  child.on('exit', () => (ended = true));
  child.unref();
  // Recovery after a crash may take long; as long as the process lives, it is on its way.
  while (!ended && child.pid !== undefined) {
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
    wal_compression: 'on',
    random_page_cost: '1.1',
    jit: 'off',
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
  const alone = await isAlone(client);
  await client.end().catch(() => undefined);
  if (!alone) return;
  try {
    process.kill(postmaster.process_id, 'SIGINT');
  } catch {
    return;
  }
  while (isPostmasterAlive(postmaster.process_id)) await sleep(10);
}

/** Connections that were closed a moment ago take a moment to disappear, so it is asked several times. */
async function isAlone(client: pg.Client): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      const others = await client.query(
        `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
      );
      if (others.rowCount === 0) return true;
    } catch {
      // It was stopped by somebody else already.
      return false;
    }
    await sleep(25);
  }
  return false;
}

/** Gives files to the account PostgreSQL runs under; as ourselves they are ours already. */
function handTo(account: Account, ...files: string[]): void {
  const { uid, gid } = account;
  if (uid === undefined || gid === undefined) return;
  for (const file of files) chownSync(file, uid, gid);
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' };
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
