/**
 * Claims that lapse: which rights to request enforcement end within so many days, or have ended (C10). The limitation itself
 * is the law's (`#law/limitation.ts`); here it meets the days on which a case stood still.
 */
import { addDays } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import type { LawSettings } from '#law/law-settings.ts';
import { computeLimitation } from '#law/limitation.ts';
import type { LimitationPause, LimitationStart, PauseGround } from '#law/limitation.ts';
import type { Position } from '#law/positions.ts';
import type { CaseStep } from './case-history.ts';

/** How far ahead the list looks. */
export const LIMITATION_WARNING_DAYS = 90;

/** A right that nobody has requested yet, or has to request again. */
export type OpenClaim = {
  readonly code: string;
  readonly start: LimitationStart;
  /** The judgment in force, the duty or the instalment due. */
  readonly from: IsoDay;
  readonly pauses: readonly LimitationPause[];
};

export type LapsingClaim = {
  readonly code: string;
  readonly expires_on: IsoDay;
  /** Negative once it has lapsed. */
  readonly days_left: number;
  readonly article: string;
};

/** The claims that have lapsed or will within the days, the nearest first; those whose days contradict each other are left out. */
export function lapsingClaims(
  claims: readonly OpenClaim[],
  today: IsoDay,
  calendar: WorkingCalendar,
  settings: LawSettings,
  within_days: number = LIMITATION_WARNING_DAYS,
): LapsingClaim[] {
  const lapsing: LapsingClaim[] = [];
  for (const { code, start, from, pauses } of claims) {
    if (from > today) continue;
    const limitation = computeLimitation({ start, from, pauses, on: today }, calendar, settings);
    if (!limitation.ok) continue;
    const { expires_on, days_left, article } = limitation.value;
    if (days_left !== null && days_left <= within_days) lapsing.push({ code, expires_on, days_left, article });
  }
  return lapsing.toSorted((a, b) => a.days_left - b.days_left);
}

const STOPS: Readonly<Partial<Record<Position, PauseGround>>> = {
  postponed: 'postponed',
  'postponed-by-agreement': 'postponed-by-agreement',
  suspended: 'suspended',
};

/** The days on which a case was postponed or suspended, and those since its request was sent back, up to today. */
export function limitationPausesOf(steps: readonly CaseStep[], today: IsoDay): LimitationPause[] {
  const pauses: LimitationPause[] = [];
  let running: { ground: PauseGround; from: IsoDay } | null = null;
  const close = (to: IsoDay): void => {
    if (running !== null && running.from <= to) pauses.push({ ...running, to });
    running = null;
  };
  for (const { act, before, after } of steps) {
    if (before.position === after.position) continue;
    close(addDays(act.dated_on, -1));
    const ground = act.type === 'request-sent-back' ? 'request-sent-back' : STOPS[after.position];
    if (ground !== undefined) running = { ground, from: act.dated_on };
  }
  close(today);
  return pauses;
}
