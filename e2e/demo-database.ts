/**
 * The demonstration in a database of one's own: loaded once in a test run, cloned for every test file, so that a file that
 * writes or moves the clock changes nothing for the others.
 */
import pg from 'pg';
import { inject } from 'vitest';
import { loadDemo } from '#app/load-demo.ts';
import { remindOfToday } from '#app/remind-of-today.ts';
import { openPlatform } from '#platform/platform.ts';

export type DemoDatabase = { readonly url: string; drop(): Promise<void> };

/** One number for all workers of a run: only one of them loads the demonstration, the others wait for it. */
const LOADING_LOCK = 732_104;

let clones = 0;

export async function cloneDemoDatabase(): Promise<DemoDatabase> {
  const server_url = inject('database_server_url');
  // The template carries the number of the run; what begins so is removed at its end.
  const prefix = inject('database_template').replace('template', 'test');
  const loaded = `${prefix}_demo`;
  await ensureLoaded(server_url, inject('database_template'), loaded);
  clones += 1;
  const name = `${prefix}_e2e_${process.pid}_${process.env['VITEST_WORKER_ID'] ?? '0'}_${clones}`;
  await withServer(server_url, (server) => cloneDatabase(server, loaded, name));
  return {
    url: urlOf(server_url, name),
    drop: () =>
      withServer(server_url, async (server) => {
        await server.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

async function ensureLoaded(server_url: string, template: string, name: string): Promise<void> {
  await withServer(server_url, async (server) => {
    await server.query('select pg_advisory_lock($1)', [LOADING_LOCK]);
    const found = await server.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount !== 0) return;
    const half_made = `${name}_half_made`;
    await server.query(`drop database if exists ${half_made} with (force)`);
    await cloneDatabase(server, template, half_made);
    await load(urlOf(server_url, half_made));
    await server.query(`alter database ${half_made} rename to ${name}`);
  });
}

async function load(url: string): Promise<void> {
  const platform = openPlatform(url, { log_level: 'silent' });
  try {
    const loaded = await loadDemo(platform, () => undefined);
    if (!loaded.ok) throw new Error(loaded.refusals.map(({ sentence }) => sentence).join('\n'));
    // The server's first round, so that the pages show who is warned of what.
    await remindOfToday(platform);
  } finally {
    await platform.close();
  }
}

async function cloneDatabase(server: pg.Client, from: string, name: string): Promise<void> {
  await server.query(`create database ${name} template ${from} strategy file_copy`);
  // Rights on a database itself are not cloned with it.
  await server.query(`grant all on database ${name} to thads_owner with grant option`);
}

async function withServer<T>(server_url: string, work: (server: pg.Client) => Promise<T>): Promise<T> {
  const server = new pg.Client({ connectionString: server_url });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

function urlOf(server_url: string, name: string): string {
  const url = new URL(server_url);
  url.pathname = `/${name}`;
  return url.href;
}
