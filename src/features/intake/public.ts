/** What other slices may call of the intake. */
export { enterNewParties, findKnownParties } from './commands/enter-parties.ts';
export { enterJudgment } from './commands/receive-judgment.ts';
export { requireWaiting } from './commands/refuse-request.ts';
export { findJudgment, findRequestForUpdate, linkRequest } from './store.ts';
