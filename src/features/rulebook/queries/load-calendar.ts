/** The working days of the actor's registry: the standard calendar with what its administrator changed. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import type { LawSettingChange } from '#law/law-settings.ts';
import type { Connection } from '#platform/database.ts';
import type { CalendarChangeRow } from '../contract.ts';
import { officeCalendar } from '../domain/office-calendar.ts';

/** Calendars made before, by the changes they were made from; a province asks for one and the same all day. */
const made = new Map<string, WorkingCalendar>();
const MOST_KEPT = 20;

export type CalendarChanges = {
  readonly days: readonly Pick<CalendarChangeRow, 'day' | 'effect' | 'name' | 'changed_on'>[];
  readonly settings: readonly (LawSettingChange & { readonly changed_on: IsoDay })[];
};

/** What the administrator changed, as one column of a read that a slice makes anyway: recording an act has no round trip to spare. */
export const calendarChanges: RawBuilder<CalendarChanges> = sql`json_build_object(
  'days', (select coalesce(json_agg(json_build_object('day', day, 'effect', effect, 'name', name, 'changed_on', changed_on)
      order by registry_id, seq), '[]')
    from calendar_change where registry_id = any ((select actor_registries())::bigint[])),
  'settings', (select coalesce(json_agg(json_build_object('name', name, 'value', value, 'valid_from', valid_from,
      'changed_on', changed_on) order by registry_id, seq), '[]')
    from law_setting_change where registry_id = any ((select actor_registries())::bigint[])))`;

/** The calendar itself is made once for the same changes. */
export function calendarOf(changes: CalendarChanges): WorkingCalendar {
  const key = JSON.stringify(changes);
  const known = made.get(key);
  if (known !== undefined) return known;
  const calendar = officeCalendar(changes.days, changes.settings);
  if (made.size >= MOST_KEPT) made.clear();
  made.set(key, calendar);
  return calendar;
}

export async function loadCalendar(connection: Connection): Promise<WorkingCalendar> {
  const found = await sql<{ changes: CalendarChanges }>`select ${calendarChanges} as changes`.execute(connection);
  const [row] = found.rows;
  if (row === undefined) throw new Error('a query without a from clause gave no row');
  return calendarOf(row.changes);
}
