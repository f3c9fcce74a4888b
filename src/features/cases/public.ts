/** What other slices may call of cases. */
export { ACT_CATALOGUE } from './acts/catalogue.ts';
export { registerOf } from './domain/act-definition.ts';
export { appendAct, EMPTY_HISTORY } from './domain/case-history.ts';
export { recordAct } from './commands/record-act.ts';
export { historyOf, loadHistory } from './store.ts';
export { examineCase } from './domain/examine-case.ts';
export { findDeadlineDifferences, writeDeadlineDifferences } from './refresh-deadlines.ts';
export { listDeadlines } from './queries/list-deadlines.ts';
