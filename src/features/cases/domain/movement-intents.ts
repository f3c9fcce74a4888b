/**
 * The few shapes of movement that acts are made of.
 */
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { formatVnd } from '#kit/vietnamese-format.ts';
import type { EndedPosition, Position } from '#law/positions.ts';
import { refuseAct } from './act-definition.ts';
import type { ActEffect, MovementIntent } from './act-definition.ts';
import type { CaseState } from './case-state.ts';

/** The matter goes to another position with its whole rest. */
export function moveTo(state: CaseState, position: Position, on: IsoDay): Result<ActEffect> {
  return accept({
    movements: [{ from_position: state.position, to_position: position, matters: 1, amount_vnd: state.rest_vnd }],
    changes: { position, position_since: on },
  });
}

/**
 * Acts on money are possible in the separate book: the case comes back that day, then the act counts as usual (exchange
 * format). Gives the movement of coming back, if any, and the position from which the act goes on.
 */
export function comeBack(state: CaseState): { movements: MovementIntent[]; position: Position } {
  if (state.position !== 'separate-book') return { movements: [], position: state.position };
  return {
    movements: [{ from_position: 'separate-book', to_position: 'active', matters: 1, amount_vnd: state.rest_vnd }],
    position: 'active',
  };
}

/** The matter ends with its rest. */
export function endIn(state: CaseState, position: EndedPosition, on: IsoDay): Result<ActEffect> {
  const back = comeBack(state);
  return accept({
    movements: [
      ...back.movements,
      { from_position: back.position, to_position: position, matters: 1, amount_vnd: state.rest_vnd },
    ],
    changes: { position, position_since: on },
  });
}

/** Part of the money leaves for an ended position; the matter stays. */
export function releasePart(
  state: CaseState,
  position: EndedPosition,
  amount_vnd: bigint,
  on: IsoDay,
  counter: 'collected_vnd' | 'released_vnd',
): Result<ActEffect> {
  const back = comeBack(state);
  return accept({
    movements: [...back.movements, { from_position: back.position, to_position: position, matters: 0, amount_vnd }],
    changes: {
      ...(back.movements.length > 0 ? { position: back.position, position_since: on } : {}),
      rest_vnd: state.rest_vnd - amount_vnd,
      [counter]: state[counter] + amount_vnd,
    },
  });
}

/** Refuses a part that is not below the rest; a part as large as the rest would be the whole. */
export function requireBelowRest(state: CaseState, amount_vnd: bigint): Result<null> {
  if (amount_vnd < state.rest_vnd) return accept(null);
  return refuseAct(
    'amount-not-below-rest',
    `Số tiền ${formatVnd(amount_vnd)} ₫ phải nhỏ hơn số còn phải thi hành ${formatVnd(state.rest_vnd)} ₫; nếu là toàn bộ thì để trống số tiền.`,
    'amount_vnd',
  );
}
