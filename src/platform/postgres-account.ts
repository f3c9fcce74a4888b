// Under whose name PostgreSQL runs. It refuses to run as root, and a machine in a server room or a container often has only root.

import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { StartRefusal } from './start-refusal.ts';

/** The user and group a child process is started under; an empty object means: as ourselves. */
export type Account = { readonly uid?: number; readonly gid?: number };

/** The superuser inside the database. */
export const SUPERUSER = 'thads';

/** The name made where a machine has no user for a database. */
const OWN_USER = 'thads';

/** Whether we are root, who must hand PostgreSQL to somebody else. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The account PostgreSQL is to run under: ourselves unless we are root; as root the owner of the data folder that is there
 * already, else the system user `postgres`, else a user `thads`, made when missing.
 *
 * @param databaseFolder PGDATA, which need not exist yet
 */
export function chooseAccount(databaseFolder: string): Account {
  if (!isRoot()) return {};
  const owner = statSync(databaseFolder, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = findUser('postgres') ?? findUser(OWN_USER) ?? makeUser() ?? findUser('nobody');
  if (account === undefined) {
    throw new StartRefusal(
      `PostgreSQL không chạy được dưới quyền root và máy này không tạo được người dùng ${OWN_USER}. ` +
        `Hãy tạo người dùng đó (useradd --system ${OWN_USER}) rồi chạy lại.`,
    );
  }
  return account;
}

/**
 * Whether `account` may enter `folder`, judged by the permissions of every folder above it. Finer access lists are not read:
 * a folder opened by them alone counts as closed.
 */
export function canEnter(account: Account, folder: string): boolean {
  if (account.uid === undefined) return true;
  for (let step = path.resolve(folder); ; step = path.dirname(step)) {
    const { mode, uid, gid } = statSync(step);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (step === path.dirname(step)) return true;
  }
}

function findUser(name: string): Account | undefined {
  const uid = askId('-u', name);
  const gid = askId('-g', name);
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid };
}

function askId(option: '-u' | '-g', name: string): number | undefined {
  const answer = spawnSync('id', [option, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : undefined;
}

/** A user without home, shell or password; `adduser` is how small systems call it. */
function makeUser(): Account | undefined {
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/',
    '--shell',
    '/bin/false',
    OWN_USER,
  ]);
  const made = findUser(OWN_USER);
  if (made !== undefined) return made;
  spawnSync('adduser', ['-S', '-D', '-H', '-s', '/bin/false', OWN_USER]);
  return findUser(OWN_USER);
}
