/**
 * Importing a package into an empty database against COPY of the same files into tables with their primary keys: the same
 * machine, the same run, both committed durably. `node bench/import.ts FOLDER` measures another package.
 */
import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { openPlatform } from '#platform/platform.ts';
import { check } from '#features/statistics/public.ts';
import { importPackage } from '#features/exchange/public.ts';
import { operatorActor } from '#features/organisation/public.ts';
import { judge, median, withFreshDatabase } from './fresh-database.ts';

const ROUNDS = 5;
const folder = process.argv[2] ?? path.join(import.meta.dirname, '../demo/vinh-phuc-2021');

/** The tables of the exchange format with the keys they have there. */
const TABLES = {
  units: 'code text primary key, name text, kind text, parent text, valid_from date, valid_to date',
  staff:
    'code text, name text, unit text, post text, valid_from date, valid_to date, primary key (code, unit, post, valid_from)',
  parties: 'code text primary key, kind text, name text, identity_number text, born_on date, address text, sector text',
  judgments:
    'code text primary key, court text, number text, issued_on date, in_force_on date, received_on date, unit text, case_type text',
  cases: `code text primary key, unit text, basis text, case_type text, decision_number text, decided_on date, judgment text,
    officer text, debtors text, creditors text, continues text`,
  obligations: `code text primary key, "case" text, kind text, debtors text, creditors text, liability text,
    amount_vnd bigint, description text`,
  acts: `code text primary key, "case" text, type text, dated_on date, ground text, amount_vnd bigint, unit text, officer text,
    obligation text, corrects text, number text, data jsonb`,
} as const;

async function copyAll(client: pg.Client): Promise<number> {
  for (const [table, columns] of Object.entries(TABLES))
    await client.query(`drop table if exists copied_${table}; create table copied_${table} (${columns})`);
  const began = performance.now();
  await client.query('begin');
  for (const table of Object.keys(TABLES)) {
    const file = path.join(folder, `${table}.csv`);
    if (!existsSync(file)) continue;
    const header = await headerOf(file);
    const columns = header.map((name) => `"${name}"`).join(', ');
    const target = client.query(copyFrom(`copy copied_${table} (${columns}) from stdin (format csv, header)`));
    await pipeline(createReadStream(file), target);
  }
  await client.query('commit');
  return performance.now() - began;
}

async function headerOf(file: string): Promise<string[]> {
  let text = '';
  for await (const piece of createReadStream(file, { encoding: 'utf8', end: 2000 })) text += String(piece);
  return (text.split(/\r?\n/, 1)[0] ?? '').replace(/^\uFEFF/, '').split(',');
}

const imports: number[] = [];
const copies: number[] = [];
for (let round = 0; round < ROUNDS; round += 1)
  await withFreshDatabase(async (url) => {
    const platform = openPlatform(url, { connections: 4, log_level: 'silent' });
    const actor = await operatorActor(platform);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    copies.push(await copyAll(client));
    const began = performance.now();
    const result = await importPackage(platform, actor, folder);
    imports.push(performance.now() - began);
    if (!result.ok) throw new Error(result.refusals.map((refused) => refused.sentence).join('\n'));
    copies.push(await copyAll(client));
    if (round === 0) {
      const reader = await operatorActor(platform);
      const { cases, acts, differences } = await platform.database.as(reader, check);
      console.log(`check: ${cases} cases, ${acts} acts, ${differences.length} differences`);
    }
    await client.end();
    await platform.close();
  });
const memory_mb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `import ${median(imports).toFixed(0)} ms, COPY ${median(copies).toFixed(0)} ms, most memory ${memory_mb} MB`,
);
judge('import / COPY', median(imports) / median(copies), 8, false);
