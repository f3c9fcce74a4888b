// A lock between processes of one machine, held by a file: one of several programmes started at once does the work.

import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefusal } from './start-refusal.ts';

/**
 * Runs `work` while holding the lock `file`, and waits for it at most `timeoutMs` milliseconds (120,000 unless told).
 *
 * The lock names its holder by process number and, where the system tells it, by the time that process started, so that the lock
 * of a process that died, or whose number was given to another, is taken over.
 *
 * @throws StartRefusal when the holder lives and does not finish in time
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>, timeoutMs = 120_000): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  while (!tryTake(file)) {
    breakIfStale(file);
    if (Date.now() > deadline) {
      throw new StartRefusal(
        `Một tiến trình khác đang giữ ${file} quá lâu. Nếu không còn tiến trình nào, hãy xóa tệp này.`,
      );
    }
    await sleep(20);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * Whether a process of that number lives. One that belongs to another user counts as alive; one that has ended and only waits
 * for its parent to take note (Linux shows it as `Z`) does not.
 */
export function isProcessAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  return readProcessStat(processId)[0] !== 'Z';
}

/** The fields of `/proc/<number>/stat` from the third (state) on; empty where the system does not tell. */
function readProcessStat(processId: number): string[] {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    // The second field is the command in brackets, which may itself contain spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** The code of a system error (`ENOENT`, `EACCES`...); undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The name of a living process: its number and, on Linux, the tick at which it started (field 22 of its `stat`). */
function nameProcess(processId: number): string {
  return `${processId} ${readProcessStat(processId)[19] ?? ''}`;
}

/** A file of its own is written first and then linked, so that nobody ever reads a lock without its holder. */
function tryTake(file: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, nameProcess(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function isStale(file: string): boolean {
  try {
    const holder = readFileSync(file, 'utf8');
    const processId = Number(holder.split(' ')[0]);
    return !isProcessAlive(processId) || nameProcess(processId) !== holder;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Removes the lock of a dead holder. Two waiters could both find it stale, and the slower one would remove the lock the faster
 * one has taken by then; so who removes holds a second lock, and looks again.
 */
function breakIfStale(file: string): void {
  if (!isStale(file)) return;
  const breaker = `${file}.break`;
  if (!tryTake(breaker)) {
    removeOldBreaker(breaker);
    return;
  }
  try {
    if (isStale(file)) rmSync(file, { force: true });
  } finally {
    rmSync(breaker, { force: true });
  }
}

/** Breaking takes microseconds; a breaker of ten seconds belongs to a process that died in the middle. */
function removeOldBreaker(breaker: string): void {
  try {
    if (Date.now() - statSync(breaker).mtimeMs > 10_000) {
      // By renaming, only one of several processes gets hold of it.
      renameSync(breaker, `${breaker}.${process.pid}`);
      rmSync(`${breaker}.${process.pid}`, { force: true });
    }
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
