/**
 * A case as the list of its acts, with the state, the movements and the holders that follow from them. Recording an act
 * means appending it here first; the database only keeps what comes out.
 */
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { isOpenPosition, POSITION_NAMES } from '#law/positions.ts';
import type { Position } from '#law/positions.ts';
import { mirrorOf } from '#features/casebook/public.ts';
import type { Holding, Movement } from '#features/casebook/contract.ts';
import { textOf } from './act-definition.ts';
import type { ActDefinition, ActEffect, ActTerms } from './act-definition.ts';
import { BEFORE_DECISION } from './case-state.ts';
import type { CaseState } from './case-state.ts';
import { checkTerms } from './check-terms.ts';
import { findUnknownAct } from './find-unknown-act.ts';

export type RecordedAct = ActTerms & {
  readonly id: bigint;
  readonly code: string;
  readonly seq: number;
  readonly booked_on: IsoDay;
  readonly corrects_act_id: bigint | null;
};

export type CaseHistory = {
  /** By day of the act, then by order of recording. */
  readonly acts: readonly RecordedAct[];
  readonly state: CaseState;
  readonly movements: readonly Movement[];
  readonly holdings: readonly Holding[];
  /** Acts that a correction undid. */
  readonly undone: ReadonlySet<bigint>;
};

export const EMPTY_HISTORY: CaseHistory = {
  acts: [],
  state: BEFORE_DECISION,
  movements: [],
  holdings: [],
  undone: new Set(),
};

type Catalogue = ReadonlyMap<string, ActDefinition>;

/** Gives the next id of a row; ids come from outside so that this stays pure. */
export type NextId = () => bigint;

/**
 * Records one more act. Refuses what the order of a case forbids: terms that do not fit, a position the act cannot start
 * from, an amount above the rest, an act dated before something that moved the case.
 */
export function appendAct(
  history: CaseHistory,
  act: RecordedAct,
  catalogue: Catalogue,
  nextId: NextId,
): Result<CaseHistory> {
  const definition = catalogue.get(act.type);
  if (definition === undefined)
    return refuse(refusal('act-type-unknown', `Không có loại nghiệp vụ "${act.type}".`, 'type'));
  const refusals = checkTerms(definition, act);
  if (refusals.length > 0) return refuse(...refusals);
  if (definition.brings_asset === true && textOf(act, 'asset') === undefined)
    return refuse(refusal('asset-code-required', 'Phải ghi mã tài sản trong hồ sơ (TS1, TS2...).', 'asset'));
  const order = checkOrder(history, act, catalogue);
  if (!order.ok) return order;
  if (act.corrects_act_id !== null) return appendCorrection(history, act, act.corrects_act_id, catalogue, nextId);
  const last = history.acts.at(-1);
  const appended =
    last === undefined || last.dated_on <= act.dated_on
      ? appendLast(history, act, definition, nextId)
      : insertLate(history, act, definition, catalogue, nextId);
  const unknown = appended.ok ? findUnknownAct(history, act, definition) : undefined;
  return unknown === undefined ? appended : refuse(unknown);
}

/** An act may predate recorded acts only if none of them moved the case, or corrected it, after that day. */
function checkOrder(history: CaseHistory, act: RecordedAct, catalogue: Catalogue): Result<null> {
  const decision = history.acts[0];
  if (decision !== undefined && act.dated_on < decision.dated_on)
    return refuse(
      refusal(
        'act-before-decision',
        `Ngày ${formatDate(act.dated_on)} trước ngày ra quyết định thi hành án ${formatDate(decision.dated_on)}.`,
        'dated_on',
      ),
    );
  const blocking = history.acts.findLast(
    (earlier) => earlier.dated_on > act.dated_on && !history.undone.has(earlier.id) && movesCase(history, earlier),
  );
  return blocking === undefined ? accept(null) : refuse(notBefore(act, blocking, catalogue));
}

