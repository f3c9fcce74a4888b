/**
 * One inspection from beginning to end: the cases and registers of the units in which the actor may run it, what it leaves of the
 * month for the trend, and a row that says that it was. On another day than today it only tells what would be found.
 */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { monthOf, firstDayOf } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Actor } from '#platform/actor.ts';
import { systemNow } from '#platform/clock.ts';
import type { Connection } from '#platform/database.ts';
import type { Platform } from '#platform/platform.ts';
import type { InspectionReason } from '../contract.ts';
import type { Finding } from '../domain/judge-case.ts';
import { mayRunIn } from '../policy.ts';
import { inspectCases } from './inspect-cases.ts';
import { inspectRegisters } from './inspect-registers.ts';
import { keepMonth } from './keep-month.ts';

export type InspectionRequest = {
  readonly reason: InspectionReason;
  /** Code of one unit; all that the actor may inspect where there is none. */
  readonly unit?: string;
  /** Another day than today: nothing is written. */
  readonly on?: IsoDay;
};

/** What was found with whom, by the ids of the registry. */
export type FoundCount = {
  readonly registry_id: bigint;
  readonly unit_id: bigint;
  readonly officer_id: bigint | null;
  readonly rule: string;
  readonly open: number;
  readonly mended: number;
};

export type InspectionAnswer = {
  readonly on: IsoDay;
  readonly kept: boolean;
  readonly cases: number;
  readonly entered: number;
  readonly changed: number;
  readonly broken: readonly string[];
  readonly found: readonly FoundCount[];
};

type Scope = { readonly registry_id: bigint; readonly unit_ids: readonly bigint[] | null };

/** Refuses with `not-permitted`, or `unit-not-found` for a unit that the actor does not see. */
export async function runInspection(
  platform: Platform,
  actor: Actor,
  request: InspectionRequest,
): Promise<Result<InspectionAnswer>> {
  const today = await platform.clock.today();
  const on = request.on ?? today;
  const kept = on === today;
  const tally = new Tally();
  const sum = { cases: 0, entered: 0, changed: 0, broken: [] as string[] };
  return platform.database.as(actor, async (connection) => {
    const scopes = await findScopes(connection, actor, request.unit);
    if (!scopes.ok) return scopes;
    for (const scope of scopes.value) {
      const { registry_id, unit_ids } = scope;
      const began_at = systemNow();
      // oxlint-disable-next-line no-await-in-loop -- a registry at a time
      const done = await inspectCases(connection, scope, on, {
        keep: kept,
        tell: (head, officer_id, found) => tally.add(registry_id, head.unit_id, officer_id, found),
      });
      // oxlint-disable-next-line no-await-in-loop -- a registry at a time
      const beside = await inspectRegisters(connection, registry_id, unit_ids, on, kept);
      for (const { unit_id, finding } of beside) tally.add(registry_id, unit_id, null, [finding]);
      if (kept)
        // oxlint-disable-next-line no-await-in-loop -- a registry at a time
        await keepInspection(platform, connection, actor, { scope, today, began_at, cases: done.cases, request });
      if (done.broken.length > 0)
        platform.log.error({ cases: done.broken }, 'cases whose acts do not follow from each other');
      sum.cases += done.cases;
      sum.entered += done.entered;
      sum.changed += done.changed;
      sum.broken.push(...done.broken);
    }
    return accept({ on, kept, ...sum, found: tally.counts() });
  });
}

/** The units in which the actor may run an inspection, by registry. */
async function findScopes(connection: Connection, actor: Actor, unit: string | undefined): Promise<Result<Scope[]>> {
  if (unit === undefined && actor.everything)
    return accept(actor.registries.map((registry_id) => ({ registry_id, unit_ids: null })));
  const named = unit === undefined ? sql`true` : sql`code = ${unit}`;
  const found = await sql<{ registry_id: bigint; id: bigint }>`
    select registry_id, id from unit where id = any (${actor.units}::bigint[]) and ${named} order by registry_id, id`.execute(
    connection,
  );
  if (found.rows.length === 0) return refuse(refusal('unit-not-found', `Không có đơn vị "${unit ?? ''}".`, 'unit'));
  const permitted = mayRunIn(
    actor,
    found.rows.map((row) => row.id),
  );
  if (!permitted.ok) return permitted;
  const allowed = new Set(permitted.value);
  const by_registry = Map.groupBy(
    found.rows.filter((row) => allowed.has(row.id)),
    (row) => row.registry_id,
  );
  return accept([...by_registry].map(([registry_id, rows]) => ({ registry_id, unit_ids: rows.map((row) => row.id) })));
}

type Ended = {
  readonly scope: Scope;
  readonly today: IsoDay;
  readonly began_at: Temporal.Instant;
  readonly cases: number;
  readonly request: InspectionRequest;
};

async function keepInspection(
  platform: Platform,
  connection: Connection,
  actor: Actor,
  { scope, today, began_at, cases, request }: Ended,
): Promise<void> {
  const { registry_id, unit_ids } = scope;
  const nextId = await platform.ids.take(1);
  const unit_id = request.unit === undefined ? null : (unit_ids?.[0] ?? null);
  await connection.transaction().execute(async (transaction) => {
    await keepMonth(transaction, registry_id, unit_ids, firstDayOf(monthOf(today)));
    await sql`
      insert into inspection (registry_id, id, inspected_on, unit_id, reason, run_by_name, cases, began_at, ended_at)
      values (${registry_id}, ${nextId()}, ${today}, ${unit_id}, ${request.reason}, ${actor.name}, ${cases},
        ${began_at.toString()}, ${systemNow().toString()})`.execute(transaction);
  });
}

class Tally {
  readonly #cells = new Map<string, { open: number; mended: number } & Omit<FoundCount, 'open' | 'mended'>>();

  add(registry_id: bigint, unit_id: bigint, officer_id: bigint | null, found: readonly Finding[]): void {
    for (const { rule, breach } of found) {
      const key = `${unit_id} ${officer_id ?? ''} ${rule.code}`;
      const cell = this.#cells.get(key) ?? { registry_id, unit_id, officer_id, rule: rule.code, open: 0, mended: 0 };
      if (breach.ended_on === null) cell.open += 1;
      else cell.mended += 1;
      this.#cells.set(key, cell);
    }
  }

  counts(): readonly FoundCount[] {
    return [...this.#cells.values()];
  }
}
