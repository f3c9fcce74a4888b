/**
 * After a change of the calendar: computes again what runs. Each registry remembers the version of the calendar its deadlines
 * were computed with, so that a change is followed up once, whichever server sees it, and also after a stop in between.
 */
import { sql } from 'kysely';
import { recomputeDueDays } from '#features/admin-judgments/commands/recompute-due-days.ts';
import { recomputeDeadlines } from '#features/cases/commands/recompute-deadlines.ts';
import type { RecomputedDeadlines } from '#features/cases/commands/recompute-deadlines.ts';
import { operatorActor } from '#features/organisation/public.ts';
import { loadCalendar } from '#features/rulebook/public.ts';
import { standardCalendar } from '#law/holidays.ts';
import { makeActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import type { Platform } from '#platform/platform.ts';

/** One number for all servers of a database: who holds it computes, the others do without. */
const RECOMPUTING_LOCK = 7_305;
const SETTING = 'deadlines-calendar';

export type Recomputed = RecomputedDeadlines & {
  readonly registry_id: bigint;
  readonly calendar: string;
  /** Administrative judgments whose next due day moved. */
  readonly judgments_changed: number;
};

/** Computes again in every registry whose calendar is another than that of its deadlines; with `always`, in all. */
export async function recomputeAfterChange(platform: Platform, always = false): Promise<readonly Recomputed[]> {
  const operator = await operatorActor(platform);
  const done: Recomputed[] = [];
  for (const registry_id of operator.registries) {
    const actor = await registryActor(platform, operator, registry_id);
    if (!always && (await findChangedCalendar(platform, actor)) === undefined) continue;
    const one = await recomputeRegistry(platform, actor, always);
    if (one !== undefined) done.push(one);
  }
  return done;
}

/** The operator within one registry: the calendar of another is not that of its deadlines. */
async function registryActor(platform: Platform, operator: Actor, registry_id: bigint): Promise<Actor> {
  const units = await platform.database.as(operator, (connection) =>
    sql<{ id: bigint }>`select id from unit where registry_id = ${registry_id} order by id`.execute(connection),
  );
  return makeActor({
    id: operator.id,
    name: operator.name,
    registry_id,
    registries: [registry_id],
    units: units.rows.map((row) => row.id),
    grants: new Map(),
    everything: true,
  });
}

async function findChangedCalendar(platform: Platform, actor: Actor): Promise<string | undefined> {
  return platform.database.as(actor, async (connection) => {
    const { version } = await loadCalendar(connection);
    return version === (await findFollowedVersion(connection, actor.registry_id)) ? undefined : version;
  });
}

/** Before the first change every deadline was computed with the standard calendar. */
async function findFollowedVersion(connection: Connection, registry_id: bigint): Promise<string> {
  const found = await sql<{ version: string }>`
    select value ->> 'version' as version from setting
    where registry_id = ${registry_id} and name = ${SETTING}`.execute(connection);
  return found.rows[0]?.version ?? standardCalendar().version;
}

/** Undefined where nothing changed, or where another server is at it: that one looks again before it ends. */
async function recomputeRegistry(platform: Platform, actor: Actor, always: boolean): Promise<Recomputed | undefined> {
  return platform.database.withClient(async (client) => {
    const locked = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [RECOMPUTING_LOCK]);
    if (locked.rows[0]?.held !== true) return undefined;
    try {
      let done = always ? await computeAndRemember(platform, actor) : undefined;
      while ((await findChangedCalendar(platform, actor)) !== undefined)
        done = addTo(done, await computeAndRemember(platform, actor));
      return done;
    } finally {
      await client.query('select pg_advisory_unlock($1)', [RECOMPUTING_LOCK]);
    }
  });
}

async function computeAndRemember(platform: Platform, actor: Actor): Promise<Recomputed> {
  const { registry_id } = actor;
  // Read before computing: a change that comes in meanwhile leaves another version than this.
  const { version } = await platform.database.as(actor, loadCalendar);
  const deadlines = await recomputeDeadlines(platform, actor);
  const followed = await recomputeDueDays(platform, actor);
  await platform.database.as(actor, (connection) =>
    sql`insert into setting (registry_id, name, value)
      values (${registry_id}, ${SETTING}, ${JSON.stringify({ version })}::jsonb)
      on conflict (registry_id, name) do update set value = excluded.value, changed_at = clock_timestamp()`.execute(
      connection,
    ),
  );
  const done = { registry_id, calendar: version, ...deadlines, ...followed };
  platform.log.info({ ...done, registry_id: registry_id.toString() }, 'running deadlines computed again');
  return done;
}

function addTo(before: Recomputed | undefined, after: Recomputed): Recomputed {
  if (before === undefined) return after;
  return {
    ...after,
    cases_changed: before.cases_changed + after.cases_changed,
    deadlines_moved: before.deadlines_moved + after.deadlines_moved,
    judgments_changed: before.judgments_changed + after.judgments_changed,
  };
}