function notBefore(act: RecordedAct, blocking: RecordedAct, catalogue: Catalogue): Refusal {
  return refusal(
    'act-before-position-change',
    `Ngày ${formatDate(act.dated_on)} trước "${catalogue.get(blocking.type)?.label ?? blocking.type}" ngày ${formatDate(blocking.dated_on)} (${blocking.code}) đã làm đổi tình trạng hồ sơ; phải đính chính nghiệp vụ đó trước.`,
    'dated_on',
  );
}

/** The newest act from a place on that moved money and stands; money taken in the separate book brings a case back. */
function findLaterMoney(history: CaseHistory, from: number): RecordedAct | undefined {
  return history.acts
    .slice(from)
    .findLast(
      (other) => !history.undone.has(other.id) && history.movements.some((movement) => movement.act_id === other.id),
    );
}

function movesCase(history: CaseHistory, act: RecordedAct): boolean {
  return (
    act.corrects_act_id !== null ||
    history.movements.some((movement) => movement.act_id === act.id && movement.matters === 1)
  );
}

/** What the act does to a case in this state, or why it cannot. */
export function effectOf(definition: ActDefinition, state: CaseState, terms: ActTerms): Result<ActEffect> {
  if (!definition.from.includes(state.position)) return refuse(notFrom(definition, state.position));
  return definition.decide(state, terms);
}

function notFrom(definition: ActDefinition, position: Position) {
  const allowed = definition.from.map((from) => POSITION_NAMES[from].label).join(', ');
  return refusal(
    'act-not-permitted-from-position',
    `Không thể ghi "${definition.label}" khi hồ sơ đang ở "${POSITION_NAMES[position].label}"; chỉ được từ: ${allowed}.`,
    'type',
  );
}

function afterEffect(state: CaseState, effect: ActEffect, dated_on: IsoDay): CaseState {
  const last_act_on = state.last_act_on === null || state.last_act_on < dated_on ? dated_on : state.last_act_on;
  return { ...state, ...effect.changes, last_act_on };
}

function movementsOf(effect: ActEffect, act: RecordedAct, nextId: NextId): Movement[] {
  return effect.movements.map((intent) => ({
    ...intent,
    id: nextId(),
    act_id: act.id,
    effective_on: act.dated_on,
    booked_on: act.booked_on,
    mirrors_movement_id: null,
  }));
}

function holdingsWith(history: CaseHistory, act: RecordedAct, definition: ActDefinition): readonly Holding[] {
  if (definition.officer !== true || act.officer_id === null) return history.holdings;
  const holding = { act_id: act.id, officer_id: act.officer_id, booked_on: act.booked_on, undone_on: null };
  const later = new Set(history.acts.filter((other) => other.dated_on > act.dated_on).map((other) => other.id));
  const at = history.holdings.findIndex((other) => later.has(other.act_id));
  return at === -1 ? [...history.holdings, holding] : history.holdings.toSpliced(at, 0, holding);
}

function appendLast(
  history: CaseHistory,
  act: RecordedAct,
  definition: ActDefinition,
  nextId: NextId,
): Result<CaseHistory> {
  const effect = effectOf(definition, history.state, act);
  if (!effect.ok) return effect;
  return accept({
    acts: [...history.acts, act],
    state: afterEffect(history.state, effect.value, act.dated_on),
    movements: [...history.movements, ...movementsOf(effect.value, act, nextId)],
    holdings: holdingsWith(history, act, definition),
    undone: history.undone,
  });
}

/** An act with the state before and after it. */
export type CaseStep = {
  readonly act: RecordedAct;
  readonly definition: ActDefinition;
  readonly before: CaseState;
  readonly after: CaseState;
};

/** The steps of the acts that stand; throws where one cannot follow, because recorded acts follow from each other. */
export function statesOf(acts: readonly RecordedAct[], undone: ReadonlySet<bigint>, catalogue: Catalogue): CaseStep[] {
  const steps: CaseStep[] = [];
  let state = BEFORE_DECISION;
  for (const act of acts) {
    if (undone.has(act.id)) continue;
    const step = stepOf(state, act, catalogue);
    if (!step.ok) throw new Error(step.refusals.map((refused) => refused.sentence).join(' '));
    steps.push(step.value);
    state = step.value.after;
  }
  return steps;
}

