/**
 * The copy of a case's running deadlines that desks and calendars read: what an act changes of it, as writes of the act's own
 * transaction.
 */
import { sql } from 'kysely';
import type { LastWrite } from '#platform/command.ts';
import type { CaseDeadline } from './domain/case-deadlines.ts';

export type CaseKey = { readonly registry_id: bigint; readonly case_id: bigint; readonly unit_id: bigint };

/** The deadlines that stand in the copy: those that run or stand still. */
export function runningDeadlines(deadlines: readonly CaseDeadline[]): CaseDeadline[] {
  return deadlines.filter(({ status }) => status === 'open' || status === 'paused');
}

/** Takes out what no longer runs and puts in what is new or has moved. */
export function deadlineWrites(
  key: CaseKey,
  before: readonly CaseDeadline[],
  after: readonly CaseDeadline[],
): LastWrite[] {
  const earlier = new Map(runningDeadlines(before).map((deadline) => [nameOf(deadline), deadline]));
  const later = new Map(runningDeadlines(after).map((deadline) => [nameOf(deadline), deadline]));
  const gone = [...earlier].flatMap(([name, deadline]) => (later.has(name) ? [] : [deadline]));
  const changed = [...later].flatMap(([name, deadline]) => (isSame(earlier.get(name), deadline) ? [] : [deadline]));
  return [...(gone.length > 0 ? [removal(key, gone)] : []), ...(changed.length > 0 ? [entry(key, changed)] : [])];
}

function nameOf(deadline: CaseDeadline): string {
  return `${deadline.opened_by_act_id} ${deadline.rule}`;
}

function isSame(earlier: CaseDeadline | undefined, later: CaseDeadline): boolean {
  return earlier !== undefined && earlier.due_on === later.due_on && earlier.paused_since === later.paused_since;
}

function removal({ registry_id, case_id }: CaseKey, gone: readonly CaseDeadline[]): LastWrite {
  return {
    name: 'deadlines_gone',
    statement: sql`
      delete from case_deadline d
      using unnest(${gone.map((row) => row.opened_by_act_id)}::bigint[], ${gone.map((row) => row.rule)}::text[])
        as g(act_id, rule)
      where d.registry_id = ${registry_id} and d.case_id = ${case_id} and d.opened_by_act_id = g.act_id and d.rule = g.rule`,
  };
}

function entry({ registry_id, case_id, unit_id }: CaseKey, rows: readonly CaseDeadline[]): LastWrite {
  return {
    name: 'deadlines_entered',
    statement: sql`
      insert into case_deadline as d (registry_id, case_id, unit_id, opened_by_act_id, rule, asset, nature, responsible,
        start_on, due_on, paused_since)
      select ${registry_id}, ${case_id}, ${unit_id}, r.* from unnest(
        ${rows.map((row) => row.opened_by_act_id)}::bigint[], ${rows.map((row) => row.rule)}::text[],
        ${rows.map((row) => row.asset)}::text[], ${rows.map((row) => row.nature)}::text[],
        ${rows.map((row) => row.responsible)}::text[], ${rows.map((row) => row.start_on)}::date[],
        ${rows.map((row) => row.due_on)}::date[], ${rows.map((row) => row.paused_since)}::date[]
      ) as r(opened_by_act_id, rule, asset, nature, responsible, start_on, due_on, paused_since)
      on conflict (registry_id, case_id, opened_by_act_id, rule) do update
        set due_on = excluded.due_on, paused_since = excluded.paused_since`,
  };
}
