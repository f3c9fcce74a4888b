/**
 * What somebody may have meant by a word: one letter too many, missing, wrong or swapped; sounds that are spelt alike in
 * speech; marks typed as letters where the input method was off (Telex: `nguyeenx`).
 */
import { isSyllable } from './syllables.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Beginnings that are confused by ear, although more than one letter apart. */
const CONFUSED_BEGINNINGS: readonly (readonly [string, string])[] = [
  ['tr', 'ch'],
  ['gi', 'd'],
  ['gi', 'r'],
  ['ngh', 'n'],
  ['qu', 'k'],
];

/** All texts that are one typing error away from the word. */
export function wordsOneErrorAway(word: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    for (const letter of LETTERS) found.add(before + letter + word.slice(at));
    if (at === word.length) break;
    found.add(before + word.slice(at + 1));
    for (const letter of LETTERS) found.add(before + letter + word.slice(at + 1));
    const next = word[at + 1];
    if (next !== undefined) found.add(`${before}${next}${word[at] ?? ''}${word.slice(at + 2)}`);
  }
  found.delete(word);
  found.delete('');
  return found;
}

/** Syllables that the word may stand for, the likelier first: first letters are rarely mistyped. */
export function similarSyllables(word: string): string[] {
  const found = new Set([...withoutTelex(word), ...wordsOneErrorAway(word)].filter((text) => isSyllable(text)));
  for (const [one, other] of CONFUSED_BEGINNINGS) {
    if (word.startsWith(one)) addSyllable(found, other + word.slice(one.length));
    if (word.startsWith(other)) addSyllable(found, one + word.slice(other.length));
  }
  found.delete(word);
  const likeliness = (text: string): number =>
    (text[0] === word[0] ? 0 : 2) + (text.at(-1) === word.at(-1) ? 0 : 1) + (text.length < word.length ? 0.5 : 0);
  return [...found].toSorted((a, b) => likeliness(a) - likeliness(b));
}

function addSyllable(found: Set<string>, text: string): void {
  if (isSyllable(text)) found.add(text);
}

/** The word without the letters by which Telex writes marks: doubled vowels and d, w after a, o, u, a tone at the end. */
function withoutTelex(word: string): string[] {
  const plain = word.replaceAll(/([aeod])\1/g, '$1').replaceAll(/([aou])w/g, '$1');
  const toneless = plain.replace(/[fsrxjz]$/, '').replace(/[fsrxjz](?=[nmpt]|ng$|nh$|c$|ch$|i$|y$|u$|o$)/, '');
  return [plain, toneless];
}
