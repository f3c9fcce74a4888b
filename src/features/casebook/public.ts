/** What other slices may call of the case book. */
export { findHolderOn, mirrorOf } from './domain/movement.ts';
export { line } from './domain/line.ts';
export { caseFlows, flowDifference, partialMonthFlow } from './domain/flows.ts';
export { loadMovements, postToCaseBook } from './store.ts';
export { holdRegistry, openYearsThrough } from './commands/open-year.ts';
