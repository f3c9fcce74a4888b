/**
 * Takes apart what was typed into the search box: codes, decision and judgment numbers with or without year and unit, identity
 * numbers, names of people, courts. Several readings may hold at once; the database answers all of them.
 */
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import { similarNames } from './similar-names.ts';
import { similarSyllables, wordsOneErrorAway } from './similar-words.ts';
import { isSyllable } from './syllables.ts';

/** The fields of the SQL type `search_question`; null where a reading does not hold. */
export type SearchQuestion = {
  readonly codes: readonly string[];
  readonly code_beginning: string | null;
  readonly identity_number: string | null;
  readonly running_number: number | null;
  readonly in_year: number | null;
  readonly unit_words: readonly string[] | null;
  readonly number_beginning: string | null;
  readonly judgment_words: readonly string[] | null;
  readonly name: string | null;
  readonly name_words: readonly string[] | null;
  readonly similar_names: readonly string[] | null;
  readonly similar_words: readonly string[] | null;
  readonly odd_words: readonly string[] | null;
  readonly odd_variants: readonly string[] | null;
  readonly born_year: number | null;
};

/** Words before a number that only say what it is. */
const NUMBER_LABELS = new Set(['so', 'qd', 'quyet', 'dinh', 'ban', 'an', 'ba', 'ho', 'so', 'hs', 'viec']);
/** Words behind a number that every number has. */
const NUMBER_MARKS = new Set(['qd', 'cthads', 'ccthads', 'thads', 'so', 'nam', 'ngay', 'thang']);
const MOST_WORDS = 8;
const MOST_CHARACTERS = 200;
const YEAR = /^(?:19|20)\d\d$/;

/** Everything the text may mean; undefined for less than two letters or digits. */
export function parseSearch(text: string): SearchQuestion | undefined {
  // What no text column can hold cannot be found either.
  const typed = text
    .slice(0, MOST_CHARACTERS)
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim();
  const folded = foldVietnamese(typed);
  const words = folded.split(' ').filter((word) => word !== '');
  if (folded.length < 2 && !/\d/.test(folded)) return undefined;
  const code = /^[\p{L}\d][\p{L}\d._-]*$/u.test(typed) && typed.length >= 2;
  return {
    codes: code ? [...new Set([typed, typed.toUpperCase(), typed.toLowerCase()])] : [],
    code_beginning: code && /[\d-]/.test(typed) ? typed.toLowerCase() : null,
    identity_number: identityNumberOf(typed),
    ...readNumber(typed, words),
    ...readName(words),
  };
}

/** Nine or twelve digits of a person, ten or thirteen of an organisation, however they are grouped. */
function identityNumberOf(typed: string): string | null {
  const plain = typed.replaceAll(/[\s.]/g, '');
  return /^(?:\d{9,10}|\d{12}|\d{10}-?\d{3})$/.test(plain) ? plain : null;
}

type NumberReading = Pick<
  SearchQuestion,
  'running_number' | 'in_year' | 'unit_words' | 'number_beginning' | 'judgment_words'
>;

const NO_NUMBER: NumberReading = {
  running_number: null,
  in_year: null,
  unit_words: null,
  number_beginning: null,
  judgment_words: null,
};

/** A number of a decision or judgment: `531`, `531/QĐ-CCTHADS`, `531/2021 Vĩnh Yên`, `12/2020/DS-ST`, `VP-VY 2021 531`. */
function readNumber(typed: string, words: readonly string[]): NumberReading {
  const first = words.findIndex((word) => !NUMBER_LABELS.has(word));
  const rest = first <= 0 ? words : words.slice(first);
  const head = rest[0] ?? '';
  if (/^\d{1,9}$/.test(head)) return readLeadingNumber(typed, rest);
  const last = rest.at(-1) ?? '';
  const year = rest.at(-2) ?? '';
  if (rest.length >= 3 && /^\d{1,9}$/.test(last) && YEAR.test(year))
    return {
      ...NO_NUMBER,
      running_number: Number(last),
      in_year: Number(year),
      unit_words: rest.slice(0, -2),
    };
  return { ...NO_NUMBER, judgment_words: courtWords(words) };
}

function readLeadingNumber(typed: string, words: readonly string[]): NumberReading {
  const [head = '', ...behind] = words;
  const year = behind.find((word) => YEAR.test(word));
  const names = behind.filter((word) => !/^\d+$/.test(word) && !NUMBER_MARKS.has(word));
  const judgment = words.filter((word) => !['so', 'nam', 'ngay', 'thang'].includes(word));
  const from = typed.search(/\d/);
  return {
    running_number: Number(head),
    in_year: year === undefined ? null : Number(year),
    unit_words: names.length === 0 ? null : names,
    number_beginning: from === -1 ? null : typed.slice(from).toLowerCase(),
    judgment_words: judgment.length > 1 ? shortCourt(judgment) : null,
  };
}

/** A court by itself is looked for only where the words say that it is one. */
function courtWords(words: readonly string[]): readonly string[] | null {
  const short = shortCourt(words);
  return short.includes('tand') && short.length > 1 ? short : null;
}

/** However the court is written, the index knows it as `tand`. */
function shortCourt(words: readonly string[]): string[] {
  return words
    .join(' ')
    .replace(/\b(?:toa an nhan dan|toa an)\b/, 'tand')
    .split(' ');
}

type NameReading = Pick<
  SearchQuestion,
  'name' | 'name_words' | 'similar_names' | 'similar_words' | 'odd_words' | 'odd_variants' | 'born_year'
>;

/** A name, and behind it perhaps the year of birth. */
function readName(words: readonly string[]): NameReading {
  const year = words.find((word, index) => index > 0 && YEAR.test(word));
  const named = words.filter((word) => word !== year).slice(0, MOST_WORDS);
  if (named.length === 0 || /^\d/.test(named[0] ?? '') || named.join('').length < 2)
    return {
      name: null,
      name_words: null,
      similar_names: null,
      similar_words: null,
      odd_words: null,
      odd_variants: null,
      born_year: null,
    };
  const similar = similarNames(named);
  const odd = named.find((word) => word.length > 3 && !isSyllable(word) && similarSyllables(word).length === 0);
  return {
    name: named.join(' '),
    name_words: named,
    similar_names: similar.names,
    similar_words: similar.word_lists,
    odd_words: odd === undefined ? null : named.filter((word) => word !== odd),
    odd_variants: odd === undefined ? null : [...wordsOneErrorAway(odd)],
    born_year: year === undefined ? null : Number(year),
  };
}
