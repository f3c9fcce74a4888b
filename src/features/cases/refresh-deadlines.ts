/**
 * Brings the copy of running deadlines up to date for many cases at once: what an import did not write, what another calendar
 * moved. Two statements however many cases; nothing is written where nothing differs.
 */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { CaseKey } from './deadline-store.ts';
import { runningDeadlines } from './deadline-store.ts';
import type { CaseDeadline } from './domain/case-deadlines.ts';

export type CaseWithDeadlines = { readonly key: CaseKey; readonly deadlines: readonly CaseDeadline[] };

/** A row of the copy that is not what the acts say: to be taken out, or to be put in as it should be. */
export type DeadlineDifferences = {
  readonly gone: readonly (CaseKey & { readonly opened_by_act_id: bigint; readonly rule: string })[];
  readonly changed: readonly (CaseKey & { readonly deadline: CaseDeadline })[];
};

type StoredDeadline = {
  readonly registry_id: bigint;
  readonly case_id: bigint;
  readonly opened_by_act_id: bigint;
  readonly rule: string;
  readonly unit_id: bigint;
  readonly due_on: IsoDay;
  readonly paused_since: IsoDay | null;
};

/** Compares the copy of these cases, all of one registry, with what their acts say. */
export async function findDeadlineDifferences(
  connection: Connection,
  registry_id: bigint,
  cases: readonly CaseWithDeadlines[],
): Promise<DeadlineDifferences> {
  const stored = await sql<StoredDeadline>`
    select registry_id, case_id, opened_by_act_id, rule, unit_id, due_on, paused_since from case_deadline
    where registry_id = ${registry_id} and case_id = any (${cases.map(({ key }) => key.case_id)}::bigint[])`.execute(
    connection,
  );
  const left = new Map(stored.rows.map((row) => [nameOf(row), row]));
  const changed: (CaseKey & { deadline: CaseDeadline })[] = [];
  for (const { key, deadlines } of cases) {
    for (const deadline of runningDeadlines(deadlines)) {
      const name = nameOf(deadline);
      const row = left.get(name);
      left.delete(name);
      if (row?.due_on !== deadline.due_on || row.paused_since !== deadline.paused_since)
        changed.push({ ...key, deadline });
    }
  }
  return { gone: [...left.values()], changed };
}

function nameOf({ opened_by_act_id, rule }: { readonly opened_by_act_id: bigint; readonly rule: string }): string {
  return `${opened_by_act_id} ${rule}`;
}

/** Writes the differences; the caller holds the cases, so that no act comes in between. */
export async function writeDeadlineDifferences(
  transaction: Connection,
  { gone, changed }: DeadlineDifferences,
): Promise<void> {
  if (gone.length > 0)
    await sql`
      delete from case_deadline d
      using unnest(${gone.map((row) => row.registry_id)}::bigint[], ${gone.map((row) => row.case_id)}::bigint[],
        ${gone.map((row) => row.opened_by_act_id)}::bigint[], ${gone.map((row) => row.rule)}::text[])
        as g(registry_id, case_id, act_id, rule)
      where d.registry_id = g.registry_id and d.case_id = g.case_id and d.opened_by_act_id = g.act_id and d.rule = g.rule`.execute(
      transaction,
    );
  if (changed.length === 0) return;
  const deadlines = changed.map(({ deadline }) => deadline);
  await sql`
    insert into case_deadline as d (registry_id, case_id, unit_id, opened_by_act_id, rule, asset, nature, responsible,
      start_on, due_on, paused_since)
    select * from unnest(
      ${changed.map((row) => row.registry_id)}::bigint[], ${changed.map((row) => row.case_id)}::bigint[],
      ${changed.map((row) => row.unit_id)}::bigint[], ${deadlines.map((row) => row.opened_by_act_id)}::bigint[],
      ${deadlines.map((row) => row.rule)}::text[], ${deadlines.map((row) => row.asset)}::text[],
      ${deadlines.map((row) => row.nature)}::text[], ${deadlines.map((row) => row.responsible)}::text[],
      ${deadlines.map((row) => row.start_on)}::date[], ${deadlines.map((row) => row.due_on)}::date[],
      ${deadlines.map((row) => row.paused_since)}::date[])
    on conflict (registry_id, case_id, opened_by_act_id, rule) do update
      set due_on = excluded.due_on, paused_since = excluded.paused_since`.execute(transaction);
}
