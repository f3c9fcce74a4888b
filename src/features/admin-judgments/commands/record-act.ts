/**
 * Records one act on a followed judgment: the only way in which it changes. Locks the judgment, folds its acts with the new one
 * in its place by day, and appends it. Late entries are taken; what contradicts the law or later acts is refused.
 */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';
import type { Command, CommandContext } from '#platform/command.ts';
import { loadCalendar } from '#features/rulebook/public.ts';
import { FOLLOW_ACTS } from '../acts/catalogue.ts';
import type { FollowActAnswer } from '../contract.ts';
import { checkAct } from '../domain/check-act.ts';
import { clocksOf, refuseEarlyPetition, voluntaryEndsOn } from '../domain/clocks.ts';
import type { FollowAct, FollowState } from '../domain/follow-state.ts';
import { getDefinition, stateAfter, withAct } from '../domain/history.ts';
import { standingOn } from '../domain/vocabulary.ts';
import { requireMayRecord } from '../policy.ts';
import { findForUpdate, foldOf, insertActs, updateHead } from '../store.ts';
import type { LockedFollow } from '../store.ts';
import { resolveAct } from './resolve-act.ts';
import type { ActTerms } from './resolve-act.ts';

export type RecordActInput = ActTerms & {
  readonly code: string;
  /** The number of acts the sender saw; another number means that somebody else acted meanwhile. */
  readonly expected_seq: number;
};

/** The rules under which acts are recorded; each act keeps them. NĐ 152/2026 leaves this procedure as it was (Đ8 k3). */
export const RULE_VERSION = 'Luật TTHC 93/2015; NĐ 71/2016';

export const recordAct: Command<RecordActInput, FollowActAnswer> = {
  name: 'admin-judgments.record-act',
  subject: (input) => `administrative-judgment ${input.code}`,
  // Whether the actor may depends on the judgment, which is read under its lock; see run.
  authorise: () => accept(null),
  run: async (context, input) => {
    const { transaction, actor } = context;
    const definition = FOLLOW_ACTS.get(input.type);
    if (definition === undefined || definition.type === 'received')
      return refuse(refusal('act-type-unknown', `Không có loại nghiệp vụ "${input.type}".`, 'type'));
    const locked = await findForUpdate(transaction, input.code);
    if (locked === undefined)
      return refuse(
        refusal('administrative-judgment-not-found', `Không có hồ sơ theo dõi "${input.code}" trong phạm vi của bạn.`),
      );
    const { head, acts } = locked;
    const before = stateAfter(head.issued_on, acts);
    const permitted = requireMayRecord(actor, definition, { unit_id: head.unit_id, officer_id: before.officer_id });
    if (!permitted.ok) return permitted;
    if (head.last_seq !== input.expected_seq) return refuse(stale(acts, input.expected_seq));
    const refusals = checkAct(definition, input.dated_on, input.data, context.today);
    if (refusals.length > 0) return refuse(...refusals);
    const act = await resolveAct(context, locked, definition, input);
    return act.ok ? write(context, locked, before, act.value) : act;
  },
};

async function write(
  context: CommandContext,
  { head, acts }: LockedFollow,
  before: FollowState,
  act: FollowAct,
): Promise<Result<FollowActAnswer>> {
  const { transaction, actor, now, today, nextId } = context;
  const correction = refuseForeignCorrection(
    context,
    { unit_id: head.unit_id, officer_id: before.officer_id },
    acts,
    act,
  );
  if (!correction.ok) return correction;
  const after = withAct(head.issued_on, acts, act);
  if (!after.ok) return after;
  const calendar = await loadCalendar(transaction);
  const early = refuseEarlyPetition(after.value, act, calendar);
  if (early !== undefined) return refuse(early);
  const recording = { by: actor.id, at: now, rule_version: RULE_VERSION };
  await insertActs(transaction, head, [{ ...act, id: nextId(), recorded_on: today }], recording);
  await updateHead(transaction, head, foldOf(after.value, [...acts, act], calendar));
  context.emit('administrative-judgment-act-recorded', { code: head.code, act: act.code, type: act.type });
  const standing = standingOn(after.value.stage, voluntaryEndsOn(after.value, calendar), today);
  const opened_clocks = clocksOf(after.value, calendar).length - clocksOf(before, calendar).length;
  return accept({ code: head.code, act: act.code, seq: act.seq, standing, opened_clocks: Math.max(0, opened_clocks) });
}

/** Who corrects an act must be one who may record such an act. */
function refuseForeignCorrection(
  { actor }: CommandContext,
  subject: { readonly unit_id: bigint; readonly officer_id: bigint | null },
  acts: readonly FollowAct[],
  act: FollowAct,
): Result<null> {
  const target = act.type === 'corrected' ? acts.find((one) => one.code === act.corrects) : undefined;
  return target === undefined ? accept(null) : requireMayRecord(actor, getDefinition(target.type), subject);
}

/** The sender's view is old: the sentence says what came in between. */
function stale(acts: readonly FollowAct[], expected_seq: number): Refusal {
  const labels = acts.filter((act) => act.seq > expected_seq).map((act) => `"${getDefinition(act.type).label}"`);
  return refusal(
    'case-changed-meanwhile',
    labels.length === 0
      ? `Hồ sơ có ${acts.length} nghiệp vụ, không phải ${expected_seq}; hãy xem lại rồi ghi.`
      : `Hồ sơ vừa được cập nhật: ${labels.join(', ')}. Nội dung đang nhập vẫn được giữ; hãy xem lại rồi ghi.`,
    'expected_seq',
  );
}
