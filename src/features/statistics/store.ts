/** Reads what the case book holds of many cases at once, for the reports that need lines. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import type { CaseBookPage, Holding, Movement } from '#features/casebook/contract.ts';

export type CaseKey = { readonly registry_id: bigint; readonly case_id: bigint };

type Ordinal = { readonly ordinal: number };

const CASES_IN_A_BATCH = 1_000;

/** A case that a query found, with what the case book holds of it. */
export type CaseWithPage<Row> = { readonly row: Row; readonly page: CaseBookPage };

/**
 * The cases a query finds, one after the other with their pages: memory does not grow with their number. Two further queries
 * read each thousand cases. The connection must be inside a transaction.
 */
export async function* casesWithPages<Row extends CaseKey>(
  transaction: Connection,
  query: RawBuilder<unknown>,
): AsyncGenerator<CaseWithPage<Row>> {
  for await (const rows of batchesOf<Row>(transaction, 'case_pages', query, CASES_IN_A_BATCH)) {
    const pages = await loadCaseBookPages(transaction, rows);
    for (const [index, row] of rows.entries()) {
      const page = pages[index];
      if (page !== undefined) yield { row, page };
    }
  }
}

/** The rows of a query in batches, through a cursor of that name: the query runs once, and only a batch is held in memory. */
export async function* batchesOf<Row>(
  transaction: Connection,
  cursor: string,
  query: RawBuilder<unknown>,
  size: number,
): AsyncGenerator<Row[]> {
  await sql`declare ${sql.ref(cursor)} no scroll cursor for ${query}`.execute(transaction);
  let failed = false;
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- many rows at a time
      const { rows } = await sql<Row>`fetch ${sql.raw(String(size))} from ${sql.ref(cursor)}`.execute(transaction);
      // Asked before the rows are handed out: they are the taker's, who may take them out of their list.
      const last = rows.length < size;
      if (rows.length > 0) yield rows;
      if (last) return;
    }
  } catch (error) {
    failed = true;
    throw error;
  } finally {
    // After a failure the transaction takes no more statements, and the cursor ends with it.
    if (!failed) await sql`close ${sql.ref(cursor)}`.execute(transaction);
  }
}

/**
 * The movements and holders of many cases, in the order of the keys; two queries however many cases. Some 25 µs a case of
 * four movements, so that a batch of 2,000 takes about 50 ms.
 */
async function loadCaseBookPages(connection: Connection, keys: readonly CaseKey[]): Promise<CaseBookPage[]> {
  const movements = await loadMovementsOf(connection, keys);
  const holdings = await loadHoldingsOf(connection, keys);
  return keys.map((_key, at) => ({ movements: movements[at] ?? [], holdings: holdings[at] ?? [] }));
}

/** Movements in the order in which their acts were recorded; two programs at work give ids that do not tell it. */
export async function loadMovementsOf(connection: Connection, keys: readonly CaseKey[]): Promise<Movement[][]> {
  const found = await sql<Movement & Ordinal>`
    select k.ordinal::int, m.id, m.act_id, m.from_position, m.to_position, m.matters, m.amount_vnd, m.effective_on, m.booked_on,
      m.mirrors_movement_id
    from ${unnestKeys(keys)} as k(registry_id, case_id, ordinal)
    join movement m on m.registry_id = k.registry_id and m.case_id = k.case_id
    join act a on a.registry_id = m.registry_id and a.id = m.act_id
    order by k.ordinal, a.seq, m.id`.execute(connection);
  return inOrder(keys.length, found.rows);
}

/** Who held the cases: the officer of the decision and of every change, each until its correction was booked. */
async function loadHoldingsOf(connection: Connection, keys: readonly CaseKey[]): Promise<Holding[][]> {
  const found = await sql<Holding & Ordinal & { undone_on: IsoDay | null }>`
    select k.ordinal::int, a.id as act_id, a.officer_id, a.booked_on, undoing.booked_on as undone_on
    from ${unnestKeys(keys)} as k(registry_id, case_id, ordinal)
    join act a on a.registry_id = k.registry_id and a.case_id = k.case_id and a.officer_id is not null
    left join act undoing on undoing.registry_id = k.registry_id and undoing.case_id = k.case_id
      and undoing.corrects_act_id = a.id
    order by k.ordinal, a.dated_on, a.seq`.execute(connection);
  return inOrder(keys.length, found.rows);
}

/** The keys as a relation `(registry_id, case_id, ordinal from 1)`. */
export function unnestKeys(keys: readonly CaseKey[]) {
  return sql`unnest(${keys.map((key) => key.registry_id)}::bigint[], ${keys.map((key) => key.case_id)}::bigint[]) with ordinality`;
}

/** Rows by the ordinal of their key. */
export function inOrder<Row extends Ordinal>(count: number, rows: readonly Row[]): Row[][] {
  const lists: Row[][] = Array.from({ length: count }, () => []);
  for (const row of rows) lists[row.ordinal - 1]?.push(row);
  return lists;
}
