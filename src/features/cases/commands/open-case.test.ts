/** Proves that a decision opens a case whole or not at all, and that figures follow. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { runCommand } from '#platform/command.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { createTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { makeSmallProvince } from '#test/small-province.ts';
import type { SmallProvince } from '#test/small-province.ts';
import type { OpeningInput } from '../domain/opening.ts';
import { sampleOpening, samplePerson } from '../domain/sample-opening.ts';
import { loadHistory } from '../store.ts';
import { openCase } from './open-case.ts';
import { recordAct } from './record-act.ts';

let database: TestDatabase;
let platform: Platform;
let province: SmallProvince;
let head: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  platform = openPlatform(database.url, { log_level: 'silent', connections: 12 });
  province = await makeSmallProvince(platform, 2021);
  head = actorIn('A', [province.district_a], province.head_a);
  await query(sql`insert into setting (registry_id, name, value) values (0, 'clock', '{"today": "2021-03-31"}')`);
  await query(sql`
    insert into party (registry_id, id, code, kind, name, folded_name, sector) values
      (${province.registry_id}, 1, 'state', 'state', 'Ngân sách nhà nước', 'ngan sach nha nuoc', 'state'),
      (${province.registry_id}, 2, 'bank', 'organisation', 'Ngân hàng Sông Lô', 'ngan hang song lo', 'credit-institution')`);
});

afterAll(async () => {
  await platform.close();
  await database.drop();
});

function actorIn(name: string, units: bigint[], id: bigint): Actor {
  return makeActor({
    id,
    name: `Thủ trưởng ${name}`,
    registry_id: province.registry_id,
    registries: [province.registry_id],
    units,
    grants: new Map([['intake.decide', new Set(units)]]),
    everything: false,
  });
}

async function query<T>(statement: ReturnType<typeof sql<T>>): Promise<T[]> {
  return platform.database.as(province.operator, async (connection) => (await statement.execute(connection)).rows);
}

let drafts = 0;

function decision(fields: Partial<OpeningInput> = {}): OpeningInput {
  drafts += 1;
  return sampleOpening(drafts, fields);
}

async function contents(): Promise<unknown> {
  return query(sql`select (select count(*)::int from enforcement_case) as cases, (select count(*)::int from party) as parties,
    (select count(*)::int from judgment) as judgments, (select count(*)::int from obligation) as obligations,
    (select count(*)::int from act) as acts, (select count(*)::int from movement) as movements,
    (select count(*)::int from audit_row) as audits,
    (select coalesce(sum(amount_vnd), 0)::bigint from month_flow) as flows,
    (select coalesce(sum(last_number), 0)::bigint from number_series) as numbers`);
}

async function figure(line_column: string): Promise<{ matters: bigint; amount_vnd: bigint }> {
  const [row] = await query(sql<{ matters: bigint; amount_vnd: bigint }>`
    select coalesce(sum(matters), 0)::bigint as matters, coalesce(sum(amount_vnd), 0)::bigint as amount_vnd
    from month_flow_unit where line_column = ${line_column} and month = '2021-03-01'`);
  if (row === undefined) throw new Error('no figure');
  return row;
}

async function open(fields: Partial<OpeningInput> = {}, actor: Actor = head) {
  return runCommand(platform, actor, openCase, decision(fields));
}

async function expectRefused(fields: Partial<OpeningInput>, code: string, field?: string, actor: Actor = head) {
  const before = await contents();
  const result = await open(fields, actor);
  expect(result.ok ? result.value : result.refusals).toContainEqual(
    expect.objectContaining(field === undefined ? { code } : { code, field }),
  );
  expect(await contents()).toEqual(before);
}

describe('a decision', () => {
  test('opens a case with parties, obligations, its first act and the figures of its day', async () => {
    const before = await figure('new');
    const result = await open();
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    expect(result.value).toMatchObject({
      case_code: 'TT-A-2021-00001',
      decision_number: '1/QĐ-CCTHADS',
      judgment: 'TT-A-2021-BA0001',
      new_parties: { debtor: 'TT-A-2021-DS0001' },
      whole_vnd: '5200000',
      booked_on: '2021-03-01',
    });
    const after = await figure('new');
    expect(after.matters - before.matters).toBe(1n);
    expect(after.amount_vnd - before.amount_vnd).toBe(5_200_000n);
    const [stored] = await query(sql<{
      id: bigint;
      rest_vnd: bigint;
      position: string;
      last_seq: number;
      parties: number;
      sides: string;
    }>`
      select c.id, c.rest_vnd, c.position, c.last_seq,
        (select count(*)::int from case_party cp where cp.case_id = c.id) as parties,
        (select string_agg(op.role || ' ' || o.ordinal, ',' order by o.ordinal, op.role desc) from obligation o
          join obligation_party op on op.obligation_id = o.id where o.case_id = c.id) as sides
      from enforcement_case c where c.code = 'TT-A-2021-00001'`);
    expect(stored).toMatchObject({
      rest_vnd: 5_200_000n,
      position: 'active',
      last_seq: 1,
      parties: 2,
      sides: 'debtor 1,creditor 1,debtor 2,creditor 2',
    });
    const history = await platform.database.as(province.operator, (connection) =>
      loadHistory(connection, province.registry_id, stored?.id ?? 0n),
    );
    expect(history.state).toMatchObject({ position: 'active', rest_vnd: 5_200_000n, officer_id: province.officer_a1 });
    expect(history.movements).toHaveLength(1);
  });

  test('goes on: what it opened can be acted on', async () => {
    const result = await runCommand(platform, province.operator, recordAct, {
      case_code: 'TT-A-2021-00001',
      expected_seq: 1,
      type: 'collected',
      dated_on: getIsoDay('2021-03-10'),
      ground: null,
      amount_vnd: 200_000n,
      receiving_unit: null,
      officer: null,
      corrects: null,
      data: {},
    });
    expect(result).toMatchObject({ ok: true, value: { seq: 2, rest_vnd: '5000000' } });
  });

  test('knows a credit institution among the creditors', async () => {
    const result = await open({
      basis: 'on-request',
      case_type: 'commercial',
      creditors: [{ code: 'bank' }],
      obligations: [
        {
          kind: 'bank-loan',
          debtors: ['debtor'],
          creditors: ['bank'],
          liability: null,
          amount_vnd: 900_000_000n,
          description: null,
        },
      ],
    });
    expect(result.ok).toBe(true);
    const rows = await query(sql`select code from enforcement_case where credit_institution`);
    expect(rows).toHaveLength(1);
  });

  test('takes hundreds of parties and obligations', async () => {
    const victims = Array.from({ length: 150 }, (_, index) => samplePerson(`v${index}`, `Trần Thị Hoa ${index}`));
    const result = await open({
      basis: 'on-request',
      case_type: 'civil',
      creditors: victims,
      obligations: victims.map(({ new_key }) => ({
        kind: 'damages',
        debtors: ['debtor'],
        creditors: [new_key],
        liability: null,
        amount_vnd: 1_000_000n,
        description: null,
      })),
    });
    expect(result).toMatchObject({ ok: true, value: { whole_vnd: '150000000' } });
  });

  test('runs dry without a trace', async () => {
    const before = await contents();
    const dry = await runCommand(platform, head, openCase, decision(), { dry_run: true });
    expect(dry).toMatchObject({ ok: true, value: { decision_number: '4/QĐ-CCTHADS' } });
    expect(await contents()).toEqual(before);
  });

  test('with several debtors keeps their joint liability', async () => {
    const result = await open({
      debtors: [samplePerson('a', 'Lê Văn Nam'), samplePerson('b', 'Lê Thị Hương')],
      obligations: [
        {
          kind: 'court-fee',
          debtors: ['a', 'b'],
          creditors: ['state'],
          liability: 'joint',
          amount_vnd: 1_000n,
          description: null,
        },
      ],
    });
    expect(result.ok).toBe(true);
    const rows = await query(sql`select op.ordinal from obligation o join obligation_party op on op.obligation_id = o.id
      where o.liability = 'joint' and op.role = 'debtor' order by 1`);
    expect(rows).toEqual([{ ordinal: 1 }, { ordinal: 2 }]);
  });
});

describe('refusals leave the database as it was', () => {
  test('codes that nobody knows, all in one answer', async () => {
    const result = await open({
      judgment: { code: 'J-none' },
      debtors: [{ code: 'p-none' }],
      officer: 'TT-B-1',
      continues: 'C-none',
      obligations: [
        { kind: 'fine', debtors: ['p-none'], creditors: ['state'], liability: null, amount_vnd: 1n, description: null },
      ],
    });
    expect(result.ok ? [] : result.refusals.map(({ code, field }) => [code, field])).toEqual([
      ['judgment-unknown', 'judgment.code'],
      ['party-unknown', 'debtors.0.code'],
      ['officer-not-serving', 'officer'],
      ['case-unknown', 'continues'],
    ]);
  });

  test('who may not decide in the unit', async () => {
    await expectRefused({}, 'not-permitted', undefined, actorIn('B', [province.district_b], 77n));
    await expectRefused({ unit: 'TT-Z' }, 'unit-unknown', 'unit');
    await expectRefused({ unit: 'TT-B' }, 'not-permitted');
  });

  test('what a form can get wrong', async () => {
    await expectRefused({ decided_on: '2021-04-01' }, 'day-in-the-future', 'decided_on');
    await expectRefused({ decided_on: '2021-02-29' }, 'day-not-in-calendar', 'decided_on');
    await expectRefused({ decided_on: '2021-02-19' }, 'decision-before-receipt', 'decided_on');
    await expectRefused({ debtors: [] }, 'debtor-required', 'debtors');
    await expectRefused({ basis: 'on-request' }, 'creditor-required', 'creditors');
  });

  test('the same judgment twice, the same person twice', async () => {
    const first = decision();
    expect((await runCommand(platform, head, openCase, first)).ok).toBe(true);
    const again = await runCommand(platform, head, openCase, first);
    expect(again).toMatchObject({ ok: false, refusals: [{ code: 'judgment-known', field: 'judgment.number' }] });
    const known = { ...samplePerson('debtor', 'Phạm Văn An'), identity_number: '026 188 000 111' };
    expect((await open({ debtors: [known] })).ok).toBe(true);
    await expectRefused({ debtors: [known] }, 'identity-number-known', 'debtors.0.identity_number');
    expect((await open({ debtors: [{ ...known, is_another_person: true }] })).ok).toBe(true);
  });
});

describe('a request', () => {
  beforeAll(async () => {
    const { registry_id, district_a, district_b } = province;
    await query(sql`
      insert into judgment (registry_id, id, code, court, number, issued_on, in_force_on, received_on, unit_id, case_type) values
        (${registry_id}, 11, 'J-1', 'TAND huyện A', '901/2020/DS-ST', '2020-11-02', '2020-12-02', '2020-12-10', ${district_a}, 'civil'),
        (${registry_id}, 12, 'J-2', 'TAND huyện A', '902/2020/DS-ST', '2020-11-02', null, '2020-12-10', ${district_a}, 'civil')`);
    await query(sql`
      insert into request (registry_id, id, code, unit_id, judgment_id, requester_id, received_on, content) values
        (${registry_id}, 21, 'R-1', ${district_a}, 11, 2, '2021-02-01', 'Trả nợ'),
        (${registry_id}, 22, 'R-2', ${district_b}, 11, 2, '2021-02-01', 'Trả nợ')`);
  });

  const asked: Partial<OpeningInput> = {
    basis: 'on-request',
    case_type: 'civil',
    judgment: { code: 'J-1' },
    request: 'R-1',
    creditors: [{ code: 'bank' }],
    obligations: [
      {
        kind: 'bank-loan',
        debtors: ['debtor'],
        creditors: ['bank'],
        liability: null,
        amount_vnd: 60_000_000n,
        description: null,
      },
    ],
  };

  test('must be one of the unit on the judgment, asked by a creditor, before the decision', async () => {
    await expectRefused({ ...asked, request: 'R-2' }, 'request-unknown', 'request');
    await expectRefused({ ...asked, request: 'R-9' }, 'request-unknown', 'request');
    await expectRefused({ ...asked, judgment: { code: 'J-2' } }, 'request-of-another-judgment', 'request');
    await expectRefused({ ...asked, decided_on: '2021-01-31' }, 'decision-before-request', 'decided_on');
    const other = { ...asked, creditors: [samplePerson('other', 'Trần Thị Hoa')] };
    await expectRefused(
      { ...other, obligations: (asked.obligations ?? []).map((one) => ({ ...one, creditors: ['other'] })) },
      'requester-not-creditor',
      'creditors',
    );
  });

  test('is answered by one decision, however many are given at once', async () => {
    const results = await Promise.all(Array.from({ length: 4 }, () => open(asked)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results)
      if (!result.ok) expect(result.refusals).toMatchObject([{ code: 'request-decided-already', field: 'request' }]);
    const linked = await query(sql<{ code: string | null }>`
      select c.code from request r left join enforcement_case c on c.id = r.case_id order by r.code`);
    expect(linked.map(({ code }) => code?.slice(0, 9) ?? null)).toEqual(['TT-A-2021', null]);
  });
});

describe('one decision for each debtor', () => {
  const two: Partial<OpeningInput> = {
    decided_on: '2026-07-02',
    debtors: [samplePerson('a', 'Lê Văn Nam'), samplePerson('b', 'Lê Thị Hương')],
    obligations: [
      {
        kind: 'fine',
        debtors: ['a', 'b'],
        creditors: ['state'],
        liability: 'several',
        amount_vnd: 2_000_000n,
        description: null,
      },
    ],
  };

  beforeAll(async () => {
    await query(sql`update setting set value = '{"today": "2026-07-10"}' where name = 'clock'`);
    platform.clock.forget();
  });

  test('is refused from 1/7/2026 unless it was given like this, and the record then says so', async () => {
    await expectRefused(two, 'law-decision-for-several-debtors', 'debtors');
    const result = await open({ ...two, happened: true });
    expect(result).toMatchObject({ ok: true, value: { whole_vnd: '2000000' } });
    const [told] = await query(sql<{ happened: boolean }>`
      select (detail ->> 'happened')::boolean as happened from audit_row order by id desc limit 1`);
    expect(told).toEqual({ happened: true });
  });
});
