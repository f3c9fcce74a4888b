/** What the address of the rulebook says: which side, which year, which calculator and what was typed into it. */
import { FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR } from '#law/holidays.ts';
import { stringifySearch } from '#web/search-words.ts';

export const RULEBOOK_TABS = ['calendar', 'settings', 'tools'] as const;
export type RulebookTab = (typeof RULEBOOK_TABS)[number];

export const TOOLS = [
  'deadline',
  'interest',
  'coercion-window',
  'remission',
  'limitation',
  'fee',
  'distribution',
] as const;
export type Tool = (typeof TOOLS)[number];

/** The words typed into the calculators; several of them share `from` and `on`. */
export const TOOL_WORDS = [
  'rule',
  'variant',
  'rules-of',
  'from',
  'to',
  'on',
  'principal',
  'rate',
  'payments',
  'not-counted',
  'at',
  'time',
  'forces',
  'beneficiary',
  'duty',
  'paid',
  'first-decision',
  'last-remission',
  'has-means',
  'hardship',
  'start',
  'received',
  'collected',
  'costs',
  'home-rent',
  'claims',
] as const;
export type ToolWord = (typeof TOOL_WORDS)[number];
export type ToolWords = Readonly<Partial<Record<ToolWord, string>>>;

export interface RulebookSearch {
  readonly tab?: RulebookTab;
  readonly year?: string;
  readonly tool?: Tool;
}

const LONGEST_WORD = 600;

function textOf(given: unknown): string | undefined {
  return typeof given === 'string' && given !== '' && given.length <= LONGEST_WORD ? given : undefined;
}

/** Reads the address; what makes no sense is left out. */
export function rulebookSearch(search: Record<string, unknown>): RulebookSearch & ToolWords {
  const tab = RULEBOOK_TABS.find((known) => known === search['tab']);
  const tool = TOOLS.find((known) => known === search['tool']);
  const year = Number(textOf(search['year']));
  const typed = TOOL_WORDS.flatMap((word) => {
    const text = textOf(search[word]);
    return text === undefined ? [] : [[word, text] as const];
  });
  return {
    ...(tab === undefined ? {} : { tab }),
    ...(Number.isInteger(year) && year >= FIRST_CALENDAR_YEAR && year <= LAST_CALENDAR_YEAR
      ? { year: String(year) }
      : {}),
    ...(tool === undefined ? {} : { tool }),
    ...(Object.fromEntries(typed) as ToolWords),
  };
}

export function rulebookHref(search: RulebookSearch & ToolWords): string {
  return `/rulebook${stringifySearch({ ...search })}`;
}
