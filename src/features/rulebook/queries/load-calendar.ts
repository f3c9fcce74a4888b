/** The working days of the actor's registry: the standard calendar with what its administrator changed. */
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import type { Connection } from '#platform/database.ts';
import { officeCalendar } from '../domain/office-calendar.ts';
import { listCalendarChanges } from './list-calendar-changes.ts';
import { listSettingChanges } from './list-setting-changes.ts';

/** Calendars made before, by the changes they were made from; a province asks for one and the same all day. */
const made = new Map<string, WorkingCalendar>();
const MOST_KEPT = 20;

/** Two short reads; the calendar itself is made once for the same changes. */
export async function loadCalendar(connection: Connection): Promise<WorkingCalendar> {
  const changes = await listCalendarChanges(connection);
  const settings = await listSettingChanges(connection);
  const key = JSON.stringify([
    changes.map(({ day, effect, name }) => [day, effect, name]),
    settings.map(({ name, value, valid_from }) => [name, value, valid_from]),
  ]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const calendar = officeCalendar(changes, settings);
  if (made.size >= MOST_KEPT) made.clear();
  made.set(key, calendar);
  return calendar;
}
