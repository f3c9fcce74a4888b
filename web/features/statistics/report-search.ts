/**
 * What the address of the statistics says: the day, the unit, the grouping, what is shown, and which figure is open. A
 * report can so be sent to a colleague and comes back exactly as it was left.
 */
import {
  REPORT_COLUMNS,
  REPORT_GROUPINGS,
  type ReportGrouping,
  type ReportRestriction,
} from '#features/statistics/contract.ts';
import { findIsoDay } from '#kit/iso-day.ts';
import type { ResultColumn } from '#law/counting-rules.ts';
import { stringifySearch } from '#web/search-words.ts';

export const REPORT_VIEWS = ['table', 'comparison', 'charts', 'text'] as const;
export type ReportView = (typeof REPORT_VIEWS)[number];

export const REPORT_SHOWS = ['summary', 'matters', 'money'] as const;
export type ReportShow = (typeof REPORT_SHOWS)[number];

export type Measure = 'matters' | 'money_vnd';

/** A figure of the report: a row by its code (`*` is the sum of all), a column, and matters or money. */
export interface CellAddress {
  readonly row: string;
  readonly column: ResultColumn;
  readonly measure: Measure;
}

/** The code of the row that sums all others. */
export const TOTAL_ROW = '*';

/** Words that are missing mean: the day of work, everything the person sees, the usual grouping, the table. */
export interface StatisticsSearch {
  readonly on?: string;
  readonly unit?: string;
  readonly by?: ReportGrouping;
  readonly only?: ReportRestriction;
  readonly view?: ReportView;
  readonly show?: ReportShow;
  /** The row compared with its same period. */
  readonly row?: string;
  readonly cell?: string;
  /** `-rate:matters`: the groups in the order of a column. */
  readonly sort?: string;
}

function oneOf<Word extends string>(words: readonly Word[], given: unknown): Word | undefined {
  return words.find((word) => word === given);
}

function textOf(given: unknown): string | undefined {
  return typeof given === 'string' && given !== '' && given.length <= 200 ? given : undefined;
}

/** Reads the address; what it says that makes no sense is left out rather than refused. */
export function statisticsSearch(search: Record<string, unknown>): StatisticsSearch {
  const on = findIsoDay(textOf(search['on']) ?? '');
  const unit = textOf(search['unit']);
  const by = oneOf(REPORT_GROUPINGS, search['by']);
  const view = oneOf(REPORT_VIEWS, search['view']);
  const show = oneOf(REPORT_SHOWS, search['show']);
  const row = textOf(search['row']);
  const cell = textOf(search['cell']);
  const sort = textOf(search['sort']);
  return {
    ...(on === undefined ? {} : { on }),
    ...(unit === undefined ? {} : { unit }),
    ...(by === undefined ? {} : { by }),
    ...(search['only'] === 'credit-institutions' ? { only: 'credit-institutions' as const } : {}),
    ...(view === undefined ? {} : { view }),
    ...(show === undefined ? {} : { show }),
    ...(row === undefined ? {} : { row }),
    ...(cell === undefined || cellOfWord(cell) === undefined ? {} : { cell }),
    ...(sort === undefined ? {} : { sort }),
  };
}

export function statisticsHref(search: StatisticsSearch): string {
  return `/statistics${stringifySearch({ ...search })}`;
}

export function wordOfCell({ row, column, measure }: CellAddress): string {
  return `${column}:${measure === 'matters' ? 'matters' : 'money'}:${row}`;
}

/** `done:matters:VP-VY`; undefined where the text names no figure. A row's code may hold colons itself. */
export function cellOfWord(word: string): CellAddress | undefined {
  const [columnWord, measureWord, ...rest] = word.split(':');
  const column = oneOf(REPORT_COLUMNS, columnWord);
  const row = rest.join(':');
  if (column === undefined || row === '') return undefined;
  if (measureWord === 'matters') return { row, column, measure: 'matters' };
  return measureWord === 'money' ? { row, column, measure: 'money_vnd' } : undefined;
}
