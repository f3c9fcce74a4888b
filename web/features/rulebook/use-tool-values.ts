/** What is typed into a calculator, kept in the address so that it can be sent to a colleague, and split into its rows. */
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { findIsoDay, type IsoDay } from '#kit/iso-day.ts';
import type { ToolWord, ToolWords } from './rulebook-search.ts';
import { TOOL_WORDS } from './rulebook-search.ts';

const route = getRouteApi('/frame/rulebook');

export interface ToolValues {
  readonly values: ToolWords;
  readonly set: (changes: ToolWords) => void;
  /** What was typed for a word; empty where nothing was. */
  readonly text: (word: ToolWord) => string;
  /** The day of a word; undefined while it is empty or not understood. */
  readonly day: (word: ToolWord) => IsoDay | undefined;
  readonly isTicked: (word: ToolWord) => boolean;
}

/** The fields follow the typing at once, the address after it. */
export function useToolValues(): ToolValues {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [values, setValues] = useState<ToolWords>(() =>
    Object.fromEntries(TOOL_WORDS.flatMap((word) => (search[word] === undefined ? [] : [[word, search[word]]]))),
  );
  return {
    values,
    set: (changes) => {
      const next = Object.fromEntries(
        Object.entries({ ...values, ...changes }).filter(([, value]) => value !== ''),
      ) as ToolWords;
      setValues(next);
      const { tab, tool } = search;
      void navigate({
        search: { ...(tab === undefined ? {} : { tab }), ...(tool === undefined ? {} : { tool }), ...next },
        replace: true,
      });
    },
    text: (word) => values[word] ?? '',
    day: (word) => findIsoDay(values[word] ?? ''),
    isTicked: (word) => values[word] === 'yes',
  };
}

/** A row of two texts and a word: a span of days with its ground, or a day with an amount. */
export interface ToolRow {
  readonly first: string;
  readonly second: string;
  readonly word: string;
}

/** `2021-04-01..2021-04-30:postponed;...` as rows. */
export function rowsOf(text: string): readonly ToolRow[] {
  if (text === '') return [];
  return text.split(';').map((row) => {
    const [span = '', word = ''] = row.split(':');
    const [first = '', second = ''] = span.split('..');
    return { first, second, word };
  });
}

export function textOfRows(rows: readonly ToolRow[]): string {
  return rows.map(({ first, second, word }) => `${first}..${second}${word === '' ? '' : `:${word}`}`).join(';');
}
