/**
 * The history of a followed judgment: its acts in the order of their days, folded into a state. Acts that a correcting act
 * names are left out. A new act is put where its day says and everything after it is folded again, so that a late entry cannot
 * contradict what came later. Pure.
 */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { FOLLOW_ACTS } from '../acts/catalogue.ts';
import type { FollowActDefinition } from './act-definition.ts';
import type { FollowAct, FollowState } from './follow-state.ts';

export function getDefinition(type: string): FollowActDefinition {
  const definition = FOLLOW_ACTS.get(type);
  if (definition === undefined) throw new Error(`no act of the type ${type}`);
  return definition;
}

/** Codes of the acts that a correcting act has undone. */
export function correctedCodes(acts: readonly FollowAct[]): ReadonlySet<string> {
  return new Set(acts.flatMap((act) => (act.corrects === null ? [] : [act.corrects])));
}

/** The acts that hold, by day; the receipt comes first whatever its day, and of one day the one written first. */
export function actsInForce(acts: readonly FollowAct[]): readonly FollowAct[] {
  const corrected = correctedCodes(acts);
  return acts
    .filter((act) => act.type !== 'corrected' && !corrected.has(act.code))
    .toSorted((one, other) => {
      if (one.type === 'received' || other.type === 'received') return one.type === 'received' ? -1 : 1;
      if (one.dated_on !== other.dated_on) return one.dated_on < other.dated_on ? -1 : 1;
      return one.seq - other.seq;
    });
}

/** What stands before the first act: nothing is known but the days of judgment and receipt. */
function emptyState(issued_on: IsoDay, received_on: IsoDay): FollowState {
  return {
    facts: {
      content_kind: 'decision-annulled',
      debtor_kind: 'other',
      duty: '',
      superior: '',
      debtor_received_on: null,
    },
    issued_on,
    received_on,
    stage: 'received',
    stage_since: received_on,
    officer_id: null,
    assigned_on: null,
    noticed_on: null,
    requested_on: null,
    order: null,
    worked_on: null,
    directed_on: null,
    published_on: null,
    unpublished_on: null,
    reported_on: null,
    result_reported_on: null,
    refusal_minuted_on: null,
    petitions: [],
    explanations: [],
    sanctions: 0,
    part_performed_on: null,
    performed_on: null,
    ended_on: null,
    closed_by: null,
  };
}

/** Why the act cannot stand where it does. */
function refuseStep(state: FollowState, act: FollowAct, definition: FollowActDefinition): Refusal | undefined {
  const earliest = definition.before_receipt === true ? state.issued_on : state.received_on;
  if (act.dated_on < earliest)
    return refusal(
      'act-before-receipt',
      `Ngày ${formatDate(act.dated_on)} trước ngày ${definition.before_receipt === true ? 'tuyên' : 'nhận'} bản án ${formatDate(earliest)}.`,
      'dated_on',
    );
  return definition.blocked(state) ?? definition.against?.(state, act);
}

type Step = { readonly state: FollowState; readonly refused?: { readonly act: FollowAct; readonly why: Refusal } };

function fold(issued_on: IsoDay, acts: readonly FollowAct[]): Step | undefined {
  const [first, ...others] = actsInForce(acts);
  if (first === undefined) return undefined;
  let state = emptyState(issued_on, first.dated_on);
  for (const act of [first, ...others]) {
    const definition = getDefinition(act.type);
    const why = refuseStep(state, act, definition);
    if (why !== undefined) return { state, refused: { act, why } };
    state = Object.assign({}, state, definition.apply(state, act));
  }
  return { state };
}

/** The state after acts that were accepted one by one; throws where they contradict each other, for then the program is wrong. */
export function stateAfter(issued_on: IsoDay, acts: readonly FollowAct[]): FollowState {
  const step = fold(issued_on, acts);
  if (step === undefined || step.refused !== undefined)
    throw new Error(`acts do not follow each other: ${step?.refused?.act.code ?? 'no act'}`);
  return step.state;
}

/** The state with one more act, or why it cannot be. */
export function withAct(issued_on: IsoDay, acts: readonly FollowAct[], act: FollowAct): Result<FollowState> {
  if (act.type === 'corrected') {
    const refused = refuseCorrection(acts, act);
    if (refused !== undefined) return refuse(refused);
  }
  const step = fold(issued_on, [...acts, act]);
  if (step === undefined) throw new Error('a judgment without its receipt');
  if (step.refused === undefined) return accept(step.state);
  const { act: stuck, why } = step.refused;
  if (stuck.code === act.code) return refuse(why);
  return refuse(laterContradicted(act, stuck, why));
}

/** An act that stands already would no longer be possible: the sentence names it and says why. */
function laterContradicted(act: FollowAct, stuck: FollowAct, why: Refusal): Refusal {
  const { label } = getDefinition(stuck.type);
  return refusal(
    'later-act-contradicted',
    `"${label}" ngày ${formatDate(stuck.dated_on)} sẽ không còn phù hợp: ${why.sentence} Hãy đính chính nghiệp vụ đó trước.`,
    act.type === 'corrected' ? 'corrects' : 'dated_on',
  );
}

function refuseCorrection(acts: readonly FollowAct[], act: FollowAct): Refusal | undefined {
  const target = acts.find((one) => one.code === act.corrects);
  if (target === undefined)
    return refusal('corrected-act-unknown', 'Phải chọn nghiệp vụ cần đính chính trong hồ sơ này.', 'corrects');
  if (target.type === 'received')
    return refusal(
      'receipt-not-correctable',
      'Việc nhận bản án không đính chính được; hãy dùng "Sửa nội dung đã vào sổ".',
      'corrects',
    );
  if (target.type === 'corrected' || correctedCodes(acts).has(target.code))
    return refusal('corrected-already', 'Nghiệp vụ này đã được đính chính.', 'corrects');
  return act.dated_on < target.dated_on
    ? refusal(
        'correction-before-act',
        `Ngày đính chính ${formatDate(act.dated_on)} trước ngày của nghiệp vụ ${formatDate(target.dated_on)}.`,
        'dated_on',
      )
    : undefined;
}
