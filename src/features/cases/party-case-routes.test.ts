/** A person's cases over HTTP: on which side, what rests, page by page, and nothing of other units but that there is more. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { makeServer, registerApi } from '#platform/http/server.ts';
import type { ThadsServer } from '#platform/http/server.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeCase, makeSmallProvince } from '#test/small-province.ts';
import type { SmallProvince } from '#test/small-province.ts';
import type { PartyCasesAnswer } from './contract.ts';
import { partyCaseRoutes } from './party-case-routes.ts';

const PERSON = 9_000n;

let database: TestDatabase;
let platform: Platform;
let province: SmallProvince;
let server: ThadsServer;
let reader: Actor;

async function change(statement: ReturnType<typeof sql>): Promise<void> {
  await platform.database.as(province.operator, (connection) => statement.execute(connection));
}

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { connections: 4, log_level: 'silent' });
  province = await makeSmallProvince(platform, 2021);
  reader = province.operator;
  for (let number = 1; number <= 5; number += 1)
    await makeCase(platform, province, {
      code: `TT-${number}`,
      unit_id: number > 3 ? province.district_b : province.district_a,
      officer_id: number > 3 ? province.officer_b1 : province.officer_a1,
      decided_on: getIsoDay(`2020-11-0${number}`),
      amount_vnd: 1_000_000n * BigInt(number),
    });
  await change(sql`insert into party (registry_id, id, code, kind, name, folded_name)
    values (${province.registry_id}, ${PERSON}, 'person-1', 'person', 'Trần Thị Hoa', 'tran thi hoa')`);
  // In TT-1 to TT-4; in TT-2 on both sides.
  await change(sql`insert into case_party (registry_id, case_id, role, ordinal, party_id, unit_id)
    select registry_id, id, side.role, 7, ${PERSON}, unit_id from enforcement_case
    cross join (values ('debtor'), ('creditor')) as side (role)
    where (side.role = 'debtor' and code <= 'TT-4') or (side.role = 'creditor' and code = 'TT-2')`);
  await change(sql`update enforcement_case set position = 'discontinued' where code = 'TT-3'`);
  server = await makeServer(platform);
  await registerApi(
    server,
    () => Promise.resolve(reader),
    (api) => partyCaseRoutes(api, platform),
  );
  await server.ready();
});

afterAll(async () => {
  await server.close();
  await platform.close();
  await database.drop();
});

async function get(address: string): Promise<{ status: number; body: PartyCasesAnswer }> {
  const answer = await server.inject({ method: 'GET', url: address });
  return { status: answer.statusCode, body: JSON.parse(answer.body) as PartyCasesAnswer };
}

describe('the cases of a person', () => {
  it('come page by page, the newest first, each once with the sides of the person', async () => {
    reader = province.operator;
    const codes: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const from: string = after;
      const { body } = await get(`/api/parties/person-1/cases?limit=3&after=${from}`);
      codes.push(...body.rows.map((row) => `${row.code} ${row.roles.join(' ')}`));
      after = body.next;
    }
    expect(codes).toEqual(['TT-4 debtor', 'TT-3 debtor', 'TT-2 debtor creditor', 'TT-1 debtor']);
  });

  it('are summed by side, without the rest of what has ended', async () => {
    reader = province.operator;
    const { body } = await get('/api/parties/person-1/cases');
    expect(body.sums).toEqual({
      cases: 4,
      by_role: { debtor: { cases: 4, rest_vnd: 7_000_000 }, creditor: { cases: 1, rest_vnd: 2_000_000 } },
    });
    expect(body.rows[0]).toMatchObject({
      position: 'active',
      rest_vnd: 4_000_000,
      unit_name: expect.stringMatching(/huyện B/),
    });
  });

  it('of other units stay unseen', async () => {
    reader = makeActor({ ...province.operator, id: 9n, everything: false, units: [province.district_b] });
    const { body } = await get('/api/parties/person-1/cases');
    expect(body.rows.map(({ code }) => code)).toEqual(['TT-4']);
    expect(body.sums.cases).toBe(1);
  });

  it.each([
    ['/api/parties/nobody/cases', 404, 'party-not-found'],
    ['/api/parties/person-1/cases?after=broken', 422, 'cursor-not-valid'],
    [`/api/parties/person-1/cases?after=${Buffer.from('["x"]').toString('base64url')}`, 422, 'cursor-not-valid'],
  ])('%s is refused', async (address, status, code) => {
    expect(await get(address)).toMatchObject({ status, body: { refusals: [{ code }] } });
  });

  it('are found by the index that leads from a party to its cases', async () => {
    const plan = await platform.database.as(province.operator, (connection) =>
      connection.transaction().execute(async (transaction) => {
        await sql`set local enable_seqscan = off`.execute(transaction);
        const found = await sql<{ 'QUERY PLAN': string }>`
          explain select case_id from case_party
          where registry_id = ${province.registry_id} and party_id = ${PERSON} and case_id < 100000
          group by registry_id, case_id order by case_id desc limit 51`.execute(transaction);
        return found.rows.map((row) => row['QUERY PLAN']).join('\n');
      }),
    );
    expect(plan).toMatch(/Index.*Scan Backward using case_party_by_party/);
    expect(plan).not.toContain('Sort');
  });
});
