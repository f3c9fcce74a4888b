/**
 * What an inspection sees of a case: its steps, every deadline they opened, and every rule of law that an act breached. One
 * fold serves all three; what a rule of law does not ask for is not worked out.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import type { LawSettings } from '#law/law-settings.ts';
import { ACT_CATALOGUE } from '../acts/catalogue.ts';
import { deadlinesOfSteps, keepsPapers } from './case-deadlines.ts';
import type { CaseDeadline, PaperTracking } from './case-deadlines.ts';
import { statesOf } from './case-history.ts';
import type { CaseStep, RecordedAct } from './case-history.ts';
import { BEFORE_DECISION } from './case-state.ts';
import type { CaseState } from './case-state.ts';
import type { CaseFacts, LegalBreach } from './legal-question.ts';

/** An act that was recorded although it breached a rule of law. */
export type BreachedLaw = { readonly step: CaseStep; readonly breach: LegalBreach };

export type ExaminedCase = {
  /** The acts that stand, with the state before and after each. */
  readonly steps: readonly CaseStep[];
  readonly state: CaseState;
  readonly deadlines: readonly CaseDeadline[];
  readonly breaches: readonly BreachedLaw[];
};

/** What the office and the law say beside the acts. */
export type ExamineWith = {
  readonly facts: CaseFacts;
  readonly calendar: WorkingCalendar;
  readonly tracking: PaperTracking;
  /** What the law leaves open, as it was set on a day. */
  readonly settingsOn: (day: IsoDay) => LawSettings;
};

/** Acts by day, then by order of recording. Throws where they do not follow from each other. */
export function examineCase(acts: readonly RecordedAct[], given: ExamineWith): ExaminedCase {
  const { calendar, tracking } = given;
  const undone = new Set<bigint>();
  for (const act of acts) if (act.corrects_act_id !== null) undone.add(act.corrects_act_id);
  const steps = statesOf(acts, undone, ACT_CATALOGUE);
  const breaches: BreachedLaw[] = [];
  const deadlines = deadlinesOfSteps(steps, calendar, tracking, (step, at, earlier) => {
    for (const breach of breachesOf(steps, step, at, earlier, given)) breaches.push({ step, breach });
  });
  return { steps, state: steps.at(-1)?.after ?? BEFORE_DECISION, deadlines, breaches };
}

function breachesOf(
  steps: readonly CaseStep[],
  step: CaseStep,
  at: number,
  deadlines: () => readonly CaseDeadline[],
  { facts, calendar, tracking, settingsOn }: ExamineWith,
): readonly LegalBreach[] {
  const { law } = step.definition;
  if (law === undefined) return [];
  return law({
    get acts() {
      return steps.slice(0, at).map(({ act }) => act);
    },
    get deadlines() {
      return deadlines();
    },
    state: step.before,
    terms: step.act,
    facts,
    calendar,
    keeps_papers: keepsPapers(tracking, step.act.dated_on),
    settings: settingsOn(step.act.dated_on),
  });
}
