/** The address of the registers of the intake: which register, its filters, what is open or being entered beside it. */
import { REQUEST_STATUS_LABELS, type RequestStatus } from '#features/intake/contract.ts';

export interface IntakeSearch {
  readonly show?: 'requests' | 'claims' | undefined;
  readonly unit?: string | undefined;
  readonly text?: string | undefined;
  /** `true`: only judgments without a decision. */
  readonly waiting?: string | undefined;
  readonly status?: string | undefined;
  /** `true`: only requests out of time. */
  readonly late?: string | undefined;
  /** `true`: claims that have lapsed, not those that will. */
  readonly lapsed?: string | undefined;
  /** Code of the judgment or request that stands beside the list; `new` for the form of a new one. */
  readonly open?: string | undefined;
  /** Code of the judgment a new request is on. */
  readonly judgment?: string | undefined;
}

function isStatus(word: unknown): word is RequestStatus {
  return typeof word === 'string' && Object.hasOwn(REQUEST_STATUS_LABELS, word);
}

export function intakeSearch(search: Record<string, unknown>): IntakeSearch {
  const words: Record<string, string> = {};
  for (const name of ['unit', 'text', 'open', 'judgment']) {
    const word = search[name];
    if (typeof word === 'string' && word !== '') words[name] = word;
  }
  return {
    ...words,
    ...(search['show'] === 'requests' || search['show'] === 'claims' ? { show: search['show'] } : {}),
    ...(String(search['waiting']) === 'true' ? { waiting: 'true' } : {}),
    ...(String(search['late']) === 'true' ? { late: 'true' } : {}),
    ...(String(search['lapsed']) === 'true' ? { lapsed: 'true' } : {}),
    ...(isStatus(search['status']) ? { status: search['status'] } : {}),
  };
}
