/** A unit by its code, among the registries the actor sees. */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { IsoDay } from '#kit/iso-day.ts';

export type Unit = {
  readonly registry_id: bigint;
  readonly id: bigint;
  readonly code: string;
  readonly name: string;
  readonly kind: 'province-office' | 'district-office' | 'regional-office' | 'department';
  readonly parent_id: bigint | null;
  readonly valid_from: IsoDay;
  readonly valid_to: IsoDay | null;
};

export async function findUnitByCode(connection: Connection, code: string): Promise<Unit | undefined> {
  const result = await sql<Unit>`
    select registry_id, id, code, name, kind, parent_id, valid_from, valid_to
    from unit where registry_id = any ((select actor_registries())::bigint[]) and code = ${code}`.execute(connection);
  return result.rows[0];
}
