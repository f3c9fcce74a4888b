/**
 * How a decision's number is printed and read (domain 10.2): `NN/QĐ-CTHADS` at a province office, `NN/QĐ-CCTHADS` at a
 * district office; from 1 July 2025, when one tier remained, `NN/QĐ-THADS`.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import type { Unit } from '../queries/find-unit.ts';

const ONE_TIER_FROM = '2025-07-01';

/** `symbol` tells the kind of document: decisions `QĐ`, notices `TB`. */
export function numberText(number: bigint, kind: Unit['kind'], dated_on: IsoDay, symbol = 'QĐ'): string {
  if (dated_on >= ONE_TIER_FROM) return `${number}/${symbol}-THADS`;
  return `${number}/${symbol}-${kind === 'province-office' ? 'CTHADS' : 'CCTHADS'}`;
}

/** The running number at the head of a printed number; undefined where it does not begin with digits. */
export function findRunningNumber(text: string): bigint | undefined {
  const match = /^0*(\d{1,9})\//.exec(text);
  return match?.[1] === undefined ? undefined : BigInt(match[1]);
}
