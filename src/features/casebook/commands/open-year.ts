/**
 * Opens statistical years of a registry: the stock of 30 September becomes the opening flow of October. Safe to repeat, and
 * safe beside writers: they hold the registry's lock shared, this holds it alone.
 */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import { firstDayOfYear } from '#kit/statistical-year.ts';
import { KEPT_RULES } from '#law/counting-rules.ts';
import type { CountingRules } from '#law/counting-rules.ts';
import { OPEN_POSITIONS } from '#law/positions.ts';
import { FLOW_TABLE_NAMES, FLOW_TABLES } from '../domain/flow-tables.ts';

/**
 * Held shared by every writer of acts until its commit, so that no year opens under it; gives the last year that is open.
 */
export async function holdRegistry(connection: Connection, registry_id: bigint): Promise<StatisticalYear> {
  await sql`select pg_advisory_xact_lock_shared(7301, ${registry_id}::int)`.execute(connection);
  return getOpenedThroughYear(connection, registry_id);
}

async function lockRegistryAlone(connection: Connection, registry_id: bigint): Promise<void> {
  await sql`select pg_advisory_xact_lock(7301, ${registry_id}::int)`.execute(connection);
}

/** The last year whose opening stock stands in the registry's flows. */
async function getOpenedThroughYear(connection: Connection, registry_id: bigint): Promise<StatisticalYear> {
  const result = await sql<{ year: number }>`
    select opened_through_year as year from registry where registry_id = ${registry_id}`.execute(connection);
  const row = result.rows[0];
  if (row === undefined) throw new Error(`no registry ${registry_id}`);
  return row.year;
}

/**
 * Opens every year up to and including `year`. The connection must see all units of the registry. Runs in the caller's
 * transaction.
 */
export async function openYearsThrough(
  transaction: Connection,
  registry_id: bigint,
  year: StatisticalYear,
): Promise<void> {
  await lockRegistryAlone(transaction, registry_id);
  const opened = await getOpenedThroughYear(transaction, registry_id);
  if (opened >= year) return;
  if (opened > 0)
    for (let next = opened + 1; next <= year; next += 1)
      for (const rules of KEPT_RULES)
        // oxlint-disable-next-line no-await-in-loop -- one year builds on the one before
        await openYear(transaction, registry_id, next, rules);
  await sql`update registry set opened_through_year = ${year} where registry_id = ${registry_id}`.execute(transaction);
}

async function openYear(
  transaction: Connection,
  registry_id: bigint,
  year: StatisticalYear,
  rules: CountingRules,
): Promise<void> {
  const stock = OPEN_POSITIONS.map((position) => rules.standing_column[position]);
  const carried = [...stock, 'separate-book'];
  const october = firstDayOfYear(year);
  const before = firstDayOfYear(year - 1);
  for (const table of FLOW_TABLE_NAMES) {
    const columns = sql.join(FLOW_TABLES[table].map((key) => sql.ref(key)));
    // oxlint-disable-next-line no-await-in-loop -- one statement a table
    await sql`
      with standing as (
        select ${columns}, line_column, sum(matters)::bigint as matters, sum(amount_vnd)::bigint as amount_vnd
        from ${sql.table(table)}
        where registry_id = ${registry_id} and rules = ${rules.code} and month >= ${before}::date and month < ${october}::date
          and line_column = any (${carried}::text[])
        group by ${columns}, line_column
      ), opening as (
        select ${columns}, line_column, matters, amount_vnd from standing
        union all
        select ${columns}, 'old', sum(matters)::bigint, sum(amount_vnd)::bigint from standing
        where line_column = any (${stock}::text[]) group by ${columns}
      )
      insert into ${sql.table(table)} (registry_id, rules, month, ${columns}, line_column, matters, amount_vnd)
      select ${registry_id}, ${rules.code}, ${october}::date, ${columns}, line_column, matters, amount_vnd
      from opening where matters <> 0 or amount_vnd <> 0
      order by ${columns}, line_column
      on conflict (registry_id, rules, month, ${columns}, line_column)
      do update set matters = ${sql.table(table)}.matters + excluded.matters,
        amount_vnd = ${sql.table(table)}.amount_vnd + excluded.amount_vnd`.execute(transaction);
  }
}
