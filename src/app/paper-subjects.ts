/**
 * What papers and attachments may be about: `case VP-0001` and `act VP-0001.7`. Who sees the case reads them; who may act on it, or
 * keeps its unit's registers, adds to them.
 */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import { may, refuseNotPermitted } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { FindSubject } from '#features/documents/subject-gate.ts';

type Found = { readonly registry_id: bigint; readonly unit_id: bigint; readonly officer_id: bigint };

export const findPaperSubject: FindSubject = async (connection, actor, subject, purpose) => {
  const parts = /^(case|act) (\S{1,100})$/.exec(subject);
  const [, kind, code] = parts ?? [];
  const found =
    code === undefined
      ? undefined
      : kind === 'case'
        ? await sql<Found>`
            select registry_id, unit_id, officer_id from enforcement_case
            where registry_id = any ((select actor_registries())::bigint[]) and code = ${code}`.execute(connection)
        : await sql<Found>`
            select c.registry_id, c.unit_id, c.officer_id from act a
            join enforcement_case c on c.registry_id = a.registry_id and c.id = a.case_id
            where a.registry_id = any ((select actor_registries())::bigint[]) and a.code = ${code}`.execute(connection);
  const row = found?.rows[0];
  if (row === undefined) return refuse(refusal('subject-not-found', `Không có hồ sơ "${code ?? subject}".`, 'subject'));
  const permitted = may(actor, 'documents.read', row.unit_id) && (purpose === 'read' || mayWrite(actor, row));
  if (!permitted)
    return refuseNotPermitted(
      actor,
      purpose === 'read' ? 'xem văn bản của hồ sơ này' : 'thêm văn bản, tệp vào hồ sơ này',
    );
  return accept({ registry_id: row.registry_id, unit_id: row.unit_id, subject });
};

function mayWrite(actor: Actor, { unit_id, officer_id }: Found): boolean {
  return (
    (actor.id === officer_id && may(actor, 'cases.carry-out', unit_id)) ||
    may(actor, 'cases.carry-out-any', unit_id) ||
    may(actor, 'cases.sign-decision', unit_id) ||
    may(actor, 'intake.register', unit_id)
  );
}
