/** What other slices may call of the documents. All that writes runs in the transaction of the caller's command. */
export { changeDraft } from './commands/change-draft.ts';
export { draftPaper } from './commands/draft-paper.ts';
export { issuePaper } from './commands/issue-paper.ts';
export { moveDraft } from './commands/move-draft.ts';
