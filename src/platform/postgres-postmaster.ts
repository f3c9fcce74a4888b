// Whether a PostgreSQL is running on a data folder: what its postmaster.pid says, checked against the living process.

import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { errorCode, isProcessAlive } from './file-lock.ts';
import { StartRefusal } from './start-refusal.ts';

/** The first process of a running PostgreSQL, and the port on 127.0.0.1 where it listens. */
export type Postmaster = { readonly process_id: number; readonly port: number };

/** How long a running server may refuse connections (it is starting, or recovering after a crash) before we give up. */
const PATIENCE_MS = 120_000;

/**
 * Finds the server that runs on `databaseFolder` and connects to it; undefined when none runs. A postmaster.pid whose process is
 * gone is left to the next server, which checks the shared memory named in it; one whose number was given to another programme
 * would keep that server from starting, and is removed.
 *
 * @param connect opens a connection on a port, or throws
 * @throws StartRefusal when a server runs there but does not let us in
 */
export async function findPostmaster(
  databaseFolder: string,
  connect: (port: number) => Promise<pg.Client>,
): Promise<{ client: pg.Client; postmaster: Postmaster } | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const postmaster = readPostmaster(databaseFolder);
    if (postmaster === undefined || !isProcessAlive(postmaster.process_id)) return undefined;
    if (isOtherProgramme(postmaster.process_id, databaseFolder)) {
      rmSync(path.join(databaseFolder, 'postmaster.pid'), { force: true });
      return undefined;
    }
    try {
      return { client: await connect(postmaster.port), postmaster };
    } catch (error) {
      // 57P03 is "starting up" or "shutting down"; anything else a server answers is a refusal.
      const code = errorCode(error);
      const isOnItsWay = code === '57P03' || code === 'ECONNREFUSED' || code === 'ECONNRESET';
      if (!isOnItsWay || Date.now() > deadline) {
        throw new StartRefusal(`PostgreSQL đang chạy trên ${databaseFolder} nhưng từ chối kết nối: ${String(error)}`);
      }
    }
    await sleep(20);
  }
}

/** Whether the server still lives; also false for one that ended and whose parent has not taken note yet. */
export function isPostmasterAlive(processId: number): boolean {
  return isProcessAlive(processId) && processState(processId) !== 'Z';
}

/** Line 1 is the process number, line 4 the port; undefined while the file is missing or half written. */
function readPostmaster(databaseFolder: string): Postmaster | undefined {
  try {
    const lines = readFileSync(path.join(databaseFolder, 'postmaster.pid'), 'utf8').split('\n');
    const postmaster = { process_id: Number(lines[0]), port: Number(lines[3]) };
    return postmaster.process_id > 0 && postmaster.port > 0 ? postmaster : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new StartRefusal(
      `Không đọc được ${path.join(databaseFolder, 'postmaster.pid')}: dữ liệu này thuộc người dùng khác. ` +
        'Hãy chạy dưới người dùng đã tạo nó.',
    );
  }
}

/**
 * Whether the process number now belongs to something else: a postmaster works inside its data folder, and a process whose folder
 * we may not see is not run by the owner of the data. Where the system does not tell (no /proc), the number is believed.
 */
function isOtherProgramme(processId: number, databaseFolder: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return readlinkSync(`/proc/${processId}/cwd`) !== realpathSync(databaseFolder);
  } catch (error) {
    return errorCode(error) === 'EACCES' || errorCode(error) === 'ENOENT';
  }
}

/** The letter Linux gives a process's state (`Z`: ended, not yet waited for); empty elsewhere. */
function processState(processId: number): string {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    return stat.charAt(stat.lastIndexOf(')') + 2);
  } catch {
    return '';
  }
}
