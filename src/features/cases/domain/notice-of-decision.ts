/** What the first valid notice of the enforcement decision does: it starts the voluntary period, and after it the verification. */
import { isOpenPosition } from '#law/positions.ts';
import type { ActTerms, DeadlineOpening } from './act-definition.ts';
import { textOf } from './act-definition.ts';
import type { CaseState } from './case-state.ts';

/** A notice that names no act is one of the enforcement decision; the first of them counts, while there is something to enforce. */
export function ofDecision(terms: ActTerms, state: CaseState): boolean {
  return textOf(terms, 'of_act') === undefined && state.notified_on === null && isOpenPosition(state.position);
}

/** D09 from the day of the notice; D10 from its end, unless verified already. */
export const NOTICE_OPENINGS: readonly DeadlineOpening[] = [
  { rule: 'D09', when: ofDecision },
  {
    rule: 'D10',
    after: 'D09',
    pauses: true,
    when: (terms, state) => ofDecision(terms, state) && state.verified_on === null,
  },
];

export function noticeChanges(state: CaseState, terms: ActTerms): Partial<CaseState> {
  return ofDecision(terms, state) ? { notified_on: terms.dated_on } : {};
}
