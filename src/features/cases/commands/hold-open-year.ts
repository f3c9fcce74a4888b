/**
 * Holds the registry's books for a writer of acts, with the year of the booking day open. A year that is not open yet is opened
 * before the shared lock is taken: whoever holds it shared and then wants it alone waits for everybody who does the same.
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { statisticalYearOf } from '#kit/statistical-year.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import type { CommandContext } from '#platform/command.ts';
import { holdRegistry, openYearsThrough } from '#features/casebook/public.ts';

/** Gives the last year that is open. */
export async function holdOpenYear(
  context: CommandContext,
  registry_id: bigint,
  booked_on: IsoDay,
): Promise<StatisticalYear> {
  const { transaction, actor } = context;
  const year = statisticalYearOf(booked_on);
  const known = await sql<{ year: number }>`
    select opened_through_year as year from registry where registry_id = ${registry_id}`.execute(transaction);
  if ((known.rows[0]?.year ?? 0) < year) {
    // The opening sums the flows of all units, whoever the actor is.
    await sql`
      select set_config('thads.units',
        (select string_agg(id::text, ',') from unit where registry_id = ${registry_id}), true)`.execute(transaction);
    await openYearsThrough(transaction, registry_id, year);
    await sql`select set_config('thads.units', ${actor.units.join(',')}, true)`.execute(transaction);
  }
  return holdRegistry(transaction, registry_id);
}
