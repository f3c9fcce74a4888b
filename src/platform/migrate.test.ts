// Migrations against a real PostgreSQL: order, refusals, two processes at once, and a login user who is no superuser.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeEach, expect, inject, test } from 'vitest';
import { createTestDatabase } from '#test/database.ts';
import { DATABASE_ROLES, ensureDatabaseRoles } from './database-roles.ts';
import { migrate } from './migrate.ts';
import { StartRefusal } from './start-refusal.ts';

const made: string[] = [];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
});

afterAll(async () => {
  for (const name of made) await query(inject('database_server_url'), `drop database if exists ${name} with (force)`);
});

async function query(url: string, statement: string): Promise<pg.QueryResult<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query<Record<string, unknown>>(statement);
  } finally {
    await client.end();
  }
}

/** A database without any schema, in whose name the process number keeps concurrent runs apart. */
async function createEmptyDatabase(login?: string): Promise<string> {
  const name = `${inject('database_template').replace('template', 'test')}_empty_${made.length}`;
  made.push(name);
  await query(inject('database_server_url'), `create database ${name} ${login === undefined ? '' : `owner ${login}`}`);
  const url = new URL(inject('database_server_url'));
  url.pathname = `/${name}`;
  if (login !== undefined) {
    url.username = login;
    url.password = 'secret';
  }
  return url.href;
}

function write(name: string, sql: string): void {
  writeFileSync(path.join(folder, name), sql);
}

test('applies the files in order, once, as the owner', async () => {
  const url = await createEmptyDatabase();
  write('0001-first.sql', 'create table note (text text);');
  write('0002-second.sql', `insert into note values (current_user);`);
  expect(await migrate(url, { folder })).toEqual({ applied: ['0001-first.sql', '0002-second.sql'] });
  expect(await migrate(url, { folder })).toEqual({ applied: [] });
  expect((await query(url, 'select text from note')).rows).toEqual([{ text: 'thads_owner' }]);
  write('0003-third.sql', 'drop table note;');
  expect(await migrate(url, { folder })).toEqual({ applied: ['0003-third.sql'] });
});

test('leaves nothing of a file that fails, and names the line', async () => {
  const url = await createEmptyDatabase();
  write('0001-broken.sql', 'create table note (text text);\nselect nonsense;\n');
  await expect(migrate(url, { folder })).rejects.toThrow(/0001-broken\.sql:2: .*nonsense/);
  expect((await query(url, `select to_regclass('note') as note`)).rows).toEqual([{ note: null }]);
});

test('refuses a file changed after it was applied, and a database newer than the programme', async () => {
  const url = await createEmptyDatabase();
  write('0001-first.sql', 'create table note (text text);');
  await migrate(url, { folder });
  write('0001-first.sql', 'create table note (text text, more text);');
  await expect(migrate(url, { folder })).rejects.toThrow(StartRefusal);
  rmSync(path.join(folder, '0001-first.sql'));
  await expect(migrate(url, { folder })).rejects.toThrow(/phiên bản mới hơn/);
});

test('refuses a gap in the numbers', async () => {
  write('0002-second.sql', 'select 1;');
  await expect(migrate(await createEmptyDatabase(), { folder })).rejects.toThrow(/0001/);
});

test('several processes at once apply each file once', async () => {
  const url = await createEmptyDatabase();
  write('0001-first.sql', 'create table note (text text); select pg_sleep(0.2);');
  write('0002-second.sql', `insert into note values ('once');`);
  const answers = await Promise.all(Array.from({ length: 6 }, () => migrate(url, { folder })));
  expect(answers.flatMap(({ applied }) => applied).toSorted()).toEqual(['0001-first.sql', '0002-second.sql']);
  expect((await query(url, 'select text from note')).rows).toEqual([{ text: 'once' }]);
});

test('works for a login user who may make roles but is no superuser', async () => {
  const server = inject('database_server_url');
  const login = `thads_login_${process.pid}`;
  await query(server, `create role ${login} login createrole password 'secret'`);
  // Roles made by somebody else are granted by an administrator; a new server lets this user make them.
  await query(server, `grant ${DATABASE_ROLES.join(', ')} to ${login}`);
  try {
    const url = await createEmptyDatabase(login);
    write('0001-first.sql', 'create table note (text text); grant select on note to thads_app;');
    await migrate(url, { folder });
    const asApp = new URL(url);
    asApp.searchParams.set('options', '-c role=thads_app');
    expect((await query(asApp.href, 'select current_user as role, count(*)::int from note')).rows).toEqual([
      { role: 'thads_app', count: 0 },
    ]);
  } finally {
    for (const name of made) await query(server, `drop database if exists ${name} with (force)`);
    await query(server, `drop owned by ${login} cascade; drop role ${login}`);
  }
});

test('refuses a login user who may neither make roles nor take them', async () => {
  const server = inject('database_server_url');
  const login = `thads_stranger_${process.pid}`;
  await query(server, `create role ${login} login password 'secret'`);
  try {
    const url = await createEmptyDatabase(login);
    write('0001-first.sql', 'select 1;');
    await expect(migrate(url, { folder })).rejects.toThrow(/CREATEROLE/);
  } finally {
    for (const name of made) await query(server, `drop database if exists ${name} with (force)`);
    await query(server, `drop role ${login}`);
  }
});

test('roles can be ensured from several databases at once', async () => {
  const urls = await Promise.all([createEmptyDatabase(), createEmptyDatabase(), createEmptyDatabase()]);
  const clients = urls.map((url) => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  await Promise.all(clients.map((client) => ensureDatabaseRoles(client)));
  const roles = await clients[0]?.query('select 1 from pg_roles where rolname = any ($1)', [[...DATABASE_ROLES]]);
  expect(roles?.rowCount).toBe(DATABASE_ROLES.length);
  await Promise.all(clients.map((client) => client.end()));
});

test('a test database has the whole schema of the project', async () => {
  const database = await createTestDatabase();
  expect((await query(database.url, 'select count(*) > 0 as migrated from schema_migration')).rows).toEqual([
    { migrated: true },
  ]);
  await database.drop();
});
