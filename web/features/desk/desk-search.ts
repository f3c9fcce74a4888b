/** The desk's address: which queue is shown and which case stands beside it. */
import { CASE_QUEUES, type CaseQueue } from '#features/cases/contract.ts';
import type { CaseListSearch } from '#web/features/cases/case-search.ts';

/** `officers` is a leader's table of his officers; the rest are the queues. */
export type DeskTab = 'officers' | CaseQueue;

export interface DeskSearch {
  readonly show?: DeskTab | undefined;
  readonly open?: string | undefined;
}

export function deskSearch(search: Record<string, unknown>): DeskSearch {
  const shown = (['officers', ...CASE_QUEUES] as const).find((tab) => tab === search['show']);
  const open = search['open'];
  return {
    ...(shown === undefined ? {} : { show: shown }),
    ...(typeof open === 'string' && open !== '' ? { open } : {}),
  };
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
