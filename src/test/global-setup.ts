// Runs once before all tests: one PostgreSQL for the whole run, with a migrated template that every test file clones.

import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type EmbeddedPostgres, openEmbeddedPostgres } from '#platform/embedded-postgres.ts';
import { isProcessAlive } from '#platform/file-lock.ts';
import { migrate } from '#platform/migrate.ts';
import { StartRefusal } from '#platform/start-refusal.ts';

declare module 'vitest' {
  // Merging into the interface is how Vitest types what a global setup provides.
  interface ProvidedContext {
    /** Connects as a user who may make databases. */
    database_server_url: string;
    /** The migrated database to clone. */
    database_template: string;
  }
}

/** Databases and folders of a run carry its process number, so that what a killed run left behind can be told and cleared. */
const FOLDER_PREFIX = 'thads-test-';
const TEMPLATE = `thads_template_${process.pid}`;

/** Starts PostgreSQL, or uses that of `DATABASE_URL`, builds the template, and returns what undoes all of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearLeftovers();
  const given = process.env['DATABASE_URL'];
  const embedded = given === undefined || given === '' ? await startEmbedded() : undefined;
  const url = embedded?.url ?? given ?? '';
  const teardown = async (): Promise<void> => {
    if (embedded === undefined) await dropDatabases(url);
    else await embedded.remove();
  };
  try {
    await buildTemplate(url);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('database_server_url', url);
  project.provide('database_template', TEMPLATE);
  return teardown;
}

async function startEmbedded(): Promise<{ url: string; remove(): Promise<void> }> {
  const data_folder = mkdtempSync(path.join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  // As root PostgreSQL runs under another user, who must be able to pass.
  chmodSync(data_folder, 0o711);
  const postgres = await openEmbeddedPostgres({ data_folder, durable: false });
  return { url: postgres.url, remove: () => removeEmbedded(postgres, data_folder) };
}

async function removeEmbedded(postgres: EmbeddedPostgres, dataFolder: string): Promise<void> {
  await dropDatabases(postgres.url);
  await postgres.stop();
  rmSync(postgres.database_folder, { recursive: true, force: true });
  rmSync(dataFolder, { recursive: true, force: true });
}

async function buildTemplate(serverUrl: string): Promise<void> {
  await withServer(serverUrl, (server) =>
    server.query(`create database ${TEMPLATE} encoding 'UTF8' template template0`),
  );
  await migrate(databaseUrl(serverUrl, TEMPLATE));
}

/** Drops the databases of this run; connections a test has left open do not keep them. */
async function dropDatabases(serverUrl: string): Promise<void> {
  await withServer(serverUrl, async (server) => {
    const own = await server.query<{ datname: string }>(
      'select datname from pg_database where datname = $1 or starts_with(datname, $2)',
      [TEMPLATE, `thads_test_${process.pid}_`],
    );
    for (const { datname } of own.rows) await server.query(`drop database if exists ${datname} with (force)`);
  });
}

async function withServer(serverUrl: string, work: (server: pg.Client) => Promise<unknown>): Promise<void> {
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Stops and removes the databases of runs that were killed. */
async function clearLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const process_id = Number(new RegExp(`^${FOLDER_PREFIX}(\\d+)-`).exec(name)?.[1] ?? process.pid);
    const data_folder = path.join(tmpdir(), name);
    if (isProcessAlive(process_id) || statSync(data_folder).uid !== process.getuid?.()) continue;
    try {
      const postgres = await openEmbeddedPostgres({ data_folder, durable: false });
      await postgres.stop();
      rmSync(postgres.database_folder, { recursive: true, force: true });
    } catch (error) {
      // Half made: nothing runs there.
      if (!(error instanceof StartRefusal)) throw error;
    }
    rmSync(data_folder, { recursive: true, force: true });
  }
}
