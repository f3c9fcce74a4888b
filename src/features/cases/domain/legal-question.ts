/**
 * What a rule of law about an act is asked, and how it answers. Rules of order (positions, amounts, powers) refuse everywhere;
 * rules of law refuse a draft, naming the article, and turn into findings where the act has happened all the same.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { STANDARD_SETTINGS } from '#law/law-settings.ts';
import type { LawSettings } from '#law/law-settings.ts';
import type { ActDefinition, ActTerms } from './act-definition.ts';
import { caseDeadlines, keepsPapers } from './case-deadlines.ts';
import type { CaseDeadline, PaperTracking } from './case-deadlines.ts';
import { statesOf } from './case-history.ts';
import type { CaseHistory, RecordedAct } from './case-history.ts';
import { BEFORE_DECISION } from './case-state.ts';
import type { CaseState } from './case-state.ts';

/** What is known of a case beside its acts. */
export type CaseFacts = {
  readonly basis: 'ex-officio' | 'on-request';
  readonly case_type: string;
  readonly judgment_received_on: IsoDay | null;
  readonly judgment_in_force_on: IsoDay | null;
  /** Null where the case was opened ex officio or its request is not registered. */
  readonly requested_on: IsoDay | null;
  /** Every debtor has an identity number, a tax code or the like; a name and a year of birth are not enough (A5). */
  readonly debtors_identified: boolean;
  readonly debtors: number;
  /** At least one debtor is an organisation; only they can go bankrupt. */
  readonly has_organisation_debtor: boolean;
  /** Rights or duties that several share: they are enforced by one decision. */
  readonly has_joint_duty: boolean;
  /** Something that is decided on as a whole for all debtors: no money, or given back, divided, confiscated. */
  readonly has_duty_decided_whole: boolean;
  /** A duty that is not money, which a debtor may have to perform himself. */
  readonly has_duty_beside_money: boolean;
};

export type LegalQuestion = {
  /** The acts before this one, by day, without those that were undone. */
  readonly acts: readonly RecordedAct[];
  /** Where the case stood before the act. */
  readonly state: CaseState;
  readonly deadlines: readonly CaseDeadline[];
  readonly terms: ActTerms;
  readonly facts: CaseFacts;
  readonly calendar: WorkingCalendar;
  /** Whether papers are kept here on the day of the act: an imported history does not tell of every paper. */
  readonly keeps_papers: boolean;
  /** What the law leaves open, as it is set on the day of the act. */
  readonly settings: LawSettings;
};

export type LegalBreach = {
  /** Code of the finding, `coercion-in-forbidden-window`; all of them stand in the catalogue of findings. */
  readonly code: string;
  readonly article: string;
  /** Vietnamese: what is missing or wrong, with its days and amounts. */
  readonly sentence: string;
  readonly field?: string;
};

/** The question as it stands before an act: the acts of earlier days, and of its own day those recorded before it. */
export function legalQuestion(
  history: CaseHistory,
  act: RecordedAct,
  facts: CaseFacts,
  catalogue: ReadonlyMap<string, ActDefinition>,
  calendar: WorkingCalendar,
  tracking: PaperTracking,
  settings: LawSettings = STANDARD_SETTINGS,
): LegalQuestion {
  const acts = history.acts.filter(
    (other) =>
      !history.undone.has(other.id) &&
      (other.dated_on < act.dated_on || (other.dated_on === act.dated_on && other.seq < act.seq)),
  );
  const nothing_undone = new Set<bigint>();
  return {
    acts,
    state: statesOf(acts, nothing_undone, catalogue).at(-1)?.after ?? BEFORE_DECISION,
    deadlines: caseDeadlines(acts, nothing_undone, catalogue, calendar, tracking),
    terms: act,
    facts,
    calendar,
    keeps_papers: keepsPapers(tracking, act.dated_on),
    settings,
  };
}
