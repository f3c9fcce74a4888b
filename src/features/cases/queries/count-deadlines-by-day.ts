/** How many running deadlines of each kind end on each day of a month: the cells of the deadline calendar. */
import { sql } from 'kysely';
import { firstDayOf, lastDayOf } from '#kit/iso-day.ts';
import type { IsoDay, IsoMonth } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import { OWN_ROLES } from '../domain/deadline-day.ts';
import type { DeadlineDayEntry } from '../domain/deadline-day.ts';
import { labelOfRule, stillMatters } from './list-deadlines.ts';
import type { DeadlineFilter } from './list-deadlines.ts';

export type DeadlineDay = { readonly day: IsoDay; readonly entries: readonly DeadlineDayEntry[] };

type Row = Omit<DeadlineDayEntry, 'label'> & { due_on: IsoDay };

/** Days with nothing are left out; of a day the kind of which most end comes first. */
export async function countDeadlinesByDay(
  connection: Connection,
  month: IsoMonth,
  filter: Pick<DeadlineFilter, 'officer_id' | 'unit' | 'officer' | 'rule'>,
  today: IsoDay,
): Promise<DeadlineDay[]> {
  const { officer_id, unit, officer, rule } = filter;
  const result = await sql<Row>`
    select d.due_on, d.rule, d.nature, count(*)::int as count,
      count(*) filter (where d.due_on < ${today} and d.nature = 'duty' and d.responsible = any (${OWN_ROLES}::text[]))::int
        as late
    from case_deadline d join enforcement_case c on c.registry_id = d.registry_id and c.id = d.case_id
    where d.registry_id = any ((select actor_registries())::bigint[])
      and d.due_on between ${firstDayOf(month)} and ${lastDayOf(month)} and d.paused_since is null and ${stillMatters(today)}
      and (${officer_id}::bigint is null or c.officer_id = ${officer_id})
      and (${unit ?? null}::text is null or d.unit_id = any (array(select id from unit where code = ${unit ?? null})))
      and (${officer ?? null}::text is null
        or c.officer_id = any (array(select id from staff_member where code = ${officer ?? null})))
      and (${rule ?? null}::text is null or d.rule = ${rule ?? null})
    group by d.due_on, d.rule, d.nature
    order by d.due_on, count(*) desc, d.rule`.execute(connection);
  const days = Map.groupBy(result.rows, (row) => row.due_on);
  return [...days].map(([day, rows]) => ({
    day,
    entries: rows.map(({ due_on: _due_on, ...row }) => ({ ...row, label: labelOfRule(row.rule) })),
  }));
}
