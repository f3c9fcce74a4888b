/**
 * How deadlines are sorted for a day of work: what is late, due today, coming, or late elsewhere; and what lists, calendars and
 * desks are told of each. Safe in a browser.
 */
import type { DeadlineNature } from '#law/deadlines/deadline-rule.ts';
import type { ResponsibleRole } from '#law/deadlines/responsible-roles.ts';
import type { Position } from '#law/positions.ts';

/** `others`: a court, a bank, an auction house is late; the officer can only urge it. */
export const DEADLINE_SPANS = ['late', 'today', 'week', 'month', 'others'] as const;
export type DeadlineSpan = (typeof DEADLINE_SPANS)[number];

export const DEADLINE_SPAN_LABELS = {
  late: 'Quá hạn',
  today: 'Hôm nay',
  week: '7 ngày tới',
  month: '30 ngày tới',
  others: 'Nơi khác trễ hạn',
} as const satisfies Record<DeadlineSpan, string>;

/** Days ahead of the two spans; the second begins where the first ends. */
export const WEEK_DAYS = 7;
export const MONTH_DAYS = 30;

/** Who sits in the agency itself: what they miss is the agency's lateness. */
export const OWN_ROLES: readonly ResponsibleRole[] = [
  'head',
  'officer',
  'agency',
  'accountant',
  'storekeeper',
  'complaint-solver',
  'verification-team',
  'destruction-council',
];

/** Whose deadlines: those of the cases the person holds, or of all cases of the units that he oversees. */
export const DEADLINE_SCOPES = ['own', 'units'] as const;
export type DeadlineScope = (typeof DEADLINE_SCOPES)[number];

/** A running deadline in a list. `days_left` counts calendar days and is negative past its day. */
export type DeadlineRow = {
  readonly case_code: string;
  readonly decision_number: string;
  readonly position: Position;
  readonly debtors: readonly string[];
  readonly unit: string;
  readonly officer: string;
  readonly officer_name: string;
  readonly opened_by: string;
  readonly rule: string;
  readonly label: string;
  readonly article: string;
  readonly nature: DeadlineNature;
  readonly responsible: string;
  readonly asset: string | null;
  readonly start_on: string;
  readonly due_on: string;
  readonly days_left: number;
  readonly working_days_left: number;
};

export type DeadlineCounts = Readonly<Record<DeadlineSpan, number>>;

/** What waits on a day: for the person, and for who oversees units for each officer. */
export type WorkDay = {
  readonly today: string;
  readonly scope: DeadlineScope;
  readonly may_oversee: boolean;
  readonly counts: DeadlineCounts;
  readonly by_officer: readonly (DeadlineCounts & {
    readonly officer: string;
    readonly officer_name: string;
    readonly unit: string;
    /** Days by which the oldest of the late ones is late. */
    readonly most_days_late: number;
  })[];
  /** Ended cases to be looked through before they go to the archive; null for who does not oversee. */
  readonly archive: number | null;
  readonly unread_reminders: number;
};

/** The deadlines of one kind that end on one day. */
export type DeadlineDayEntry = {
  readonly rule: string;
  readonly label: string;
  readonly nature: DeadlineNature;
  readonly count: number;
  readonly late: number;
};

export type DeadlineCalendar = {
  readonly month: string;
  readonly days: readonly { readonly day: string; readonly entries: readonly DeadlineDayEntry[] }[];
};

/** An ended case whose file has not gone to the archive. */
export type ArchiveRow = {
  readonly case_code: string;
  readonly decision_number: string;
  readonly position: Position;
  readonly ended_on: string;
  readonly debtors: readonly string[];
  readonly unit: string;
  readonly officer: string;
  readonly officer_name: string;
  /** What the reviewer said last; null where the file was not looked at yet. */
  readonly checked_as: 'complete' | 'returned' | null;
  readonly checked_on: string | null;
  /** Duties of the case that still run, such as paying out or sending copies. */
  readonly open_deadlines: number;
};

/** `warning`: the day is near; `alarm`: it has passed. */
export const REMINDER_KINDS = ['warning', 'alarm'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export type ReminderRow = {
  readonly seq: number;
  readonly kind: ReminderKind;
  readonly as_post: 'officer' | 'head';
  readonly reminded_on: string;
  readonly unread: boolean;
  readonly case_code: string;
  readonly decision_number: string;
  readonly officer_name: string;
  readonly debtors: readonly string[];
  readonly label: string;
  readonly due_on: string;
  /** Whether the deadline still runs. */
  readonly running: boolean;
};
