/** Changes a drafted act and its paper, as long as the draft is its maker's: being written, or returned with a remark. */
import { sql } from 'kysely';
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import { changeDraft } from '#features/documents/public.ts';
import { getActDraft } from '../queries/find-act-draft.ts';
import type { FoundActDraft } from '../queries/find-act-draft.ts';
import { termsText } from './draft-act.ts';
import type { DraftActAnswer, DraftTerms } from './draft-act.ts';
import { makePaper, makePaperOfRecorded } from './make-paper.ts';
import type { MadePaper, PaperWish } from './make-paper.ts';

export type ChangeActDraftInput = PaperWish & {
  readonly draft: bigint;
  /** The version the sender saw. */
  readonly version: number;
  /** Of the paper of a recorded act they are left as the act says. */
  readonly terms: Omit<DraftTerms, 'type'>;
};

export const changeActDraft: Command<ChangeActDraftInput, DraftActAnswer> = {
  name: 'cases.change-act-draft',
  subject: (input) => `draft ${input.draft}`,
  authorise: () => accept(null),
  run: async (context, input) => {
    const found = await getActDraft(context.transaction, input.draft);
    if (!found.ok) return found;
    const { case_code, type, registry_id, act_code } = found.value;
    const { fields, signatory } = input;
    const wish: PaperWish = { fields, signatory };
    const terms = act_code === null ? { ...input.terms, type } : found.value.terms;
    const made = await makeAnew(context, found.value, terms, wish);
    if (!made.ok) return made;
    const changed = await changeDraft(context, input.draft, input.version, made.value.data);
    if (!changed.ok) return changed;
    await sql`
      update act_draft set terms = ${termsText(terms, wish)}
      where registry_id = ${registry_id} and draft_id = ${input.draft}`.execute(context.transaction);
    return accept({ draft: input.draft.toString(), version: changed.value.version, case_code });
  },
};

function makeAnew(
  context: CommandContext,
  { case_code, act_code }: FoundActDraft,
  terms: DraftTerms,
  wish: PaperWish,
): Promise<Result<MadePaper>> {
  return act_code === null
    ? makePaper(context, case_code, terms, wish)
    : makePaperOfRecorded(context, case_code, act_code, wish);
}
