/** The operator of the command line: sees and may do everything, and is audited under that name. */
import { makeActor, OPERATOR_ID } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Platform } from '#platform/platform.ts';

/**
 * Reads all registries and units of the database; ask again after an import that made new ones. What the operator writes without
 * a case is born in the first registry, 0 before there is one.
 */
export async function operatorActor(platform: Platform): Promise<Actor> {
  return platform.database.withClient(async (client) => {
    const registries = await client.query<{ id: bigint }>(
      'select registry_id as id from registry order by registry_id',
    );
    const units = await client.query<{ id: bigint }>('select id from unit order by id');
    return makeActor({
      id: OPERATOR_ID,
      name: 'operator',
      registry_id: registries.rows[0]?.id ?? 0n,
      registries: registries.rows.map((row) => row.id),
      units: units.rows.map((row) => row.id),
      grants: new Map(),
      everything: true,
    });
  });
}
