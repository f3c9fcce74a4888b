/**
 * What a rule of the self-inspection is: one entry holds what it is called, on which article it rests, how serious a breach is,
 * what mends it, and how it is seen in a case. Pure: today, the calendar and the settings come with the question.
 */
import { addDays, daysBetween } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import type { DeadlineCode } from '#law/deadlines/deadline-rule.ts';
import type { LawSettings } from '#law/law-settings.ts';
import type { CaseDeadline, CaseFacts, CaseState, CaseStep, ExaminedCase } from '#features/cases/contract.ts';
import type { Severity, Theme } from '../contract.ts';

/** What is known of a case when it is inspected. */
export type FindingQuestion = Pick<ExaminedCase, 'steps' | 'state' | 'deadlines' | 'breaches'> & {
  readonly code: string;
  /** The case goes on where another ended: an entrustment that came in, a case taken up. */
  readonly continues: boolean;
  readonly facts: CaseFacts;
  readonly calendar: WorkingCalendar;
  readonly settings: LawSettings;
  readonly today: IsoDay;
  /** The day on which the officer's last post in the case's unit ended; null while he serves there. */
  readonly officer_left_on: IsoDay | null;
};

/** One breach of a rule in a case. */
export type Breach = {
  /** Tells breaches of one rule in one case apart, and stays the same night after night. */
  readonly occasion: string;
  /** The act it is about; null where it is about what is missing. */
  readonly act: { readonly id: bigint; readonly seq: number } | null;
  /** The first day on which the law was not kept. */
  readonly since: IsoDay;
  /** The day of the act that mended it; null while nothing did. */
  readonly ended_on: IsoDay | null;
  readonly mended_by_act_id: bigint | null;
  readonly article: string;
  /** Vietnamese; without running days, so that it changes only where the facts do. */
  readonly sentence: string;
};

export type FindingRule = {
  readonly code: string;
  /** Vietnamese, as the procuracy names the breach. */
  readonly label: string;
  readonly article: string;
  readonly theme: Theme;
  readonly severity: Severity;
  /** What mends it, as a sentence, and the act types that do. */
  readonly mends: { readonly sentence: string; readonly acts: readonly string[] };
  /** Asked only where one of these deadlines was missed. */
  readonly deadlines?: readonly DeadlineCode[];
  /** Asked only where an act breached its own law. */
  readonly of_breaches?: true;
  readonly find: (question: FindingQuestion) => readonly Breach[];
};

export function defineRule(rule: FindingRule): FindingRule {
  return rule;
}

/** How many days a breach lasted or has lasted by a day, its first day counted. */
export function daysOf(since: IsoDay, ended_on: IsoDay | null, today: IsoDay): number {
  return Math.max(1, daysBetween(since, ended_on ?? today) + 1);
}

/** Whether a duty was missed by a day: performed late, or not performed though its day is over. */
export function isMissed(deadline: CaseDeadline, today: IsoDay): boolean {
  if (deadline.nature !== 'duty') return false;
  if (deadline.status === 'met') return deadline.closed_on !== null && deadline.closed_on > deadline.due_on;
  return deadline.status === 'open' && today > deadline.due_on;
}

/** The breach that a missed deadline is. */
export function breachOfDeadline(deadline: CaseDeadline): Breach {
  const { rule, asset, due_on, closed_on, closed_by_act_id, opened_by_act_id, opened_by_seq } = deadline;
  const done = closed_on === null ? 'chưa thực hiện' : `thực hiện ngày ${formatDate(closed_on)}`;
  return {
    occasion: `${rule}.${opened_by_seq}`,
    act: { id: opened_by_act_id, seq: opened_by_seq },
    since: addDays(due_on, 1),
    ended_on: closed_on,
    mended_by_act_id: closed_by_act_id,
    article: deadline.article,
    sentence: `${deadline.label}${asset === null ? '' : ` (${asset})`}: hạn ${formatDate(due_on)}, ${done}.`,
  };
}

/** A breach that an act is by itself, for as long as nobody answers for it. */
export function breachOfStep(
  { act }: CaseStep,
  article: string,
  sentence: string,
  ended: { readonly on: IsoDay; readonly act_id: bigint } | null = null,
): Breach {
  return {
    occasion: String(act.seq),
    act: { id: act.id, seq: act.seq },
    since: act.dated_on,
    ended_on: ended?.on ?? null,
    mended_by_act_id: ended?.act_id ?? null,
    article,
    sentence,
  };
}

/** The step that brought the case where it stands. */
export function stepIntoPosition(question: { steps: readonly CaseStep[]; state: CaseState }): CaseStep | undefined {
  return question.steps.findLast(
    ({ before, after }) => before.position !== after.position && after.position === question.state.position,
  );
}
