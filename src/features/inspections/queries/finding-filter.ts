/** Which findings are asked about, and the part of them that the reader may see; shared by the list, the counts and the sheet. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { FindingState, Severity } from '../contract.ts';
import type { FindingSight } from '../policy.ts';

export type FindingFilter = {
  readonly unit?: string;
  readonly officer?: string;
  readonly rule?: string;
  readonly severity?: Severity;
  /** Every state where there is none. */
  readonly state?: FindingState;
  /** Breaches that began from this day on. */
  readonly since?: string;
};

/** The places in which the reader's findings lie: `(unit_id, officer_id)`, the officer null where all of the unit are his to read. */
export function sightRows(sight: FindingSight): RawBuilder<unknown> {
  const units = [...sight.whole_units, ...sight.own_units];
  const officers = [...sight.whole_units.map(() => null), ...sight.own_units.map(() => sight.officer_id)];
  return sql`unnest(${units}::bigint[], ${officers}::bigint[]) as sight(unit_id, officer_id)`;
}

/** Conditions on `finding f` beside unit and state. */
export function filterOf(filter: FindingFilter): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (filter.rule !== undefined) conditions.push(sql`f.rule = ${filter.rule}`);
  if (filter.severity !== undefined) conditions.push(sql`f.severity = ${filter.severity}`);
  if (filter.since !== undefined) conditions.push(sql`f.since >= ${filter.since}::date`);
  if (filter.officer !== undefined)
    conditions.push(
      filter.officer === NO_OFFICER
        ? sql`f.officer_id is null`
        : sql`f.officer_id = any (array(select id from staff_member where code = ${filter.officer}))`,
    );
  return sql.join(conditions, sql` and `);
}

/** Stands for the officer of what belongs to none. */
export const NO_OFFICER = 'none';

/** Whether the unit `u` is the one that is asked about. */
export function unitOf(filter: FindingFilter): RawBuilder<unknown> {
  return filter.unit === undefined ? sql`true` : sql`u.code = ${filter.unit}`;
}
