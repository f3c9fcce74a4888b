/**
 * What stands open in a month, kept for the trend: the last inspection of the month is the one that counts. Where a unit has no
 * earlier month, the twelve before are counted afterwards from the days on which its findings began and ended.
 */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { IsoDay } from '#kit/iso-day.ts';

/** `month` is the first day of the month of the inspection. */
export async function keepMonth(
  transaction: Connection,
  registry_id: bigint,
  unit_ids: readonly bigint[] | null,
  month: IsoDay,
): Promise<void> {
  const of_unit = unit_ids === null ? sql`true` : sql`f.unit_id = any (${unit_ids}::bigint[])`;
  await sql`delete from finding_month f where f.registry_id = ${registry_id} and f.month = ${month} and ${of_unit}`.execute(
    transaction,
  );
  await sql`
    insert into finding_month (registry_id, month, unit_id, officer_id, rule, severity, open, is_recounted)
    select f.registry_id, m.month, f.unit_id, coalesce(f.officer_id, 0), f.rule, max(f.severity), count(*)::int, true
    from finding f
    join generate_series(${month}::date - interval '12 months', ${month}::date - interval '1 month', interval '1 month') as g(at)
      on f.since < g.at + interval '1 month' and (f.ended_on is null or f.ended_on >= g.at + interval '1 month')
    cross join lateral (select g.at::date as month) m
    where f.registry_id = ${registry_id} and f.state in ('open', 'mended') and ${of_unit}
      and not exists (
        select from finding_month x where x.registry_id = f.registry_id and x.unit_id = f.unit_id and x.month < ${month})
    group by f.registry_id, m.month, f.unit_id, coalesce(f.officer_id, 0), f.rule`.execute(transaction);
  await sql`
    insert into finding_month (registry_id, month, unit_id, officer_id, rule, severity, open, is_recounted)
    select f.registry_id, ${month}::date, f.unit_id, coalesce(f.officer_id, 0), f.rule, max(f.severity), count(*)::int, false
    from finding f where f.registry_id = ${registry_id} and f.state = 'open' and ${of_unit}
    group by f.registry_id, f.unit_id, coalesce(f.officer_id, 0), f.rule`.execute(transaction);
}
