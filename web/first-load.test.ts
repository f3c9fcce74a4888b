/// <reference types="node" />
/**
 * What a person downloads before they can work: signing in and the desk, at most 250 KB of gzipped JavaScript, with no
 * schema compiler, no charts, no calendar and no page but these in it. Measured on a build as it is served.
 */
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const MOST_BYTES = 250_000;
/** Pages of the first load: whatever these slices load when gone to. */
const FIRST_PAGES = /\/web\/(features\/(sign-in|desk)\/|unbuilt-page)/;

const firstChunks = new Set<Rolldown.OutputChunk>();
const allModules = new Set<string>();

beforeAll(async () => {
  // As it is served: under another name of the environment the libraries bring their development selves.
  vi.stubEnv('NODE_ENV', 'production');
  const config = resolve(import.meta.dirname, '../vite.config.ts');
  const built = await build({ configFile: config, logLevel: 'silent', build: { write: false } });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = new Map<string, Rolldown.OutputChunk>();
  for (const output of outputs) {
    if (!('output' in output)) throw new Error('the build watches instead of building');
    for (const chunk of output.output) if (chunk.type === 'chunk') chunks.set(chunk.fileName, chunk);
  }
  const add = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (chunk === undefined || firstChunks.has(chunk)) return;
    firstChunks.add(chunk);
    for (const name of chunk.imports) add(chunks.get(name));
  };
  for (const chunk of chunks.values()) {
    for (const id of chunk.moduleIds) allModules.add(id);
    if (chunk.isEntry || FIRST_PAGES.test(chunk.facadeModuleId ?? '')) add(chunk);
  }
}, 120_000);

afterAll(() => vi.unstubAllEnvs());

describe('the first load', () => {
  it('is at most 250 KB of gzipped JavaScript', () => {
    const bytes = [...firstChunks].reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0);
    expect(firstChunks.size).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });

  it.each([
    '/echarts/',
    '/zrender/',
    '/@mantine/dates/',
    '/dayjs/',
    '/web/ui/form/calendar.tsx',
    '/web/ui/shell/command-palette.tsx',
    '/web/ui/chart/chart-engine.ts',
    '/web/features/statistics/statistics-page.tsx',
  ])('leaves %s until it is asked for', (part) => {
    const holdsPart = (id: string): boolean => id.includes(part);
    expect([...allModules].some(holdsPart)).toBe(true);
    expect([...firstChunks].flatMap((chunk) => chunk.moduleIds).filter(holdsPart)).toEqual([]);
  });

  it.each(['/node_modules/typebox/', '/node_modules/ajv/', '/node_modules/@sinclair/typebox/'])(
    'never brings %s to a browser',
    (library) => {
      expect([...allModules].filter((id) => id.includes(library))).toEqual([]);
    },
  );
});