function stepOf(before: CaseState, act: RecordedAct, catalogue: Catalogue): Result<CaseStep> {
  const definition = catalogue.get(act.type);
  if (definition === undefined) throw new Error(`act ${act.code} is of the unknown type ${act.type}`);
  const effect = effectOf(definition, before, act);
  if (effect.ok) return accept({ act, definition, before, after: afterEffect(before, effect.value, act.dated_on) });
  return refuse(
    ...effect.refusals.map((cause) =>
      refusal(
        'later-act-would-fail',
        `"${definition.label}" ngày ${formatDate(act.dated_on)} (${act.code}) sẽ không còn đúng: ${cause.sentence}`,
        'dated_on',
      ),
    ),
  );
}

/** The state that follows from the acts of a list that are not undone; refuses at the first that cannot stand. */
export function replay(
  acts: readonly RecordedAct[],
  undone: ReadonlySet<bigint>,
  catalogue: Catalogue,
): Result<CaseState> {
  let state = BEFORE_DECISION;
  for (const act of acts) {
    if (undone.has(act.id)) continue;
    const step = stepOf(state, act, catalogue);
    if (!step.ok) return step;
    state = step.value.after;
  }
  return accept(state);
}

/** An act dated before others of which none moved the case. Its movements are worked out in the state of its day. */
function insertLate(
  history: CaseHistory,
  act: RecordedAct,
  definition: ActDefinition,
  catalogue: Catalogue,
  nextId: NextId,
): Result<CaseHistory> {
  const at = history.acts.findIndex((other) => other.dated_on > act.dated_on);
  const before = replay(history.acts.slice(0, at), history.undone, catalogue);
  if (!before.ok) return before;
  const effect = effectOf(definition, before.value, act);
  if (!effect.ok) return effect;
  const acts = history.acts.toSpliced(at, 0, act);
  const moved = afterEffect(before.value, effect.value, act.dated_on);
  if (moved.position === 'separate-book') {
    const money = findLaterMoney(history, at);
    if (money !== undefined) return refuse(notBefore(act, money, catalogue));
  }
  const state = replay(acts, history.undone, catalogue);
  if (!state.ok) return state;
  const movements = [...history.movements, ...movementsOf(effect.value, act, nextId)];
  return accept({
    acts,
    state: state.value,
    movements: [...movements, ...settle(movements, state.value, act, nextId)],
    holdings: holdingsWith(history, act, definition),
    undone: history.undone,
  });
}

/**
 * Money of later acts was written from the position in which the matter stood then; an act that comes late, or a correction,
 * moves the matter under it. Movements of money alone bring what lies elsewhere to where the matter stands, so that every
 * position balances; they are without effect on any figure.
 */
function settle(movements: readonly Movement[], state: CaseState, act: RecordedAct, nextId: NextId): Movement[] {
  const balance_vnd = new Map<Position, bigint>();
  for (const { from_position, to_position, amount_vnd } of movements) {
    balance_vnd.set(from_position, (balance_vnd.get(from_position) ?? 0n) - amount_vnd);
    balance_vnd.set(to_position, (balance_vnd.get(to_position) ?? 0n) + amount_vnd);
  }
  const settling: Movement[] = [];
  for (const [position, left_vnd] of balance_vnd) {
    if (left_vnd === 0n || position === state.position) continue;
    if (!isOpenPosition(position) && position !== 'separate-book') continue;
    settling.push({
      id: nextId(),
      act_id: act.id,
      from_position: left_vnd > 0n ? position : state.position,
      to_position: left_vnd > 0n ? state.position : position,
      matters: 0,
      amount_vnd: left_vnd > 0n ? left_vnd : -left_vnd,
      effective_on: act.dated_on,
      booked_on: act.booked_on,
      mirrors_movement_id: null,
    });
  }
  return settling;
}

