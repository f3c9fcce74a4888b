// A real database for a test file: a clone of the migrated template, made in a moment and thrown away afterwards.

import pg from 'pg';
import { inject } from 'vitest';

/** An empty database with the current schema. */
export type TestDatabase = {
  /** Connects as the login user; take a role with `options: '-c role=thads_app'`. */
  readonly url: string;
  readonly name: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
};

let clones = 0;

/** Clones the template. Call it in `beforeAll`, and `drop` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('database_server_url');
  const template = inject('database_template');
  clones += 1;
  // The template carries the number of the run; process and count tell the clones of its workers apart.
  const name = `${template.replace('template', 'test')}_${process.pid}_${process.env['VITEST_WORKER_ID'] ?? '0'}_${clones}`;
  await run(serverUrl, `create database ${name} template ${template} strategy file_copy`);
  // Rights on a database itself are not cloned with it.
  await run(serverUrl, `grant all on database ${name} to thads_owner with grant option`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, name, drop: () => run(serverUrl, `drop database if exists ${name} with (force)`) };
}

async function run(serverUrl: string, statement: string): Promise<void> {
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    await server.query(statement);
  } finally {
    await server.end();
  }
}
