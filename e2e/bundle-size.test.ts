/** What a browser must fetch before anybody can sign in and see the desk: little, and nothing that belongs to the server. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureWebBuilt, WEB_FOLDER } from '#app/web-build.ts';

const MOST_BYTES = 250_000;

type Chunk = {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
};
type Manifest = Readonly<Record<string, Chunk>>;

let manifest: Manifest;

beforeAll(async () => {
  await ensureWebBuilt(() => undefined);
  manifest = JSON.parse(readFileSync(path.join(WEB_FOLDER, '.vite/manifest.json'), 'utf8')) as Manifest;
}, 300_000);

/** The script files of a part of the page, with all that they import at once. */
function filesOf(names: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    queue.push(...(manifest[name]?.imports ?? []));
  }
  return [...reached].map((name) => manifest[name]?.file ?? '').filter((file) => file.endsWith('.js'));
}

function partNamed(pattern: RegExp): string {
  const name = Object.keys(manifest).find((candidate) => pattern.test(candidate));
  if (name === undefined) throw new Error(`the build has no part ${String(pattern)}`);
  return name;
}

function firstLoad(): readonly string[] {
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry === true);
  return filesOf([entry ?? '', partNamed(/sign-in-page/), partNamed(/desk-page/)]);
}

describe('first load: sign-in and desk', () => {
  it('is at most 250 KB of gzipped JavaScript', () => {
    const sizes = firstLoad().map((file) => gzipSync(readFileSync(path.join(WEB_FOLDER, file)), { level: 9 }).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('holds no charts and no schema compiler', () => {
    const text = firstLoad()
      .map((file) => readFileSync(path.join(WEB_FOLDER, file), 'utf8'))
      .join('\n');
    expect(text.length).toBeGreaterThan(100_000);
    expect(text).not.toMatch(/echarts|zrender/i);
    expect(text).not.toMatch(/typebox|\bajv\b|additionalProperties/i);
  });

  it('leaves calendar, palette and statistics for later', () => {
    const files = new Set(firstLoad());
    for (const later of [/form\/calendar/, /command-palette/, /statistics-page/, /chart-engine/])
      expect(files.has(manifest[partNamed(later)]?.file ?? '')).toBe(false);
  });
});
