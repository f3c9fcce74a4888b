/**
 * What waits on a day, officer by officer: running deadlines sorted into late, today, coming and late elsewhere. One walk over
 * the deadlines of the reader's units that end before the thirty days are over.
 */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { addDays } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import { MONTH_DAYS, OWN_ROLES, WEEK_DAYS } from '../domain/deadline-day.ts';
import type { DeadlineSpan } from '../domain/deadline-day.ts';

export type OfficerDay = Readonly<Record<DeadlineSpan, number>> & {
  readonly officer: string;
  readonly officer_name: string;
  readonly unit: string;
  readonly most_days_late: number;
};

/** The condition on `case_deadline d` under which a deadline belongs to a span; one that stands still belongs to none. */
export function spanCondition(span: DeadlineSpan, today: IsoDay): RawBuilder<boolean> {
  const week_end = addDays(today, WEEK_DAYS);
  const own = sql`d.responsible = any (${OWN_ROLES}::text[])`;
  switch (span) {
    case 'late':
      return sql`(d.due_on < ${today} and d.nature = 'duty' and ${own} and d.paused_since is null)`;
    case 'others':
      return sql`(d.due_on < ${today} and d.nature = 'duty' and not ${own} and d.paused_since is null)`;
    case 'today':
      return sql`(d.due_on = ${today} and d.paused_since is null)`;
    case 'week':
      return sql`(d.due_on > ${today} and d.due_on <= ${week_end} and d.paused_since is null)`;
    case 'month':
      return sql`(d.due_on > ${week_end} and d.due_on <= ${addDays(today, MONTH_DAYS)} and d.paused_since is null)`;
  }
}

/** One row an officer who has any; of one officer where `officer_id` is given. */
export async function countWorkDay(
  connection: Connection,
  today: IsoDay,
  officer_id: bigint | null,
): Promise<OfficerDay[]> {
  const count = (span: DeadlineSpan) => sql`count(*) filter (where ${spanCondition(span, today)})::int`;
  const result = await sql<OfficerDay>`
    select s.code as officer, s.name as officer_name, u.code as unit, waiting.late, waiting.today, waiting.week,
      waiting.month, waiting.others, coalesce(${today}::date - waiting.oldest, 0) as most_days_late
    from (
      select c.registry_id, c.unit_id, c.officer_id, ${count('late')} as late, ${count('today')} as today,
        ${count('week')} as week, ${count('month')} as month, ${count('others')} as others,
        min(d.due_on) filter (where ${spanCondition('late', today)}) as oldest
      from case_deadline d
      join enforcement_case c on c.registry_id = d.registry_id and c.id = d.case_id
      where d.registry_id = any ((select actor_registries())::bigint[])
        and d.due_on <= ${addDays(today, MONTH_DAYS)} and d.paused_since is null
        and (${officer_id}::bigint is null or c.officer_id = ${officer_id})
      group by c.registry_id, c.unit_id, c.officer_id
    ) as waiting
    join staff_member s on s.registry_id = waiting.registry_id and s.id = waiting.officer_id
    join unit u on u.registry_id = waiting.registry_id and u.id = waiting.unit_id
    order by waiting.late desc, u.code, s.code`.execute(connection);
  return result.rows;
}
