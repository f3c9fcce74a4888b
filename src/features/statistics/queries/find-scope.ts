/** Whose cases a report covers: a unit with all units below it, or everything the reader may read. */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import { readableUnits } from '../policy.ts';

export type Scope = {
  /** The units whose cases count; null: all that row level security shows. */
  readonly unit_ids: readonly bigint[] | null;
  readonly name: string;
};

/** The scope of a report; `unit-not-found` where the unit does not exist or lies outside what the actor may read. */
export async function findScope(connection: Connection, actor: Actor, unit: string | null): Promise<Result<Scope>> {
  const readable = readableUnits(actor);
  if (unit === null) return accept({ unit_ids: readable, name: await nameOfEverything(connection) });
  const found = await sql<{ id: bigint; name: string; level: number }>`
    with recursive below as (
      select registry_id, id, name, 0 as level from unit
      where registry_id = any ((select actor_registries())::bigint[]) and code = ${unit}
        and id = any ((select actor_units())::bigint[])
      union
      select u.registry_id, u.id, u.name, b.level + 1 from unit u
      join below b on u.registry_id = b.registry_id and u.parent_id = b.id
    )
    select id, name, level from below order by level`.execute(connection);
  const top = found.rows[0];
  if (top === undefined || (readable !== null && !readable.includes(top.id)))
    return refuse(refusal('unit-not-found', `Không có đơn vị "${unit}" trong phạm vi được xem.`, 'unit'));
  const ids = found.rows.map((row) => row.id);
  return accept({ unit_ids: readable === null ? ids : ids.filter((id) => readable.includes(id)), name: top.name });
}

/** What a report of everything is called: the one office above all units in view, else the registers by name. */
async function nameOfEverything(connection: Connection): Promise<string> {
  const found = await sql<{ name: string; is_unit: boolean }>`
    select name, true as is_unit from unit
    where registry_id = any ((select actor_registries())::bigint[]) and id = any ((select actor_units())::bigint[])
      and (parent_id is null or not parent_id = any ((select actor_units())::bigint[]))
    union all
    select name, false from registry where registry_id = any ((select actor_registries())::bigint[])
    order by is_unit desc, name`.execute(connection);
  const tops = found.rows.filter((row) => row.is_unit);
  if (tops.length === 1) return tops[0]?.name ?? '';
  return found.rows
    .filter((row) => !row.is_unit)
    .map((row) => row.name)
    .join(', ');
}
