/**
 * The enforcement decision: opens a case with its parties, obligations, number and officer, and writes its first act and
 * movement, all in one transaction (Luật THADS Đ36).
 */
import { sql } from 'kysely';
import { findIsoDay, getIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { ruleVersionOf } from '#law/rule-version.ts';
import { accept, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import type { Connection } from '#platform/database.ts';
import { requireAbility } from '#platform/actor.ts';
import { postToCaseBook } from '#features/casebook/public.ts';
import { loadCalendar } from '#features/rulebook/public.ts';
import { enterJudgment, enterNewParties, linkRequest } from '#features/intake/public.ts';
import { partyRef } from '#features/intake/contract.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import { bookingDay } from '../domain/booking-day.ts';
import { appendAct, EMPTY_HISTORY } from '../domain/case-history.ts';
import type { CaseHistory, RecordedAct } from '../domain/case-history.ts';
import { caseDeadlines } from '../domain/case-deadlines.ts';
import type { CaseDeadline } from '../domain/case-deadlines.ts';
import { deadlineWrites } from '../deadline-store.ts';
import { checkOpening, placedParties, wholeAmountOf } from '../domain/opening.ts';
import type { OpeningInput } from '../domain/opening.ts';
import { holdOpenYear } from './hold-open-year.ts';
import { findDecidingUnit, resolveOpening } from './resolve-opening.ts';
import type { ResolvedOpening } from './resolve-opening.ts';
import { takeDecisionNumber } from './take-decision-number.ts';
import { writeOpening } from './write-opening.ts';
import type { PartyKeys } from './write-opening.ts';

export type OpenCaseAnswer = {
  readonly case_code: string;
  readonly decision_number: string;
  readonly judgment: string;
  /** Codes of the new parties by the keys under which the form spoke of them. */
  readonly new_parties: { readonly [new_key: string]: string };
  readonly whole_vnd: string;
  readonly booked_on: string;
};

export const openCase: Command<OpeningInput, OpenCaseAnswer> = {
  name: 'cases.open-case',
  subject: (_input, answer) => `case ${answer.case_code}`,
  // The unit is read first; see run.
  authorise: () => accept(null),
  run: async (context, input) => {
    const { transaction, actor, today } = context;
    const unit = await findDecidingUnit(transaction, input.unit);
    if (!unit.ok) return unit;
    const permitted = requireAbility(
      actor,
      'intake.decide',
      unit.value.id,
      `ra quyết định thi hành án của ${unit.value.name}`,
    );
    if (!permitted.ok) return permitted;
    if (findIsoDay(input.decided_on) === undefined) return refuse(...checkOpening(input, today));
    const resolved = await resolveOpening(transaction, unit.value, input, today);
    return resolved.ok ? write(context, resolved.value, input) : resolved;
  },
};

async function write(
  context: CommandContext,
  resolved: ResolvedOpening,
  input: OpeningInput,
): Promise<Result<OpenCaseAnswer>> {
  const { transaction, actor, now } = context;
  const { unit } = resolved;
  const decided_on = getIsoDay(input.decided_on);
  const booked_on = bookingDay(decided_on, await findClosedThrough(transaction, unit.registry_id, unit.id));
  const opened = await holdOpenYear(context, unit.registry_id, booked_on);
  const nextId = await idsFor(context, input);
  const judgment = await judgmentOf(context, resolved, input, nextId());
  if (!judgment.ok) return judgment;
  const number = await takeDecisionNumber(transaction, unit, decided_on, input.decision_number, resolved.continued);
  if (!number.ok) return number;
  const entered = await enterNewParties(transaction, unit, placedParties(input), context.today, nextId);
  const parties = keysOf(input, resolved, entered);
  const whole_vnd = wholeAmountOf(input.obligations);
  const case_id = nextId();
  const code = await freeCode(transaction, unit.registry_id, number.value.case_code, case_id);
  const act = {
    ...decisionAct(nextId(), code, decided_on, booked_on, whole_vnd, resolved.officer_id),
    data: entrustmentOf(resolved, input),
  };
  const opening = appendAct(EMPTY_HISTORY, act, ACT_CATALOGUE, nextId);
  if (!opening.ok) return opening;
  const dimensions = {
    registry_id: unit.registry_id,
    case_id,
    unit_id: unit.id,
    basis: input.basis,
    case_type: input.case_type,
    credit_institution: [...parties.values()].some(
      ({ side, sector }) => side === 'creditor' && sector === 'credit-institution',
    ),
  };
  await writeOpening(
    transaction,
    {
      ...dimensions,
      code,
      decision_number: number.value.text,
      decided_on,
      judgment_id: judgment.value.id,
      continues: input.continues,
    },
    { input, parties, act, history: opening.value },
    { by: actor.id, at: now, rule_version: ruleVersionOf(decided_on) },
    nextId,
  );
  if (resolved.request !== null) await linkRequest(transaction, resolved.request, case_id);
  context.lastly(
    ...postToCaseBook(dimensions, EMPTY_HISTORY, opening.value, opened),
    ...deadlineWrites(dimensions, [], await openingDeadlines(transaction, opening.value)),
  );
  context.emit('case-opened', { case_code: code, unit: unit.code });
  return accept({
    case_code: code,
    decision_number: number.value.text,
    judgment: judgment.value.code,
    new_parties: Object.fromEntries([...entered].map(([key, party]) => [key, party.code])),
    whole_vnd: whole_vnd.toString(),
    booked_on,
  });
}

/** A case that is opened here has its papers here too. */
async function openingDeadlines(transaction: Connection, history: CaseHistory): Promise<CaseDeadline[]> {
  const calendar = await loadCalendar(transaction);
  return caseDeadlines(history.acts, history.undone, ACT_CATALOGUE, calendar, { papers_from: null });
}

function decisionAct(
  id: bigint,
  case_code: string,
  dated_on: IsoDay,
  booked_on: IsoDay,
  amount_vnd: bigint,
  officer_id: bigint,
): RecordedAct {
  return {
    id,
    code: `${case_code}.1`,
    seq: 1,
    type: 'decided',
    dated_on,
    booked_on,
    ground: null,
    amount_vnd,
    receiving_unit: null,
    officer_id,
    corrects_act_id: null,
    data: {},
  };
}

/** The day from which an entrusted case is to be decided and answered (Luật THADS Đ57 k1 điểm b); at the latest its decision's. */
function entrustmentOf({ continued }: ResolvedOpening, input: OpeningInput): Record<string, string> {
  const typed = input.entrustment_received_on ?? null;
  if (typed !== null) return { entrustment_received_on: typed };
  return continued?.case_position === 'entrusted-out' ? { entrustment_received_on: input.decided_on } : {};
}

async function judgmentOf(
  context: CommandContext,
  resolved: ResolvedOpening,
  input: OpeningInput,
  id: bigint,
): Promise<Result<{ readonly id: bigint; readonly code: string }>> {
  if (resolved.judgment !== null) return accept(resolved.judgment);
  if ('code' in input.judgment) throw new Error(`the judgment ${input.judgment.code} was not resolved`);
  return enterJudgment(context, resolved.unit, input.judgment, 'judgment.', id);
}

/** Every party of the form by its ref, with its id and what the case is counted by. */
function keysOf(
  input: OpeningInput,
  resolved: ResolvedOpening,
  entered: ReadonlyMap<string, { readonly id: bigint }>,
): PartyKeys {
  const keys = new Map<string, { id: bigint; side: 'debtor' | 'creditor'; sector: string | null }>();
  for (const [side, choices] of [
    ['debtor', input.debtors],
    ['creditor', input.creditors],
  ] as const)
    for (const choice of choices) {
      const ref = partyRef(choice);
      const known = 'code' in choice ? resolved.parties.get(choice.code) : undefined;
      const id = known?.id ?? entered.get(ref)?.id;
      if (id === undefined) throw new Error(`the party ${ref} was neither found nor entered`);
      keys.set(ref, { id, side, sector: 'code' in choice ? (known?.sector ?? null) : choice.sector });
    }
  return keys;
}

async function findClosedThrough(
  transaction: CommandContext['transaction'],
  registry_id: bigint,
  unit_id: bigint,
): Promise<IsoDay | null> {
  const result = await sql<{ closed_through: IsoDay }>`
    select closed_through from closed_period where registry_id = ${registry_id} and unit_id = ${unit_id}`.execute(
    transaction,
  );
  return result.rows[0]?.closed_through ?? null;
}

/** A decision with hundreds of victims needs more ids than a command is handed: then a block of a thousand of its own. */
async function idsFor(context: CommandContext, input: OpeningInput): Promise<() => bigint> {
  const needed = input.debtors.length + input.creditors.length + input.obligations.length;
  if (needed <= 80) return context.nextId;
  const result = await sql<{ last: bigint }>`select nextval('id_block') as last`.execute(context.transaction);
  const last = result.rows[0]?.last;
  if (last === undefined) throw new Error('the id sequence gave nothing');
  let next = last - 1_000n;
  return () => {
    if (next >= last) throw new RangeError('more ids used than a block holds');
    next += 1n;
    return next;
  };
}

/** The code made from the number; an import may have brought the same code for another case, then the id tells them apart. */
async function freeCode(
  transaction: CommandContext['transaction'],
  registry_id: bigint,
  code: string,
  case_id: bigint,
): Promise<string> {
  const result = await sql<{ taken: boolean }>`
    select exists (select from enforcement_case where registry_id = ${registry_id} and code = ${code}) as taken`.execute(
    transaction,
  );
  return result.rows[0]?.taken === true ? `${code}-${case_id}` : code;
}
