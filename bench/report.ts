/**
 * The results report of a country's year, as the program answers it, against the same table recomputed from the acts: by DuckDB
 * and by plain SQL in the program's own database. After random acts, and compared cell by cell. Smaller countries with
 * `node bench/report.ts 50000`.
 */
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { sql } from 'kysely';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { getIsoDay } from '#kit/iso-day.ts';
import { LINE_COLUMNS } from '#law/counting-rules.ts';
import type { Actor } from '#platform/actor.ts';
import { runCommand } from '#platform/command.ts';
import { openPlatform } from '#platform/platform.ts';
import type { Platform } from '#platform/platform.ts';
import { recordAct } from '#features/cases/public.ts';
import { operatorActor } from '#features/organisation/public.ts';
import type { ResultsReport } from '#features/statistics/domain/results-report.ts';
import { check, resultsReport } from '#features/statistics/public.ts';
import { makeCountry } from './country.ts';
import { judge, median, withFreshDatabase } from './fresh-database.ts';

const CASES = Number(process.argv[2] ?? 1_000_000);
const FEW_CASES = 10_000;
const RANDOM_ACTS = 1_000;
const ROUNDS = 5;
const ON = getIsoDay('2021-09-30');
const BEGIN = getIsoDay('2020-10-01');

type Grouping = 'unit' | 'case-type';
const GROUP_COLUMN = { unit: 'unit_id', 'case-type': 'case_type' } as const satisfies Record<Grouping, string>;

/** A table as texts: row, then column and measure, so that both sides can be held against each other. */
type Table = ReadonlyMap<string, string>;

const RECOUNT = readFileSync(path.join(import.meta.dirname, 'recount.sql'), 'utf8');

function recountOf(by: Grouping): string {
  return RECOUNT.replaceAll(':begin', `date '${BEGIN}'`)
    .replaceAll(':day', `date '${ON}'`)
    .replaceAll(':group', GROUP_COLUMN[by]);
}

async function report(platform: Platform, actor: Actor, by: Grouping): Promise<ResultsReport> {
  const answer = await platform.database.as(actor, (connection) =>
    resultsReport(connection, actor, { on: ON, unit: null, by, only: null }),
  );
  if (!answer.ok) throw new Error('the report was refused');
  return answer.value;
}

/** Milliseconds of each round, after one to warm up, and the last answer. */
async function measure<T>(run: () => Promise<T>, rounds = ROUNDS): Promise<{ ms: number; answer: T }> {
  let answer = await run();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    answer = await run();
    times.push(performance.now() - began);
  }
  return { ms: median(times), answer };
}

function tableOf(rows: readonly Readonly<Record<string, unknown>>[], codes: ReadonlyMap<string, string>): Table {
  const table = new Map<string, string>();
  for (const { group, ...cells } of rows)
    for (const [cell, value] of Object.entries(cells))
      if (String(value) !== '0') table.set(`${codes.get(String(group)) ?? String(group)} ${cell}`, String(value));
  return table;
}

function tableOfReport(answer: ResultsReport): Table {
  const table = new Map<string, string>();
  for (const { code, figures } of answer.groups)
    for (const column of LINE_COLUMNS)
      for (const measured of ['matters', 'money_vnd'] as const) {
        const value = figures[measured].columns[column];
        if (value !== 0n) table.set(`${code} ${column}.${measured}`, String(value));
      }
  return table;
}

function expectSame(name: string, found: Table, expected: Table): void {
  for (const key of new Set([...found.keys(), ...expected.keys()]))
    if (found.get(key) !== expected.get(key))
      throw new Error(`${name}: ${key} is ${found.get(key) ?? '0'}, not ${expected.get(key) ?? '0'}`);
  console.log(`same   ${name}: ${expected.size} cells`);
}

/** Acts as officers record them, in the last month of the year: money, changes of position and of officer, corrections. */
async function recordRandomActs(platform: Platform, actor: Actor): Promise<void> {
  const found = await platform.database.as(actor, (connection) =>
    sql<{ code: string; seq: number; rest_vnd: bigint; officer: string; last_act: string }>`
      select c.code, c.last_seq as seq, c.rest_vnd, a.code as last_act,
        (select s.code from staff_member s where s.registry_id = c.registry_id and s.id <> c.officer_id limit 1) as officer
      from enforcement_case c join act a on a.registry_id = c.registry_id and a.case_id = c.id and a.seq = c.last_seq
      where c.position = 'active' and c.rest_vnd > 10 and c.last_act_on < '2021-09-01'
      order by md5(c.code) limit ${RANDOM_ACTS}`.execute(connection),
  );
  let recorded = 0;
  for (const [at, { code, seq, rest_vnd, last_act }] of found.rows.entries()) {
    const kind = at % 4;
    const answer = await runCommand(platform, actor, recordAct, {
      case_code: code,
      expected_seq: seq,
      type: ['collected', 'classified-no-means', 'discontinued', 'corrected'][kind] ?? 'collected',
      dated_on: getIsoDay(`2021-09-${String(1 + (at % 30)).padStart(2, '0')}`),
      ground: kind === 1 || kind === 2 ? 'a' : null,
      happened: true,
      amount_vnd: kind === 0 ? rest_vnd / 2n : null,
      receiving_unit: null,
      officer: null,
      corrects: kind === 3 ? last_act : null,
      data: kind === 3 ? { reason: 'ghi nhầm' } : {},
    });
    recorded += answer.ok ? 1 : 0;
  }
  console.log(`${recorded} random acts recorded`);
}

