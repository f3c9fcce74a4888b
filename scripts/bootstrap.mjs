// The door of the house: `node scripts/bootstrap.mjs start|test|thads [arguments]`.
//
// It runs on whatever Node >= 20 the machine has, in plain JavaScript and without a single package, because on a fresh clone
// nothing is installed yet. It installs what is missing or no longer matches the lock file, then hands over to the pinned Node
// of the package `node`, which runs the TypeScript entry point. Standard output belongs to that entry point alone, so that
// `npm run -s thads -- report ...` prints nothing but the report; everything said here goes to standard error.

import { spawn } from 'node:child_process';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const entryPoints = { start: 'src/app/start.ts', test: 'scripts/test.ts', thads: 'src/app/cli.ts' };
const pinnedNode = path.join(project, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const lockFile = path.join(project, '.install.lock');

/** Says one sentence of progress to the person at the terminal. */
function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Ends with a sentence and exit code 1. */
function refuse(sentence) {
  say(sentence);
  process.exit(1);
}

/** Reads the `packages` of a lock file; undefined when the file is missing or was cut off. */
function readLockedPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(project, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether what lies in node_modules is what the lock file asks for. npm writes the hidden lock file as the last step of a
 * complete installation, so comparing the two finds a missing, an outdated and an interrupted installation alike. File times
 * are not compared: git sets them to the time of the checkout. Packages of other platforms may be absent.
 */
function isInstalled() {
  const wanted = readLockedPackages('package-lock.json');
  const present = readLockedPackages('node_modules/.package-lock.json');
  if (wanted === undefined || present === undefined || !existsSync(pinnedNode)) return false;
  return Object.entries(wanted).every(([folder, entry]) => {
    if (folder === '') return true;
    const found = present[folder];
    if (found === undefined) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/** Whether a process of that number lives; one of another user counts as alive. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Tries to become the one installer. The lock appears with its content at once, by a link, so nobody reads it half written. */
function tryLock() {
  const own = `${lockFile}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lockFile);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Gives the lock back; also called when a refusal ends the process. */
function releaseLock() {
  rmSync(lockFile, { force: true });
}

/** Removes the lock of an installer that died, once the npm it may have left behind has ended too. */
function breakStaleLock() {
  try {
    const holders = readFileSync(lockFile, 'utf8').split(' ').map(Number);
    if (!holders.some(isAlive)) rmSync(lockFile, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Runs `npm ci`, with what it prints sent to standard error. Resolves with its exit code. */
function runNpmInstall() {
  const npm = process.env.npm_execpath;
  const isScript = npm !== undefined && /\.c?js$/.test(npm) && existsSync(npm);
  const [command, first] = isScript ? [process.execPath, [npm]] : ['npm', []];
  const options = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts=false',
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...options], {
      cwd: project,
      stdio: ['ignore', 2, 2],
      shell: !isScript && process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
    if (child.pid !== undefined) writeFileSync(lockFile, `${process.pid} ${child.pid}`);
  });
}

/** Installs unless it is done already; of several processes started at once one installs and the others wait. */
async function ensureInstalled() {
  let announced = false;
  while (!isInstalled()) {
    if (tryLock()) {
      process.on('exit', releaseLock);
      if (!isInstalled()) {
        say('Đang cài đặt các gói phần mềm cần thiết (lần đầu hoặc khi có phiên bản mới, khoảng một đến vài phút)...');
        const code = await runNpmInstall();
        if (code !== 0)
          refuse(
            'Không cài đặt được các gói phần mềm: hãy kiểm tra kết nối mạng và dung lượng đĩa, rồi chạy lại lệnh.',
          );
        if (!isInstalled()) refuse('Cài đặt xong nhưng vẫn thiếu gói: hãy xóa thư mục node_modules rồi chạy lại lệnh.');
        say('Đã cài đặt xong.');
      }
      releaseLock();
      process.off('exit', releaseLock);
      return;
    }
    if (!announced) say('Một tiến trình khác đang cài đặt, đang chờ...');
    announced = true;
    await sleep(500);
    breakStaleLock();
  }
}

/**
 * Runs an entry point on the pinned Node and ends as it ends. A Ctrl-C at the terminal reaches the child by itself, since both
 * are in one process group; a signal sent to this process alone is passed on.
 */
function handOver(entryPoint, commandArguments) {
  const child = spawn(pinnedNode, [path.join(project, entryPoint), ...commandArguments], { stdio: 'inherit' });
  const passOn = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn);
  child.on('error', (error) => refuse(`Không chạy được Node đi kèm (${pinnedNode}): ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

const [command, ...commandArguments] = process.argv.slice(2);
const entryPoint = Object.hasOwn(entryPoints, command ?? '') ? entryPoints[command] : undefined;
if (entryPoint === undefined) refuse('Cách dùng: node scripts/bootstrap.mjs start|test|thads [tham số]');
if (Number(process.versions.node.split('.')[0]) < 20) {
  refuse(
    `Cần Node phiên bản 20 trở lên để bắt đầu; máy này có Node ${process.versions.node}. Hãy cài Node mới hơn rồi chạy lại.`,
  );
}
await ensureInstalled();
handOver(entryPoint, commandArguments);
