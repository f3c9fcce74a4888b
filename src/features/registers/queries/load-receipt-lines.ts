/** What the books of receipt say of each line: judgments, requests, administrative judgments; one statement for a page. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { FollowedLine, JudgmentLine, RequestLine } from '../domain/source-line.ts';

/** Judgments with the parties of the cases opened on them: a judgment by itself has none before a decision names them. */
export async function loadJudgmentLines(
  connection: Connection,
  registry_id: bigint,
  ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, JudgmentLine>> {
  const found = await sql<JudgmentLine>`
    select j.id, j.code, j.number, j.court, j.issued_on, j.in_force_on, j.received_on,
      parties.debtors, parties.creditors,
      array(select c.decision_number from enforcement_case c
        where c.registry_id = j.registry_id and c.judgment_id = j.id order by c.decided_on, c.id) as decisions
    from judgment j
    cross join lateral (
      select coalesce(json_agg(distinct jsonb_build_object('name', p.name, 'address', p.address))
          filter (where cp.role = 'debtor'), '[]') as debtors,
        coalesce(json_agg(distinct jsonb_build_object('name', p.name, 'address', p.address))
          filter (where cp.role = 'creditor'), '[]') as creditors
      from enforcement_case c
      join case_party cp on cp.registry_id = c.registry_id and cp.case_id = c.id
      join party p on p.registry_id = cp.registry_id and p.id = cp.party_id
      where c.registry_id = j.registry_id and c.judgment_id = j.id
    ) parties
    where j.registry_id = ${registry_id} and j.id = any (${ids}::bigint[])`.execute(connection);
  return new Map(found.rows.map((row) => [row.id, row]));
}

export async function loadRequestLines(
  connection: Connection,
  registry_id: bigint,
  ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, RequestLine>> {
  const found = await sql<RequestLine>`
    select r.id, r.code, r.received_on, r.content, r.refused_on, r.refusal_reason,
      json_build_object('name', p.name, 'address', p.address) as requester,
      j.number as judgment_number, j.issued_on as judgment_on, j.court, c.decision_number, c.decided_on
    from request r
    join judgment j on j.registry_id = r.registry_id and j.id = r.judgment_id
    join party p on p.registry_id = r.registry_id and p.id = r.requester_id
    left join enforcement_case c on c.registry_id = r.registry_id and c.id = r.case_id
    where r.registry_id = ${registry_id} and r.id = any (${ids}::bigint[])`.execute(connection);
  return new Map(found.rows.map((row) => [row.id, row]));
}

export async function loadFollowedLines(
  connection: Connection,
  registry_id: bigint,
  ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, FollowedLine>> {
  const found = await sql<FollowedLine>`
    select f.id, f.code, f.received_on, j.number as judgment_number, j.issued_on as judgment_on, j.court, f.duty,
      s.name as officer_name, parties.debtors, parties.creditors, f.noticed_on, f.order_number, f.ordered_on,
      f.performed_on, f.ended_on,
      (select max(a.dated_on) from followed_judgment_act a where a.registry_id = f.registry_id
        and a.followed_judgment_id = f.id and a.type = 'amended'
        and not exists (select from followed_judgment_act z where z.registry_id = f.registry_id
          and z.followed_judgment_id = f.id and z.type = 'corrected' and z.corrects = a.code)) as amended_on
    from followed_judgment f
    join judgment j on j.registry_id = f.registry_id and j.id = f.judgment_id
    left join staff_member s on s.registry_id = f.registry_id and s.id = f.officer_id
    cross join lateral (
      select coalesce(json_agg(json_build_object('name', p.name, 'address', p.address) order by fp.ordinal)
          filter (where fp.role = 'debtor'), '[]') as debtors,
        coalesce(json_agg(json_build_object('name', p.name, 'address', p.address) order by fp.ordinal)
          filter (where fp.role = 'creditor'), '[]') as creditors
      from followed_judgment_party fp join party p on p.registry_id = fp.registry_id and p.id = fp.party_id
      where fp.registry_id = f.registry_id and fp.followed_judgment_id = f.id
    ) parties
    where f.registry_id = ${registry_id} and f.id = any (${ids}::bigint[])`.execute(connection);
  return new Map(found.rows.map((row) => [row.id, row]));
}
