/**
 * Computes the running deadlines of a registry again after its calendar changed, and says in the audit of each case what moved.
 * Streams: some hundred cases at a time, each time in a transaction of its own; a case on which somebody acts meanwhile has its
 * deadlines from that act. What has ended stays as it was.
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import type { Actor } from '#platform/actor.ts';
import { systemNow } from '#platform/clock.ts';
import type { Connection } from '#platform/database.ts';
import type { Platform } from '#platform/platform.ts';
import { loadCalendar } from '#features/rulebook/public.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import { caseDeadlines } from '../domain/case-deadlines.ts';
import type { RecordedAct } from '../domain/case-history.ts';
import { findDeadlineDifferences, writeDeadlineDifferences } from '../refresh-deadlines.ts';
import type { DeadlineDifferences } from '../refresh-deadlines.ts';

export type RecomputedDeadlines = {
  /** Cases with deadlines that run. */
  readonly cases: number;
  readonly cases_changed: number;
  readonly deadlines_moved: number;
};

type Head = {
  readonly id: bigint;
  readonly code: string;
  readonly unit_id: bigint;
  readonly last_seq: number;
  readonly papers_from: IsoDay | null;
};

const CASES_IN_A_BATCH = 500;

/** The actor sees the registry alone, all its units. */
export async function recomputeDeadlines(platform: Platform, actor: Actor): Promise<RecomputedDeadlines> {
  return platform.database.as(actor, async (connection) => {
    const calendar = await loadCalendar(connection);
    const sum = { cases: 0, cases_changed: 0, deadlines_moved: 0 };
    for (let after = 0n; ;) {
      // oxlint-disable-next-line no-await-in-loop -- some hundred cases at a time
      const heads = await loadHeads(connection, actor.registry_id, after);
      const last = heads.at(-1);
      if (last === undefined) return sum;
      // oxlint-disable-next-line no-await-in-loop -- some hundred cases at a time
      const done = await recomputeBatch(platform, connection, actor, heads, calendar);
      sum.cases += heads.length;
      sum.cases_changed += done.cases_changed;
      sum.deadlines_moved += done.deadlines_moved;
      after = last.id;
    }
  });
}

/** The next cases with a deadline that runs, by id. */
async function loadHeads(connection: Connection, registry_id: bigint, after: bigint): Promise<readonly Head[]> {
  const found = await sql<Head>`
    with page as materialized (
      select distinct case_id from case_deadline
      where registry_id = ${registry_id} and case_id > ${after} order by case_id limit ${CASES_IN_A_BATCH}
    )
    select c.id, c.code, c.unit_id, c.last_seq, r.papers_from
    from page
    join enforcement_case c on c.registry_id = ${registry_id} and c.id = page.case_id
    join registry r on r.registry_id = ${registry_id}
    order by c.id`.execute(connection);
  return found.rows;
}

