/** What other slices may call of the rulebook. */
export { listSettingChanges } from './queries/list-setting-changes.ts';
export { calendarChanges, calendarOf, loadCalendar } from './queries/load-calendar.ts';
export type { CalendarChanges } from './queries/load-calendar.ts';
export { loadLawSettings } from './queries/load-law-settings.ts';
