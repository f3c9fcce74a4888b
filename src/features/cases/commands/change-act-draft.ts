/** Changes a drafted act and its paper, as long as the draft is its maker's: being written, or returned with a remark. */
import { sql } from 'kysely';
import { accept } from '#kit/result.ts';
import type { Command } from '#platform/command.ts';
import { changeDraft } from '#features/documents/public.ts';
import { getActDraft } from '../queries/find-act-draft.ts';
import { makePaper, termsText } from './draft-act.ts';
import type { DraftActAnswer, DraftTerms } from './draft-act.ts';

export type ChangeActDraftInput = {
  readonly draft: bigint;
  /** The version the sender saw. */
  readonly version: number;
  readonly terms: Omit<DraftTerms, 'type'>;
  readonly fields: Readonly<Record<string, string>>;
  readonly signatory: string | null;
};

export const changeActDraft: Command<ChangeActDraftInput, DraftActAnswer> = {
  name: 'cases.change-act-draft',
  subject: (input) => `draft ${input.draft}`,
  authorise: () => accept(null),
  run: async (context, input) => {
    const found = await getActDraft(context.transaction, input.draft);
    if (!found.ok) return found;
    const { case_code, type, registry_id } = found.value;
    const { terms, fields, signatory } = input;
    const whole = { case_code, terms: { ...terms, type }, fields, signatory };
    const made = await makePaper(context, whole);
    if (!made.ok) return made;
    const changed = await changeDraft(context, input.draft, input.version, made.value.data);
    if (!changed.ok) return changed;
    await sql`
      update act_draft set terms = ${termsText(whole)}
      where registry_id = ${registry_id} and draft_id = ${input.draft}`.execute(context.transaction);
    return accept({ draft: input.draft.toString(), version: changed.value.version, case_code });
  },
};
