/** The courts whose judgments the actor's units have received, for completing what is typed. */
import { sql } from 'kysely';
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import type { Connection } from '#platform/database.ts';

const MOST = 20;

/**
 * Courts that hold the words of the text, without regard to diacritics. Steps from court to court through the index, so that
 * the cost is in the number of courts, not of judgments.
 */
export async function listCourts(connection: Connection, text: string): Promise<readonly string[]> {
  const result = await sql<{ court: string }>`
    with recursive seen as (
      select u.registry_id, u.id as unit_id, (
        select j.court from judgment j where j.registry_id = u.registry_id and j.unit_id = u.id order by j.court limit 1
      ) as court
      from unit u
      where u.registry_id = any ((select actor_registries())::bigint[]) and u.id = any ((select actor_units())::bigint[])
      union all
      select s.registry_id, s.unit_id, (
        select j.court from judgment j
        where j.registry_id = s.registry_id and j.unit_id = s.unit_id and j.court > s.court order by j.court limit 1)
      from seen s where s.court is not null
    )
    select distinct court from seen where court is not null order by court`.execute(connection);
  const words = foldVietnamese(text).split(' ');
  return result.rows
    .map(({ court }) => court)
    .filter((court) => {
      const folded = foldVietnamese(court);
      return words.every((word) => folded.includes(word));
    })
    .slice(0, MOST);
}
