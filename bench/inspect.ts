/**
 * The self-inspection of 100,000 cases, all rules asked and findings and deadlines kept, against reading their acts once in the
 * same batches. The first night enters every finding there is; every night after it writes only what differs.
 */
import { sql } from 'kysely';
import pg from 'pg';
import { getIsoDay } from '#kit/iso-day.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Connection } from '#platform/database.ts';
import { inspectCases } from '#features/inspections/public.ts';
import { operatorActor } from '#features/organisation/public.ts';
import { makeCountry } from './country.ts';
import { judge, median, withFreshDatabase } from './fresh-database.ts';

const CASES = Number(process.env['CASES'] ?? 100_000);
const ROUNDS = 5;
const BATCH = 1_000;
const TODAY = getIsoDay('2021-09-30');

type Registry = { readonly registry_id: bigint; readonly cases: number };

/** The country's officers serve, its judgments came in time, and its papers were kept elsewhere, as after an import. */
async function settle(client: pg.Client): Promise<void> {
  await client.query("update registry set papers_from = '2021-10-01'");
  await client.query("update judgment set received_on = '2021-10-01'");
  await client.query(`
    insert into post (registry_id, id, staff_id, unit_id, post, valid_from)
    select distinct on (a.registry_id, a.officer_id, a.unit_id) a.registry_id, a.id + 500000000, a.officer_id, a.unit_id,
      'officer', date '2009-07-01'
    from act a where a.officer_id is not null order by a.registry_id, a.officer_id, a.unit_id, a.id`);
  await client.query('analyze post');
}

/** Reads every act with what a rule needs of it, in batches of cases by key. */
async function readActs(connection: Connection, registries: readonly Registry[]): Promise<number> {
  let acts = 0;
  for (const { registry_id } of registries) {
    let after = 0n;
    for (;;) {
      const heads = await sql<{ id: bigint }>`
        select id from enforcement_case where registry_id = ${registry_id} and id > ${after} order by id limit ${BATCH}`.execute(
        connection,
      );
      const last = heads.rows.at(-1);
      if (last === undefined) break;
      const found = await sql`
        select case_id, id, code, seq, type, dated_on, booked_on, ground, amount_vnd, receiving_unit, officer_id,
          corrects_act_id, data
        from act where registry_id = ${registry_id} and case_id = any (${heads.rows.map(({ id }) => id)}::bigint[])
        order by case_id, dated_on, seq`.execute(connection);
      acts += found.rows.length;
      after = last.id;
    }
  }
  return acts;
}

async function inspectAll(connection: Connection, registries: readonly Registry[]): Promise<number> {
  let changes = 0;
  for (const { registry_id } of registries) {
    const done = await inspectCases(connection, { registry_id, unit_ids: null }, TODAY);
    if (done.broken.length > 0) throw new Error(`cases that cannot be inspected: ${done.broken.join(', ')}`);
    changes += done.entered + done.changed;
  }
  return changes;
}

async function timed<T>(run: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const began = performance.now();
  const value = await run();
  return { ms: performance.now() - began, value };
}

async function compare(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await makeCountry(client, CASES, () => undefined);
  await settle(client);
  await client.end();
  const platform = openPlatform(url, { connections: 2, log_level: 'warn' });
  const operator = await operatorActor(platform);
  await platform.database.as(operator, async (connection) => {
    const { rows: registries } = await sql<Registry>`
      select registry_id, count(*)::int as cases from enforcement_case group by registry_id order by registry_id`.execute(
      connection,
    );
    const warm = await timed(() => readActs(connection, registries));
    const before = await timed(() => readActs(connection, registries));
    const first = await timed(() => inspectAll(connection, registries));
    console.log(`${CASES} cases, ${warm.value} acts read in ${before.ms.toFixed(0)} ms`);
    console.log(
      `first night: ${first.value} findings entered in ${first.ms.toFixed(0)} ms (${(first.ms / before.ms).toFixed(2)} times)`,
    );
    await sql`select analyze_registers()`.execute(connection);
    const reading: number[] = [];
    const inspecting: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      reading.push((await timed(() => readActs(connection, registries))).ms);
      inspecting.push((await timed(() => inspectAll(connection, registries))).ms);
    }
    console.log(`a night after: acts ${median(reading).toFixed(0)} ms, inspection ${median(inspecting).toFixed(0)} ms`);
    judge(
      'the inspection of 100,000 cases against reading their acts once',
      median(inspecting) / median(reading),
      3,
      false,
    );
  });
  await platform.close();
}

await withFreshDatabase(compare);
