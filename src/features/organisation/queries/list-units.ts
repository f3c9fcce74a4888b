/** The units that stand on a day, as a flat tree: parents before children. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { UnitRow } from '../contract.ts';

/** Units of the actor's registries; a province has some tens, the country a few hundred, so the list is whole. */
export async function listUnits(connection: Connection, on: IsoDay): Promise<readonly UnitRow[]> {
  const found = await sql<UnitRow>`
    with recursive tree as (
      select u.*, null::text as parent, array[u.id] as path from unit u
      where u.registry_id = any ((select actor_registries())::bigint[]) and u.parent_id is null
      union all
      select u.*, t.code, t.path || u.id from unit u join tree t on t.registry_id = u.registry_id and t.id = u.parent_id
    )
    select code, name, kind, parent, valid_from, valid_to from tree
    where valid_from <= ${on} and (valid_to is null or valid_to >= ${on})
    order by path`.execute(connection);
  return found.rows;
}
