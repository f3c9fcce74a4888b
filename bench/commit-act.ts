/**
 * Committing an act against a bare transaction that inserts the same number of rows, on one connection and on 32. Both sides
 * commit durably; the act also locks, folds and checks the case, keeps flows, audit row, outbox and the repeated key's answer.
 */
import pg from 'pg';
import { sql } from 'kysely';
import { getIsoDay } from '#kit/iso-day.ts';
import { makeActor } from '#platform/actor.ts';
import { runCommand } from '#platform/command.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { FLOW_TABLE_NAMES } from '#features/casebook/contract.ts';
import { recordAct } from '#features/cases/public.ts';
import { makeCase, makeSmallProvince } from '#test/small-province.ts';
import type { SmallProvince } from '#test/small-province.ts';
import { judge, median, withFreshDatabase } from './fresh-database.ts';

const CASES = 640;
const ROUNDS = 5;
const ACTS_PER_ROUND = 640;

type Position = { code: string; seq: number };

async function record(platform: Platform, province: SmallProvince, at: Position, key: string): Promise<void> {
  const answer = await runCommand(
    platform,
    province.operator,
    recordAct,
    {
      case_code: at.code,
      expected_seq: at.seq,
      type: 'collected',
      dated_on: getIsoDay('2021-03-01'),
      ground: null,
      amount_vnd: 1_000n,
      receiving_unit: null,
      officer: null,
      corrects: null,
      data: {},
    },
    { idempotency_key: key },
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals));
  at.seq += 1;
}

/** Acts a second with so many at once; each worker takes cases of its own, as officers do. */
async function measureActs(
  platform: Platform,
  province: SmallProvince,
  cases: Position[],
  workers: number,
  round: string,
): Promise<number> {
  const began = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let number = next++; number < ACTS_PER_ROUND; number = next++) {
        const at = cases[number % cases.length];
        if (at !== undefined) await record(platform, province, at, `${round}-${number}-0000`);
      }
    }),
  );
  return (ACTS_PER_ROUND * 1000) / (performance.now() - began);
}

/** The rows one act writes, by table, counted in the database itself. */
async function rowsOfOneAct(platform: Platform, province: SmallProvince, at: Position): Promise<number> {
  const count = async (): Promise<number> => {
    const result = await platform.database.as(province.operator, (connection) =>
      sql<{
        rows: number;
      }>`select ((select count(*) from act) + (select count(*) from movement) + (select count(*) from audit_row)
        + (select count(*) from outbox) + (select count(*) from command_answer) + (select count(*) from case_deadline))::int as rows`.execute(
        connection,
      ),
    );
    return result.rows[0]?.rows ?? 0;
  };
  const before = await count();
  await record(platform, province, at, 'count-the-rows');
  // Beside the rows inserted: the case's copy, and in each flow table the rest under way and the completed money.
  return (await count()) - before + 1 + 2 * FLOW_TABLE_NAMES.length;
}

async function measureFloor(clients: pg.Client[], rows: number): Promise<number> {
  const began = performance.now();
  let next = 0;
  await Promise.all(
    clients.map(async (client) => {
      for (let number = next++; number < ACTS_PER_ROUND; number = next++) {
        await client.query('begin');
        for (let row = 0; row < rows; row += 1)
          await client.query('insert into floor_row (payload, amount, day) values ($1, $2, $3)', [
            'a row of the same kind',
            1000,
            '2021-03-01',
          ]);
        await client.query('commit');
      }
    }),
  );
  return (ACTS_PER_ROUND * 1000) / (performance.now() - began);
}

/** A province has some ten units; their officers write at the same time, each into figures of the own unit. */
async function addUnits(platform: Platform, province: SmallProvince): Promise<bigint[]> {
  const next = await platform.ids.take(10);
  const ids = Array.from({ length: 10 }, () => next());
  await platform.database.as(province.operator, async (connection) => {
    for (const [number, id] of ids.entries())
      await sql`insert into unit (registry_id, id, code, name, kind, parent_id, valid_from)
        values (${province.registry_id}, ${id}, ${`TT-U${number}`}, ${`Chi cục ${number}`}, 'district-office', ${province.province_office}, '2015-01-01')`.execute(
        connection,
      );
  });
  return ids;
}

await withFreshDatabase(async (url) => {
  const platform = openPlatform(url, { connections: 32, log_level: 'silent' });
  const small = await makeSmallProvince(platform, 2021);
  const units = await addUnits(platform, small);
  const province = { ...small, operator: makeActor({ ...small.operator, units: [...small.operator.units, ...units] }) };
  const cases: Position[] = [];
  for (let number = 0; number < CASES; number += 1) {
    const code = `TT-${number}`;
    await makeCase(platform, province, {
      code,
      unit_id: units[number % units.length] ?? province.district_a,
      officer_id: province.officer_a1,
      decided_on: getIsoDay('2020-11-02'),
      amount_vnd: 1_000_000_000n,
    });
    cases.push({ code, seq: 1 });
  }
  const floorPool = await Promise.all(
    Array.from({ length: 32 }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  const [first] = floorPool;
  const [some] = cases;
  if (first === undefined || some === undefined) throw new Error('nothing to measure');
  await first.query(
    'create table floor_row (id bigint generated always as identity primary key, payload text, amount bigint, day date)',
  );
  const rows = await rowsOfOneAct(platform, province, some);
  console.log(`rows of one act: ${rows}`);
  await measureActs(platform, province, cases, 32, 'warm');
  await first.query('analyze');
  for (const workers of [1, 32]) {
    const acts: number[] = [];
    const floors: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      floors.push(await measureFloor(floorPool.slice(0, workers), rows));
      acts.push(await measureActs(platform, province, cases, workers, `${workers}-${round}`));
    }
    console.log(
      `${workers} at once: ${median(acts).toFixed(0)} acts/s, floor ${median(floors).toFixed(0)} transactions/s`,
    );
    judge(`committing an act, ${workers} connection(s)`, median(acts) / median(floors), 0.5, true);
  }
  await Promise.all(floorPool.map((client) => client.end()));
  await platform.close();
});
