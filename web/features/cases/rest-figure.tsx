/** What is still to be enforced of a case; of one that has ended, how its rest ended. */
import { formatVnd } from '#kit/vietnamese-format.ts';
import { isEndedPosition, type Position } from '#law/positions.ts';
import './rest-figure.css';
import { endedRest } from './ended-rest.ts';

export interface RestFigureProps {
  readonly position: Position;
  readonly rest_vnd: number;
  /** With the sign of the currency, where no heading says it. */
  readonly currency?: boolean;
}

export function RestFigure({ position, rest_vnd, currency = false }: RestFigureProps) {
  const sign = currency ? ' ₫' : '';
  return isEndedPosition(position) ? (
    <span className="ended-rest">{`${endedRest(position, rest_vnd)}${sign}`}</span>
  ) : (
    `${formatVnd(rest_vnd)}${sign}`
  );
}
