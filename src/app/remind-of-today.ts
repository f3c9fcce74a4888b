/** The round of reminders for the whole database, on the day of the business clock. */
import { remindOfDeadlines } from '#features/cases/commands/remind-of-deadlines.ts';
import type { RemindersGiven } from '#features/cases/commands/remind-of-deadlines.ts';
import { operatorActor } from '#features/organisation/public.ts';
import type { Platform } from '#platform/platform.ts';

/** Warns whoever was not warned yet; on a database without an office it warns nobody. */
export async function remindOfToday(platform: Platform): Promise<RemindersGiven> {
  const operator = await operatorActor(platform);
  const today = await platform.clock.today();
  const given = await platform.database.as(operator, (connection) => remindOfDeadlines(connection, today));
  if (given.warnings + given.alarms > 0) platform.log.info({ ...given, today }, 'deadlines reminded of');
  return given;
}
