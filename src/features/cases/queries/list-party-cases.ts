/**
 * The cases in which a person stands, of those the reader may see: which part the person has, where each case stands, what
 * rests of it. The newest entered come first, by the index that leads from a party to its cases, so that the thousandth case
 * of the state comes as fast as the first.
 */
import { sql } from 'kysely';
import { ENDED_POSITIONS } from '#law/positions.ts';
import type { Connection } from '#platform/database.ts';
import type { PartyCaseRow, PartyRole } from '../contract.ts';

export type PartyKey = { readonly registry_id: bigint; readonly id: bigint };

type Row = Omit<PartyCaseRow, 'rest_vnd' | 'whole_vnd'> & { id: bigint; rest_vnd: bigint; whole_vnd: bigint };

export type PartyCasePage = { readonly rows: readonly Row[]; readonly next: bigint | null };

/** A party of the reader's registries; everybody in the province may know that it is there. */
export async function findPartyKey(connection: Connection, code: string): Promise<PartyKey | undefined> {
  const found = await sql<PartyKey>`
    select registry_id, id from party
    where registry_id = any ((select actor_registries())::bigint[]) and code = ${code} order by registry_id limit 1`.execute(
    connection,
  );
  return found.rows[0];
}

/** One page; `after` is the key of the last case of the page before. */
export async function listPartyCases(
  connection: Connection,
  party: PartyKey,
  after: bigint | null,
  limit: number,
): Promise<PartyCasePage> {
  const from = after === null ? sql`true` : sql`cp.case_id < ${after}`;
  const result = await sql<Row>`
    with page as (
      select cp.registry_id, cp.case_id, array_agg(distinct cp.role order by cp.role desc) as roles
      from case_party cp
      where cp.registry_id = ${party.registry_id} and cp.party_id = ${party.id} and ${from}
      group by cp.registry_id, cp.case_id
      order by cp.case_id desc limit ${limit + 1}
    )
    select c.id, c.code, c.decision_number, c.decided_on, page.roles, c.position, c.position_since, c.whole_vnd, c.rest_vnd,
      u.name as unit_name, s.name as officer_name,
      json_build_object('code', j.code, 'number', j.number, 'court', j.court, 'issued_on', j.issued_on) as judgment
    from page
    join enforcement_case c on c.registry_id = page.registry_id and c.id = page.case_id
    join judgment j on j.registry_id = c.registry_id and j.id = c.judgment_id
    join unit u on u.registry_id = c.registry_id and u.id = c.unit_id
    join staff_member s on s.registry_id = c.registry_id and s.id = c.officer_id
    order by c.id desc`.execute(connection);
  const rows = result.rows.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: result.rows.length > limit && last !== undefined ? last.id : null };
}

export type PartyCaseSums = {
  /** Cases the reader may see, each once. */
  readonly cases: number;
  readonly by_role: Readonly<Record<PartyRole, { readonly cases: number; readonly rest_vnd: bigint }>>;
};

/** In how many cases the person stands on which side, and what is still to be enforced of them. */
export async function sumPartyCases(connection: Connection, party: PartyKey): Promise<PartyCaseSums> {
  const result = await sql<{ role: PartyRole | null; cases: number; rest_vnd: bigint }>`
    select cp.role, count(distinct c.id)::int as cases,
      coalesce(sum(c.rest_vnd) filter (where c.position <> all (${ENDED_POSITIONS}::text[])), 0)::bigint as rest_vnd
    from (
      select distinct cp.role, cp.case_id from case_party cp
      where cp.registry_id = ${party.registry_id} and cp.party_id = ${party.id}
    ) as cp
    join enforcement_case c on c.registry_id = ${party.registry_id} and c.id = cp.case_id
    group by grouping sets ((cp.role), ())`.execute(connection);
  const of = (role: PartyRole | null) => result.rows.find((row) => row.role === role) ?? { cases: 0, rest_vnd: 0n };
  const sums = (role: PartyRole) => ({ cases: of(role).cases, rest_vnd: of(role).rest_vnd });
  return { cases: of(null).cases, by_role: { debtor: sums('debtor'), creditor: sums('creditor') } };
}
