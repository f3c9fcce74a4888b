/** The address of the register and of the report: filters, order, what is open. A word that makes no sense counts as not there. */
import {
  FOLLOW_QUEUES,
  FOLLOW_SORTS,
  REPORT_GROUPINGS,
  type ReportCell,
  type ReportGrouping,
} from '#features/admin-judgments/contract.ts';
import { REPORT_COLUMNS } from '#features/admin-judgments/domain/report-columns.ts';
import { CONTENT_KINDS } from '#features/admin-judgments/domain/vocabulary.ts';
import { findIsoDay } from '#kit/iso-day.ts';
import { isIsoDayText } from '#ui/typing/parse-typed-date.ts';
import { stringifySearch } from '#web/search-words.ts';

/** Every word is plain text; empty words never stand in the address. */
export interface FollowSearch {
  /** `report`: the report instead of the register. */
  readonly view?: string | undefined;
  readonly unit?: string | undefined;
  readonly officer?: string | undefined;
  /** Standings, separated by commas. */
  readonly standing?: string | undefined;
  readonly content_kind?: string | undefined;
  /** Levels of debtors, separated by commas. */
  readonly debtor_kind?: string | undefined;
  readonly queue?: string | undefined;
  readonly text?: string | undefined;
  /** `2020-10-01..2021-03-31`, either side may be open. */
  readonly received_on?: string | undefined;
  /** `-received_on`. */
  readonly sort?: string | undefined;
  /** Code of the judgment beside the list. */
  readonly open?: string | undefined;
  /** Day and grouping of the report, and the figure that is open: `performed:commune`. */
  readonly on?: string | undefined;
  readonly by?: string | undefined;
  readonly cell?: string | undefined;
}

export const FILTER_WORDS = [
  'unit',
  'officer',
  'standing',
  'content_kind',
  'debtor_kind',
  'queue',
  'text',
  'received_on',
] as const satisfies readonly (keyof FollowSearch)[];

const PLAIN_WORDS = ['unit', 'officer', 'standing', 'debtor_kind', 'text', 'open'] as const;

function isRange(word: unknown): word is string {
  if (typeof word !== 'string') return false;
  const bounds = word.split('..');
  return bounds.length === 2 && word !== '..' && bounds.every((bound) => bound === '' || isIsoDayText(bound));
}

/** Reads the address; what is not understood is left out. */
export function followSearch(search: Record<string, unknown>): FollowSearch {
  const words: Record<string, string> = {};
  const keep = (name: keyof FollowSearch, fits: (word: string) => boolean = () => true) => {
    const word = search[name];
    if (typeof word === 'string' && word !== '' && word.length <= 300 && fits(word)) words[name] = word;
  };
  const among = (allowed: readonly string[]) => (word: string) => allowed.includes(word);
  for (const name of PLAIN_WORDS) keep(name);
  keep('view', among(['report']));
  keep('content_kind', among(CONTENT_KINDS));
  keep('queue', among(FOLLOW_QUEUES));
  keep('received_on', isRange);
  keep('sort', (word) => among(FOLLOW_SORTS)(word.replace(/^-/, '')));
  keep('on', (word) => findIsoDay(word) !== undefined);
  keep('by', among(REPORT_GROUPINGS));
  keep('cell', (word) => cellOfWord(word) !== undefined);
  return words;
}

/** What the list, the count and the export send to the API: filters only. */
export function filterQueryOf(search: FollowSearch): Readonly<Record<string, string | undefined>> {
  const [received_from = '', received_to = ''] = (search.received_on ?? '').split('..');
  const { unit, officer, standing, content_kind, debtor_kind, queue, text } = search;
  const query = { unit, officer, standing, content_kind, debtor_kind, queue, text, received_from, received_to };
  return Object.fromEntries(Object.entries(query).filter(([, word]) => word !== undefined && word !== ''));
}

/** The order as the API takes it; newest first where nothing else is asked. */
export function sortQueryOf(search: FollowSearch): { readonly sort: string; readonly direction: 'asc' | 'desc' } {
  const word = search.sort ?? '-received_on';
  return { sort: word.replace(/^-/, ''), direction: word.startsWith('-') ? 'desc' : 'asc' };
}

export function isFiltered(search: FollowSearch): boolean {
  return FILTER_WORDS.some((word) => search[word] !== undefined);
}

export function groupingOf(search: FollowSearch): ReportGrouping {
  return REPORT_GROUPINGS.find((one) => one === search.by) ?? 'debtor-kind';
}

/** `performed:commune`; undefined where the text names no figure. */
export function cellOfWord(word: string): ReportCell | undefined {
  const [first, ...rest] = word.split(':');
  const column = REPORT_COLUMNS.find((one) => one === first);
  const row = rest.join(':');
  return column === undefined || row === '' ? undefined : { row, column };
}

export function wordOfCell({ row, column }: ReportCell): string {
  return `${column}:${row}`;
}

export function followListHref(search: FollowSearch): string {
  return `/admin-judgments${stringifySearch({ ...search })}`;
}

export function followHref(code: string): string {
  return `/admin-judgments/${encodeURIComponent(code)}`;
}
