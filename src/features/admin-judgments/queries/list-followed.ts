/**
 * The register of followed judgments: filtered, sorted, paged by key. The first rows of each unit are taken along an index and
 * merged, so that a page costs the same however long the register is.
 */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import type { Connection } from '#platform/database.ts';
import type { FollowCount, FollowQueue, FollowRow, FollowSort } from '../contract.ts';
import { standingOn } from '../domain/vocabulary.ts';
import type { ContentKind, DebtorKind, Stage, Standing } from '../domain/vocabulary.ts';

export type FollowFilter = {
  /** Units that the reader may see. */
  readonly readable: readonly bigint[];
  /** Code of a unit; those below it count too. */
  readonly unit?: string;
  readonly officer?: string;
  readonly standings?: readonly Standing[];
  readonly content_kind?: ContentKind;
  readonly debtor_kinds?: readonly DebtorKind[];
  readonly queue?: FollowQueue;
  /** Words of number, court, party or code. */
  readonly text?: string;
  readonly received_from?: IsoDay;
  readonly received_to?: IsoDay;
  /** The day of work, which decides what is overdue. */
  readonly today: IsoDay;
};

type Cursor = { readonly value: string; readonly id: string };

type Row = Omit<FollowRow, 'standing' | 'standing_since'> & { id: bigint; stage: Stage; stage_since: string };

export type FollowPage = {
  readonly rows: readonly (FollowRow & { readonly id: bigint })[];
  readonly next: Cursor | null;
};

/** What sorts a row; one that owes nothing comes after all that do. */
const SORTED_BY = {
  received_on: sql`f.received_on`,
  next_due_on: sql`coalesce(f.next_due_on, date '2999-12-31')`,
  last_act_on: sql`f.last_act_on`,
} as const satisfies Record<FollowSort['by'], RawBuilder<unknown>>;

/** One page; `limit` at most 500. */
export async function listFollowed(
  connection: Connection,
  filter: FollowFilter,
  sort: FollowSort,
  after: Cursor | null,
  limit: number,
): Promise<FollowPage> {
  const key = SORTED_BY[sort.by];
  const direction = sql.raw(sort.direction);
  const comparison = sql.raw(sort.direction === 'desc' ? '<' : '>');
  const from =
    after === null ? sql`true` : sql`(${key}, f.id) ${comparison} (${after.value}::date, ${after.id}::bigint)`;
  const result = await sql<Row & { key: string }>`
    with page as (
      select f.* from (
        select u.registry_id, u.id from unit u where u.id = any (${filter.readable}::bigint[]) and ${unitCondition(filter)}
      ) as walk cross join lateral (
        select f.*, ${key} as key from followed_judgment f
        where f.registry_id = walk.registry_id and f.unit_id = walk.id and ${conditionsOf(filter)} and ${from}
        order by ${key} ${direction}, f.id ${direction} limit ${limit + 1}
      ) as f
      order by f.key ${direction}, f.id ${direction} limit ${limit + 1}
    )
    select page.id, page.key, page.code, u.code as unit, j.number as judgment_number, j.court, j.issued_on, page.received_on,
      names.creditors, names.debtors, page.content_kind, page.debtor_kind, page.duty, page.stage, page.stage_since, page.partly,
      s.code as officer, s.name as officer_name, page.voluntary_ends_on, page.noticed_on, page.order_number, page.ordered_on,
      page.performed_on, page.ended_on, page.waiting_petitions, page.next_due_on, page.next_due_code, page.last_act_on
    from page
    join unit u on u.registry_id = page.registry_id and u.id = page.unit_id
    join judgment j on j.registry_id = page.registry_id and j.id = page.judgment_id
    left join staff_member s on s.registry_id = page.registry_id and s.id = page.officer_id
    cross join lateral (
      select coalesce(array_agg(p.name order by fp.ordinal) filter (where fp.role = 'debtor'), '{}') as debtors,
        coalesce(array_agg(p.name order by fp.ordinal) filter (where fp.role = 'creditor'), '{}') as creditors
      from followed_judgment_party fp join party p on p.registry_id = fp.registry_id and p.id = fp.party_id
      where fp.registry_id = page.registry_id and fp.followed_judgment_id = page.id
    ) as names
    order by page.key ${direction}, page.id ${direction}`.execute(connection);
  const rows = result.rows.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => presentRow(row, filter.today)),
    next: result.rows.length > limit && last !== undefined ? { value: last.key, id: String(last.id) } : null,
  };
}

