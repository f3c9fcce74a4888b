/**
 * Cells copied from Excel and pasted into the first field of a party or an obligation: each row fills one entry, from the
 * one pasted into on. What cannot be read is left as it stands, so that its field says what is wrong with it. Pure.
 */
import { foldVietnamese } from '#kit/vietnamese-format.ts';
import { isObligationKind, OBLIGATION_KINDS } from '#law/obligation-kinds.ts';
import { parseTypedAmount } from '#ui/typing/parse-typed-amount.ts';
import { parseTypedDate } from '#ui/typing/parse-typed-date.ts';
import {
  isBlankParty,
  newObligation,
  newParty,
  type ObligationDraft,
  type OpeningDraft,
  type PartyDraft,
  type Side,
} from './opening-draft.ts';

type Cells = readonly (readonly string[])[];

/** More rows than anybody types are a whole sheet pasted by mistake. */
const MOST_ROWS = 200;

/** The cells of a pasted text; undefined where it is one plain cell, which the field takes by itself. */
export function cellsOf(text: string): Cells | undefined {
  const rows = text
    .replace(/(?:\r?\n)+$/, '')
    .split(/\r?\n/)
    .filter((row) => row.trim() !== '');
  if (rows.length === 0 || (rows.length === 1 && !text.includes('\t'))) return undefined;
  return rows.slice(0, MOST_ROWS).map((row) => row.split('\t').map((cell) => cell.trim()));
}

/** The entries with the rows in them: over those that stand from `at` on, then new ones. */
function fill<Entry>(
  entries: readonly Entry[],
  at: number,
  cells: Cells,
  fresh: (entries: readonly Entry[]) => Entry,
  read: (entry: Entry, row: readonly string[]) => Entry,
): readonly Entry[] {
  const filled = [...entries];
  for (const [index, row] of cells.entries()) filled[at + index] = read(filled[at + index] ?? fresh(filled), row);
  return filled;
}

/** A kind by its code or its words, with or without diacritics; empty where there is no such kind. */
function kindOf(word: string): string {
  if (isObligationKind(word)) return word;
  const wanted = foldVietnamese(word);
  return Object.entries(OBLIGATION_KINDS).find(([, rule]) => foldVietnamese(rule.label) === wanted)?.[0] ?? '';
}

function amountOf(word: string): string {
  const read = parseTypedAmount(word);
  return read.kind === 'amount' ? String(read.amount_vnd) : word;
}

/** Columns: kind, amount, content. Words that are no kind become the content, so that nothing pasted is lost. */
export function withPastedObligations(
  obligations: readonly ObligationDraft[],
  key: string,
  cells: Cells,
): readonly ObligationDraft[] {
  const at = obligations.findIndex((one) => one.key === key);
  return fill(obligations, at, cells, newObligation, (entry, [words = '', amount = '', content = '']) => {
    const kind = kindOf(words);
    const description = [kind === '' ? words : '', content].filter((part) => part !== '').join('; ');
    return { ...entry, kind, amount_vnd: amountOf(amount), description };
  });
}

/** Columns: name, identity number, birthday, address. A known person keeps the place; whoever is pasted is a new one. */
export function withPastedParties(
  draft: Pick<OpeningDraft, Side>,
  side: Side,
  key: string,
  cells: Cells,
  today: string,
): readonly PartyDraft[] {
  const at = draft[side].findIndex((one) => one.key === key);
  const dayOf = (word: string): string => {
    const read = parseTypedDate(word, today);
    return read.kind === 'day' ? read.day : word;
  };
  const fresh = (entries: readonly PartyDraft[]) => newParty({ ...draft, [side]: entries }, side);
  return fill(draft[side], at, cells, fresh, (entry, [name = '', identity_number = '', born_on = '', address = '']) => {
    const blank = isBlankParty(entry) ? entry : { ...fresh([]), key: entry.key };
    return { ...blank, name, identity_number, born_on: dayOf(born_on), address };
  });
}
