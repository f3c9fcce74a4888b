/** On which day somebody was last warned of each deadline of a case. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';

/** By the id of the act that opened the deadline and its rule: `8001 D10`. */
export type Reminded = ReadonlyMap<string, IsoDay>;

export async function loadReminders(connection: Connection, registry_id: bigint, case_id: bigint): Promise<Reminded> {
  const found = await sql<{ opened_by_act_id: bigint; rule: string; reminded_on: IsoDay }>`
    select opened_by_act_id, rule, max(reminded_on) as reminded_on from deadline_reminder
    where registry_id = ${registry_id} and case_id = ${case_id} group by opened_by_act_id, rule`.execute(connection);
  return new Map(found.rows.map((row) => [`${row.opened_by_act_id} ${row.rule}`, row.reminded_on]));
}
