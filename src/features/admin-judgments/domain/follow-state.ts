/** What is known of a followed judgment at a moment: the fold of its acts. Pure. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { Addressee, Breach, ContentKind, DebtorKind, Stage } from './vocabulary.ts';

/** What the register says of the judgment itself; an amending act may change it, with its reason. */
export type FollowFacts = {
  readonly content_kind: ContentKind;
  readonly debtor_kind: DebtorKind;
  /** What must be done, in the words of the judgment. */
  readonly duty: string;
  /** The body directly above the debtor; empty where there is none. */
  readonly superior: string;
  /** The day from which the voluntary period runs; null while it is not known. */
  readonly debtor_received_on: IsoDay | null;
};

/** The court's decision that forces performance (quyết định buộc thi hành án hành chính). */
export type EnforcementOrder = {
  readonly number: string;
  readonly decided_on: IsoDay;
  /** The day on which the enforcement agency received it. */
  readonly received_on: IsoDay;
  readonly superior_received_on: IsoDay | null;
};

/** A petition to hold somebody responsible, and its answer. */
export type Petition = {
  readonly code: string;
  readonly petitioned_on: IsoDay;
  readonly breach: Breach;
  readonly addressee: Addressee;
  readonly answered_on: IsoDay | null;
};

/** A question to the court that gave the judgment, and its answer (Luật TTHC Đ310). */
export type Explanation = {
  readonly code: string;
  readonly asked_on: IsoDay;
  readonly given_on: IsoDay | null;
};

export type FollowState = {
  readonly facts: FollowFacts;
  /** The day on which the judgment was given, before which nothing can have been done about it. */
  readonly issued_on: IsoDay;
  readonly received_on: IsoDay;
  readonly stage: Stage;
  readonly stage_since: IsoDay;
  readonly officer_id: bigint | null;
  readonly assigned_on: IsoDay | null;
  readonly noticed_on: IsoDay | null;
  readonly requested_on: IsoDay | null;
  readonly order: EnforcementOrder | null;
  /** First working session after the court's order. */
  readonly worked_on: IsoDay | null;
  readonly directed_on: IsoDay | null;
  readonly published_on: IsoDay | null;
  readonly unpublished_on: IsoDay | null;
  /** First report of the debtor, and the first that says that all is done. */
  readonly reported_on: IsoDay | null;
  readonly result_reported_on: IsoDay | null;
  readonly refusal_minuted_on: IsoDay | null;
  readonly petitions: readonly Petition[];
  readonly explanations: readonly Explanation[];
  readonly sanctions: number;
  readonly part_performed_on: IsoDay | null;
  readonly performed_on: IsoDay | null;
  readonly ended_on: IsoDay | null;
  /** Code of the act by which it was performed or ended; null while it is followed. */
  readonly closed_by: string | null;
};

/** An act with what it brings. Everything a form asks for beside the day is text in `data`, named as its field. */
export type FollowAct = {
  readonly code: string;
  readonly seq: number;
  readonly type: string;
  readonly dated_on: IsoDay;
  /** The day on which it counts in reports: its own, or the first open one where its period is closed already. */
  readonly booked_on: IsoDay;
  readonly officer_id: bigint | null;
  /** Code of the act that a correcting act undoes. */
  readonly corrects: string | null;
  readonly data: Readonly<Record<string, string>>;
};

export function isClosed(state: Pick<FollowState, 'performed_on' | 'ended_on'>): boolean {
  return state.performed_on !== null || state.ended_on !== null;
}
