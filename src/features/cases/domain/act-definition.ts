/**
 * What an act type is: one entry holds everything there is to know of it. Form, permission, preconditions, case-book
 * movement, import column and help text all follow from the entry.
 */
import { refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { DeadlineCode } from '#law/deadlines/deadline-rule.ts';
import type { Ground } from '#law/grounds.ts';
import { ENDED_POSITIONS, OPEN_POSITIONS } from '#law/positions.ts';
import type { Position } from '#law/positions.ts';
import type { CaseState } from './case-state.ts';
import type { CaseFacts, LegalBreach, LegalQuestion } from './legal-question.ts';

/** What an act brings with it, as a person typed it or a package carries it. */
export type ActTerms = {
  readonly type: string;
  readonly dated_on: IsoDay;
  readonly ground: string | null;
  readonly amount_vnd: bigint | null;
  /** Code of the unit that receives an entrustment, or `elsewhere`. */
  readonly receiving_unit: string | null;
  readonly officer_id: bigint | null;
  readonly data: Readonly<Record<string, string | number | boolean>>;
};

/** A movement that an act asks for, before it has an id and a booking day. */
export type MovementIntent = {
  readonly from_position: Position;
  readonly to_position: Position;
  readonly matters: 0 | 1;
  readonly amount_vnd: bigint;
};

export type ActEffect = {
  readonly movements: readonly MovementIntent[];
  /** The fields of the state that the act changes beside its movements. */
  readonly changes: Partial<CaseState>;
};

/**
 * Who may record an act: the head signs decisions, the officer carries out, the accountant or cashier takes money, the head of
 * the province takes a case up from a unit below, the reviewer checks files before they are archived.
 */
export type ActAbility = 'sign-decision' | 'carry-out' | 'take-money' | 'take-up' | 'check-file';

/** Registers in which decisions take their numbers, one series per unit and statistical year. */
export type NumberRegister =
  | 'postponement'
  | 'discontinuation'
  | 'entrustment'
  | 'asset-entrustment'
  | 'no-means'
  | 'withdrawal'
  | 'take-up'
  | 'archive'
  | 'security'
  | 'coercion';

/**
 * `moment`: day and time of the office, `2021-03-31T08:30`. `amount`: whole đồng. `asset`: the code of an asset that the case
 * holds. `act`: the code of an earlier act of the case, never of the enforcement decision. Values are kept as text.
 */
export const ACT_FIELD_KINDS = [
  'text',
  'long-text',
  'day',
  'moment',
  'amount',
  'number',
  'choice',
  'yes-no',
  'asset',
  'act',
] as const;
export type ActFieldKind = (typeof ACT_FIELD_KINDS)[number];

export type ActField = {
  readonly name: string;
  readonly label: string;
  readonly kind: ActFieldKind;
  readonly required: boolean;
  readonly help?: string;
  /** Of a `choice`. */
  readonly choices?: readonly { readonly code: string; readonly label: string }[];
  /** A day or moment that may lie ahead: a planned coercion, the end of a postponement. */
  readonly may_be_ahead?: true;
};

/** A deadline that an act sets running. One that runs already under the same code (for the same asset) is replaced: it moves. */
export type DeadlineOpening = {
  readonly rule: DeadlineCode;
  /** Runs beside others of its code, as every decision is to be sent and notified by itself. */
  readonly is_one_of_many?: true;
  /** The field of the act in which the start day stands, or the day itself (null: it does not begin); the act's own day unless given. */
  readonly start?: string | ((terms: ActTerms, state: CaseState) => IsoDay | null);
  /** Runs from the end of another open deadline, as verification runs from the end of the voluntary period. */
  readonly after?: DeadlineCode;
  readonly variant?: (terms: ActTerms, state: CaseState) => string;
  readonly when?: (terms: ActTerms, state: CaseState) => boolean;
  /** Goes on although the case has ended: pay-out, removal from the public list, archive. */
  readonly outlives_case?: true;
  /** Stands still while the case is postponed, suspended or paused. */
  readonly pauses?: true;
  /** What an imported history does not tell; see `PaperTracking` in `case-deadlines.ts`. */
  readonly is_paperwork?: true;
};

/**
 * Deadlines that an act meets: all that run under a code (of its asset, where they belong to one), or only some of them.
 */
export type DeadlineMeeting =
  | DeadlineCode
  | {
      readonly rule: DeadlineCode;
      /** Only those that the act opened which is named in the field `of_act`; where it names none, the enforcement decision. */
      readonly of_act?: true;
      /** Only those that an act of this type opened. */
      readonly opened_by?: string;
      /** Only those whose opener carries the paper of the same act: both name it in `of_act`, or neither names one. */
      readonly same_paper?: true;
      readonly when?: (terms: ActTerms) => boolean;
    };

export type ActDefinition = {
  readonly type: string;
  readonly label: string;
  readonly article: string;
  readonly help: string;
  readonly abilities: readonly ActAbility[];
  readonly from: readonly Position[];
  readonly grounds?: readonly Ground[];
  readonly ground_label?: string;
  /** `required`; or `part`: empty means all. Absent: the act takes no amount. */
  readonly amount?: 'required' | 'part';
  readonly receiving_unit?: true;
  readonly officer?: true;
  /** Brings an asset into the case, under the code in its field `asset`; the office gives the next free one where it is empty. */
  readonly brings_asset?: true;
  /** Whether the page offers it in this state; always, unless given. The order of the case decides all the same. */
  readonly offered?: (state: CaseState) => boolean;
  /** Where only some acts of the type are numbered, by their terms; null for those that bear no number. */
  readonly register?: NumberRegister | ((terms: ActTerms) => NumberRegister | null);
  readonly fields: readonly ActField[];
  /** Deadlines that begin with the act, that it meets, and that it makes needless. */
  readonly opens?: readonly DeadlineOpening[];
  readonly meets?: readonly DeadlineMeeting[];
  readonly ends?: readonly DeadlineCode[];
  /** What the law demands of the act beside its order. A draft that breaches it is refused; what has happened is recorded and becomes a finding. */
  readonly law?: (question: LegalQuestion) => readonly LegalBreach[];
  /** Template of the paper that is drafted with the act; none for what leaves no paper. */
  readonly document?: string | ((terms: ActTerms, facts: Pick<CaseFacts, 'basis'>) => string | null);
  /** Not offered in the page nor taken from a package: written by its own command. */
  readonly internal?: true;
  readonly decide: (state: CaseState, terms: ActTerms) => Result<ActEffect>;
};

export function defineAct(definition: ActDefinition): ActDefinition {
  return definition;
}

/** The register in which an act takes its number; null where it bears none. */
export function registerOf(definition: ActDefinition, terms: ActTerms): NumberRegister | null {
  const { register } = definition;
  return typeof register === 'function' ? register(terms) : (register ?? null);
}

/** The text of one of an act's own fields; undefined where nothing stands there. */
export function textOf(terms: ActTerms, name: string): string | undefined {
  const value = terms.data[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The note that every act may carry. */
export const NOTE_FIELD: ActField = { name: 'note', label: 'Ghi chú', kind: 'text', required: false };

/** The positions of a case that is open, and of one that is open or stands in the separate book. */
export const ANY_OPEN: readonly Position[] = OPEN_POSITIONS;
export const OPEN_OR_SEPARATE: readonly Position[] = [...OPEN_POSITIONS, 'separate-book'];

/** Acts that change nothing of where the case stands may follow its end: papers are still sent, files still archived. */
export const ANY_TIME: readonly Position[] = [...OPEN_OR_SEPARATE, ...ENDED_POSITIONS];
export const AFTER_THE_END: readonly Position[] = ENDED_POSITIONS;

/** Limit of every amount: 10^15 đồng, beyond which a number is a typing error (exchange format). */
export const MAX_AMOUNT_VND = 1_000_000_000_000_000n;

export function refuseAct(code: string, sentence: string, field?: string): Result<never> {
  return refuse<Refusal>(refusal(code, sentence, field));
}
