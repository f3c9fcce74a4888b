/**
 * The case list's filters, order and open case as words of the address, and the same as the question sent to the API. A
 * word that cannot be understood counts as not there, so that an old link still opens the list.
 */
import { BASES, CASE_QUEUES, CASE_TYPES } from '#features/cases/contract.ts';
import { isIsoDayText } from '#ui/typing/parse-typed-date.ts';

/** Every word is plain text; empty words never stand in the address. */
export interface CaseListSearch {
  readonly unit?: string | undefined;
  /** Officers, positions and case types: several at once, separated by commas. */
  readonly officer?: string | undefined;
  readonly position?: string | undefined;
  readonly basis?: string | undefined;
  readonly case_type?: string | undefined;
  /** `true`, or not there. */
  readonly credit_institution?: string | undefined;
  /** `2020-10-01..2021-03-31`, either side may be open. */
  readonly decided_on?: string | undefined;
  /** `1000000..5000000`, either side may be open. */
  readonly rest_vnd?: string | undefined;
  /** Beginning of the code or the decision number. */
  readonly text?: string | undefined;
  readonly queue?: string | undefined;
  /** `decided_on`, `-rest_vnd`. */
  readonly sort?: string | undefined;
  /** Code of the case that stands beside the list. */
  readonly open?: string | undefined;
}

const PLAIN_WORDS = ['unit', 'officer', 'position', 'text', 'open'] as const;
const SORTED_BY = ['decided_on', 'rest_vnd', 'last_act_on'] as const;

/** The words that narrow the list; order and open case are not among them. */
export const FILTER_WORDS = [
  'unit',
  'officer',
  'position',
  'basis',
  'case_type',
  'credit_institution',
  'decided_on',
  'rest_vnd',
  'text',
  'queue',
] as const satisfies readonly (keyof CaseListSearch)[];

function wordAmong(allowed: readonly string[], word: unknown): string | undefined {
  return typeof word === 'string' && allowed.includes(word) ? word : undefined;
}

/** Those of several words that are known; undefined where none is. */
function wordsAmong(allowed: readonly string[], words: unknown): string | undefined {
  const known = typeof words === 'string' ? words.split(',').filter((word) => allowed.includes(word)) : [];
  return known.length === 0 ? undefined : known.join(',');
}

/** Several words of one filter, each by itself. */
export function wordsOf(word: string | undefined): readonly string[] {
  return word === undefined || word === '' ? [] : word.split(',');
}

function isRange(word: unknown, isBound: (bound: string) => boolean): word is string {
  if (typeof word !== 'string') return false;
  const bounds = word.split('..');
  return bounds.length === 2 && word !== '..' && bounds.every((bound) => bound === '' || isBound(bound));
}

/** Reads the address; what is not understood is left out. */
export function caseListSearch(search: Record<string, unknown>): CaseListSearch {
  const words: Record<string, string> = {};
  const keep = (name: keyof CaseListSearch, word: unknown) => {
    if (typeof word === 'string' && word !== '') words[name] = word;
  };
  for (const name of PLAIN_WORDS) keep(name, search[name]);
  keep('basis', wordAmong(BASES, search['basis']));
  keep('case_type', wordsAmong(CASE_TYPES, search['case_type']));
  keep('queue', wordAmong(CASE_QUEUES, search['queue']));
  keep('credit_institution', wordAmong(['true'], String(search['credit_institution'])));
  if (isRange(search['decided_on'], isIsoDayText)) keep('decided_on', search['decided_on']);
  if (isRange(search['rest_vnd'], (bound) => /^\d{1,16}$/.test(bound))) keep('rest_vnd', search['rest_vnd']);
  const sort = search['sort'];
  if (typeof sort === 'string' && wordAmong(SORTED_BY, sort.replace(/^-/, '')) !== undefined) keep('sort', sort);
  return words;
}

/** What the list, the count and the export send to the API: filters only. */
export type CaseFilterQuery = Readonly<Record<string, string | undefined>>;

function boundsOf(range: string | undefined): readonly [from: string | undefined, to: string | undefined] {
  const [from = '', to = ''] = (range ?? '').split('..');
  return [from === '' ? undefined : from, to === '' ? undefined : to];
}

export function filterQueryOf(search: CaseListSearch): CaseFilterQuery {
  const [decided_from, decided_to] = boundsOf(search.decided_on);
  const [rest_from_vnd, rest_to_vnd] = boundsOf(search.rest_vnd);
  const { unit, officer, position, basis, case_type, credit_institution, text, queue } = search;
  const query = {
    unit,
    officer,
    position,
    basis,
    case_type,
    credit_institution,
    decided_from,
    decided_to,
    rest_from_vnd,
    rest_to_vnd,
    text,
    queue,
  };
  return Object.fromEntries(Object.entries(query).filter(([, word]) => word !== undefined));
}

/** The order as the API takes it; newest decisions first where nothing else is asked. */
export function sortQueryOf(search: CaseListSearch): { readonly sort: string; readonly direction: 'asc' | 'desc' } {
  const word = search.sort ?? '-decided_on';
  return { sort: word.replace(/^-/, ''), direction: word.startsWith('-') ? 'desc' : 'asc' };
}

/** Whether anything narrows the list. */
export function isFiltered(search: CaseListSearch): boolean {
  return FILTER_WORDS.some((word) => search[word] !== undefined);
}

/** The address of the case list with these words: `/cases?officer=VP-VY-cv-01&queue=without-notice`. */
export function caseListHref(search: CaseListSearch): string {
  const words = new URLSearchParams();
  for (const [name, word] of Object.entries(search)) if (typeof word === 'string' && word !== '') words.set(name, word);
  const text = words.toString().replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/');
  return text === '' ? '/cases' : `/cases?${text}`;
}

export function caseHref(code: string): string {
  return `/cases/${encodeURIComponent(code)}`;
}
