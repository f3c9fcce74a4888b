/** What rules of law ask about a case beside its acts: when the judgment came, when it was asked for, who the debtors are. */
import { sql } from 'kysely';
import { DECIDED_AS_A_WHOLE } from '#law/obligation-kinds.ts';
import type { Connection } from '#platform/database.ts';
import type { CaseFacts } from '../domain/legal-question.ts';

/** The facts of one case in the actor's sight; throws where it is not there. */
export async function getCaseFacts(connection: Connection, registry_id: bigint, case_id: bigint): Promise<CaseFacts> {
  const found = await sql<CaseFacts>`
    select c.basis, c.case_type, j.received_on as judgment_received_on, j.in_force_on as judgment_in_force_on,
      (select min(r.received_on) from request r where r.registry_id = c.registry_id and r.case_id = c.id) as requested_on,
      not exists (
        select from case_party cp join party p on p.registry_id = cp.registry_id and p.id = cp.party_id
        where cp.registry_id = c.registry_id and cp.case_id = c.id and cp.role = 'debtor' and p.identity_number is null
      ) as debtors_identified,
      d.debtors, d.has_organisation_debtor, o.has_joint_duty, o.has_duty_beside_money,
      o.has_duty_decided_whole
    from enforcement_case c left join judgment j on j.registry_id = c.registry_id and j.id = c.judgment_id
    cross join lateral (
      select count(*)::int as debtors, coalesce(bool_or(p.kind = 'organisation'), false) as has_organisation_debtor
      from case_party cp join party p on p.registry_id = cp.registry_id and p.id = cp.party_id
      where cp.registry_id = c.registry_id and cp.case_id = c.id and cp.role = 'debtor'
    ) d
    cross join lateral (
      select coalesce(bool_or(ob.liability = 'joint'), false) as has_joint_duty,
        coalesce(bool_or(ob.amount_vnd is null), false) as has_duty_beside_money,
        coalesce(bool_or(ob.amount_vnd is null or ob.kind = any (${DECIDED_AS_A_WHOLE}::text[])), false)
          as has_duty_decided_whole
      from obligation ob where ob.registry_id = c.registry_id and ob.case_id = c.id
    ) o
    where c.registry_id = ${registry_id} and c.id = ${case_id}`.execute(connection);
  const row = found.rows[0];
  if (row === undefined) throw new Error(`no case ${registry_id}/${case_id}`);
  return row;
}
