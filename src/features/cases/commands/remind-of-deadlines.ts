/**
 * The nightly round of reminders: warns the officer (and the head, where the office says so) of what is about to end, and calls officer and head to what has ended
 * without being done. Each warning is given once; who was warned, and when, stays on record. A deadline that moves, or a case
 * that goes to another officer, is warned of anew.
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import { loadCalendar } from '#features/rulebook/public.ts';
import { OWN_ROLES } from '../domain/deadline-day.ts';
import { warningWindows } from '../domain/reminder-days.ts';
import { getReminderDays } from '../queries/get-reminder-days.ts';

export type RemindersGiven = { readonly warnings: number; readonly alarms: number };

/** One round at a time, whatever number of servers stand on the database. */
const ROUND_LOCK = 7_302;

/**
 * Gives what is due today in all units that the connection's actor sees; giving it again on the same day gives nothing more.
 * An alarm is raised for duties of the agency itself; what others miss is shown on the desk and warned of to nobody.
 */
export async function remindOfDeadlines(connection: Connection, today: IsoDay): Promise<RemindersGiven> {
  return connection.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${ROUND_LOCK})`.execute(transaction);
    const calendar = await loadCalendar(transaction);
    const windows = warningWindows(await getReminderDays(transaction), calendar, today);
    const given = await sql<{ warnings: number; alarms: number }>`
      with due as (
        select d.*, c.officer_id, 'warning' as kind, w.working_days_before, w.as_post = 'officer' as to_officer,
          w.as_post = 'head' as to_head
        from unnest(${windows.map((w) => w.nature)}::text[], ${windows.map((w) => w.as_post)}::text[], ${windows.map((w) => w.working_days_before)}::int[],
          ${windows.map((w) => w.due_from)}::date[], ${windows.map((w) => w.due_to)}::date[])
          as w(nature, as_post, working_days_before, due_from, due_to)
        join case_deadline d on d.registry_id = any ((select actor_registries())::bigint[])
          and d.due_on between w.due_from and w.due_to and d.nature = w.nature and d.paused_since is null
          and (w.as_post = 'officer' or d.responsible = any (${OWN_ROLES}::text[]))
        join enforcement_case c on c.registry_id = d.registry_id and c.id = d.case_id
        union all
        select d.*, c.officer_id, 'alarm', 0, true, true
        from case_deadline d join enforcement_case c on c.registry_id = d.registry_id and c.id = d.case_id
        where d.registry_id = any ((select actor_registries())::bigint[]) and d.due_on < ${today} and d.nature = 'duty'
          and d.responsible = any (${OWN_ROLES}::text[]) and d.paused_since is null
      ), wanted as (
        select due.*, due.officer_id as staff_id, 'officer' as as_post from due where due.to_officer
        union
        select due.*, p.staff_id, 'head' from due join post p on p.registry_id = due.registry_id and p.unit_id = due.unit_id
          and p.post = 'head' and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to >= ${today})
        where due.to_head and p.staff_id <> due.officer_id
      ), fresh as (
        select w.* from wanted w where not exists (
          select from deadline_reminder r where r.registry_id = w.registry_id and r.case_id = w.case_id
            and r.opened_by_act_id = w.opened_by_act_id and r.rule = w.rule and r.due_on = w.due_on and r.kind = w.kind
            and r.working_days_before = w.working_days_before and r.staff_id = w.staff_id)
      ), entered as (
        insert into deadline_reminder (registry_id, seq, unit_id, case_id, opened_by_act_id, rule, asset, due_on, kind,
          working_days_before, staff_id, as_post, reminded_on)
        select f.registry_id, coalesce((select max(r.seq) from deadline_reminder r where r.registry_id = f.registry_id), 0)
            + row_number() over (partition by f.registry_id order by f.due_on desc, f.case_id, f.rule, f.staff_id),
          f.unit_id, f.case_id, f.opened_by_act_id, f.rule, f.asset, f.due_on, f.kind, f.working_days_before, f.staff_id,
          f.as_post, ${today}
        from fresh f
        returning kind
      )
      select count(*) filter (where kind = 'warning')::int as warnings, count(*) filter (where kind = 'alarm')::int as alarms
      from entered`.execute(transaction);
    return given.rows[0] ?? { warnings: 0, alarms: 0 };
  });
}
