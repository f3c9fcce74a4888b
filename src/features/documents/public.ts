/** What other slices may call of the documents. All that writes runs in the transaction of the caller's command. */
export { addAttachment } from './commands/add-attachment.ts';
export { changeDraft } from './commands/change-draft.ts';
export { draftPaper } from './commands/draft-paper.ts';
export { issuePaper } from './commands/issue-paper.ts';
export { moveDraft } from './commands/move-draft.ts';
export { removeAttachment } from './commands/remove-attachment.ts';
export { savePaperFile } from './commands/save-paper-file.ts';
export { listAttachments } from './queries/list-attachments.ts';
export { loadPapersOf } from './queries/load-papers.ts';
export { renderFor } from './queries/render-for.ts';
export type { IssuedPaper, IssueTerms } from './commands/issue-paper.ts';
export type { PaperPlace } from './commands/draft-paper.ts';
export type { PapersOf } from './queries/load-papers.ts';
