/** The values, on a day, of what the sources leave open; an act keeps the values of its own day. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { LawSettings } from '#law/law-settings.ts';
import { lawSettingsOn } from '#law/law-settings.ts';
import type { Connection } from '#platform/database.ts';
import { listSettingChanges } from './list-setting-changes.ts';

export async function loadLawSettings(connection: Connection, on: IsoDay): Promise<LawSettings> {
  return lawSettingsOn(await listSettingChanges(connection), on);
}
