/**
 * The clocks of a followed judgment: what must be done by whom until when, from the state alone. A clock is computed by the rules
 * of the day on which it began and by the working calendar; it is never kept.
 */
import { dayNumberOf } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { countWorkingDays } from '#kit/working-calendar.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { clockRule } from './clock-rules.ts';
import type { ClockCode, ClockHolder, ClockRule } from './clock-rules.ts';
import { dueDay } from './due-day.ts';
import type { FollowAct, FollowState } from './follow-state.ts';
import { URGENT_KINDS } from './vocabulary.ts';

export type Clock = {
  readonly code: ClockCode;
  readonly label: string;
  readonly article: string;
  readonly holder: ClockHolder;
  readonly start_on: IsoDay;
  readonly start_event: string;
  /** The day of the start was not known, and another one stands for it. */
  readonly assumed: boolean;
  readonly due_on: IsoDay;
  /** Whether the term counts working days. */
  readonly working_days: boolean;
  readonly met_on: IsoDay | null;
  /** The day from which nothing is asked any more: performed, ended, or overtaken by a later step. */
  readonly void_from: IsoDay | null;
  /** Code of the petition or question that it is about. */
  readonly about: string | null;
};

type Start = { readonly on: IsoDay; readonly event: string; readonly assumed?: boolean };

function clock(
  rule: ClockRule,
  start: Start,
  met_on: IsoDay | null,
  void_from: IsoDay | null,
  calendar: WorkingCalendar,
  about: string | null = null,
): Clock {
  const { code, label, holder } = rule;
  const assumed = start.assumed ?? false;
  const begun = { start_on: start.on, start_event: start.event, assumed };
  return { code, label, holder, ...begun, ...dueDay(rule, start.on, calendar), met_on, void_from, about };
}

/** The first of the days that are there. */
function earliest(...days: readonly (IsoDay | null)[]): IsoDay | null {
  return days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
}

/** From when the voluntary period runs: the debtor's receipt, or for want of it that of the agency. */
function receiptOfDebtor(state: FollowState): Start {
  const { debtor_received_on } = state.facts;
  return debtor_received_on === null
    ? { on: state.received_on, event: 'cơ quan thi hành án nhận bản án', assumed: true }
    : { on: debtor_received_on, event: 'người phải thi hành án nhận bản án' };
}

function voluntaryRule(state: FollowState): ClockRule {
  return clockRule(URGENT_KINDS.has(state.facts.content_kind) ? 'voluntary-at-once' : 'voluntary');
}

/** The last day of the voluntary period (Luật TTHC Đ311 k2). */
export function voluntaryEndsOn(state: FollowState, calendar: WorkingCalendar): IsoDay {
  return dueDay(voluntaryRule(state), receiptOfDebtor(state).on, calendar).due_on;
}

/** The clocks that the receipt of the judgment starts. */
function clocksOfReceipt(state: FollowState, calendar: WorkingCalendar): Clock[] {
  const urgent = URGENT_KINDS.has(state.facts.content_kind);
  const closed_on = earliest(state.performed_on, state.ended_on);
  const receipt: Start = { on: state.received_on, event: 'nhận bản án' };
  const ends_on = voluntaryEndsOn(state, calendar);
  const over: Start = {
    on: ends_on,
    event: 'hết thời hạn tự nguyện',
    assumed: receiptOfDebtor(state).assumed ?? false,
  };
  const ordered_on = state.order?.received_on ?? null;
  return [
    clock(clockRule('assignment'), receipt, state.assigned_on, closed_on, calendar),
    clock(clockRule(urgent ? 'notice-at-once' : 'notice'), receipt, state.noticed_on, closed_on, calendar),
    clock(voluntaryRule(state), receiptOfDebtor(state), state.performed_on, state.ended_on, calendar),
    clock(clockRule('report-of-period'), over, state.reported_on, closed_on, calendar),
    ...(urgent
      ? []
      : [clock(clockRule('request'), over, state.requested_on, earliest(closed_on, ordered_on), calendar)]),
  ];
}

