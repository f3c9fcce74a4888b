/** The cases found: row level security decides once more which of them the reader sees. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Position } from '#law/positions.ts';
import type { Connection } from '#platform/database.ts';
import type { SearchKey } from './find-keys.ts';

export type FoundCase = {
  readonly code: string;
  readonly decision_number: string;
  readonly decided_on: IsoDay;
  readonly position: Position;
  readonly unit_name: string;
  readonly debtors: readonly string[];
  readonly creditors: readonly string[];
};

/** Names shown of each side; a case may have hundreds. */
const MOST_NAMES = 3;

/** In the order of the keys. */
export async function loadCases(connection: Connection, keys: readonly SearchKey[]): Promise<readonly FoundCase[]> {
  if (keys.length === 0) return [];
  const result = await sql<FoundCase>`
    select c.code, c.decision_number, c.decided_on, c.position, u.name as unit_name, names.debtors, names.creditors
    from unnest(${keys.map((key) => key.registry_id)}::bigint[], ${keys.map((key) => key.id)}::bigint[])
      with ordinality as k(registry_id, id, place)
    join enforcement_case c on c.registry_id = k.registry_id and c.id = k.id
    join unit u on u.registry_id = c.registry_id and u.id = c.unit_id
    cross join lateral (
      select coalesce(array_agg(p.name order by cp.ordinal) filter (where cp.role = 'debtor'), '{}') as debtors,
        coalesce(array_agg(p.name order by cp.ordinal) filter (where cp.role = 'creditor'), '{}') as creditors
      from case_party cp
      join party p on p.registry_id = cp.registry_id and p.id = cp.party_id
      where cp.registry_id = c.registry_id and cp.case_id = c.id and cp.ordinal <= ${MOST_NAMES}
    ) names
    order by k.place`.execute(connection);
  return result.rows;
}
