/**
 * The line: the bridge from the movements of a case to its figures at a date. Every figure of the results report is a sum
 * of lines, so every figure opens the cases that make it.
 */
import { firstDayOfYear } from '#kit/statistical-year.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { isEndedPosition, isOpenPosition } from '#law/positions.ts';
import type { Position } from '#law/positions.ts';
import type { CountingRules } from '#law/counting-rules.ts';
import { addTo, emptyVector } from './column-vector.ts';
import type { ColumnVector, MutableColumnVector } from './column-vector.ts';
import { movementsCountingOn } from './movement.ts';
import type { Movement } from './movement.ts';

/** What the walk through a case's movements remembers. */
type Standing = {
  position: Position;
  rest_vnd: bigint;
  /** Stood in the separate book on the evening of 30 September and has not come back yet. */
  waits_for_first_return: boolean;
  /** The column the case entered the year's total by; what leaves for the separate book leaves this column. */
  entered_by: 'old' | 'new' | null;
  /** The rest with which the case moved to the separate book in the year, while it stands there. */
  moved_out_vnd: bigint | null;
};

/**
 * The figures of one case in a statistical year, counted with every movement booked up to and including the day.
 * Source: exchange format, "Counting at a date". The day must lie in the year.
 */
export function line(
  movements: readonly Movement[],
  year: StatisticalYear,
  rules: CountingRules,
  day: IsoDay,
): ColumnVector {
  const vector = emptyVector();
  const begin = firstDayOfYear(year);
  const standing: Standing = {
    position: 'outside',
    rest_vnd: 0n,
    waits_for_first_return: false,
    entered_by: null,
    moved_out_vnd: null,
  };
  let opened = false;
  for (const movement of movementsCountingOn(movements, day)) {
    if (!opened && movement.booked_on >= begin) {
      openYear(standing, vector);
      opened = true;
    }
    if (opened) count(standing, vector, rules, movement);
    follow(standing, movement);
  }
  if (!opened) openYear(standing, vector);
  close(standing, vector, rules);
  return vector;
}

/** `old`: open on the evening of 30 September, with the rest of that evening; the separate book is not open. */
function openYear(standing: Standing, vector: MutableColumnVector): void {
  if (isOpenPosition(standing.position)) {
    addTo(vector, 'old', 1, standing.rest_vnd);
    standing.entered_by = 'old';
  }
  standing.waits_for_first_return = standing.position === 'separate-book';
}

/** Counts one movement of the year, before `follow` carries it out. */
function count(standing: Standing, vector: MutableColumnVector, rules: CountingRules, movement: Movement): void {
  const { from_position: from, to_position: to, matters, amount_vnd } = movement;
  if (from === 'outside') {
    addTo(vector, 'new', matters, amount_vnd);
    if (matters === 1) standing.entered_by = 'new';
    return;
  }
  if (to === 'separate-book' && matters === 1) {
    standing.moved_out_vnd = standing.rest_vnd;
    return;
  }
  if (from === 'separate-book' && matters === 1) {
    if (standing.waits_for_first_return) {
      addTo(vector, 'old', 1, standing.rest_vnd);
      standing.entered_by = 'old';
      standing.waits_for_first_return = false;
    }
    standing.moved_out_vnd = null;
  }
  if (isEndedPosition(to)) addTo(vector, rules.ended_column[to], matters, amount_vnd);
}

/** Carries the movement out: where the case stands now and with what rest. */
function follow(standing: Standing, movement: Movement): void {
  if (movement.from_position === 'outside') standing.rest_vnd += movement.amount_vnd;
  else if (isEndedPosition(movement.to_position)) standing.rest_vnd -= movement.amount_vnd;
  if (movement.matters === 1) standing.position = movement.to_position;
}

/** The columns of where the case stands on the day; a case that left for the separate book takes its matter and rest out. */
function close(standing: Standing, vector: MutableColumnVector, rules: CountingRules): void {
  if (isOpenPosition(standing.position)) {
    addTo(vector, rules.standing_column[standing.position], 1, standing.rest_vnd);
    return;
  }
  if (standing.position !== 'separate-book') return;
  addTo(vector, 'separate-book', 1, standing.rest_vnd);
  if (standing.moved_out_vnd !== null && standing.entered_by !== null)
    addTo(vector, standing.entered_by, -1, -standing.moved_out_vnd);
}
