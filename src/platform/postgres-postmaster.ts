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
 * Finds the server that runs on `databaseFolder` and connects to it; undefined when none runs.
 *
 * A postmaster.pid left by a server that was killed is dealt with by the next one, unless its process number seems alive to it
 * (given to another programme, or ended without its parent taking note); then the file is removed here, once no process uses the
 * shared memory it names any more.
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
    const note = readNote(databaseFolder);
    if (note === undefined) return undefined;
    if (!isProcessAlive(note.process_id) || isOtherProgramme(note.process_id, databaseFolder)) {
      if (isSharedMemoryFree(note.shared_memory_id)) {
        rmSync(path.join(databaseFolder, 'postmaster.pid'), { force: true });
        return undefined;
      }
    } else {
      const client = await tryConnect(databaseFolder, () => connect(note.port));
      if (client !== undefined) return { client, postmaster: { process_id: note.process_id, port: note.port } };
    }
    if (Date.now() > deadline) {
      throw new StartRefusal(`PostgreSQL đang chạy trên ${databaseFolder} nhưng không nhận kết nối.`);
    }
    await sleep(20);
  }
}

/** A connection; undefined while the server is starting up or shutting down (57P03, or nobody listens yet). */
async function tryConnect(databaseFolder: string, connect: () => Promise<pg.Client>): Promise<pg.Client | undefined> {
  try {
    return await connect();
  } catch (error) {
    if (['57P03', 'ECONNREFUSED', 'ECONNRESET'].includes(errorCode(error) ?? '')) return undefined;
    throw new StartRefusal(`PostgreSQL đang chạy trên ${databaseFolder} nhưng từ chối kết nối: ${String(error)}`);
  }
}

/** What a server writes down about itself in postmaster.pid. */
type Note = Postmaster & { readonly shared_memory_id: string | undefined };

/** Line 1 is the process number, line 4 the port, line 7 key and number of the shared memory; undefined while not written yet. */
function readNote(databaseFolder: string): Note | undefined {
  try {
    const lines = readFileSync(path.join(databaseFolder, 'postmaster.pid'), 'utf8').split('\n');
    const note = {
      process_id: Number(lines[0]),
      port: Number(lines[3]),
      shared_memory_id: lines[6]?.trim().split(/\s+/)[1],
    };
    return note.process_id > 0 && note.port > 0 ? note : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new StartRefusal(
      `Không đọc được ${path.join(databaseFolder, 'postmaster.pid')}: dữ liệu này thuộc người dùng khác. ` +
        'Hãy chạy dưới người dùng đã tạo nó.',
    );
  }
}

/**
 * Whether the process number now belongs to something else: a postmaster is called `postgres` and works inside its data folder.
 * What the system does not tell (no /proc, or root in a container that may not look at others) is believed.
 */
function isOtherProgramme(processId: number, databaseFolder: string): boolean {
  try {
    if (readFileSync(`/proc/${processId}/comm`, 'utf8').trim() !== 'postgres') return true;
    return readlinkSync(`/proc/${processId}/cwd`) !== realpathSync(databaseFolder);
  } catch {
    return false;
  }
}

/** Whether no process is attached to the shared memory of that number; a killed server's children may still be at work in it. */
function isSharedMemoryFree(id: string | undefined): boolean {
  try {
    const segments = readFileSync('/proc/sysvipc/shm', 'utf8').split('\n').slice(1);
    // Columns: key, number, permissions, size, creator, last user, attached processes.
    return segments
      .map((segment) => segment.trim().split(/\s+/))
      .every((fields) => fields[1] !== id || fields[6] === '0');
  } catch {
    return true;
  }
}
