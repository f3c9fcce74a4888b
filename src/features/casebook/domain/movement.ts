/**
 * A movement of the case book: a matter, or đồng, or both, going from one statistical position to another. The book
 * balances by construction, because every row leaves one position and enters another.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import type { Position } from '#law/positions.ts';

export type Movement = {
  readonly id: bigint;
  readonly act_id: bigint;
  readonly from_position: Position;
  readonly to_position: Position;
  readonly matters: 0 | 1;
  /** đồng, never negative. */
  readonly amount_vnd: bigint;
  /** The day of the act. */
  readonly effective_on: IsoDay;
  /** The day on which it counts: that of the act, or the first open day where the act's day was closed already. */
  readonly booked_on: IsoDay;
  /** The movement this one undoes. */
  readonly mirrors_movement_id: bigint | null;
};

/** Who holds a case from a day on; a change that was corrected counts until the correction is booked. */
export type Holding = {
  readonly act_id: bigint;
  readonly officer_id: bigint;
  readonly booked_on: IsoDay;
  readonly undone_on: IsoDay | null;
};

/** The mirror of a movement: the same matter and đồng the other way, bearing the original's day and its own booking day. */
export function mirrorOf(movement: Movement, id: bigint, act_id: bigint, booked_on: IsoDay): Movement {
  return {
    ...movement,
    id,
    act_id,
    from_position: movement.to_position,
    to_position: movement.from_position,
    booked_on,
    mirrors_movement_id: movement.id,
  };
}

/**
 * The movements that count on a day: booked by it, without the pairs of movement and mirror both booked by it; by day of
 * booking, then in the order given, which is that of recording: ids are handed out in blocks and do not tell it. Most cases have no mirror and are written in order: they cost one pass.
 */
export function movementsCountingOn(movements: readonly Movement[], day: IsoDay): readonly Movement[] {
  let undone: Set<bigint> | null = null;
  let in_order = true;
  let last: Movement | undefined;
  for (const movement of movements) {
    if (movement.mirrors_movement_id !== null && movement.booked_on <= day)
      (undone ??= new Set()).add(movement.mirrors_movement_id);
    if (last !== undefined && compareMovements(last, movement) > 0) in_order = false;
    last = movement;
  }
  if (undone === null && in_order && (last === undefined || last.booked_on <= day)) return movements;
  const counting = movements.filter(
    (movement) =>
      movement.booked_on <= day && movement.mirrors_movement_id === null && undone?.has(movement.id) !== true,
  );
  return in_order ? counting : counting.toSorted(compareMovements);
}

function compareMovements(a: Movement, b: Movement): number {
  return a.booked_on === b.booked_on ? 0 : a.booked_on < b.booked_on ? -1 : 1;
}

/** The officer who holds the case on the evening of a day; undefined before its decision. */
export function findHolderOn(holdings: readonly Holding[], day: IsoDay): bigint | undefined {
  let holder: Holding | undefined;
  for (const holding of holdings) {
    if (holding.booked_on > day || (holding.undone_on !== null && holding.undone_on <= day)) continue;
    if (holder === undefined || holding.booked_on >= holder.booked_on) holder = holding;
  }
  return holder?.officer_id;
}