async function loadActs(
  connection: Connection,
  registry_id: bigint,
  case_ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, RecordedAct[]>> {
  const found = await sql<RecordedAct & { readonly case_id: bigint }>`
    select case_id, id, code, seq, type, dated_on, booked_on, ground, amount_vnd, receiving_unit, officer_id,
      corrects_act_id, data
    from act where registry_id = ${registry_id} and case_id = any (${case_ids}::bigint[])
    order by case_id, dated_on, seq`.execute(connection);
  return Map.groupBy(found.rows, (row) => row.case_id);
}

async function recomputeBatch(
  platform: Platform,
  connection: Connection,
  actor: Actor,
  heads: readonly Head[],
  calendar: WorkingCalendar,
): Promise<Omit<RecomputedDeadlines, 'cases'>> {
  const { registry_id } = actor;
  const ids = heads.map((head) => head.id);
  const acts = await loadActs(connection, registry_id, ids);
  const computed = heads.flatMap((head) => {
    const key = { registry_id, case_id: head.id, unit_id: head.unit_id };
    const deadlines = deadlinesOf(platform, head, acts.get(head.id) ?? [], calendar);
    return deadlines === undefined ? [] : [{ key, deadlines }];
  });
  const found = await findDeadlineDifferences(connection, registry_id, computed);
  if (found.gone.length + found.changed.length === 0) return { cases_changed: 0, deadlines_moved: 0 };
  const nextId = await platform.ids.take(heads.length);
  return connection.transaction().execute(async (transaction) => {
    const held = await holdUnmoved(transaction, registry_id, heads);
    const differences: DeadlineDifferences = {
      gone: found.gone.filter((row) => held.has(row.case_id)),
      changed: found.changed.filter((row) => held.has(row.case_id)),
    };
    const cases_changed = await logMoves(transaction, actor, { heads, calendar, nextId }, differences);
    await writeDeadlineDifferences(transaction, differences);
    return { cases_changed, deadlines_moved: differences.changed.length };
  });
}

/** Undefined where the acts do not follow from each other: that is told to the log, and the inspection tells it too. */
function deadlinesOf(platform: Platform, head: Head, acts: readonly RecordedAct[], calendar: WorkingCalendar) {
  const undone = new Set(acts.flatMap((act) => (act.corrects_act_id === null ? [] : [act.corrects_act_id])));
  try {
    return caseDeadlines(acts, undone, ACT_CATALOGUE, calendar, { papers_from: head.papers_from });
  } catch (error) {
    platform.log.error({ case: head.code, err: error }, 'the deadlines of a case could not be computed again');
    return undefined;
  }
}

async function holdUnmoved(
  transaction: Connection,
  registry_id: bigint,
  heads: readonly Head[],
): Promise<ReadonlySet<bigint>> {
  const held = await sql<{ id: bigint }>`
    select c.id from enforcement_case c
    join unnest(${heads.map((head) => head.id)}::bigint[], ${heads.map((head) => head.last_seq)}::int[]) as s(id, seq)
      on s.id = c.id and s.seq = c.last_seq
    where c.registry_id = ${registry_id} order by c.id for no key update of c`.execute(transaction);
  return new Set(held.rows.map((row) => row.id));
}

type LogWith = {
  readonly heads: readonly Head[];
  readonly calendar: WorkingCalendar;
  readonly nextId: () => bigint;
};

/** One audit row a case: which deadline, from which day to which. Written before the copy, which still holds the old days. */
async function logMoves(
  transaction: Connection,
  actor: Actor,
  { heads, calendar, nextId }: LogWith,
  { changed, gone }: DeadlineDifferences,
): Promise<number> {
  const touched = new Set([...changed, ...gone].map((row) => row.case_id));
  const moves = Map.groupBy(changed, (row) => row.case_id);
  const rows = heads
    .filter((head) => touched.has(head.id))
    .map((head) => ({
      id: nextId().toString(),
      case_id: head.id.toString(),
      subject: `case ${head.code}`,
      moves: (moves.get(head.id) ?? []).map(({ deadline }) => ({
        opened_by_act_id: deadline.opened_by_act_id.toString(),
        rule: deadline.rule,
        due_on: deadline.due_on,
      })),
    }));
  await sql`
    insert into audit_row (registry_id, id, at, actor_id, actor_name, command, subject, detail)
    select ${actor.registry_id}::bigint, r.id, ${systemNow().toString()}::timestamptz, ${actor.id}::bigint,
      ${actor.name}, 'cases.recompute-deadlines', r.subject, jsonb_build_object(
        'calendar', ${calendar.version}::text,
        'moved', (
          select coalesce(jsonb_agg(jsonb_build_object('rule', m.rule, 'from', d.due_on, 'to', m.due_on)), '[]')
          from json_to_recordset(r.moves) as m(opened_by_act_id bigint, rule text, due_on date)
          left join case_deadline d on d.registry_id = ${actor.registry_id} and d.case_id = r.case_id
            and d.opened_by_act_id = m.opened_by_act_id and d.rule = m.rule))
    from json_to_recordset(${JSON.stringify(rows)}) as r(id bigint, case_id bigint, subject text, moves json)`.execute(
    transaction,
  );
  return rows.length;
}
