/** Reads what the calculators of the command line take: đồng, spans of days, flags, options that may be given several times. */
import { findIsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';
import type { DayRange } from '#law/day-ranges.ts';
import { readArguments, refuseWords } from '../command-arguments.ts';
import type { CommandArguments } from '../command-arguments.ts';

export type LawOptions = {
  readonly options: CommandArguments['options'];
  /** Each option that may be repeated, with all its values; a comma separates several in one. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly flags: ReadonlySet<string>;
};

/** Takes flags (`--forces`), repeatable options (`--not-counted A..B --not-counted C..D`) and plain ones; no words. */
export function readLawOptions(
  args: readonly string[],
  names: readonly string[],
  lists: readonly string[] = [],
  flags: readonly string[] = [],
): Result<LawOptions> {
  const present = new Set<string>();
  const found: Record<string, string[]> = Object.fromEntries(lists.map((name) => [name, []]));
  const plain: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const [name = '', inline] = arg.slice(2).split(/=(.*)/s);
    const list = arg.startsWith('--') ? found[name] : undefined;
    if (arg.startsWith('--') && inline === undefined && flags.includes(name)) present.add(name);
    else if (list !== undefined) {
      const value = inline ?? args[(at += 1)];
      if (value === undefined || value === '' || value.startsWith('--'))
        return refuse(refusal('option-without-value', `Tùy chọn --${name} thiếu giá trị.`));
      list.push(...value.split(',').map((one) => one.trim()));
    } else plain.push(arg);
  }
  const read = readArguments(plain, names);
  if (!read.ok) {
    const all = [...names, ...lists, ...flags].map((name) => `--${name}`).join(', ');
    return refuse(
      ...read.refusals.map((one) =>
        one.code === 'option-unknown'
          ? { ...one, sentence: `${one.sentence.split(';')[0] ?? ''}; chỉ có: ${all}.` }
          : one,
      ),
    );
  }
  const surplus = refuseWords(read.value.words, 0);
  return surplus === null ? accept({ options: read.value.options, lists: found, flags: present }) : refuse(surplus);
}

/** A whole number of đồng that must be there: `100000000` or `100.000.000`. */
export function readVnd(options: CommandArguments['options'], name: string): Result<bigint> {
  const text = options[name];
  if (text === undefined) return refuse(refusal('option-missing', `Thiếu --${name} SỐ_TIỀN (đồng).`));
  const amount = /^\d{1,16}$|^\d{1,3}(?:\.\d{3})+$/.test(text) ? BigInt(text.replaceAll('.', '')) : undefined;
  return amount === undefined || amount > BigInt(Number.MAX_SAFE_INTEGER)
    ? refuse(
        refusal('amount-not-valid', `--${name}: "${text}" không phải là số đồng nguyên không âm, ví dụ 100000000.`),
      )
    : accept(amount);
}

/** A span `yyyy-mm-dd..yyyy-mm-dd`, both days included. */
export function parseDayRange(text: string, name: string): Result<DayRange> {
  const [first, second, more] = text.split('..');
  const from = findIsoDay(first ?? '');
  const to = findIsoDay(second ?? '');
  return from === undefined || to === undefined || more !== undefined
    ? refuse(
        refusal(
          'day-range-not-valid',
          `--${name}: "${text}" không phải là khoảng ngày; hãy viết yyyy-mm-dd..yyyy-mm-dd, ví dụ 2021-04-01..2021-04-30.`,
        ),
      )
    : accept({ from, to });
}

/** What was refused among several parts read one beside the other. */
export function refusalsOf(...parts: readonly Result<unknown>[]): Refusal[] {
  return parts.flatMap((part) => (part.ok ? [] : part.refusals));
}

/** Reads each text of a list; all that do not fit are told together. */
export function readEach<T>(texts: readonly string[], read: (text: string) => Result<T>): Result<readonly T[]> {
  const parts = texts.map(read);
  const refusals = refusalsOf(...parts);
  return refusals.length > 0 ? refuse(...refusals) : accept(parts.flatMap((part) => (part.ok ? [part.value] : [])));
}
