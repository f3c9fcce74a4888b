/** The paper of an act, filled from its case: of one that is drafted, worked out as if it were recorded now, or of a recorded one. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { refuseNotPermitted } from '#platform/actor.ts';
import type { CommandContext } from '#platform/command.ts';
import { findReadyTemplate } from '#features/documents/contract.ts';
import type { PaperData, ReadyTemplate } from '#features/documents/contract.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import type { ActDefinition } from '../domain/act-definition.ts';
import { statesOf } from '../domain/case-history.ts';
import type { RecordedAct } from '../domain/case-history.ts';
import type { CaseState } from '../domain/case-state.ts';
import type { PaperSignatory } from '../domain/paper-facts.ts';
import { paperOfAct } from '../domain/paper-of-act.ts';
import { mayDraft } from '../policy.ts';
import { getCaseFacts } from '../queries/load-case-facts.ts';
import { getIssuingUnit, listSignatories, loadPaperFacts } from '../queries/load-paper-facts.ts';
import { findCaseForUpdate } from '../store.ts';
import type { LockedCase } from '../store.ts';
import type { DraftTerms } from './draft-act.ts';
import { prepareAct } from './prepare-act.ts';

/** What its maker wrote, and who is to sign: a code, or null for the head of the unit. */
export type PaperWish = { readonly fields: Readonly<Record<string, string>>; readonly signatory: string | null };

export type MadePaper = {
  readonly locked: LockedCase;
  readonly template: ReadyTemplate;
  readonly data: PaperData;
};

type PaperOf = {
  readonly locked: LockedCase;
  readonly definition: ActDefinition;
  readonly act: RecordedAct;
  /** Where the case stood before the act. */
  readonly before: CaseState;
};

/**
 * Works the act out as if it were recorded now, and fills its paper. Refuses what recording would refuse, `act-without-paper`,
 * `signatory-missing`, `signatory-unknown`.
 */
export async function makePaper(
  context: CommandContext,
  case_code: string,
  terms: DraftTerms,
  wish: PaperWish,
): Promise<Result<MadePaper>> {
  const { transaction, actor, today } = context;
  const definition = ACT_CATALOGUE.get(terms.type);
  if (definition === undefined || definition.internal === true)
    return refuse(refusal('act-type-unknown', `Không có loại nghiệp vụ "${terms.type}".`, 'type'));
  const locked = await findCaseForUpdate(transaction, case_code);
  if (locked === undefined) return refuse(refusal('case-not-found', `Không có hồ sơ "${case_code}".`));
  const { head, history } = locked;
  if (!mayDraft(actor, definition, head)) return refuseNotPermitted(actor, `soạn "${definition.label}" cho hồ sơ này`);
  const dated_on: IsoDay = terms.dated_on > today ? today : terms.dated_on;
  const prepared = await prepareAct(context, locked, definition, {
    ...terms,
    dated_on,
    case_code: head.code,
    expected_seq: head.last_seq,
    corrects: null,
  });
  if (!prepared.ok) return prepared;
  return fillPaper(context, { locked, definition, act: prepared.value.act, before: history.state }, wish);
}

/** The paper of an act that stands in the case. Refuses with `case-not-found`, `act-not-found`, `not-permitted` and as `makePaper`. */
export async function makePaperOfRecorded(
  context: CommandContext,
  case_code: string,
  act_code: string,
  wish: PaperWish,
): Promise<Result<MadePaper & { readonly act: RecordedAct }>> {
  const locked = await findCaseForUpdate(context.transaction, case_code);
  if (locked === undefined) return refuse(refusal('case-not-found', `Không có hồ sơ "${case_code}".`));
  const { head, history } = locked;
  const step = statesOf(history.acts, history.undone, ACT_CATALOGUE).find(({ act }) => act.code === act_code);
  if (step === undefined)
    return refuse(refusal('act-not-found', `Hồ sơ "${case_code}" không có nghiệp vụ "${act_code}" còn hiệu lực.`));
  const { act, definition, before } = step;
  if (!mayDraft(context.actor, definition, head))
    return refuseNotPermitted(context.actor, `lập văn bản "${definition.label}" của hồ sơ này`);
  const made = await fillPaper(context, { locked, definition, act, before }, wish);
  return made.ok ? accept({ ...made.value, act }) : made;
}

async function fillPaper(context: CommandContext, paper: PaperOf, wish: PaperWish): Promise<Result<MadePaper>> {
  const { transaction } = context;
  const { locked, definition, act, before } = paper;
  const { head } = locked;
  const code = await paperCodeOf(context, paper);
  const template = code === null ? undefined : findReadyTemplate(code);
  if (template === undefined)
    return refuse(
      refusal(
        'act-without-paper',
        `"${definition.label}" không có mẫu văn bản; hãy ghi nghiệp vụ này trực tiếp.`,
        'type',
      ),
    );
  const issuing = await getIssuingUnit(transaction, head.registry_id, head.unit_id, definition);
  const signatory = await signatoryOf(context, paper, template, issuing.unit_id, wish.signatory);
  if (!signatory.ok) return signatory;
  const facts = await loadPaperFacts(transaction, head, issuing, before, act);
  const question = { definition, terms: act, facts, catalogue: ACT_CATALOGUE };
  return accept({ locked, template, data: paperOfAct(template, question, signatory.value, wish.fields) });
}

async function paperCodeOf(
  { transaction }: CommandContext,
  { locked: { head }, definition, act }: PaperOf,
): Promise<string | null> {
  if (typeof definition.document !== 'function') return definition.document ?? null;
  return definition.document(act, await getCaseFacts(transaction, head.registry_id, head.case_id));
}

/** A paper of the officer is signed by him; one of the head by whoever was chosen among head and deputies of its day. */
async function signatoryOf(
  { transaction }: CommandContext,
  { locked: { head }, act, before }: PaperOf,
  template: ReadyTemplate,
  unit_id: bigint,
  code: string | null,
): Promise<Result<PaperSignatory>> {
  if (template.signer === 'officer') {
    const found = await sql<{ code: string; name: string }>`
      select code, name from staff_member
      where registry_id = ${head.registry_id} and id = ${before.officer_id ?? head.officer_id}`.execute(transaction);
    const officer = found.rows[0];
    if (officer === undefined) throw new Error(`case ${head.code} has no officer`);
    return accept({ ...officer, post: 'officer' });
  }
  const signatories = await listSignatories(transaction, head.registry_id, unit_id, act.dated_on);
  const chosen = code === null ? signatories[0] : signatories.find((one) => one.code === code);
  if (chosen !== undefined) return accept(chosen);
  return refuse(
    code === null
      ? refusal('signatory-missing', 'Đơn vị chưa có thủ trưởng để ký văn bản.', 'signatory')
      : refusal('signatory-unknown', `"${code}" không phải là lãnh đạo của đơn vị này.`, 'signatory'),
  );
}
