/**
 * The lines of a book as the database sees them: key, day, number, amount, whether a correction crossed them out; and the place
 * of each in the book of its year. Read along the index of a unit and its days, so that a page costs the book of one year.
 */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import type { ActKind } from '../domain/act-kinds.ts';
import type { RegisterEntry } from '../domain/register-entry.ts';
import { daysOfPeriod } from '../domain/register-year.ts';
import type { DayRange } from '../domain/register-year.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';

/** Whose book it is. */
export type BookOwner = {
  readonly registry_id: bigint;
  readonly unit_id: bigint;
  /** The units directly below it. */
  readonly below: readonly bigint[];
};

/**
 * Rows `(id, day, n, number, amount_vnd, struck)`. `n` is the running number in the series of the book, 0 where the line bears
 * none of it.
 */
export function linesOf(entry: RegisterEntry, owner: BookOwner, days: DayRange): RawBuilder<unknown> {
  const { source } = entry;
  switch (source.kind) {
    case 'judgments':
      return received('judgment', owner, days);
    case 'requests':
      return received('request', owner, days);
    case 'followed':
      return received('followed_judgment', owner, days);
    case 'cases':
      return cases(source.only, owner, days);
    case 'acts':
      return acts(source.acts, source.scope === 'own' ? [owner.unit_id] : owner.below, owner, days);
    case 'none':
      return sql`select null::bigint as id, null::date as day, 0 as n, null::text as number, null::bigint as amount_vnd,
        false as struck where false`;
  }
}

/** The lines of the year, each with its place in it. */
export function bookOf(entry: RegisterEntry, owner: BookOwner, year: StatisticalYear): RawBuilder<unknown> {
  return sql`select l.*, (row_number() over (order by l.day, l.n, l.id))::int as ordinal
    from (${linesOf(entry, owner, daysOfPeriod(year, 'year'))}) l`;
}

function received(
  table: 'judgment' | 'request' | 'followed_judgment',
  { registry_id, unit_id }: BookOwner,
  { from, to }: DayRange,
): RawBuilder<unknown> {
  return sql`select t.id, t.received_on as day, 0 as n, null::text as number, null::bigint as amount_vnd, false as struck
    from ${sql.table(table)} t
    where t.registry_id = ${registry_id} and t.unit_id = ${unit_id}
      and t.received_on between ${from}::date and ${to}::date`;
}

/**
 * A case with its opening decision. One that was taken up keeps the number of the unit below (TTLT 11/2016 Đ1 k7), which is not of
 * this series.
 */
function cases(only: 'all' | 'entrusted', { registry_id, unit_id }: BookOwner, { from, to }: DayRange) {
  const entrusted =
    only === 'all' ? sql`true` : sql`c.continues_code is not null and f.case_position = 'entrusted-out'`;
  return sql`select c.id, c.decided_on as day,
      case when f.case_position = 'taken-up' then 0 else coalesce(running_number(c.decision_number), 0) end as n,
      c.decision_number as number, o.amount_vnd, false as struck
    from enforcement_case c
    left join act o on o.registry_id = c.registry_id and o.unit_id = ${unit_id} and o.type = 'decided'
      and o.dated_on between ${from}::date and ${to}::date and o.case_id = c.id
    left join lateral (${CONTINUED}) f on true
    where c.registry_id = ${registry_id} and c.unit_id = ${unit_id}
      and c.decided_on between ${from}::date and ${to}::date and ${entrusted}`;
}

/** The case that `c` goes on from. `offset 0` keeps the condition inside, so that the function runs only for the few that have one. */
export const CONTINUED = sql`
  select k.* from find_continued_case(c.continues_code) k where c.continues_code is not null offset 0`;

