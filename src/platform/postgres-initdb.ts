// Making the files of an embedded PostgreSQL.

import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Account, SUPERUSER } from './postgres-account.ts';
import type { PostgresPrograms } from './postgres-programs.ts';
import type { DatabaseRecord } from './postgres-record.ts';
import { StartRefusal } from './start-refusal.ts';

/**
 * Makes the database files. Runs initdb under another name and renames when done, so that a start cut short leaves nothing half made in place. The name is
 * new each time: the initdb of a programme that was killed may still be at work in its own.
 */
export function initialiseDatabase(
  durable: boolean,
  record: DatabaseRecord,
  programs: PostgresPrograms,
  account: Account,
): void {
  removeHalfMade(record.database_folder);
  const half = `${record.database_folder}.new-${randomBytes(4).toString('hex')}`;
  const passwordFile = `${half}.password`;
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
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...account, cwd: '/', env: serverEnvironment(), encoding: 'utf8' },
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

/** Clears what starts that were cut short have left; what an initdb still at work holds on to is left to the next time. */
function removeHalfMade(databaseFolder: string): void {
  const folder = path.dirname(databaseFolder);
  const leftovers = readdirSync(folder).filter((name) => name.startsWith(`${path.basename(databaseFolder)}.new-`));
  for (const name of leftovers) {
    try {
      rmSync(path.join(folder, name), { recursive: true, force: true });
    } catch {
      // Still being written to.
    }
  }
}

/** Gives files to the account PostgreSQL runs under; as ourselves they are ours already. */
export function handTo(account: Account, ...files: string[]): void {
  const { uid, gid } = account;
  if (uid === undefined || gid === undefined) return;
  for (const file of files) chownSync(file, uid, gid);
}

/** The surroundings of PostgreSQL's programs: nothing of ours, messages in English. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' };
}
