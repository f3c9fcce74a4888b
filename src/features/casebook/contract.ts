/** The shapes of the case book: movements, holdings, flows, vectors of figures. Pure, and safe in a browser. */
export type { Holding, Movement } from './domain/movement.ts';
export type { Flow } from './domain/flows.ts';
export type { CaseBookPage, CaseDimensions } from './domain/page.ts';
export { addTo, addVector, emptyVector, figureOf } from './domain/column-vector.ts';
export type { ColumnVector, MutableColumnVector } from './domain/column-vector.ts';
export { FLOW_TABLE_NAMES, FLOW_TABLES } from './domain/flow-tables.ts';
export type { FlowTable } from './domain/flow-tables.ts';
