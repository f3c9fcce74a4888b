/**
 * Drafts an act with its paper: held against order and law as if it were recorded now, but nothing of the case changes. A breach
 * of law refuses the draft, naming the article; what has happened already is recorded, not drafted.
 */
import { sql } from 'kysely';
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import { draftPaper } from '#features/documents/public.ts';
import { makePaper } from './make-paper.ts';
import type { MadePaper, PaperWish } from './make-paper.ts';
import type { RecordActInput } from './record-act.ts';

/** What a drafted act will say; the day is the day it is meant for, and is set anew on issue. */
export type DraftTerms = Omit<RecordActInput, 'case_code' | 'expected_seq' | 'corrects' | 'happened'>;

export type DraftActInput = PaperWish & { readonly case_code: string; readonly terms: DraftTerms };

export type DraftActAnswer = { readonly draft: string; readonly version: number; readonly case_code: string };

export const draftAct: Command<DraftActInput, DraftActAnswer> = {
  name: 'cases.draft-act',
  subject: (input) => `case ${input.case_code}`,
  // Whether the actor may depends on the case, which is read first; see run.
  authorise: () => accept(null),
  run: async (context, { case_code, terms, ...wish }) => {
    const made = await makePaper(context, case_code, terms, wish);
    return made.ok ? writeDraft(context, made.value, terms, wish, null) : made;
  },
};

/** Writes the draft of the paper and what of the act goes with it; `act_code` names the act where it is recorded already. */
export async function writeDraft(
  context: CommandContext,
  { locked: { head }, template, data }: MadePaper,
  terms: DraftTerms,
  wish: PaperWish,
  act_code: string | null,
): Promise<Result<DraftActAnswer>> {
  const place = { registry_id: head.registry_id, unit_id: head.unit_id, subject: `case ${head.code}` };
  const drafted = await draftPaper(context, place, template.code, data);
  if (!drafted.ok) return drafted;
  await sql`
    insert into act_draft (registry_id, draft_id, case_id, unit_id, type, terms, act_code)
    values (${head.registry_id}, ${drafted.value.id}, ${head.case_id}, ${head.unit_id}, ${terms.type},
      ${termsText(terms, wish)}, ${act_code})`.execute(context.transaction);
  return accept({ draft: drafted.value.id.toString(), version: drafted.value.version, case_code: head.code });
}

/** The terms and fields as they are kept with the draft; amounts as text. */
export function termsText(terms: DraftTerms, wish: PaperWish): string {
  const { amount_vnd, ...rest } = terms;
  return JSON.stringify({ ...rest, amount_vnd: amount_vnd === null ? null : amount_vnd.toString(), ...wish });
}