/** A correction mirrors every movement of the act it undoes; the newest act that moved the case goes first. */
function appendCorrection(
  history: CaseHistory,
  act: RecordedAct,
  corrects_act_id: bigint,
  catalogue: Catalogue,
  nextId: NextId,
): Result<CaseHistory> {
  const at = history.acts.findIndex((other) => other.id === corrects_act_id);
  const target = history.acts[at];
  const refused = refuseCorrection(history, act, target, at, catalogue);
  if (refused !== null) return refuse(refused);
  if (target === undefined) throw new Error('a correction without a target was not refused');
  const undone = new Set([...history.undone, target.id]);
  const later_at = history.acts.findIndex((other) => other.dated_on > act.dated_on);
  const acts = history.acts.toSpliced(later_at === -1 ? history.acts.length : later_at, 0, act);
  const state = replay(acts, undone, catalogue);
  if (!state.ok) return state;
  const mirrors = history.movements
    .filter((movement) => movement.act_id === target.id && movement.mirrors_movement_id === null)
    .map((movement) => mirrorOf(movement, nextId(), act.id, act.booked_on))
    .toReversed();
  const movements = [...history.movements, ...mirrors];
  return accept({
    acts,
    state: state.value,
    movements: [...movements, ...settle(movements, state.value, act, nextId)],
    holdings: history.holdings.map((holding) =>
      holding.act_id === target.id ? { ...holding, undone_on: act.booked_on } : holding,
    ),
    undone,
  });
}

/** The newest act that rests on the one to correct: one that moved the case; any money, where the case would fall back into the separate book. */
function findNewerAct(history: CaseHistory, target: RecordedAct, at: number): RecordedAct | undefined {
  const backToSeparateBook = history.movements.some(
    (movement) => movement.act_id === target.id && movement.from_position === 'separate-book',
  );
  if (backToSeparateBook) return findLaterMoney(history, at + 1);
  return history.acts
    .slice(at + 1)
    .findLast(
      (other) =>
        !history.undone.has(other.id) &&
        history.movements.some(
          (movement) => movement.act_id === other.id && movement.matters === 1 && movement.mirrors_movement_id === null,
        ),
    );
}

function refuseCorrection(
  history: CaseHistory,
  act: RecordedAct,
  target: RecordedAct | undefined,
  at: number,
  catalogue: Catalogue,
) {
  if (target === undefined)
    return refusal('corrected-act-unknown', 'Không có nghiệp vụ cần đính chính trong hồ sơ này.', 'corrects');
  const label = catalogue.get(target.type)?.label ?? target.type;
  if (target.type === 'decided')
    return refusal(
      'decision-not-corrected',
      'Quyết định thi hành án không đính chính được; phải thu hồi hoặc hủy (Luật THADS Đ37).',
      'corrects',
    );
  if (target.corrects_act_id !== null)
    return refusal(
      'correction-not-corrected',
      `${target.code} là đính chính, không đính chính lần nữa; hãy ghi lại nghiệp vụ đã đính chính.`,
      'corrects',
    );
  if (history.undone.has(target.id))
    return refusal('act-corrected-already', `"${label}" (${target.code}) đã được đính chính.`, 'corrects');
  if (act.dated_on < target.dated_on)
    return refusal(
      'correction-before-act',
      `Ngày đính chính ${formatDate(act.dated_on)} trước ngày của "${label}" ${formatDate(target.dated_on)}.`,
      'dated_on',
    );
  if (!history.movements.some((movement) => movement.act_id === target.id)) return null;
  const newer = findNewerAct(history, target, at);
  return newer === undefined
    ? null
    : refusal(
        'newer-act-first',
        `Phải đính chính trước "${catalogue.get(newer.type)?.label ?? newer.type}" ngày ${formatDate(newer.dated_on)} (${newer.code}), vì nghiệp vụ đó dựa trên nghiệp vụ này.`,
        'corrects',
      );
}
