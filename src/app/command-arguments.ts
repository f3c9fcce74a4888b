/** Reads what stands after a command's name: words and `--name value` pairs, told in Vietnamese where they do not fit. */
import { findIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';

export type CommandArguments = {
  readonly words: readonly string[];
  readonly options: Readonly<Partial<Record<string, string>>>;
};

/** Takes `--name value` and `--name=value` for the names given; everything else that begins with `--` is refused. */
export function readArguments(args: readonly string[], names: readonly string[]): Result<CommandArguments> {
  const words: string[] = [];
  const options: Record<string, string> = {};
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [name = '', inline] = arg.slice(2).split(/=(.*)/s);
    if (!names.includes(name)) {
      const known = names.map((one) => `--${one}`).join(', ');
      return refuse(refusal('option-unknown', `Không có tùy chọn --${name}; chỉ có: ${known}.`));
    }
    if (options[name] !== undefined) return refuse(refusal('option-twice', `Tùy chọn --${name} ghi hai lần.`));
    const value = inline ?? args[(at += 1)];
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--')))
      return refuse(refusal('option-without-value', `Tùy chọn --${name} thiếu giá trị.`));
    options[name] = value;
  }
  return accept({ words, options });
}

/** The day of an option that must be there. */
export function readDay(options: CommandArguments['options'], name: string): Result<IsoDay> {
  const text = options[name];
  if (text === undefined) return refuse(refusal('option-missing', `Thiếu --${name} NGÀY (viết yyyy-mm-dd).`));
  const day = findIsoDay(text);
  return day === undefined
    ? refuse(
        refusal('day-not-valid', `--${name}: "${text}" không phải là một ngày; hãy viết yyyy-mm-dd, ví dụ 2021-03-31.`),
      )
    : accept(day);
}

/** The word of an option, one of those given; null where the option is not there. */
export function readChoice<const W extends string>(
  options: CommandArguments['options'],
  name: string,
  words: readonly W[],
): Result<W | null> {
  const text = options[name];
  if (text === undefined) return accept(null);
  const word = words.find((one) => one === text);
  return word === undefined
    ? refuse(refusal('option-value-unknown', `--${name}: không có "${text}"; chỉ nhận: ${words.join(', ')}.`))
    : accept(word);
}

/** Refuses words that a command does not take. */
export function refuseWords(words: readonly string[], taken: number): Refusal | null {
  const word = words[taken];
  return word === undefined ? null : refusal('word-not-taken', `Không hiểu "${word}".`);
}
