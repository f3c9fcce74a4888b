/**
 * Drafts an act with its paper: held against order and law as if it were recorded now, but nothing of the case changes. A breach
 * of law refuses the draft, naming the article; what has happened already is recorded, not drafted.
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { refuseNotPermitted } from '#platform/actor.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import { draftPaper } from '#features/documents/public.ts';
import { findReadyTemplate } from '#features/documents/contract.ts';
import type { PaperData, ReadyTemplate } from '#features/documents/contract.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import type { ActDefinition } from '../domain/act-definition.ts';
import { paperOfAct } from '../domain/paper-of-act.ts';
import type { PaperSignatory } from '../domain/paper-of-act.ts';
import type { RecordedAct } from '../domain/case-history.ts';
import { mayDraft } from '../policy.ts';
import { getCaseFacts } from '../queries/load-case-facts.ts';
import { listSignatories, loadPaperFacts } from '../queries/load-paper-facts.ts';
import { findCaseForUpdate } from '../store.ts';
import type { LockedCase } from '../store.ts';
import { prepareAct } from './prepare-act.ts';
import type { RecordActInput } from './record-act.ts';

/** What a drafted act will say; the day is the day it is meant for, and is set anew on issue. */
export type DraftTerms = Omit<RecordActInput, 'case_code' | 'expected_seq' | 'corrects' | 'happened'>;

export type DraftActInput = {
  readonly case_code: string;
  readonly terms: DraftTerms;
  /** The fields of the paper that its maker wrote. */
  readonly fields: Readonly<Record<string, string>>;
  /** Code of who is to sign; the head of the unit unless given. */
  readonly signatory: string | null;
};

export type DraftActAnswer = { readonly draft: string; readonly version: number; readonly case_code: string };

export const draftAct: Command<DraftActInput, DraftActAnswer> = {
  name: 'cases.draft-act',
  subject: (input) => `case ${input.case_code}`,
  // Whether the actor may depends on the case, which is read first; see run.
  authorise: () => accept(null),
  run: async (context, input) => {
    const made = await makePaper(context, input);
    if (!made.ok) return made;
    const { locked, template, data } = made.value;
    const { head } = locked;
    const place = { registry_id: head.registry_id, unit_id: head.unit_id, subject: `case ${head.code}` };
    const drafted = await draftPaper(context, place, template.code, data);
    if (!drafted.ok) return drafted;
    await sql`
      insert into act_draft (registry_id, draft_id, case_id, unit_id, type, terms)
      values (${head.registry_id}, ${drafted.value.id}, ${head.case_id}, ${head.unit_id}, ${input.terms.type},
        ${termsText(input)})`.execute(context.transaction);
    return accept({ draft: drafted.value.id.toString(), version: drafted.value.version, case_code: head.code });
  },
};

export type MadePaper = {
  readonly locked: LockedCase;
  readonly definition: ActDefinition;
  readonly template: ReadyTemplate;
  readonly data: PaperData;
};

/** The terms and fields as they are kept with the draft; amounts as text. */
export function termsText({ terms, fields, signatory }: DraftActInput): string {
  const { amount_vnd, ...rest } = terms;
  return JSON.stringify({ ...rest, amount_vnd: amount_vnd === null ? null : amount_vnd.toString(), fields, signatory });
}

/** Works the act out as if it were recorded now, and fills its paper. */
export async function makePaper(context: CommandContext, input: DraftActInput): Promise<Result<MadePaper>> {
  const { transaction, actor, today } = context;
  const definition = ACT_CATALOGUE.get(input.terms.type);
  if (definition === undefined || definition.internal === true)
    return refuse(refusal('act-type-unknown', `Không có loại nghiệp vụ "${input.terms.type}".`, 'type'));
  const locked = await findCaseForUpdate(transaction, input.case_code);
  if (locked === undefined) return refuse(refusal('case-not-found', `Không có hồ sơ "${input.case_code}".`));
  const { head, history } = locked;
  if (!mayDraft(actor, definition, head)) return refuseNotPermitted(actor, `soạn "${definition.label}" cho hồ sơ này`);
  const dated_on: IsoDay = input.terms.dated_on > today ? today : input.terms.dated_on;
  const prepared = await prepareAct(context, locked, definition, {
    ...input.terms,
    dated_on,
    case_code: head.code,
    expected_seq: head.last_seq,
    corrects: null,
  });
  if (!prepared.ok) return prepared;
  const { act } = prepared.value;
  const code = await paperCodeOf(context, locked, definition, act);
  const template = code === null ? undefined : findReadyTemplate(code);
  if (template === undefined)
    return refuse(
      refusal(
        'act-without-paper',
        `"${definition.label}" không có mẫu văn bản; hãy ghi nghiệp vụ này trực tiếp.`,
        'type',
      ),
    );
  const signatory = await signatoryOf(context, locked, template, input.signatory);
  if (!signatory.ok) return signatory;
  const facts = await loadPaperFacts(transaction, head, history.state, act);
  const data = paperOfAct(template, definition, act, facts, signatory.value, input.fields);
  return accept({ locked, definition, template, data });
}

async function paperCodeOf(
  { transaction }: CommandContext,
  { head }: LockedCase,
  definition: ActDefinition,
  act: RecordedAct,
): Promise<string | null> {
  if (typeof definition.document !== 'function') return definition.document ?? null;
  return definition.document(act, await getCaseFacts(transaction, head.registry_id, head.case_id));
}

/** A paper of the officer is signed by him; one of the head by whoever was chosen among head and deputies. */
async function signatoryOf(
  { transaction, today }: CommandContext,
  { head }: LockedCase,
  template: ReadyTemplate,
  code: string | null,
): Promise<Result<PaperSignatory>> {
  if (template.signer === 'officer') {
    const found = await sql<{ code: string; name: string }>`
      select code, name from staff_member where registry_id = ${head.registry_id} and id = ${head.officer_id}`.execute(
      transaction,
    );
    const officer = found.rows[0];
    if (officer === undefined) throw new Error(`case ${head.code} has no officer`);
    return accept({ ...officer, post: 'officer' });
  }
  const signatories = await listSignatories(transaction, head.registry_id, head.unit_id, today);
  const chosen = code === null ? signatories[0] : signatories.find((one) => one.code === code);
  if (chosen !== undefined) return accept(chosen);
  return refuse(
    code === null
      ? refusal('signatory-missing', 'Đơn vị chưa có thủ trưởng để ký văn bản.', 'signatory')
      : refusal('signatory-unknown', `"${code}" không phải là lãnh đạo của đơn vị này.`, 'signatory'),
  );
}
