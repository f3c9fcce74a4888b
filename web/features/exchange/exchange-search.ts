/** What the address of the exchange says: which side of it, and which import is open. */
import { stringifySearch } from '#web/search-words.ts';

export const EXCHANGE_VIEWS = ['import', 'export', 'format'] as const;
export type ExchangeView = (typeof EXCHANGE_VIEWS)[number];

export interface ExchangeSearch {
  readonly view?: ExchangeView;
  /** Number of the import whose panel is open. */
  readonly job?: string;
}

/** Reads the address; what makes no sense is left out. */
export function exchangeSearch(search: Record<string, unknown>): ExchangeSearch {
  const view = EXCHANGE_VIEWS.find((known) => known === search['view']);
  const job = search['job'];
  return {
    ...(view === undefined ? {} : { view }),
    ...(typeof job === 'string' && /^\d{1,19}$/.test(job) ? { job } : {}),
  };
}

export function exchangeHref(search: ExchangeSearch): string {
  return `/exchange${stringifySearch({ ...search })}`;
}
