/** What other slices may call of the intake. */
export { claimRequest } from './commands/claim-request.ts';
export { enterNewParties, findKnownParties } from './commands/enter-parties.ts';
export { enterJudgment } from './commands/receive-judgment.ts';
export { judgmentChoiceSchema, partyChoiceSchema, readJudgmentChoice, readPartyChoice } from './schemas.ts';
export { findJudgment, linkRequest } from './store.ts';
export type { StoredJudgment, StoredParty, StoredRequest } from './store.ts';
