/** What other slices and the application may call of the inspections. */
export { inspectCases } from './commands/inspect-cases.ts';
export { runInspection } from './commands/run-inspection.ts';
export { findLastNight } from './queries/find-last-night.ts';
export { summariseInspection } from './queries/summarise-inspection.ts';
