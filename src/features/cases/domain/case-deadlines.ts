/**
 * The deadlines of a case, folded from its acts: an act opens some, meets others, makes others needless; a postponement lets
 * some stand still. Pure: whoever asks brings the calendar. Nothing here depends on today; lateness is a comparison.
 */
import { addDays, daysBetween } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { findIsoDay } from '#kit/iso-day.ts';
import { nextWorkingDay } from '#kit/working-calendar.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { getDeadlineRule } from '#law/deadlines/catalogue.ts';
import { computeDeadline } from '#law/deadlines/compute-deadline.ts';
import type { DeadlineCode, DeadlineNature } from '#law/deadlines/deadline-rule.ts';
import type { ResponsibleRole } from '#law/deadlines/responsible-roles.ts';
import { isEndedPosition } from '#law/positions.ts';
import type { Position } from '#law/positions.ts';
import { textOf } from './act-definition.ts';
import type { ActDefinition, DeadlineMeeting, DeadlineOpening } from './act-definition.ts';
import type { CaseStep, RecordedAct } from './case-history.ts';
import { statesOf } from './case-history.ts';
import type { CaseState } from './case-state.ts';

/** `moved`: the event happened again and a new deadline runs in its place; `ended`: nothing remains to be done for it. */
export type DeadlineStatus = 'open' | 'paused' | 'met' | 'moved' | 'ended';

export type CaseDeadline = {
  readonly rule: DeadlineCode;
  readonly variant: string | null;
  readonly label: string;
  readonly article: string;
  readonly nature: DeadlineNature;
  readonly responsible: ResponsibleRole;
  /** The asset it is about; null where it is about the case. */
  readonly asset: string | null;
  readonly opened_by_act_id: bigint;
  readonly opened_by_seq: number;
  readonly start_on: IsoDay;
  /** With the days it stood still. */
  readonly due_on: IsoDay;
  readonly status: DeadlineStatus;
  /** The day on which it was met, moved or ended. */
  readonly closed_on: IsoDay | null;
  readonly closed_by_act_id: bigint | null;
  readonly paused_since: IsoDay | null;
};

/**
 * A package tells what happened but not which papers were sent: deadlines of paperwork run for acts from this day on; null
 * where all papers are kept here.
 */
export type PaperTracking = { readonly papers_from: IsoDay | null };

/** Whether the papers of an act of this day are kept here. */
export function keepsPapers({ papers_from }: PaperTracking, dated_on: IsoDay): boolean {
  return papers_from === null || dated_on >= papers_from;
}

const STANDING_STILL: ReadonlySet<Position> = new Set<Position>([
  'postponed',
  'postponed-by-agreement',
  'suspended',
  'paused-for-complaint',
]);

type Running = {
  deadline: CaseDeadline;
  readonly opening: DeadlineOpening;
  readonly opener: RecordedAct;
  /** How many days it stood still, each time. */
  readonly stood_days: number[];
};

/** All deadlines that the acts of a case opened, oldest first. */
export function caseDeadlines(
  acts: readonly RecordedAct[],
  undone: ReadonlySet<bigint>,
  catalogue: ReadonlyMap<string, ActDefinition>,
  calendar: WorkingCalendar,
  tracking: PaperTracking,
): CaseDeadline[] {
  return deadlinesOfSteps(statesOf(acts, undone, catalogue), calendar, tracking);
}

/** Hears of each step before it changes the deadlines, with what ran until then. */
export type BeforeStep = (step: CaseStep, at: number, deadlines: () => CaseDeadline[]) => void;

/** The same for who has the steps already. */
export function deadlinesOfSteps(
  steps: readonly CaseStep[],
  calendar: WorkingCalendar,
  tracking: PaperTracking,
  before_step?: BeforeStep,
): CaseDeadline[] {
  const fold = new DeadlineFold(calendar, tracking);
  for (const [at, step] of steps.entries()) {
    before_step?.(step, at, () => fold.deadlines);
    const { act, definition, before, after } = step;
    fold.close(definition, act);
    fold.open(definition, act, before);
    fold.follow(before, after, act);
  }
  return fold.deadlines;
}

class DeadlineFold {
  readonly #calendar: WorkingCalendar;
  readonly #tracking: PaperTracking;
  readonly #all: Running[] = [];

  constructor(calendar: WorkingCalendar, tracking: PaperTracking) {
    this.#calendar = calendar;
    this.#tracking = tracking;
  }

  get deadlines(): CaseDeadline[] {
    return this.#all.map(({ deadline }) => deadline);
  }

  close(definition: ActDefinition, act: RecordedAct): void {
    if (definition.meets === undefined && definition.ends === undefined) return;
    for (const running of this.#running()) {
      const { rule, asset } = running.deadline;
      const is_near = asset === null || asset === assetOf(act);
      if (definition.meets?.some((meeting) => isMet(running, meeting, act, is_near)) === true)
        this.#close(running, 'met', act);
      else if (is_near && definition.ends?.includes(rule) === true) this.#close(running, 'ended', act);
    }
  }

