// The lock between processes: exclusion, and locks whose holder is gone.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withFileLock } from './file-lock.ts';
import { StartRefusal } from './start-refusal.ts';

let folder = '';
let lock = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  lock = path.join(folder, 'lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('lets one in at a time', async () => {
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 5 }, () =>
      withFileLock(lock, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await sleep(5);
        inside -= 1;
      }),
    ),
  );
  expect(most).toBe(1);
  expect(existsSync(lock)).toBe(false);
});

test('is given back when the work fails', async () => {
  await expect(withFileLock(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(existsSync(lock)).toBe(false);
});

test.each([
  ['a process that is gone', '999999999 1'],
  ['a number that was given to another process', `${process.pid} 1`],
])('takes over the lock of %s', async (_holder, content) => {
  writeFileSync(lock, content);
  expect(await withFileLock(lock, () => Promise.resolve('done'), 5_000)).toBe('done');
});

test('gives up on a holder that lives and does not finish', async () => {
  await withFileLock(lock, async () => {
    await expect(withFileLock(lock, () => Promise.resolve(), 50)).rejects.toThrow(StartRefusal);
  });
});
