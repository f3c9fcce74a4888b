/** The shapes of a case that others read: acts, terms, state. */
export type { ActDefinition, ActField, ActTerms } from './domain/act-definition.ts';
export type { CaseHistory, RecordedAct } from './domain/case-history.ts';
export type { CaseState } from './domain/case-state.ts';
