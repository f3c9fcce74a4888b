/**
 * Records one act on a case: the only way in which a case changes. Locks the case, replays its acts, appends the new one by
 * the rules, writes act, movements, case copy and flows in one transaction.
 */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { statisticalYearOf } from '#kit/statistical-year.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import { openYearsThrough, postToCaseBook } from '#features/casebook/public.ts';
import { findOfficerServing, findUnitByCode, takeNumber } from '#features/organisation/public.ts';
import { loadCalendar } from '#features/rulebook/public.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import type { ActDefinition, ActTerms } from '../domain/act-definition.ts';
import { caseDeadlines } from '../domain/case-deadlines.ts';
import type { CaseDeadline, PaperTracking } from '../domain/case-deadlines.ts';
import { appendAct } from '../domain/case-history.ts';
import type { CaseHistory, RecordedAct } from '../domain/case-history.ts';
import { legalQuestion } from '../domain/legal-question.ts';
import { deadlineWrites } from '../deadline-store.ts';
import { getCaseFacts } from '../queries/load-case-facts.ts';
import { requireMayRecord } from '../policy.ts';
import { bookingDay } from '../domain/booking-day.ts';
import { actWrites, findCaseForUpdate } from '../store.ts';
import type { CaseHead, LockedCase } from '../store.ts';
import { staleCase } from '../domain/stale-case.ts';

export type RecordActInput = {
  readonly case_code: string;
  /** The number of acts the sender saw; another number means that somebody else acted meanwhile. */
  readonly expected_seq: number;
  readonly type: string;
  readonly dated_on: IsoDay;
  readonly ground: string | null;
  readonly amount_vnd: bigint | null;
  readonly receiving_unit: string | null;
  /** Code of the officer who takes over. */
  readonly officer: string | null;
  /** Code of the act to undo, for a correction. */
  readonly corrects: string | null;
  readonly data: Readonly<Record<string, string>>;
  /** It has happened: recorded although it breaches a rule of law, which makes it a finding. */
  readonly happened?: boolean;
};

export type RecordActAnswer = {
  readonly case_code: string;
  readonly act_code: string;
  readonly seq: number;
  readonly number: string | null;
  readonly position: string;
  readonly rest_vnd: string;
  readonly booked_on: string;
};

/** Rules of the acts recorded today; each act keeps the version under which it was recorded. */
export const RULE_VERSION = 'Luật 26/2008 (sđ 2014, 2022); NĐ 62/2015 (sđ 33/2020)';

export const recordAct: Command<RecordActInput, RecordActAnswer> = {
  name: 'cases.record-act',
  subject: (input) => `case ${input.case_code}`,
  // Whether the actor may depends on the case, which is read under its lock; see run.
  authorise: () => accept(null),
  run: async (context, input) => {
    const { transaction, actor } = context;
    const definition = ACT_CATALOGUE.get(input.type);
    if (definition === undefined || input.type === 'decided')
      return refuse(refusal('act-type-unknown', `Không có loại nghiệp vụ "${input.type}".`, 'type'));
    const locked = await findCaseForUpdate(transaction, input.case_code);
    if (locked === undefined) return refuse(refusal('case-not-found', `Không có hồ sơ "${input.case_code}".`));
    const { head, history } = locked;
    const permitted = requireMayRecord(actor, definition, head);
    if (!permitted.ok) return permitted;
    if (head.last_seq !== input.expected_seq) return refuse(staleCase(head, history, input.expected_seq));
    const terms = await resolveTerms(context, head, definition, input);
    if (!terms.ok) return terms;
    return write(context, locked, definition, terms.value, input);
  },
};

/** Codes become ids; days that cannot be are refused. */
async function resolveTerms(
  context: CommandContext,
  head: CaseHead,
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
  const { type, dated_on, ground, amount_vnd, receiving_unit, data } = input;
  return accept({ type, dated_on, ground, amount_vnd, receiving_unit, officer_id, data });
}

