/** The judgments found, in the units that the reader sees. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import type { SearchKey } from './find-keys.ts';

export type FoundJudgment = {
  readonly code: string;
  readonly number: string;
  readonly court: string;
  readonly issued_on: IsoDay;
  readonly unit_name: string;
  readonly case_count: number;
};

/** In the order of the keys. */
export async function loadJudgments(
  connection: Connection,
  keys: readonly SearchKey[],
): Promise<readonly FoundJudgment[]> {
  if (keys.length === 0) return [];
  const result = await sql<FoundJudgment>`
    select j.code, j.number, j.court, j.issued_on, u.name as unit_name,
      (select count(*)::integer from enforcement_case c where c.registry_id = j.registry_id and c.judgment_id = j.id)
        as case_count
    from unnest(${keys.map((key) => key.registry_id)}::bigint[], ${keys.map((key) => key.id)}::bigint[])
      with ordinality as k(registry_id, id, place)
    join judgment j on j.registry_id = k.registry_id and j.id = k.id
    join unit u on u.registry_id = j.registry_id and u.id = j.unit_id
    order by k.place`.execute(connection);
  return result.rows;
}
