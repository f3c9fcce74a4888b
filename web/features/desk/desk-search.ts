/** The desk's address: what is shown, whose, and which case stands beside it. */
import { CASE_QUEUES, type CaseQueue } from '#features/cases/contract.ts';
import {
  DEADLINE_SCOPES,
  DEADLINE_SPANS,
  type DeadlineScope,
  type DeadlineSpan,
} from '#features/cases/domain/deadline-day.ts';
import type { CaseListSearch } from '#web/features/cases/case-search.ts';

/** `officers` is a leader's table of his officers; then deadlines by their day, the queues, and what a reviewer looks through. */
export const DESK_VIEWS = ['officers', ...DEADLINE_SPANS, 'reminders', 'findings', ...CASE_QUEUES, 'archive'] as const;
export type DeskView = (typeof DESK_VIEWS)[number];

export interface DeskSearch {
  readonly show?: DeskView | undefined;
  readonly open?: string | undefined;
  /** Whose deadlines, where the person may see both. */
  readonly scope?: DeadlineScope | undefined;
  /** One officer of the unit, for who oversees them. */
  readonly officer?: string | undefined;
}

export function deskSearch(search: Record<string, unknown>): DeskSearch {
  const show = DESK_VIEWS.find((view) => view === search['show']);
  const scope = DEADLINE_SCOPES.find((one) => one === search['scope']);
  const text = (name: 'open' | 'officer') => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? { [name]: value } : {};
  };
  return {
    ...(show === undefined ? {} : { show }),
    ...(scope === undefined ? {} : { scope }),
    ...text('open'),
    ...text('officer'),
  };
}

export function isSpan(view: DeskView): view is DeadlineSpan {
  return (DEADLINE_SPANS as readonly string[]).includes(view);
}

export function isQueue(view: DeskView): view is CaseQueue {
  return (CASE_QUEUES as readonly string[]).includes(view);
}

/** The address of the desk with this view. */
export function deskHref({ show, scope, officer }: DeskSearch): string {
  const words = Object.entries({ show, scope, officer }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return words.length === 0 ? '/' : `/?${words.join('&')}`;
}

/** What waits longest comes first; new cases come newest first. */
const ORDERS = {
  new: '-decided_on',
  'without-notice': 'decided_on',
  'without-verification': 'decided_on',
  untouched: 'last_act_on',
} as const satisfies Record<CaseQueue, string>;

/** The cases of a queue; of one officer where `officer` is given. */
export function queueSearch(queue: CaseQueue, officer: string | undefined): CaseListSearch {
  return { queue, sort: ORDERS[queue], ...(officer === undefined ? {} : { officer }) };
}
