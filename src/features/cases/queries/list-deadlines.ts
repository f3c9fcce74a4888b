/**
 * Running deadlines in the order of their days, paged by key. The page takes the first rows of each unit along its index and
 * merges them, as the list of cases does; the deadlines of one officer are found from the cases he holds.
 */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { daysBetween } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { countWorkingDays } from '#kit/working-calendar.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { findDeadlineRule, findDeadlineVersion } from '#law/deadlines/catalogue.ts';
import { RESPONSIBLE_ROLES } from '#law/deadlines/responsible-roles.ts';
import type { ResponsibleRole } from '#law/deadlines/responsible-roles.ts';
import type { Connection } from '#platform/database.ts';
import type { DeadlineRow, DeadlineSpan } from '../domain/deadline-day.ts';
import { spanCondition } from './count-work-day.ts';

export type DeadlineFilter = {
  /** The officer whose cases they are; null for all in the reader's units. */
  readonly officer_id: bigint | null;
  readonly unit?: string;
  /** Code of an officer, for who oversees. */
  readonly officer?: string;
  readonly span?: DeadlineSpan;
  readonly rule?: string;
  /** Both days included; deadlines that stand still are left out. */
  readonly due_from?: IsoDay;
  readonly due_to?: IsoDay;
};

export type DeadlineCursor = {
  readonly due_on: string;
  readonly case_id: string;
  readonly opened_by_act_id: string;
  readonly rule: string;
};

type Row = Omit<DeadlineRow, 'label' | 'article' | 'responsible' | 'days_left' | 'working_days_left'> & {
  registry_id: bigint;
  case_id: bigint;
  opened_by_act_id: bigint;
  responsible: string;
  start_on: IsoDay;
  due_on: IsoDay;
};

export type DeadlinePage = {
  readonly rows: readonly (DeadlineRow & Pick<Row, 'registry_id' | 'case_id' | 'opened_by_act_id'>)[];
  readonly next: DeadlineCursor | null;
};

const ORDER = sql`d.due_on, d.case_id, d.opened_by_act_id, d.rule`;

/** One page; `limit` at most 500. */
export async function listDeadlines(
  connection: Connection,
  filter: DeadlineFilter,
  calendar: WorkingCalendar,
  today: IsoDay,
  after: DeadlineCursor | null,
  limit: number,
): Promise<DeadlinePage> {
  const result = await sql<Row>`
    with page as (${pageOf(filter, today, after, limit + 1)})
    select d.*, u.code as unit, s.code as officer, s.name as officer_name,
      array(select p.name from case_party cp join party p on p.registry_id = cp.registry_id and p.id = cp.party_id
        where cp.registry_id = d.registry_id and cp.case_id = d.case_id and cp.role = 'debtor' order by cp.ordinal) as debtors
    from page d
    join unit u on u.registry_id = d.registry_id and u.id = d.unit_id
    join staff_member s on s.registry_id = d.registry_id and s.id = d.officer_id
    order by ${ORDER}`.execute(connection);
  const rows = result.rows.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => present(row, calendar, today)),
    next: result.rows.length > limit && last !== undefined ? cursorOf(last) : null,
  };
}

/** The deadlines alone, for the plan of the query to be looked at as well. */
export function pageOf(
  filter: DeadlineFilter,
  today: IsoDay,
  after: DeadlineCursor | null,
  limit: number,
): RawBuilder<unknown> {
  const columns = sql`d.registry_id, d.case_id, d.opened_by_act_id, a.code as opened_by, d.rule, d.unit_id, d.asset, d.nature,
    d.responsible, d.start_on, d.due_on, c.code as case_code, c.decision_number, c.position, c.officer_id`;
  const joined = sql`case_deadline d
    join enforcement_case c on c.registry_id = d.registry_id and c.id = d.case_id
    join act a on a.registry_id = d.registry_id and a.id = d.opened_by_act_id`;
  const wanted = sql.join(conditionsOf(filter, today, after), sql` and `);
  if (filter.officer_id !== null)
    return sql`
      select ${columns} from ${joined}
      where d.registry_id = any ((select actor_registries())::bigint[]) and c.officer_id = ${filter.officer_id} and ${wanted}
      order by ${ORDER} limit ${limit}`;
  const named = filter.unit === undefined ? sql`true` : sql`u.code = ${filter.unit}`;
  return sql`
    select d.* from (select u.registry_id, u.id from unit u where u.id = any (actor_units()) and ${named}) as walk
    cross join lateral (
      select ${columns} from ${joined}
      where d.registry_id = walk.registry_id and d.unit_id = walk.id and ${wanted}
      order by ${ORDER} limit ${limit}
    ) as d
    order by ${ORDER} limit ${limit}`;
}

/** A right or a waiting time that has run out asks nothing of anybody, though no act has closed it. */
export function stillMatters(today: IsoDay): RawBuilder<boolean> {
  return sql`(d.nature = 'duty' or d.due_on >= ${today})`;
}

/** Conditions on `case_deadline d` and its `enforcement_case c`; what a filter does not name is not asked. */
function conditionsOf(filter: DeadlineFilter, today: IsoDay, after: DeadlineCursor | null): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [stillMatters(today)];
  if (filter.officer !== undefined)
    conditions.push(sql`c.officer_id = any (array(select id from staff_member where code = ${filter.officer}))`);
  if (filter.officer_id !== null && filter.unit !== undefined)
    conditions.push(sql`d.unit_id = any (array(select id from unit where code = ${filter.unit}))`);
  if (filter.span !== undefined) conditions.push(spanCondition(filter.span, today));
  if (filter.rule !== undefined) conditions.push(sql`d.rule = ${filter.rule}`);
  if (filter.due_from !== undefined) conditions.push(sql`d.due_on >= ${filter.due_from}`);
  if (filter.due_to !== undefined) conditions.push(sql`d.due_on <= ${filter.due_to}`);
  if (filter.due_from !== undefined || filter.due_to !== undefined) conditions.push(sql`d.paused_since is null`);
  if (after !== null)
    conditions.push(sql`d.due_on >= ${after.due_on} and (d.due_on, d.case_id, d.opened_by_act_id, d.rule)
      > (${after.due_on}::date, ${after.case_id}::bigint, ${after.opened_by_act_id}::bigint, ${after.rule}::text)`);
  return conditions;
}

function cursorOf({ due_on, case_id, opened_by_act_id, rule }: Row): DeadlineCursor {
  return { due_on, case_id: String(case_id), opened_by_act_id: String(opened_by_act_id), rule };
}

function present(row: Row, calendar: WorkingCalendar, today: IsoDay): DeadlinePage['rows'][number] {
  const { responsible, ...rest } = row;
  return {
    ...rest,
    label: labelOfRule(row.rule),
    article: articleOf(row.rule, row.start_on),
    responsible: RESPONSIBLE_ROLES[responsible as ResponsibleRole],
    days_left: daysBetween(today, row.due_on),
    working_days_left: countWorkingDays(calendar, today, row.due_on),
  };
}

/** What a rule is called; its code where it is no longer known. */
export function labelOfRule(rule: string): string {
  return findDeadlineRule(rule)?.label ?? rule;
}

/** The article that was law when the deadline began. */
function articleOf(rule: string, start_on: IsoDay): string {
  const known = findDeadlineRule(rule);
  return known === undefined ? '' : ((findDeadlineVersion(known, start_on) ?? known.versions.at(-1))?.article ?? '');
}
