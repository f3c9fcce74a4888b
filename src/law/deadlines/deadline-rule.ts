/**
 * What a legal period is: how long, in which unit, from which event, under which article, and between which days that was
 * the law. Rules are data; the dates are computed in `compute-deadline.ts`.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import type { ResponsibleRole } from './responsible-roles.ts';
import type { StartEvent } from './start-events.ts';

/** `D01`, `D02`...: D01 to D49 are the dossier's own codes, the others follow its sections. */
export type DeadlineCode = `D${string}`;

/**
 * `hours` and `at-once` run by the clock and take no account of days off: 24 hours end at the same minute of the next day,
 * so they are due on that day; what is due at once is due on the day of the event.
 */
export type DeadlineUnit = 'working-days' | 'calendar-days' | 'months' | 'years' | 'hours' | 'at-once';

/** `after` ends the period so long after the event; `before` says "at least so long before the event". */
export type DeadlineDirection = 'after' | 'before';

/**
 * `duty`: somebody must have acted by the due day, and what is late is a finding. `right`: somebody may act until the due
 * day, and afterwards the right is gone. `waiting`: the next step is open only once the period is over.
 */
export type DeadlineNature = 'duty' | 'right' | 'waiting';

/** `verified`: the article was read. `known`: known from practice, its text not read. `unsure`: a default to be confirmed. */
export type DeadlineCertainty = 'verified' | 'known' | 'unsure';

/** A length of time; `count` is 0 for what is due at once. */
export type Period = { readonly count: number; readonly unit: DeadlineUnit };

/** The rule as it stood between two days, both included; `valid_to` null means that it still stands. */
export type DeadlineVersion = Period & {
  readonly valid_from: IsoDay;
  readonly valid_to: IsoDay | null;
  /** The variant it answers; without one it answers for every variant of the rule. */
  readonly variant?: string;
  readonly direction: DeadlineDirection;
  /** Whether a last day that is a day off moves the end to the next working day (BLDS 2015 Đ148 k5). */
  readonly moves_off_days_off: boolean;
  /** Vietnamese citation, for example `Luật THADS Đ36 k1`. */
  readonly article: string;
  readonly certainty: DeadlineCertainty;
  readonly note?: string;
};

/** One answer of a rule that has several (movables or real estate); `start` where it begins with another event. */
export type DeadlineVariant = { readonly code: string; readonly label: string; readonly start?: StartEvent };

export type DeadlineRule = {
  readonly code: DeadlineCode;
  /** Vietnamese, as an officer names the step. */
  readonly label: string;
  readonly responsible: ResponsibleRole;
  readonly start: StartEvent;
  readonly nature: DeadlineNature;
  /** The first is the answer where none is asked for; empty where the rule has one answer. */
  readonly variants: readonly DeadlineVariant[];
  /** By variant, then from the oldest to the newest, never overlapping. */
  readonly versions: readonly DeadlineVersion[];
};

/** The rules of one part of the procedure. */
export type DeadlineTheme = { readonly code: string; readonly label: string; readonly rules: readonly DeadlineRule[] };
