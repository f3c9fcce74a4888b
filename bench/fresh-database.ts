/** A durable database of its own for one benchmark: the same settings as in use, thrown away afterwards. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openEmbeddedPostgres } from '#platform/embedded-postgres.ts';
import { migrate } from '#platform/migrate.ts';

export async function withFreshDatabase<T>(run: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'thads-bench-'));
  chmodSync(folder, 0o711);
  const postgres = await openEmbeddedPostgres({ data_folder: folder });
  try {
    const server = new pg.Client({ connectionString: postgres.url });
    await server.connect();
    await server.query(`create database thads_bench encoding 'UTF8' template template0`);
    await server.end();
    const url = new URL(postgres.url);
    url.pathname = '/thads_bench';
    await migrate(url.href);
    return await run(url.href);
  } finally {
    await postgres.stop();
    rmSync(postgres.database_folder, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The middle of five figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints the ratio and its target; a ratio missed fails the benchmark. */
export function judge(name: string, ratio: number, target: number, atLeast: boolean): void {
  const met = atLeast ? ratio >= target : ratio <= target;
  console.log(
    `${met ? 'met   ' : 'MISSED'} ${name}: ${ratio.toFixed(3)} (${atLeast ? 'at least' : 'at most'} ${target})`,
  );
  if (!met) process.exitCode = 1;
}
