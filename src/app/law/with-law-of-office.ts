/** Asks a calculator by the calendar and the settings that the office of the database entered. */
import { lawSettingsOn } from '#law/law-settings.ts';
import { listSettingChanges, loadCalendar } from '#features/rulebook/public.ts';
import { asOperator } from '../as-operator.ts';
import type { LawInForce } from './law-in-force.ts';

export function withLawOfOffice(run: (law: LawInForce) => Promise<number>): Promise<number> {
  return asOperator(async (platform, operator) => {
    const law = await platform.database.as(operator, async (connection): Promise<LawInForce> => {
      const calendar = await loadCalendar(connection);
      const changes = await listSettingChanges(connection);
      return { calendar, settingsOn: (day) => lawSettingsOn(changes, day) };
    });
    return run(law);
  });
}