/** The amount is the act's own, or what it moved: a whole discontinuation moves all that rested. */
function acts(
  kinds: readonly ActKind[],
  unit_ids: readonly bigint[],
  { registry_id }: BookOwner,
  { from, to }: DayRange,
): RawBuilder<unknown> {
  const whole = kinds.filter((kind) => kind.grounds === null).map(({ type }) => type);
  const pairs = kinds.flatMap(({ type, grounds }) => (grounds ?? []).map((ground) => `${type}:${ground}`));
  return sql`select a.id, a.dated_on as day, coalesce(running_number(a.number), 0) as n, a.number,
      coalesce(a.amount_vnd, (select sum(m.amount_vnd)::bigint from movement m
        where m.registry_id = a.registry_id and m.case_id = a.case_id and m.act_id = a.id
          and m.mirrors_movement_id is null)) as amount_vnd,
      exists (select from act k where k.registry_id = a.registry_id and k.case_id = a.case_id
        and k.type = 'corrected' and k.corrects_act_id = a.id) as struck
    from act a
    where a.registry_id = ${registry_id} and a.unit_id = any (${unit_ids}::bigint[])
      and a.type = any (${kinds.map(({ type }) => type)}::text[])
      and a.dated_on between ${from}::date and ${to}::date
      and (a.type = any (${whole}::text[]) or a.type || ':' || a.ground = any (${pairs}::text[]))`;
}

/**
 * A condition on the line `b`: the beginning of a number or code, or words of a party's name. Looked up among the lines of the
 * book alone.
 */
export function foundByText(entry: RegisterEntry, { registry_id }: BookOwner, text: string): RawBuilder<unknown> {
  const beginning = `${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const words = `%${foldVietnamese(text)}%`;
  const named = foldVietnamese(text) === '' ? sql`false` : sql`p.folded_name like ${words}`;
  switch (entry.source.kind) {
    case 'judgments':
      return sql`exists (select from judgment j where j.registry_id = ${registry_id} and j.id = b.id and (
        j.number ilike ${beginning} or j.code ilike ${beginning} or exists (
          select from enforcement_case c
          join case_party cp on cp.registry_id = c.registry_id and cp.case_id = c.id
          join party p on p.registry_id = cp.registry_id and p.id = cp.party_id
          where c.registry_id = j.registry_id and c.judgment_id = j.id
            and (c.code ilike ${beginning} or c.decision_number ilike ${beginning} or ${named}))))`;
    case 'requests':
      return sql`exists (select from request r
        join judgment j on j.registry_id = r.registry_id and j.id = r.judgment_id
        join party p on p.registry_id = r.registry_id and p.id = r.requester_id
        left join enforcement_case c on c.registry_id = r.registry_id and c.id = r.case_id
        where r.registry_id = ${registry_id} and r.id = b.id and (r.code ilike ${beginning}
          or j.number ilike ${beginning} or c.code ilike ${beginning} or c.decision_number ilike ${beginning} or ${named}))`;
    case 'followed':
      return sql`exists (select from followed_judgment f
        join judgment j on j.registry_id = f.registry_id and j.id = f.judgment_id
        where f.registry_id = ${registry_id} and f.id = b.id
          and (f.code ilike ${beginning} or j.number ilike ${beginning} or f.folded_text like ${words}))`;
    case 'cases':
      return caseFound(sql`c.id = b.id`, registry_id, beginning, named);
    case 'acts':
      return sql`(b.number ilike ${beginning} or ${caseFound(
        sql`c.id = (select a.case_id from act a where a.registry_id = ${registry_id} and a.id = b.id)`,
        registry_id,
        beginning,
        named,
      )})`;
    case 'none':
      return sql`false`;
  }
}

function caseFound(
  of_line: RawBuilder<unknown>,
  registry_id: bigint,
  beginning: string,
  named: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`exists (select from enforcement_case c
    join judgment j on j.registry_id = c.registry_id and j.id = c.judgment_id
    where c.registry_id = ${registry_id} and ${of_line} and (
      c.code ilike ${beginning} or c.decision_number ilike ${beginning} or j.number ilike ${beginning} or exists (
        select from case_party cp join party p on p.registry_id = cp.registry_id and p.id = cp.party_id
        where cp.registry_id = c.registry_id and cp.case_id = c.id and ${named})))`;
}
