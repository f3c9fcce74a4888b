/** Every change of a setting of the law, the oldest first. There are few; the list holds the last five thousand. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { LawSettingChangeRow } from '../contract.ts';

export async function listSettingChanges(connection: Connection): Promise<readonly LawSettingChangeRow[]> {
  const found = await sql<LawSettingChangeRow>`
    select seq, name, value, valid_from, document_number, note, changed_by_name, changed_on from law_setting_change
    where registry_id = any ((select actor_registries())::bigint[])
    order by registry_id desc, seq desc limit 5000`.execute(connection);
  return found.rows.toReversed();
}
