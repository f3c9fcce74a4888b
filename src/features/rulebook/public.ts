/** What other slices may call of the rulebook. */
export { listSettingChanges } from './queries/list-setting-changes.ts';
export { loadCalendar } from './queries/load-calendar.ts';
export { loadLawSettings } from './queries/load-law-settings.ts';
