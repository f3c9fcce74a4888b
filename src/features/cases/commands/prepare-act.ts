/**
 * Works out an act before it is written: codes become ids, terms are held against the definition, the order of the case and,
 * unless it has happened already, the law. Recording and drafting both begin here.
 */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { CommandContext } from '#platform/command.ts';
import { findOfficerServing, findUnitByCode } from '#features/organisation/public.ts';
import { loadLawSettings } from '#features/rulebook/public.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import type { ActDefinition, ActTerms } from '../domain/act-definition.ts';
import { bookingDay } from '../domain/booking-day.ts';
import { appendAct } from '../domain/case-history.ts';
import type { CaseHistory, RecordedAct } from '../domain/case-history.ts';
import { legalQuestion } from '../domain/legal-question.ts';
import { withAssetCode } from '../domain/new-asset-code.ts';
import { getCaseFacts } from '../queries/load-case-facts.ts';
import type { LockedCase } from '../store.ts';
import type { RecordActInput } from './record-act.ts';

export type PreparedAct = {
  readonly act: RecordedAct;
  readonly after: CaseHistory;
};

export async function prepareAct(
  context: CommandContext,
  locked: LockedCase,
  definition: ActDefinition,
  input: RecordActInput,
): Promise<Result<PreparedAct>> {
  const { head, history } = locked;
  const terms = await resolveTerms(context, locked, definition, input);
  if (!terms.ok) return terms;
  const seq = head.last_seq + 1;
  const corrected = input.corrects === null ? undefined : history.acts.find((act) => act.code === input.corrects);
  if ((input.corrects !== null || input.type === 'corrected') && corrected === undefined)
    return refuse(refusal('corrected-act-unknown', 'Phải chọn nghiệp vụ cần đính chính trong hồ sơ này.', 'corrects'));
  if (input.corrects !== null && input.type !== 'corrected')
    return refuse(refusal('corrects-not-taken', `"${definition.label}" không đính chính nghiệp vụ khác.`, 'corrects'));
  const act: RecordedAct = {
    ...terms.value,
    id: context.nextId(),
    code: `${head.code}.${seq}`,
    seq,
    booked_on: bookingDay(terms.value.dated_on, locked.closed_through),
    corrects_act_id: corrected?.id ?? null,
  };
  const appended = appendAct(history, act, ACT_CATALOGUE, context.nextId);
  if (!appended.ok) return appended;
  const lawful = await checkLaw(context, locked, definition, act, input.happened === true);
  return lawful.ok ? accept({ act, after: appended.value }) : lawful;
}

/** Codes become ids; days that cannot be are refused. */
async function resolveTerms(
  context: CommandContext,
  { head, history }: LockedCase,
  definition: ActDefinition,
  input: RecordActInput,
): Promise<Result<ActTerms>> {
  if (input.dated_on > context.today)
    return refuse(
      refusal(
        'day-in-the-future',
        `Ngày ${formatDate(input.dated_on)} sau hôm nay (${formatDate(context.today)}).`,
        'dated_on',
      ),
    );
  let officer_id: bigint | null = null;
  if (input.officer !== null) {
    const officer = await findOfficerServing(
      context.transaction,
      head.registry_id,
      head.unit_id,
      input.officer,
      input.dated_on,
    );
    if (officer === undefined && definition.officer === true)
      return refuse(
        refusal(
          'officer-not-serving',
          `"${input.officer}" không làm chấp hành viên ở đơn vị này vào ngày ${formatDate(input.dated_on)}.`,
          'officer',
        ),
      );
    officer_id = officer?.staff_id ?? 0n;
  }
  if (definition.receiving_unit === true && input.receiving_unit !== null && input.receiving_unit !== 'elsewhere') {
    const unit = await findUnitByCode(context.transaction, input.receiving_unit);
    if (unit === undefined)
      return refuse(refusal('unit-unknown', `Không có đơn vị "${input.receiving_unit}".`, 'unit'));
    if (unit.id === head.unit_id)
      return refuse(refusal('unit-entrusts-itself', 'Đơn vị không thể ủy thác cho chính mình.', 'unit'));
  }
  const { type, dated_on, ground, amount_vnd, receiving_unit } = input;
  const data = withAssetCode(history, definition, input.data);
  return accept({ type, dated_on, ground, amount_vnd, receiving_unit, officer_id, data });
}

/** What the law demands of a draft; an act that has happened is taken all the same. */
async function checkLaw(
  context: CommandContext,
  { head, history, tracking, calendar }: LockedCase,
  definition: ActDefinition,
  act: RecordedAct,
  happened: boolean,
): Promise<Result<null>> {
  if (definition.law === undefined || happened) return accept(null);
  const facts = await getCaseFacts(context.transaction, head.registry_id, head.case_id);
  const settings = await loadLawSettings(context.transaction, act.dated_on);
  const question = legalQuestion(history, act, facts, ACT_CATALOGUE, calendar, tracking, settings);
  const breaches = definition.law(question);
  if (breaches.length === 0) return accept(null);
  return refuse(
    ...breaches.map(({ code, article, sentence, field }) => refusal(`law-${code}`, `${sentence} (${article})`, field)),
  );
}
