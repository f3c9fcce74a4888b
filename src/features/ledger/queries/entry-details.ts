/** The ids behind the codes by which a list of entries is narrowed. */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Connection } from '#platform/database.ts';
import type { EntryQuestion } from './list-entries.ts';

type Codes = {
  readonly case?: string;
  readonly obligation?: string;
  readonly party?: string;
  readonly officer?: string;
};
export type EntryDetails = Pick<EntryQuestion, 'case_id' | 'obligation_id' | 'party_id' | 'officer_id'>;

/** `case-not-found`, `obligation-not-found`, `party-not-found`, `staff-not-found` where a code is nobody's in the registry. */
export async function findEntryDetails(
  connection: Connection,
  unit: { readonly registry_id: bigint },
  codes: Codes,
): Promise<Result<EntryDetails>> {
  const { registry_id } = unit;
  const found = await sql<EntryDetails>`select
    (select id from enforcement_case where registry_id = ${registry_id} and code = ${codes.case ?? null}) as case_id,
    (select id from obligation where registry_id = ${registry_id} and code = ${codes.obligation ?? null}) as obligation_id,
    (select id from party where registry_id = ${registry_id} and code = ${codes.party ?? null}) as party_id,
    (select id from staff_member where registry_id = ${registry_id} and code = ${codes.officer ?? null}) as officer_id`.execute(
    connection,
  );
  const ids = found.rows[0] ?? { case_id: null, obligation_id: null, party_id: null, officer_id: null };
  if (codes.case !== undefined && ids.case_id === null)
    return refuse(refusal('case-not-found', `Không có hồ sơ "${codes.case}".`, 'case'));
  if (codes.obligation !== undefined && ids.obligation_id === null)
    return refuse(refusal('obligation-not-found', `Không có nghĩa vụ "${codes.obligation}".`, 'obligation'));
  if (codes.party !== undefined && ids.party_id === null)
    return refuse(refusal('party-not-found', `Không có đương sự "${codes.party}".`, 'party'));
  if (codes.officer !== undefined && ids.officer_id === null)
    return refuse(refusal('staff-not-found', `Không có cán bộ "${codes.officer}".`, 'officer'));
  return accept(ids);
}
