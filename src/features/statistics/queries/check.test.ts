/** Proves that the check finds a database as its acts say clean, and whatever was tampered with not. */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeRandomRegister } from '#test/random-register.ts';
import type { RandomRegister } from '#test/random-register.ts';
import { check } from './check.ts';

let database: TestDatabase;
let platform: Platform;
let register: RandomRegister;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { log_level: 'silent', connections: 4 });
  register = await makeRandomRegister(platform, 25, 31032021);
});

afterAll(async () => {
  await platform.close();
  await database.drop();
});

const checked = () => platform.database.as(register.province.operator, check);

/** Writes past all grants, as only an owner of the tables could. */
async function tamper(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

test('after random acts, late ones and corrections nothing differs', async () => {
  const acts = register.cases.reduce((sum, row) => sum + row.history.acts.length - 1, 0);
  expect(await checked()).toEqual({ cases: 25, acts, differences: [] });
});

test('every kind of tampering is told, and nothing else', async () => {
  const victim = register.cases.find((row) => row.history.movements.length > 3);
  if (victim === undefined) throw new Error('no case moves enough');
  const { case_id } = victim.dimensions;
  await tamper(`update enforcement_case set rest_vnd = rest_vnd + 1, notified_on = '2001-01-01' where id = ${case_id}`);
  expect((await checked()).differences).toMatchObject([
    { kind: 'state', of: victim.code, field: 'rest_vnd' },
    { kind: 'state', of: victim.code, field: 'notified_on', stored: '2001-01-01' },
  ]);
  await tamper(`update enforcement_case set rest_vnd = rest_vnd - 1,
    notified_on = ${victim.history.state.notified_on === null ? 'null' : `'${victim.history.state.notified_on}'`} where id = ${case_id}`);
  await tamper(
    `update movement set amount_vnd = amount_vnd + 7 where id = (select max(id) from movement where case_id = ${case_id})`,
  );
  expect((await checked()).differences).toMatchObject([{ kind: 'movement', of: victim.code }]);
  await tamper(
    `update movement set amount_vnd = amount_vnd - 7 where id = (select max(id) from movement where case_id = ${case_id})`,
  );
  expect((await checked()).differences).toEqual([]);
});

test('flows that were changed, or stand where no case is, are told by their keys', async () => {
  await tamper(`update month_flow set matters = matters + 1 where ctid = (select min(ctid) from month_flow)`);
  await tamper(`insert into month_flow_unit values (${register.province.registry_id}, '06/2019', '2020-03-01',
    ${register.province.province_office}, 'ex-officio', false, 'new', 1, 500)`);
  const { differences } = await checked();
  expect(differences.map((row) => [row.kind, row.field, row.of.split(' ')[0]])).toEqual([
    ['flow', 'matters', 'month_flow_unit'],
    ['flow', 'amount_vnd', 'month_flow_unit'],
    ['flow', 'matters', 'month_flow'],
  ]);
});
