/** What rules of law ask about a case beside its acts: when the judgment came, when it was asked for, who the debtors are. */
import { sql } from 'kysely';
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
      ) as debtors_identified
    from enforcement_case c left join judgment j on j.registry_id = c.registry_id and j.id = c.judgment_id
    where c.registry_id = ${registry_id} and c.id = ${case_id}`.execute(connection);
  const row = found.rows[0];
  if (row === undefined) throw new Error(`no case ${registry_id}/${case_id}`);
  return row;
}
