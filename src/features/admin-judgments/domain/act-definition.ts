/**
 * What an act of the following up is: one entry holds its label, article, fields, who records it, when it may be and what it
 * changes. Form, API, permission and timeline follow from the entry.
 */
import type { Refusal } from '#kit/result.ts';
import type { FollowAct, FollowState } from './follow-state.ts';
import { STAGES } from './vocabulary.ts';
import type { Stage } from './vocabulary.ts';

/** `officer`, `petition` and `explanation` take a code: of a person, of an unanswered petition, of an open question. */
export type FollowFieldKind = 'line' | 'text' | 'day' | 'choice' | 'officer' | 'petition' | 'explanation';

export type FollowField = {
  readonly name: string;
  readonly label: string;
  readonly kind: FollowFieldKind;
  readonly required: boolean;
  readonly choices?: Readonly<Record<string, string>>;
  readonly help?: string;
};

/** Who may record it: the clerk what comes in, the officer what he does and sees, the head what he signs. */
export type FollowAbility = 'register' | 'carry-out' | 'sign';

export type FollowActDefinition = {
  readonly type: string;
  readonly label: string;
  readonly article: string;
  readonly help: string;
  readonly abilities: readonly FollowAbility[];
  readonly fields: readonly FollowField[];
  /** May lie before the receipt of the judgment: the debtor need not wait for the enforcement agency. */
  readonly before_receipt?: true;
  /** Written by a command of its own, and not offered as a next act. */
  readonly internal?: true;
  /** Why the act cannot follow now; undefined where it can. */
  readonly blocked: (state: FollowState) => Refusal | undefined;
  /** What stands against these terms; the fields are checked already. */
  readonly against?: (state: FollowState, act: FollowAct) => Refusal | undefined;
  readonly apply: (state: FollowState, act: FollowAct) => Partial<FollowState>;
};

export const NOTE: FollowField = { name: 'note', label: 'Ghi chú', kind: 'text', required: false };

export function numberField(label: string, required = true): FollowField {
  return { name: 'number', label, kind: 'line', required };
}

export function contentField(label: string, required = true): FollowField {
  return { name: 'content', label, kind: 'text', required };
}

/** Moves on to a stage, and stays where it is already further. */
export function reach(state: FollowState, stage: Stage, act: FollowAct): Partial<FollowState> {
  return STAGES.indexOf(stage) > STAGES.indexOf(state.stage) ? { stage, stage_since: act.dated_on } : {};
}
