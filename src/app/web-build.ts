/** The built page: where it lies, whether it is older than its sources, and building it. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartRefusal } from '#platform/start-refusal.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
export const WEB_FOLDER = path.join(PROJECT, 'dist/web');
/** Written when a build is whole; a build that was cut off leaves none. */
const STAMP = path.join(PROJECT, 'dist/web-built');
/** What the page is made of; of the server only what it shares with the page. */
const SOURCES = ['web', 'src/kit', 'src/law', 'src/features', 'vite.config.ts', 'package.json'];

/**
 * Builds the page where it is missing or older than its sources.
 *
 * @throws StartRefusal where it cannot be built
 */
export async function ensureWebBuilt(say: (sentence: string) => void): Promise<void> {
  if (!isStale()) return;
  say('Đang dựng trang web (lần đầu hoặc khi có thay đổi)...');
  await runVite();
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, '');
}

function isStale(): boolean {
  const built = modifiedAt(STAMP);
  if (built === 0 || modifiedAt(path.join(WEB_FOLDER, 'index.html')) === 0) return true;
  return SOURCES.some((source) => newestBelow(path.join(PROJECT, source)) > built);
}

function newestBelow(file: string): number {
  const own = statSync(file);
  // Of the slices the page takes contracts and pure rules alone.
  if (!own.isDirectory()) return /src\/features/.test(file) && !/contract\.ts$|\/domain\//.test(file) ? 0 : own.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newestBelow(path.join(file, name))));
}

function modifiedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function runVite(): Promise<void> {
  const vite = path.join(PROJECT, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: PROJECT,
    // Under another name, such as a test's, the libraries would bring their much larger development selves.
    env: { ...process.env, NODE_ENV: 'production' },
    // What a build says is for people; stdout belongs to the program's answer.
    stdio: ['ignore', 2, 2],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new StartRefusal('Không dựng được trang web; xem lỗi ở trên.'));
    });
  });
}