function presentRow({ stage, stage_since, key: _key, ...row }: Row & { key: string }, today: IsoDay) {
  return { ...row, ...standing({ stage, stage_since, voluntary_ends_on: row.voluntary_ends_on }, today) };
}

/** The standing on a day and since when; a voluntary period that is over gives its own last day. */
export function standing(
  row: { readonly stage: Stage; readonly stage_since: string; readonly voluntary_ends_on: string },
  today: IsoDay,
): { readonly standing: Standing; readonly standing_since: string } {
  const stands = standingOn(row.stage, row.voluntary_ends_on, today);
  return { standing: stands, standing_since: stands === 'voluntary-over' ? row.voluntary_ends_on : row.stage_since };
}

/** How many the filters find, how many of them are still followed, and in how many the agency itself is late. */
export async function countFollowed(connection: Connection, filter: FollowFilter): Promise<FollowCount> {
  const result = await sql<FollowCount>`
    select count(*)::int as count,
      (count(*) filter (where ${OPEN}))::int as open,
      (count(*) filter (where f.next_due_on < ${filter.today}::date))::int as overdue
    from followed_judgment f
    where f.registry_id = any ((select actor_registries())::bigint[])
      and f.unit_id in (select u.id from unit u where u.id = any (${filter.readable}::bigint[]) and ${unitCondition(filter)})
      and ${conditionsOf(filter)}`.execute(connection);
  return result.rows[0] ?? { count: 0, open: 0, overdue: 0 };
}

const OPEN = sql<boolean>`(f.performed_on is null and f.ended_on is null)`;
const WAITS = sql<boolean>`f.stage in ('received', 'voluntary')`;

export function unitCondition({ unit }: Pick<FollowFilter, 'unit'>): RawBuilder<unknown> {
  if (unit === undefined) return sql`true`;
  return sql`u.id in (
    with recursive below as (
      select id, registry_id from unit
      where registry_id = any ((select actor_registries())::bigint[]) and code = ${unit}
      union all
      select v.id, v.registry_id from unit v join below b on v.registry_id = b.registry_id and v.parent_id = b.id
    ) select id from below)`;
}

/** Conditions on `followed_judgment f` beside its unit; what a filter does not name is not asked. */
function conditionsOf(filter: FollowFilter): RawBuilder<boolean> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (filter.officer !== undefined)
    conditions.push(sql`f.officer_id in (select id from staff_member where code = ${filter.officer})`);
  if (filter.standings !== undefined) conditions.push(standingCondition(filter.standings, filter.today));
  if (filter.content_kind !== undefined) conditions.push(sql`f.content_kind = ${filter.content_kind}`);
  if (filter.debtor_kinds !== undefined) conditions.push(sql`f.debtor_kind = any (${filter.debtor_kinds}::text[])`);
  if (filter.received_from !== undefined) conditions.push(sql`f.received_on >= ${filter.received_from}`);
  if (filter.received_to !== undefined) conditions.push(sql`f.received_on <= ${filter.received_to}`);
  if (filter.queue !== undefined) conditions.push(queueCondition(filter.queue, filter.today));
  for (const word of foldVietnamese(filter.text ?? '').split(' '))
    if (word !== '') conditions.push(sql`f.folded_text like ${`%${word}%`}`);
  return sql.join(conditions, sql` and `);
}

/** The same rule as `standingOn`, which the list shows. */
function standingCondition(standings: readonly Standing[], today: IsoDay): RawBuilder<unknown> {
  const stages = standings.filter((one) => one !== 'voluntary-over');
  const over = sql`(${WAITS} and f.voluntary_ends_on < ${today}::date)`;
  const at_stage = sql`(f.stage = any (${stages}::text[]) and not ${over})`;
  return standings.includes('voluntary-over') ? sql`(${over} or ${at_stage})` : at_stage;
}

function queueCondition(queue: FollowQueue, today: IsoDay): RawBuilder<unknown> {
  if (queue === 'due') return sql`f.next_due_on is not null`;
  if (queue === 'overdue') return sql`f.next_due_on < ${today}::date`;
  if (queue === 'voluntary-over') return sql`(${OPEN} and f.voluntary_ends_on < ${today}::date)`;
  if (queue === 'petition-waiting') return sql`f.waiting_petitions > 0`;
  return OPEN;
}
