/**
 * Issues a drafted act: records it, takes its number, fills and keeps its paper, all in one transaction. Whoever may record the
 * act may issue it; the law is asked once more, because days have passed since it was drafted.
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import { issuePaper } from '#features/documents/public.ts';
import { findReadyTemplate } from '#features/documents/contract.ts';
import { takeOutgoingNumber } from '#features/organisation/public.ts';
import { getActDraft } from '../queries/find-act-draft.ts';
import type { FoundActDraft } from '../queries/find-act-draft.ts';
import { findCaseHead } from '../store.ts';
import { recordAct } from './record-act.ts';
import type { RecordActAnswer } from './record-act.ts';

export type IssueActInput = {
  readonly draft: bigint;
  readonly version: number;
  /** The day the paper bears; today unless given. */
  readonly dated_on: IsoDay | null;
};

export type IssueActAnswer = RecordActAnswer & {
  readonly paper: string;
  readonly title: string;
  readonly sha256: string;
};

export const issueAct: Command<IssueActInput, IssueActAnswer> = {
  name: 'cases.issue-act',
  subject: (_input, answer) => `case ${answer.case_code}`,
  // Recording asks whether the actor may.
  authorise: () => accept(null),
  run: async (context, input) => {
    const found = await getActDraft(context.transaction, input.draft);
    if (!found.ok) return found;
    const draft = found.value;
    const head = await findCaseHead(context.transaction, draft.case_code);
    if (head === undefined) return refuse(refusal('case-not-found', `Không có hồ sơ "${draft.case_code}".`));
    const dated_on = input.dated_on ?? context.today;
    const recorded = await recordAct.run(context, {
      ...draft.terms,
      dated_on,
      case_code: head.code,
      expected_seq: head.last_seq,
      corrects: null,
    });
    if (!recorded.ok) return recorded;
    const number = recorded.value.number ?? (await paperNumber(context, draft, dated_on));
    const issued = await issuePaper(context, {
      registry_id: draft.registry_id,
      unit_id: draft.unit_id,
      subject: `case ${draft.case_code}`,
      template: draft.template,
      data: null,
      draft: { id: input.draft, version: input.version },
      number,
      dated_on,
    });
    if (!issued.ok) return issued;
    await markIssued(context, draft, input.draft, recorded.value.act_code);
    const { id, title, sha256 } = issued.value;
    return accept({ ...recorded.value, number, paper: id.toString(), title, sha256 });
  },
};

/** A paper that is no decision of a register takes a number of the outgoing documents, if it bears one. */
async function paperNumber(context: CommandContext, draft: FoundActDraft, dated_on: IsoDay): Promise<string | null> {
  const template = findReadyTemplate(draft.template);
  if (template === undefined || template.register === null) return null;
  return takeOutgoingNumber(context.transaction, draft.registry_id, draft.unit_id, template.symbol, dated_on);
}

async function markIssued(
  { transaction }: CommandContext,
  draft: FoundActDraft,
  draft_id: bigint,
  act_code: string,
): Promise<void> {
  await sql`
    update act_draft set act_code = ${act_code}
    where registry_id = ${draft.registry_id} and draft_id = ${draft_id}`.execute(transaction);
}