/** The acts and cases of the database in DuckDB, as tables of its own. */
async function loadDuckDb(url: string): Promise<DuckDBConnection> {
  const folder = mkdtempSync(path.join(tmpdir(), 'thads-bench-'));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
  for (const [table, columns] of [
    [
      'act',
      'id bigint, case_id bigint, seq int, type text, booked_on date, ground text, amount_vnd bigint, corrects_act_id bigint',
    ],
    ['enforcement_case', 'id bigint, unit_id bigint, case_type text'],
  ] as const) {
    const file = path.join(folder, `${table}.csv`);
    const rows = client.query(
      copyTo(
        `copy ${table} (${columns.replaceAll(/ (bigint|int|text|date)/g, '')}) to stdout with (format csv, header)`,
      ),
    );
    await pipeline(rows, createWriteStream(file));
    await duckdb.run(`create table ${table} (${columns})`);
    await duckdb.run(`copy ${table} from '${file}' (format csv, header)`);
  }
  await client.end();
  rmSync(folder, { recursive: true });
  return duckdb;
}

async function runDuckDb(duckdb: DuckDBConnection, statement: string): Promise<Record<string, unknown>[]> {
  return (await duckdb.runAndReadAll(statement)).getRowObjects();
}

async function runPlainSql(client: pg.Client, statement: string): Promise<Record<string, unknown>[]> {
  return (await client.query<Record<string, unknown>>(statement)).rows;
}

/** The report by units in a country of few cases and the same units. */
async function measureFewCases(): Promise<number> {
  return withFreshDatabase(async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await makeCountry(client, FEW_CASES, () => undefined);
    await client.end();
    const platform = openPlatform(url, { connections: 2, log_level: 'silent' });
    const actor = await operatorActor(platform);
    const { ms } = await measure(() => report(platform, actor, 'unit'));
    await platform.close();
    return ms;
  });
}

async function unitCodes(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const found = await client.query<{ id: string; code: string }>('select id::text, code from unit');
  return new Map(found.rows.map(({ id, code }) => [id, code]));
}

await withFreshDatabase(async (url) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const country = await makeCountry(client, CASES, (cases) => {
    if (cases % 100_000 === 0) console.log(`${cases} cases made`);
  });
  console.log(`${country.cases} cases, ${country.acts} acts`);
  const platform = openPlatform(url, { connections: 4, log_level: 'silent' });
  const actor = await operatorActor(platform);
  await recordRandomActs(platform, actor);
  await client.query('vacuum analyze');
  const duckdb = await loadDuckDb(url);
  const codes = await unitCodes(client);
  const unit_ms = await compareWith('unit', platform, actor, duckdb, client, codes);
  await compareWith('case-type', platform, actor, duckdb, client, codes);
  if (CASES <= 100_000) {
    const { differences, cases, acts } = await platform.database.as(actor, check);
    console.log(`check: ${cases} cases, ${acts} acts, ${differences.length} differences`);
  }
  await platform.close();
  await client.end();
  const few_ms = await measureFewCases();
  console.log(`by unit: ${few_ms.toFixed(1)} ms with ${FEW_CASES} cases`);
  judge(`growth from ${FEW_CASES} to ${CASES} cases`, unit_ms / few_ms, 3, false);
});

/** Measures both sides on one grouping; gives the milliseconds of the program. */
async function compareWith(
  by: Grouping,
  platform: Platform,
  actor: Actor,
  duckdb: DuckDBConnection,
  client: pg.Client,
  codes: ReadonlyMap<string, string>,
): Promise<number> {
  const ours = await measure(() => report(platform, actor, by));
  const theirs = await measure(() => runDuckDb(duckdb, recountOf(by)));
  console.log(`by ${by}: ${ours.ms.toFixed(1)} ms, DuckDB ${theirs.ms.toFixed(1)} ms`);
  expectSame(`by ${by}, DuckDB`, tableOfReport(ours.answer), tableOf(theirs.answer, codes));
  judge(`report by ${by} / DuckDB`, ours.ms / theirs.ms, by === 'unit' ? 0.1 : 0.2, false);
  if (by === 'unit') {
    const plain = await measure(() => runPlainSql(client, recountOf(by)));
    console.log(`by ${by}: plain SQL ${plain.ms.toFixed(0)} ms`);
    expectSame(`by ${by}, plain SQL`, tableOfReport(ours.answer), tableOf(plain.answer, codes));
    judge('report by unit / plain SQL', ours.ms / plain.ms, 0.01, false);
  }
  return ours.ms;
}
