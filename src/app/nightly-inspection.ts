/**
 * The self-inspection of every night: at 02:00 by the clock of the office, once however many servers run. An office whose machine
 * is off at night is inspected when it is switched on again.
 */
import { findLastNight, runInspection } from '#features/inspections/public.ts';
import { operatorActor } from '#features/organisation/public.ts';
import { systemNow } from '#platform/clock.ts';
import type { Platform } from '#platform/platform.ts';

const OFFICE_TIME_ZONE = 'Asia/Ho_Chi_Minh';
const HOUR = 2;
/** One number for all servers of a database: who holds it inspects, the others do without. */
const INSPECTION_LOCK = 7_304;

/** The last 02:00 of the office by a moment. */
export function lastNightBy(now: Temporal.Instant): Temporal.Instant {
  const here = now.toZonedDateTimeISO(OFFICE_TIME_ZONE);
  const today = here.with({ hour: HOUR, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  return (Temporal.ZonedDateTime.compare(today, here) <= 0 ? today : today.subtract({ days: 1 })).toInstant();
}

/** Inspects everything where that was not done since the last 02:00; called again and again. Says whether it did. */
export async function inspectWhenDue(platform: Platform, now: Temporal.Instant = systemNow()): Promise<boolean> {
  const operator = await operatorActor(platform);
  if (operator.registries.length === 0) return false;
  const last = await platform.database.as(operator, findLastNight);
  if (last !== null && Temporal.Instant.compare(last, lastNightBy(now)) >= 0) return false;
  return platform.database.withClient(async (client) => {
    const locked = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [INSPECTION_LOCK]);
    if (locked.rows[0]?.held !== true) return false;
    try {
      const done = await runInspection(platform, operator, { reason: 'nightly' });
      if (!done.ok) throw new Error(done.refusals.map(({ sentence }) => sentence).join(' '));
      return true;
    } finally {
      await client.query('select pg_advisory_unlock($1)', [INSPECTION_LOCK]);
    }
  });
}

/** After an import: the operator sees what the import brought. What goes wrong is logged; the night comes back to it. */
export async function inspectAfterImport(platform: Platform): Promise<void> {
  try {
    await runInspection(platform, await operatorActor(platform), { reason: 'import' });
  } catch (error) {
    platform.log.error({ err: error }, 'the inspection after an import failed');
  }
}
