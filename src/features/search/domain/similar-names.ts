/**
 * Names that somebody may have meant, given the words he typed. A word that is no syllable was mistyped, so it is replaced; one
 * that is a syllable may be right, so at most one such word is replaced at a time.
 */
import { similarSyllables } from './similar-words.ts';
import { isSyllable, splitSyllables } from './syllables.ts';

/** Enough for one error in any word of a long name; each costs a look-up of some microseconds. */
const MOST_NAMES = 300;
/** Each costs a look-up among all words of all names. */
const MOST_WORD_LISTS = 24;
/** Repairs of each reading that come first. */
const MOST_EVIDENT = 8;

export type SimilarNames = {
  /** Whole names, the likeliest first, the typed one not among them. */
  readonly names: readonly string[];
  /** Lists of words, joined by spaces, that a longer name may hold. */
  readonly word_lists: readonly string[];
};

export function similarNames(words: readonly string[]): SimilarNames {
  const typed = words.join(' ');
  const repaired = [words, ...respaced(words)].map((list) => repairOddWords(list));
  // What repairs the evident errors comes before what supposes more.
  const lists = [
    ...repaired.flatMap((list) => list.slice(0, MOST_EVIDENT)),
    ...repaired.flatMap((list) => list.slice(MOST_EVIDENT)),
    ...repaired.flatMap((list) => list.slice(0, 4).flatMap((one) => replaceOneWord(one))),
  ];
  const names = [...new Set(lists.map((list) => list.join(' ')))].filter((name) => name !== typed);
  return { names: names.slice(0, MOST_NAMES), word_lists: names.slice(0, MOST_WORD_LISTS) };
}

/** The words with spaces set or taken away where they were forgotten or slipped in; empty where nothing suggests it. */
function respaced(words: readonly string[]): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const split = words.flatMap((word) => (isSyllable(word) ? [word] : (splitSyllables(word) ?? [word])));
  if (split.length > words.length) found.push(split);
  for (let at = 0; at + 1 < words.length; at += 1) {
    const joined = `${words[at] ?? ''}${words[at + 1] ?? ''}`;
    if (isSyllable(joined)) found.push([...words.slice(0, at), joined, ...words.slice(at + 2)]);
  }
  return found;
}

/** Every word that is no syllable replaced by what it may stand for; foreign words, which nothing is like, stay. */
function repairOddWords(words: readonly string[]): (readonly string[])[] {
  const odd = words.filter((word) => !isSyllable(word)).length;
  const most = Math.floor(MOST_NAMES ** (1 / Math.max(odd, 1)));
  let lists: (readonly string[])[] = [[]];
  for (const word of words) {
    const similar = isSyllable(word) ? [] : similarSyllables(word).slice(0, most);
    const choices = similar.length === 0 ? [word] : similar;
    lists = lists.flatMap((list) => choices.map((choice) => [...list, choice]));
  }
  return lists;
}

/** The list with one word at a time replaced by a similar one, the likelier replacements of all words first. */
function replaceOneWord(words: readonly string[]): (readonly string[])[] {
  const similar = words.map((word) => similarSyllables(word));
  const most = Math.max(0, ...similar.map((list) => list.length));
  const found: (readonly string[])[] = [];
  for (let round = 0; round < most; round += 1)
    for (const [at, list] of similar.entries()) {
      const word = list[round];
      if (word !== undefined) found.push(words.with(at, word));
    }
  return found;
}
