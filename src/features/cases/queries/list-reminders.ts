/** The reminders given to a person, the newest first, and how many of them are new to him. */
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import type { ReminderRow } from '../domain/deadline-day.ts';
import { labelOfRule } from './list-deadlines.ts';

type Row = Omit<ReminderRow, 'seq' | 'label'> & { seq: bigint; rule: string };

export type ReminderPage = { readonly rows: readonly ReminderRow[]; readonly next: number | null };

/** One page of the person's own; `after` is the number of the last one of the page before. */
export async function listReminders(
  connection: Connection,
  actor: Actor,
  after: number | null,
  limit: number,
): Promise<ReminderPage> {
  const from = after === null ? sql`true` : sql`r.seq < ${after}`;
  const result = await sql<Row>`
    with page as (
      select r.* from deadline_reminder r
      where r.registry_id = ${actor.registry_id} and r.staff_id = ${actor.id} and ${from}
      order by r.seq desc limit ${limit + 1}
    )
    select r.seq, r.kind, r.as_post, r.reminded_on, r.rule, r.due_on, c.code as case_code, c.decision_number,
      s.name as officer_name,
      r.seq > coalesce((select read_through from reminder_reading x
        where x.registry_id = r.registry_id and x.staff_id = r.staff_id), 0) as unread,
      exists (select from case_deadline d where d.registry_id = r.registry_id and d.case_id = r.case_id
        and d.opened_by_act_id = r.opened_by_act_id and d.rule = r.rule) as running,
      array(select p.name from case_party cp join party p on p.registry_id = cp.registry_id and p.id = cp.party_id
        where cp.registry_id = c.registry_id and cp.case_id = c.id and cp.role = 'debtor' order by cp.ordinal) as debtors
    from page r
    join enforcement_case c on c.registry_id = r.registry_id and c.id = r.case_id
    join staff_member s on s.registry_id = c.registry_id and s.id = c.officer_id
    order by r.seq desc`.execute(connection);
  const rows = result.rows.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ rule, seq, ...row }) => ({ ...row, seq: Number(seq), label: labelOfRule(rule) })),
    next: result.rows.length > limit && last !== undefined ? Number(last.seq) : null,
  };
}

export async function countUnreadReminders(connection: Connection, actor: Actor): Promise<number> {
  const result = await sql<{ count: number }>`
    select count(*)::int as count from deadline_reminder r
    where r.registry_id = ${actor.registry_id} and r.staff_id = ${actor.id}
      and r.seq > coalesce((select read_through from reminder_reading x
        where x.registry_id = r.registry_id and x.staff_id = r.staff_id), 0)`.execute(connection);
  return result.rows[0]?.count ?? 0;
}
