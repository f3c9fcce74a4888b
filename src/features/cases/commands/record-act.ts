/**
 * Records one act on a case: the only way in which a case changes. Locks the case, replays its acts, appends the new one by
 * the rules, writes act, movements, case copy and flows in one transaction.
 */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import { ruleVersionOf } from '#law/rule-version.ts';
import type { Result } from '#kit/result.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { statisticalYearOf } from '#kit/statistical-year.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import { openYearsThrough, postToCaseBook } from '#features/casebook/public.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import type { ActDefinition } from '../domain/act-definition.ts';
import { caseDeadlines } from '../domain/case-deadlines.ts';
import type { CaseDeadline } from '../domain/case-deadlines.ts';
import type { CaseHistory } from '../domain/case-history.ts';
import { deadlineWrites } from '../deadline-store.ts';
import { requireMayRecord } from '../policy.ts';
import { actWrites, findCaseForUpdate } from '../store.ts';
import type { LockedCase } from '../store.ts';
import { staleCase } from '../domain/stale-case.ts';
import { prepareAct } from './prepare-act.ts';
import { takeActNumber } from './take-act-number.ts';

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
    return write(context, locked, definition, input);
  },
};

async function write(
  context: CommandContext,
  locked: LockedCase,
  definition: ActDefinition,
  input: RecordActInput,
): Promise<Result<RecordActAnswer>> {
  const { actor, now } = context;
  const { head, history } = locked;
  const prepared = await prepareAct(context, locked, definition, input);
  if (!prepared.ok) return prepared;
  const { act, after } = prepared.value;
  const { booked_on, seq } = act;
  const opened = await openYearOf(context, locked, booked_on);
  const number = await takeActNumber(context, head, definition, act);
  const recorded = { by: actor.id, at: now, rule_version: ruleVersionOf(act.dated_on) };
  context.lastly(
    ...actWrites(head, { ...act, number, obligation_id: null }, after, recorded),
    ...postToCaseBook(head, history, after, opened),
    ...deadlineWrites(head, deadlinesOf(history, locked), deadlinesOf(after, locked)),
  );
  context.emit('act-recorded', { case_code: head.code, act_code: act.code, type: act.type });
  const { position, rest_vnd } = after.state;
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

function deadlinesOf(history: CaseHistory, { calendar, tracking }: LockedCase): CaseDeadline[] {
  return caseDeadlines(history.acts, history.undone, ACT_CATALOGUE, calendar, tracking);
}
