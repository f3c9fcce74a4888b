/**
 * Carries a judgment with its whole history over from the paper register: each act counts as written down on its own day, and is
 * held to the rules as if it came today.
 */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { findUnitByCode } from '#features/organisation/public.ts';
import { refuseNotPermitted } from '#platform/actor.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import { loadCalendar } from '#features/rulebook/public.ts';
import { FOLLOW_ACTS } from '../acts/catalogue.ts';
import type { FollowInput } from '../contract.ts';
import type { FollowActDefinition } from '../domain/act-definition.ts';
import { checkAct } from '../domain/check-act.ts';
import type { FollowState } from '../domain/follow-state.ts';
import { stateAfter, withAct } from '../domain/history.ts';
import { findClosedThrough, foldOf, insertActs, updateHead } from '../store.ts';
import type { ActToWrite, FollowHead } from '../store.ts';
import { RULE_VERSION } from './record-act.ts';
import { enterFollowed } from './register-judgment.ts';
import { resolveAct } from './resolve-act.ts';
import type { ActTerms } from './resolve-act.ts';

/** What answers a petition or a question names it by its place among the acts: 1 is the receipt, 2 the first of `acts`. */
export type CarryOverInput = {
  readonly registration: FollowInput;
  readonly acts: readonly Omit<ActTerms, 'corrects'>[];
};

export const carryOverJudgment: Command<CarryOverInput, { readonly code: string }> = {
  name: 'admin-judgments.carry-over',
  subject: (_input, answer) => `administrative-judgment ${answer.code}`,
  authorise: (actor) =>
    actor.everything ? accept(null) : refuseNotPermitted(actor, 'chuyển sổ theo dõi thi hành án hành chính từ sổ giấy'),
  run: async (context, { registration, acts }) => {
    const unit = await findUnitByCode(context.transaction, registration.unit);
    if (unit === undefined) return refuse(refusal('unit-unknown', `Không có đơn vị "${registration.unit}".`, 'unit'));
    const entered = await enterFollowed(context, unit, registration, 'on-its-day');
    if (!entered.ok) return entered;
    const { head, receipt } = entered.value;
    const history = await historyOf(context, head, receipt, acts);
    if (!history.ok) return history;
    const { all, state } = history.value;
    const recording = { by: context.actor.id, at: context.now, rule_version: RULE_VERSION };
    await insertActs(context.transaction, head, all.slice(1), recording);
    await updateHead(context.transaction, head, foldOf(state, all, await loadCalendar(context.transaction)));
    return accept({ code: head.code });
  },
};

/** The acts one after the other, each taken by the rules. */
async function historyOf(
  context: CommandContext,
  head: FollowHead,
  receipt: ActToWrite,
  acts: CarryOverInput['acts'],
): Promise<Result<{ readonly all: readonly ActToWrite[]; readonly state: FollowState }>> {
  const closed_through = await findClosedThrough(context.transaction, head.registry_id, head.unit_id);
  const all = [receipt];
  let state = stateAfter(head.issued_on, all);
  for (const { type, dated_on, data } of acts) {
    const definition = FOLLOW_ACTS.get(type);
    if (definition === undefined || definition.internal === true)
      return refuse(refusal('act-type-unknown', `Không có loại nghiệp vụ "${type}".`, 'type'));
    const terms = { type, dated_on, data: withCodes(head.code, definition, data) };
    const refusals = checkAct(definition, terms.dated_on, terms.data, context.today);
    if (refusals.length > 0) return refuse(...refusals);
    // oxlint-disable-next-line no-await-in-loop -- each act stands on those before it, and few of them ask for an officer
    const act = await resolveAct(context, { head, acts: all, closed_through }, definition, {
      ...terms,
      corrects: null,
    });
    if (!act.ok) return act;
    const after = withAct(head.issued_on, all, act.value);
    if (!after.ok) return after;
    state = after.value;
    all.push({ ...act.value, id: context.nextId(), recorded_on: act.value.dated_on });
  }
  return accept({ all, state });
}

function withCodes(
  code: string,
  { fields }: FollowActDefinition,
  data: Readonly<Record<string, string>>,
): Record<string, string> {
  const named = new Set(
    fields.flatMap(({ kind, name }) => (kind === 'petition' || kind === 'explanation' ? [name] : [])),
  );
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, named.has(name) ? `${code}.${value}` : value]),
  );
}
