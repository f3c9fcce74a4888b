/** The sides of the desk for this person: which there are, how much waits in each, and where work begins. */
import { CASE_QUEUE_LABELS, CASE_QUEUES, type Desk } from '#features/cases/contract.ts';
import type { WorkDay } from '#features/cases/domain/deadline-day.ts';
import { isSpan, type DeskView } from './desk-search.ts';

/** `deadlines` holds all spans, between which the row above it chooses. */
export type DeskTab = Exclude<DeskView, 'late' | 'today' | 'week' | 'month' | 'others'> | 'deadlines';

export interface DeskWork {
  readonly desk: Desk;
  readonly day: WorkDay;
  /** Findings of the self-inspection that last; undefined where the person may not read them, or they are on their way. */
  readonly findings: number | undefined;
}

export function tabOf(view: DeskView): DeskTab {
  return isSpan(view) ? 'deadlines' : view;
}

/** Nobody carries cases here: a reviewer, an accountant. */
export function holdsNone({ desk }: DeskWork): boolean {
  return desk.scope === 'own' && desk.open.count === 0;
}

export function tabsOf(work: DeskWork): readonly { id: DeskTab; label: string; count?: number }[] {
  const { desk, day, findings } = work;
  const queues = holdsNone(work)
    ? []
    : CASE_QUEUES.map((id) => ({
        id,
        label: CASE_QUEUE_LABELS[id],
        ...(id === 'untouched' ? {} : { count: desk.queues[id] }),
      }));
  return [
    ...(day.scope === 'units' ? [{ id: 'officers' as const, label: 'Chấp hành viên', count: officersOf(work) }] : []),
    { id: 'deadlines', label: 'Thời hạn', count: day.counts.late + day.counts.today },
    { id: 'reminders', label: 'Nhắc việc', count: day.unread_reminders },
    ...(findings === undefined ? [] : [{ id: 'findings' as const, label: 'Phát hiện', count: findings }]),
    ...queues,
    ...(day.archive === null ? [] : [{ id: 'archive' as const, label: 'Chờ lưu trữ', count: day.archive }]),
  ];
}

function officersOf({ desk, day }: DeskWork): number {
  const keys = [...desk.by_officer, ...day.by_officer].map(({ unit, officer }) => `${unit} ${officer}`);
  return new Set(keys).size;
}

/** Where work begins: a leader with his officers, an officer with what is late, else due, else with what waits. */
export function firstView(work: DeskWork): DeskView {
  const { desk, day } = work;
  if (day.scope === 'units') return 'officers';
  const pressing = (['late', 'today', 'week'] as const).find((span) => day.counts[span] > 0);
  if (pressing !== undefined) return pressing;
  return CASE_QUEUES.find((queue) => queue !== 'new' && desk.queues[queue] > 0) ?? (holdsNone(work) ? 'late' : 'new');
}
