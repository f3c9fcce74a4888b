/** Looks at one case again, after its breach was mended or because somebody asks; the same rules as every night. */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import type { Platform } from '#platform/platform.ts';
import { requireMayInspectCase } from '../policy.ts';
import { inspectCases } from './inspect-cases.ts';

export type CaseRow = {
  readonly registry_id: bigint;
  readonly id: bigint;
  readonly unit_id: bigint;
  readonly officer_id: bigint;
};

/** The case of a code in the actor's sight. */
export async function findCase(connection: Connection, code: string): Promise<Result<CaseRow>> {
  const found = await sql<CaseRow>`
    select registry_id, id, unit_id, officer_id from enforcement_case
    where registry_id = any ((select actor_registries())::bigint[]) and code = ${code}`.execute(connection);
  const [row] = found.rows;
  return row === undefined ? refuse(refusal('case-not-found', `Không có hồ sơ "${code}".`)) : accept(row);
}

export async function inspectCase(platform: Platform, actor: Actor, code: string): Promise<Result<CaseRow>> {
  const today = await platform.clock.today();
  return platform.database.as(actor, async (connection) => {
    const found = await findCase(connection, code);
    if (!found.ok) return found;
    const permitted = requireMayInspectCase(actor, found.value);
    if (!permitted.ok) return permitted;
    const { registry_id, id } = found.value;
    await inspectCases(connection, { registry_id, unit_ids: null, case_id: id }, today);
    return found;
  });
}
