/**
 * Drafts the paper of an act that was recorded already: on an imported case, or where it was recorded before its paper was
 * written. The paper bears the act's own number and day; each act has one.
 */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import type { DraftStatus } from '#features/documents/contract.ts';
import type { RecordedAct } from '../domain/case-history.ts';
import { writeDraft } from './draft-act.ts';
import type { DraftActAnswer, DraftTerms } from './draft-act.ts';
import { makePaperOfRecorded } from './make-paper.ts';
import type { PaperWish } from './make-paper.ts';

export type DraftPaperOfActInput = PaperWish & { readonly case_code: string; readonly act_code: string };

export const draftPaperOfAct: Command<DraftPaperOfActInput, DraftActAnswer> = {
  name: 'cases.draft-paper-of-act',
  subject: (input) => `case ${input.case_code}`,
  // Whether the actor may depends on the case, which is read first.
  authorise: () => accept(null),
  run: async (context, { case_code, act_code, ...wish }) => {
    const made = await makePaperOfRecorded(context, case_code, act_code, wish);
    if (!made.ok) return made;
    const free = await checkNoPaper(context, made.value.locked.head, act_code);
    if (!free.ok) return free;
    return writeDraft(context, made.value, termsOf(made.value.act), wish, act_code);
  },
};

/** What the act says, in the shape in which drafts keep it; people and units stay with the act. */
function termsOf({ type, dated_on, ground, amount_vnd, receiving_unit, data }: RecordedAct): DraftTerms {
  const texts = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, String(value)]));
  return { type, dated_on, ground, amount_vnd, receiving_unit, officer: null, data: texts };
}

async function checkNoPaper(
  { transaction }: CommandContext,
  { registry_id, case_id }: { readonly registry_id: bigint; readonly case_id: bigint },
  act_code: string,
): Promise<Result<null>> {
  const found = await sql<{ status: DraftStatus; made_by_name: string }>`
    select p.status, p.made_by_name from act_draft d
    join paper_draft p on p.registry_id = d.registry_id and p.id = d.draft_id
    where d.registry_id = ${registry_id} and d.case_id = ${case_id} and d.act_code = ${act_code} and p.status <> 'dropped'
    limit 1`.execute(transaction);
  const [other] = found.rows;
  if (other === undefined) return accept(null);
  return refuse(
    refusal(
      'act-has-paper',
      other.status === 'issued'
        ? 'Nghiệp vụ này đã có văn bản phát hành.'
        : `${other.made_by_name} đang soạn văn bản của nghiệp vụ này.`,
    ),
  );
}
