/** The people found, as everybody in the province may see them. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { PartyBrief } from '#features/intake/contract.ts';
import type { SearchKey } from './find-keys.ts';

export type FoundPerson = PartyBrief & {
  /** Names of the units, of those the reader sees, that have cases of the person. */
  readonly units: readonly string[];
};

/** In the order of the keys. */
export async function loadPeople(connection: Connection, keys: readonly SearchKey[]): Promise<readonly FoundPerson[]> {
  if (keys.length === 0) return [];
  const ids = keys.map((key) => key.id);
  const result = await sql<FoundPerson>`
    select p.code, p.kind, p.name, extract(year from p.born_on)::integer as born_year,
      right(p.identity_number, 4) as identity_ending, p.sector, coalesce(n.case_count, 0) as case_count,
      coalesce(seen.units, '{}') as units
    from unnest(${keys.map((key) => key.registry_id)}::bigint[], ${ids}::bigint[]) with ordinality as k(registry_id, id, place)
    join party p on p.registry_id = k.registry_id and p.id = k.id
    left join count_cases_of_parties(${ids}::bigint[]) n on n.party_id = p.id
    left join lateral (
      select array_agg(distinct u.name) as units
      from case_party cp
      join enforcement_case c on c.registry_id = cp.registry_id and c.id = cp.case_id
      join unit u on u.registry_id = c.registry_id and u.id = c.unit_id
      where cp.registry_id = p.registry_id and cp.party_id = p.id
    ) seen on true
    order by k.place`.execute(connection);
  return result.rows;
}
