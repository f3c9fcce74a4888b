/**
 * The report of administrative judgment monitoring at a day: what was followed since the statistical year began, what came of it,
 * and what the agency did. Each judgment gives a count to each column; a figure is their sum, so it opens the judgments behind it.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { voluntaryEndsOn } from './clocks.ts';
import { stateAfter } from './history.ts';
import type { FollowAct, FollowState } from './follow-state.ts';
import { isClosed } from './follow-state.ts';
import { REPORT_COLUMNS } from './report-columns.ts';
import type { ReportColumn, ReportCounts } from './report-columns.ts';

export type ReportPeriod = { readonly from: IsoDay; readonly on: IsoDay };

export const NO_COUNTS: ReportCounts = Object.fromEntries(REPORT_COLUMNS.map((column) => [column, 0])) as Record<
  ReportColumn,
  number
>;

function stateBy(issued_on: IsoDay, acts: readonly FollowAct[]): FollowState | undefined {
  return acts.some((act) => act.type === 'received') ? stateAfter(issued_on, acts) : undefined;
}

/**
 * What one judgment counts in the period; undefined where it is not in it: received later, or closed before and still closed by
 * the same act. One that a correction opened again counts as carried over.
 */
export function countsOf(
  issued_on: IsoDay,
  acts: readonly FollowAct[],
  { from, on }: ReportPeriod,
  calendar: WorkingCalendar,
): ReportCounts | undefined {
  const now = stateBy(
    issued_on,
    acts.filter((act) => act.booked_on <= on),
  );
  if (now === undefined) return undefined;
  const before = stateBy(
    issued_on,
    acts.filter((act) => act.booked_on < from),
  );
  if (before?.closed_by !== undefined && before.closed_by !== null && before.closed_by === now.closed_by)
    return undefined;
  const performed = now.performed_on !== null;
  const pending = !isClosed(now);
  const voluntary_ends_on = voluntaryEndsOn(now, calendar);
  const in_time = performed && (now.performed_on ?? '') <= voluntary_ends_on;
  const late = pending && voluntary_ends_on < on;
  const part = pending && now.part_performed_on !== null;
  const sent = now.petitions.filter((one) => bookedOf(acts, one.code) >= from);
  const answered = sent.filter((one) => one.answered_on !== null).length;
  const sanctions = now.sanctions - (before?.sanctions ?? 0);
  const is = (condition: boolean) => (condition ? 1 : 0);
  return {
    old: is(before !== undefined),
    new: is(before === undefined),
    total: 1,
    noticed: is(now.noticed_on !== null),
    ordered: is(now.order !== null),
    worked: is(now.worked_on !== null),
    published: is(now.published_on !== null),
    performed: is(performed),
    'performed-in-time': is(in_time),
    'performed-late': is(performed && !in_time),
    'ended-otherwise': is(!performed && now.ended_on !== null),
    pending: is(pending),
    'pending-in-term': is(pending && !late),
    'pending-late': is(late),
    'pending-part': is(part),
    'pending-none': is(pending && !part),
    petitions: sent.length,
    'petitions-answered': answered,
    'petitions-waiting': sent.length - answered,
    sanctions: Math.max(0, sanctions),
  };
}

function bookedOf(acts: readonly FollowAct[], code: string): string {
  return acts.find((act) => act.code === code)?.booked_on ?? '';
}

export function addCounts(one: ReportCounts, other: ReportCounts): ReportCounts {
  return Object.fromEntries(REPORT_COLUMNS.map((column) => [column, one[column] + other[column]])) as Record<
    ReportColumn,
    number
  >;
}