/** The clocks that the request for an order and the order itself start. */
function clocksOfOrder(state: FollowState, calendar: WorkingCalendar): Clock[] {
  const { order, requested_on } = state;
  const closed_on = earliest(state.performed_on, state.ended_on);
  const clocks: Clock[] = [];
  if (requested_on !== null)
    clocks.push(
      clock(
        clockRule('order'),
        { on: requested_on, event: 'người được thi hành án đề nghị' },
        order?.decided_on ?? null,
        closed_on,
        calendar,
      ),
    );
  if (order === null) return clocks;
  const received: Start = { on: order.received_on, event: 'nhận quyết định buộc' };
  const above: Start =
    order.superior_received_on === null
      ? { ...received, assumed: true }
      : { on: order.superior_received_on, event: 'cơ quan cấp trên nhận quyết định buộc' };
  clocks.push(
    clock(clockRule('working-session'), received, state.worked_on, closed_on, calendar),
    clock(clockRule('publication'), received, state.published_on, closed_on, calendar),
    clock(clockRule('direction'), above, state.directed_on, closed_on, calendar),
  );
  if (state.facts.content_kind === 'dismissal-annulled')
    clocks.push(clock(clockRule('reinstatement'), received, state.performed_on, state.ended_on, calendar));
  return clocks;
}

/** The clocks that performance, petitions and questions start. */
function clocksOfResult(state: FollowState, calendar: WorkingCalendar): Clock[] {
  const { performed_on, result_reported_on, published_on, ended_on } = state;
  const clocks: Clock[] = [];
  if (performed_on !== null)
    clocks.push(
      clock(
        clockRule('report-of-result'),
        { on: performed_on, event: 'thi hành xong' },
        result_reported_on,
        ended_on,
        calendar,
      ),
    );
  // What was taken down before the debtor reported, or is not published at all, need not be taken down.
  if (published_on !== null && result_reported_on !== null)
    clocks.push(
      clock(
        clockRule('unpublication'),
        { on: result_reported_on, event: 'nhận thông báo đã thi hành xong' },
        state.unpublished_on,
        null,
        calendar,
      ),
    );
  for (const petition of state.petitions)
    clocks.push(
      clock(
        clockRule('petition-answer'),
        { on: petition.petitioned_on, event: 'gửi kiến nghị' },
        petition.answered_on,
        ended_on,
        calendar,
        petition.code,
      ),
    );
  for (const question of state.explanations)
    clocks.push(
      clock(
        clockRule('explanation'),
        { on: question.asked_on, event: 'gửi yêu cầu giải thích' },
        question.given_on,
        ended_on,
        calendar,
        question.code,
      ),
    );
  return clocks;
}

/** All clocks of a state, in the order of the procedure. */
export function clocksOf(state: FollowState, calendar: WorkingCalendar): readonly Clock[] {
  return [...clocksOfReceipt(state, calendar), ...clocksOfOrder(state, calendar), ...clocksOfResult(state, calendar)];
}

/**
 * `met`: in time. `met-late`: done after its day. `running`, `overdue`: still to be done. `missed`: its day passed, and then
 * nothing was asked any more. `void`: nothing was asked any more before its day.
 */
export type ClockStatus = 'met' | 'met-late' | 'running' | 'overdue' | 'missed' | 'void';

export function clockStatus({ due_on, met_on, void_from }: Clock, today: IsoDay): ClockStatus {
  if (met_on !== null) return met_on <= due_on ? 'met' : 'met-late';
  if (void_from !== null) return void_from <= due_on ? 'void' : 'missed';
  return today <= due_on ? 'running' : 'overdue';
}

/** How far the due day is from the day on which it was met, or from today, in the days of its term; negative when late. */
export function daysLeft({ due_on, met_on, working_days }: Clock, today: IsoDay, calendar: WorkingCalendar): number {
  const from = met_on ?? today;
  return working_days ? countWorkingDays(calendar, from, due_on) : dayNumberOf(due_on) - dayNumberOf(from);
}

/** The open clock of the agency itself that runs out first; undefined where it owes nothing. */
export function nextDue(clocks: readonly Clock[]): Clock | undefined {
  return clocks
    .filter((one) => one.holder === 'agency' && one.met_on === null && one.void_from === null)
    .toSorted((one, other) => (one.due_on < other.due_on ? -1 : one.due_on > other.due_on ? 1 : 0))[0];
}

/** "Chậm thi hành án" is a breach of the voluntary period, so it cannot be held against anybody before that is over. */
export function refuseEarlyPetition(
  state: FollowState,
  act: FollowAct,
  calendar: WorkingCalendar,
): Refusal | undefined {
  if (act.type !== 'petitioned' || act.data['breach'] !== 'late') return undefined;
  const ends_on = voluntaryEndsOn(state, calendar);
  return act.dated_on > ends_on
    ? undefined
    : refusal(
        'petition-too-early',
        `Thời hạn tự nguyện đến hết ngày ${formatDate(ends_on)}; đến ngày ${formatDate(act.dated_on)} chưa thể coi là chậm thi hành án (NĐ 71/2016 Đ3 k6).`,
        'dated_on',
      );
}