async function write(
  context: CommandContext,
  locked: LockedCase,
  definition: ActDefinition,
  terms: ActTerms,
  input: RecordActInput,
): Promise<Result<RecordActAnswer>> {
  const { nextId, actor, now } = context;
  const { head, history } = locked;
  const booked_on = bookingDay(terms.dated_on, locked.closed_through);
  const seq = head.last_seq + 1;
  const corrected = input.corrects === null ? undefined : history.acts.find((act) => act.code === input.corrects);
  if ((input.corrects !== null || input.type === 'corrected') && corrected === undefined)
    return refuse(refusal('corrected-act-unknown', 'Phải chọn nghiệp vụ cần đính chính trong hồ sơ này.', 'corrects'));
  if (input.corrects !== null && input.type !== 'corrected')
    return refuse(refusal('corrects-not-taken', `"${definition.label}" không đính chính nghiệp vụ khác.`, 'corrects'));
  const act: RecordedAct = {
    ...terms,
    id: nextId(),
    code: `${head.code}.${seq}`,
    seq,
    booked_on,
    corrects_act_id: corrected?.id ?? null,
  };
  const appended = appendAct(history, act, ACT_CATALOGUE, nextId);
  if (!appended.ok) return appended;
  const calendar = await loadCalendar(context.transaction);
  const lawful = await checkLaw(context, locked, definition, act, calendar, input.happened === true);
  if (!lawful.ok) return lawful;
  const opened = await openYearOf(context, locked, booked_on);
  const number = await numberOf(context, head, definition, terms.dated_on);
  const recorded = { by: actor.id, at: now, rule_version: RULE_VERSION };
  context.lastly(
    ...actWrites(head, { ...act, number, obligation_id: null }, appended.value, recorded),
    ...postToCaseBook(head, history, appended.value, opened),
    ...deadlineWrites(
      head,
      deadlinesOf(history, calendar, locked.tracking),
      deadlinesOf(appended.value, calendar, locked.tracking),
    ),
  );
  context.emit('act-recorded', { case_code: head.code, act_code: act.code, type: act.type });
  const { position, rest_vnd } = appended.value.state;
  return accept({
    case_code: head.code,
    act_code: act.code,
    seq,
    number,
    position,
    rest_vnd: rest_vnd.toString(),
    booked_on,
  });
}

/** What the law demands of a draft; an act that has happened is taken all the same. */
async function checkLaw(
  context: CommandContext,
  { head, history, tracking }: LockedCase,
  definition: ActDefinition,
  act: RecordedAct,
  calendar: WorkingCalendar,
  happened: boolean,
): Promise<Result<null>> {
  if (definition.law === undefined || happened) return accept(null);
  const facts = await getCaseFacts(context.transaction, head.registry_id, head.case_id);
  const breaches = definition.law(legalQuestion(history, act, facts, ACT_CATALOGUE, calendar, tracking));
  if (breaches.length === 0) return accept(null);
  return refuse(
    ...breaches.map(({ code, article, sentence, field }) => refusal(`law-${code}`, `${sentence} (${article})`, field)),
  );
}

/** The year of the booking day must be open; the opening sees all units of the registry, whoever the actor is. */
async function openYearOf(context: CommandContext, locked: LockedCase, booked_on: IsoDay): Promise<number> {
  const { transaction, actor } = context;
  const year = statisticalYearOf(booked_on);
  if (locked.opened_through_year >= year) return locked.opened_through_year;
  const { registry_id } = locked.head;
  await sql`select set_config('thads.units', (select string_agg(id::text, ',') from unit where registry_id = ${registry_id}), true)`.execute(
    transaction,
  );
  await openYearsThrough(transaction, registry_id, year);
  await sql`select set_config('thads.units', ${actor.units.join(',')}, true)`.execute(transaction);
  return year;
}

/** Decisions of the head take the next number of their register; the row lock of the series makes it gap-free. */
async function numberOf(
  context: CommandContext,
  head: CaseHead,
  definition: ActDefinition,
  dated_on: IsoDay,
): Promise<string | null> {
  if (definition.register === undefined) return null;
  return takeNumber(context.transaction, head.registry_id, head.unit_id, definition.register, dated_on);
}

function deadlinesOf(history: CaseHistory, calendar: WorkingCalendar, tracking: PaperTracking): CaseDeadline[] {
  return caseDeadlines(history.acts, history.undone, ACT_CATALOGUE, calendar, tracking);
}
