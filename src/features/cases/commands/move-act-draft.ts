/** Submits, approves, returns or drops the draft of an act. */
import { accept } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';
import { moveDraft } from '#features/documents/public.ts';
import type { DraftStatus } from '#features/documents/contract.ts';

export type MoveActDraftInput = {
  readonly draft: bigint;
  readonly version: number;
  readonly to: 'submitted' | 'approved' | 'returned' | 'dropped';
  readonly remark: string | null;
};

export const moveActDraft: Command<MoveActDraftInput, { readonly version: number; readonly status: DraftStatus }> = {
  name: 'cases.move-act-draft',
  subject: (input) => `draft ${input.draft}`,
  // Who may is asked by the documents, which know whose draft it is.
  authorise: () => accept(null),
  run: (context, { draft, version, to, remark }) => moveDraft(context, { id: draft, version, to, remark }),
};