  open(definition: ActDefinition, act: RecordedAct, state: CaseState): void {
    for (const opening of definition.opens ?? []) {
      if (opening.when !== undefined && !opening.when(act, state)) continue;
      if (opening.is_paperwork === true && !keepsPapers(this.#tracking, act.dated_on)) continue;
      const start_on = this.#startOf(opening, act, state);
      if (start_on !== undefined) this.#start(opening, act, state, start_on);
    }
  }

  /** Postponed, suspended or paused: what can stand still does. Gone on: it runs again, later by the days it stood. */
  follow(before: CaseState, after: CaseState, act: RecordedAct): void {
    if (before.position === after.position) return;
    const [stood, stands] = [STANDING_STILL.has(before.position), STANDING_STILL.has(after.position)];
    for (const running of this.#running()) {
      if (isEndedPosition(after.position) && running.opening.outlives_case !== true) {
        this.#close(running, 'ended', act);
      } else if (running.opening.pauses === true && !stood && stands) {
        running.deadline = { ...running.deadline, status: 'paused', paused_since: act.dated_on };
      } else if (running.deadline.status === 'paused' && !stands) {
        this.#goOn(running, act.dated_on);
      }
    }
  }

  #running(): Running[] {
    return this.#all.filter(({ deadline }) => deadline.status === 'open' || deadline.status === 'paused');
  }

  #close(running: Running, status: 'met' | 'moved' | 'ended', act: RecordedAct): void {
    running.deadline = {
      ...running.deadline,
      due_on: this.#dueAsKnownOn(running, act.dated_on),
      status,
      closed_on: act.dated_on,
      closed_by_act_id: act.id,
      paused_since: null,
    };
  }

  #goOn(running: Running, on: IsoDay): void {
    const { due_on, paused_since } = running.deadline;
    const stood_days = paused_since === null ? 0 : Math.max(0, daysBetween(paused_since, on));
    running.stood_days.push(stood_days);
    const moved = laterBy(due_on, stood_days, this.#calendar);
    running.deadline = { ...running.deadline, status: 'open', due_on: moved, paused_since: null };
  }

  /** A day off that is announced later does not move what has ended. */
  #dueAsKnownOn({ deadline, opener, stood_days }: Running, on: IsoDay): IsoDay {
    const known = this.#calendar.asKnownOn?.(on) ?? this.#calendar;
    if (known === this.#calendar) return deadline.due_on;
    const { rule, variant, start_on } = deadline;
    const computed = computeDeadline(rule, start_on, opener.dated_on, known, variant ?? undefined);
    if (!computed.ok) return deadline.due_on;
    return stood_days.reduce((due_on, days) => laterBy(due_on, days, known), computed.value.due_on);
  }

  #startOf(opening: DeadlineOpening, act: RecordedAct, state: CaseState): IsoDay | undefined {
    if (opening.after !== undefined)
      return this.#running().findLast(({ deadline }) => deadline.rule === opening.after)?.deadline.due_on;
    if (opening.start === undefined) return act.dated_on;
    if (typeof opening.start !== 'string') return opening.start(act, state) ?? undefined;
    const value = act.data[opening.start];
    return typeof value === 'string' ? findIsoDay(value.slice(0, 10)) : undefined;
  }

  /** The event happened again: what ran for it before runs no more. */
  #moveAway(rule: DeadlineCode, asset: string | null, act: RecordedAct): void {
    for (const running of this.#running())
      if (running.deadline.rule === rule && running.deadline.asset === asset) this.#close(running, 'moved', act);
  }

  #start(opening: DeadlineOpening, act: RecordedAct, state: CaseState, start_on: IsoDay): void {
    const variant = opening.variant?.(act, state);
    // The rules of the act's own day govern, and stay: an open deadline is never computed again by a newer rule.
    const computed = computeDeadline(opening.rule, start_on, act.dated_on, this.#calendar, variant);
    if (!computed.ok) return;
    const asset = assetOf(act);
    if (opening.is_one_of_many !== true) this.#moveAway(opening.rule, asset, act);
    const rule = getDeadlineRule(opening.rule);
    this.#all.push({
      opening,
      opener: act,
      stood_days: [],
      deadline: {
        rule: opening.rule,
        variant: variant ?? null,
        label: rule.label,
        article: computed.value.article,
        nature: rule.nature,
        responsible: rule.responsible,
        asset,
        opened_by_act_id: act.id,
        opened_by_seq: act.seq,
        start_on,
        due_on: computed.value.due_on,
        status: 'open',
        closed_on: null,
        closed_by_act_id: null,
        paused_since: null,
      },
    });
  }
}

function laterBy(due_on: IsoDay, days: number, calendar: WorkingCalendar): IsoDay {
  const later = addDays(due_on, days);
  return calendar.isDayOff(later) ? nextWorkingDay(calendar, later) : later;
}

/** What names the act that opened the deadline hits it whatever asset it belongs to. */
function isMet({ deadline, opener }: Running, meeting: DeadlineMeeting, act: RecordedAct, is_near: boolean): boolean {
  if (typeof meeting === 'string') return is_near && meeting === deadline.rule;
  if (meeting.rule !== deadline.rule || meeting.when?.(act) === false) return false;
  if (meeting.opened_by !== undefined && meeting.opened_by !== opener.type) return false;
  if (meeting.same_paper === true && textOf(act, 'of_act') !== textOf(opener, 'of_act')) return false;
  if (meeting.of_act !== true) return is_near;
  const named = textOf(act, 'of_act');
  return named === undefined ? opener.type === 'decided' : opener.code === named;
}

function assetOf(act: RecordedAct): string | null {
  return textOf(act, 'asset') ?? null;
}

/** Whether a duty was, or is by a day, performed too late, and by how many calendar days. Rights and waiting times are never late. */
export function daysLate(deadline: CaseDeadline, today: IsoDay): number {
  if (deadline.nature !== 'duty' || deadline.status === 'paused') return 0;
  if (deadline.status === 'moved' || deadline.status === 'ended') return 0;
  const until = deadline.closed_on ?? today;
  return Math.max(0, daysBetween(deadline.due_on, until));
}
