/**
 * Issues a drafted act: records it, takes its number, fills and keeps its paper, all in one transaction. Whoever may record the
 * act may issue it; the law is asked once more, because days have passed since it was drafted. For the same reason the paper is
 * filled anew from the case of the moment: what its maker wrote stays, what the case told follows the case, and the answer says
 * what changed. One completed in Word cannot follow, so it is refused where the case has changed. The paper of an act that is
 * recorded already bears the number and the day of its act.
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import { issuePaper } from '#features/documents/public.ts';
import { findReadyTemplate, paperJson } from '#features/documents/contract.ts';
import type { PaperData } from '#features/documents/contract.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import { keepsPapers } from '../domain/case-deadlines.ts';
import { changesOfPaper } from '../domain/paper-changes.ts';
import { requireMayRecord } from '../policy.ts';
import { getActDraft } from '../queries/find-act-draft.ts';
import type { FoundActDraft } from '../queries/find-act-draft.ts';
import { findCaseHead } from '../store.ts';
import type { CaseHead } from '../store.ts';
import { makePaper, makePaperOfRecorded } from './make-paper.ts';
import { recordAct } from './record-act.ts';
import { takePaperNumber } from './take-act-number.ts';

export type IssueActInput = {
  readonly draft: bigint;
  readonly version: number;
  /** The day the paper bears; today unless given. Of the paper of a recorded act it is the day of the act. */
  readonly dated_on: IsoDay | null;
};

export type IssueActAnswer = {
  readonly case_code: string;
  readonly act_code: string;
  readonly number: string | null;
  readonly paper: string;
  readonly title: string;
  readonly sha256: string;
  /** Labels of what the case tells otherwise than when the paper was drafted; it was filled anew. */
  readonly refilled: readonly string[];
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
    const paper = await refillPaper(context, draft, input.dated_on ?? context.today);
    if (!paper.ok) return paper;
    const act =
      draft.act_code === null
        ? await recordDrafted(context, draft, head, input.dated_on ?? context.today)
        : await findRecorded(context, draft, head, draft.act_code);
    if (!act.ok) return act;
    const { act_code, number, dated_on } = act.value;
    const issued = await issuePaper(context, {
      registry_id: draft.registry_id,
      unit_id: draft.unit_id,
      subject: `case ${draft.case_code}`,
      template: draft.template,
      data: paper.value.data,
      draft: { id: input.draft, version: input.version },
      number,
      dated_on,
    });
    if (!issued.ok) return issued;
    await sql`
      update act_draft set act_code = ${act_code}
      where registry_id = ${draft.registry_id} and draft_id = ${input.draft}`.execute(context.transaction);
    const { id, title, sha256 } = issued.value;
    return accept({
      case_code: head.code,
      act_code,
      number,
      paper: id.toString(),
      title,
      sha256,
      refilled: paper.value.refilled,
    });
  },
};

/** The paper as the case tells it now, with what its maker wrote; refuses one completed in Word that the case has left behind. */
async function refillPaper(
  context: CommandContext,
  draft: FoundActDraft,
  dated_on: IsoDay,
): Promise<Result<{ readonly data: PaperData; readonly refilled: readonly string[] }>> {
  const { case_code, act_code, terms, fields, signatory } = draft;
  const wish = { fields, signatory };
  const made =
    act_code === null
      ? await makePaper(context, case_code, { ...terms, dated_on }, wish)
      : await makePaperOfRecorded(context, case_code, act_code, wish);
  if (!made.ok) return made;
  const { template, data } = made.value;
  const refilled = changesOfPaper(template, draft.data, paperJson(data), data.dated_on ?? dated_on);
  if (!draft.has_file || refilled.length === 0) return accept({ data, refilled });
  return refuse(
    refusal(
      'paper-outdated',
      `Hồ sơ đã thay đổi sau khi văn bản được sửa bằng Word: ${refilled.join(', ')}. Hãy trả lại để soạn theo số liệu hiện nay.`,
    ),
  );
}

type ActOfPaper = { readonly act_code: string; readonly number: string | null; readonly dated_on: IsoDay };

async function recordDrafted(
  context: CommandContext,
  draft: FoundActDraft,
  head: CaseHead,
  dated_on: IsoDay,
): Promise<Result<ActOfPaper>> {
  const recorded = await recordAct.run(context, {
    ...draft.terms,
    dated_on,
    case_code: head.code,
    expected_seq: head.last_seq,
    corrects: null,
  });
  if (!recorded.ok) return recorded;
  const { act_code, number } = recorded.value;
  return accept({ act_code, dated_on, number: number ?? (await outgoingNumber(context, draft, dated_on)) });
}

async function findRecorded(
  context: CommandContext,
  draft: FoundActDraft,
  head: CaseHead,
  act_code: string,
): Promise<Result<ActOfPaper>> {
  const definition = ACT_CATALOGUE.get(draft.type);
  if (definition === undefined) throw new Error(`a draft of the unknown act type ${draft.type}`);
  const permitted = requireMayRecord(context.actor, definition, head);
  if (!permitted.ok) return permitted;
  const found = await sql<{ number: string | null; dated_on: IsoDay; papers_from: IsoDay | null; undone: boolean }>`
    select case when a.type = 'decided' then c.decision_number else a.number end as number, a.dated_on, r.papers_from,
      exists (select from act k where k.registry_id = a.registry_id and k.case_id = a.case_id
        and k.corrects_act_id = a.id) as undone
    from act a join enforcement_case c on c.registry_id = a.registry_id and c.id = a.case_id
    join registry r on r.registry_id = a.registry_id
    where a.registry_id = ${head.registry_id} and a.case_id = ${head.case_id} and a.code = ${act_code}`.execute(
    context.transaction,
  );
  const [act] = found.rows;
  if (act === undefined || act.undone)
    return refuse(refusal('act-not-found', `Hồ sơ "${head.code}" không có nghiệp vụ "${act_code}" còn hiệu lực.`));
  // Of an imported act nobody knows the number that its paper bore: room is left for it to be written by hand.
  const is_numbered_here = definition.register === undefined && keepsPapers(act, act.dated_on);
  const number = act.number ?? (is_numbered_here ? await outgoingNumber(context, draft, act.dated_on) : null);
  return accept({ act_code, number, dated_on: act.dated_on });
}

/** A paper that is no decision of a register takes a number of the outgoing documents, if it bears one. */
async function outgoingNumber(context: CommandContext, draft: FoundActDraft, dated_on: IsoDay): Promise<string | null> {
  const template = findReadyTemplate(draft.template);
  if (template === undefined || template.register === null) return null;
  return takePaperNumber(context, draft, template.symbol, dated_on);
}
