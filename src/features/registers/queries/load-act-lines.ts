/** What the books of cases and decisions say of each line; one statement for a page. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { ActLine } from '../domain/source-line.ts';
import { CONTINUED } from './book-lines.ts';

/** The acts by their ids. */
export async function loadActLines(
  connection: Connection,
  registry_id: bigint,
  ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, ActLine>> {
  const wanted = sql`a.registry_id = ${registry_id} and a.id = any (${ids}::bigint[])`;
  return load(connection, sql`a.id`, wanted);
}

/** The opening decisions of cases, by the ids of the cases. */
export async function loadCaseLines(
  connection: Connection,
  registry_id: bigint,
  ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, ActLine>> {
  const wanted = sql`a.registry_id = ${registry_id} and a.seq = 1 and a.case_id = any (${ids}::bigint[])`;
  return load(connection, sql`a.case_id`, wanted);
}

async function load(
  connection: Connection,
  id: RawBuilder<unknown>,
  wanted: RawBuilder<unknown>,
): Promise<ReadonlyMap<bigint, ActLine>> {
  const found = await sql<ActLine>`
    select ${id} as id, a.code, a.type, a.ground, a.dated_on, a.booked_on, a.data,
      case when a.type = 'decided' then c.decision_number else a.number end as number,
      coalesce(a.amount_vnd, moved.amount_vnd) as amount_vnd, moved.left_on,
      coalesce(ru.name, a.receiving_unit) as receiving_name,
      c.code as case_code, c.decision_number, c.decided_on, c.basis, c.position, c.position_since, c.continues_code,
      j.number as judgment_number, j.issued_on as judgment_on, j.court,
      s.name as officer_name, parties.debtors, parties.creditors, duties.duties,
      f.decision_number as continued_number, f.decided_on as continued_on, fu.name as continued_unit,
      asset.description as asset_description, nm.number as no_means_number, nm.dated_on as no_means_on, marks.marks
    from act a
    join enforcement_case c on c.registry_id = a.registry_id and c.id = a.case_id
    join judgment j on j.registry_id = c.registry_id and j.id = c.judgment_id
    left join unit ru on ru.registry_id = a.registry_id and ru.code = a.receiving_unit
    left join staff_member s on s.registry_id = c.registry_id and s.id = coalesce(a.officer_id, c.officer_id)
    left join lateral (${CONTINUED}) f on true
    left join unit fu on fu.registry_id = a.registry_id and fu.id = f.unit_id
    cross join lateral (${MOVED}) moved
    cross join lateral (${PARTIES}) parties
    cross join lateral (${DUTIES}) duties
    cross join lateral (${MARKS}) marks
    left join lateral (${ASSET}) asset on a.data ? 'asset'
    left join lateral (${NO_MEANS}) nm on a.type = 'moved-to-separate-book'
    where ${wanted}`.execute(connection);
  return new Map(found.rows.map((row) => [row.id, row]));
}

/** What the act moved, and when the case left the separate book again; what a correction mirrored does not count. */
const MOVED = sql`
  select (sum(m.amount_vnd) filter (where m.act_id = a.id))::bigint as amount_vnd,
    min(m.effective_on) filter (where a.type = 'moved-to-separate-book' and m.from_position = 'separate-book'
      and m.matters = 1 and m.effective_on >= a.dated_on) as left_on
  from movement m
  where m.registry_id = a.registry_id and m.case_id = a.case_id and m.mirrors_movement_id is null`;

const PARTIES = sql`
  select coalesce(json_agg(json_build_object('name', p.name, 'address', p.address) order by cp.ordinal)
      filter (where cp.role = 'debtor'), '[]') as debtors,
    coalesce(json_agg(json_build_object('name', p.name, 'address', p.address) order by cp.ordinal)
      filter (where cp.role = 'creditor'), '[]') as creditors
  from case_party cp join party p on p.registry_id = cp.registry_id and p.id = cp.party_id
  where cp.registry_id = a.registry_id and cp.case_id = a.case_id`;

const DUTIES = sql`
  select coalesce(json_agg(json_build_object('kind', o.kind, 'amount_vnd', o.amount_vnd::text) order by o.ordinal), '[]') as duties
  from obligation o where a.type = 'decided' and o.registry_id = a.registry_id and o.case_id = a.case_id`;

/** Later acts about this one. Withdrawal and cancellation name none: they end the enforcement decision. */
const MARKS = sql`
  select coalesce(json_agg(json_build_object('type', k.type, 'dated_on', k.dated_on, 'number', k.number,
      'reason', case when k.type = 'corrected' then k.data ->> 'reason' end) order by k.dated_on, k.seq), '[]') as marks
  from act k
  where k.registry_id = a.registry_id and k.case_id = a.case_id
    and (k.type = 'corrected' and k.corrects_act_id = a.id
      or k.type = 'amended' and k.data ->> 'of_act' = a.code
      or a.type = 'decided' and (k.type in ('withdrawn', 'cancelled', 'withdrawn-in-part')
        or k.type = 'amended' and coalesce(k.data ->> 'of_act', '') = ''))
    and not exists (select from act z where z.registry_id = k.registry_id and z.case_id = k.case_id
      and z.type = 'corrected' and z.corrects_act_id = k.id)`;

/** The words by which the asset came into the case. */
const ASSET = sql`
  select d.data ->> 'description' as description from act d
  where d.registry_id = a.registry_id and d.case_id = a.case_id and d.data ->> 'asset' = a.data ->> 'asset'
    and d.data ? 'description'
  order by d.seq limit 1`;

const NO_MEANS = sql`
  select n.number, n.dated_on from act n
  where n.registry_id = a.registry_id and n.case_id = a.case_id and n.type = 'classified-no-means'
    and n.dated_on <= a.dated_on
    and not exists (select from act z where z.registry_id = n.registry_id and z.case_id = n.case_id
      and z.type = 'corrected' and z.corrects_act_id = n.id)
  order by n.dated_on desc, n.seq desc limit 1`;
