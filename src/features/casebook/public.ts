/** What other slices may call of the case book. */
export { findHolderOn, mirrorOf } from './domain/movement.ts';
export type { Holding, Movement } from './domain/movement.ts';
export { line } from './domain/line.ts';
export { caseFlows, flowDifference, partialMonthFlow } from './domain/flows.ts';
export type { Flow } from './domain/flows.ts';
export { addTo, addVector, emptyVector, figureOf } from './domain/column-vector.ts';
export type { ColumnVector, MutableColumnVector } from './domain/column-vector.ts';
