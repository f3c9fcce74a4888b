/**
 * Reads an amount in đồng as an office types it: `1234567`, `1.234.567`, `1,5 tỷ`, `200tr`, `2 tỷ 350 triệu`, `500k`.
 * A dot groups and a comma begins the decimals, as Vietnamese is written; nothing is guessed and nothing is rounded.
 */

/** `empty`: nothing typed. `amount`: whole đồng. `refused`: the sentence says what is wrong with it. */
export type TypedAmount =
  | { readonly kind: 'empty' }
  | { readonly kind: 'amount'; readonly amount_vnd: bigint }
  | { readonly kind: 'refused'; readonly sentence: string };

/** The largest amount any field takes (10^15 đồng): it stays a safe integer in JSON. */
export const LARGEST_AMOUNT_VND = 1_000_000_000_000_000n;

const UNITS: readonly (readonly [pattern: RegExp, power: number])[] = [
  [/^(?:ty|ti|tỷ|tỉ|t)$/u, 9],
  [/^(?:trieu|triệu|tr)$/u, 6],
  [/^(?:nghin|nghìn|ngan|ngàn|ng|k)$/u, 3],
  [/^(?:dong|đồng|đ|d|₫|vnd|vnđ)?$/u, 0],
];

/** One figure and the word after it. */
const TERM = /([\d.,\s]+)([^\d.,\s]*)\s*/uy;

/** The power of ten a unit stands for; undefined for a word that is none. */
function powerOf(unit: string): number | undefined {
  return UNITS.find(([pattern]) => pattern.test(unit))?.[1];
}

/** `1.234.567` and `1 234 567` are groups of three; `1.5` is neither and is refused with the way to write it. */
function digitsOf(figure: string): { whole: string; decimals: string } | undefined {
  const text = figure.replace(/\s+/gu, '.');
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(text);
  if (match === null) return undefined;
  return { whole: (match[1] ?? '').replaceAll('.', ''), decimals: match[2] ?? '' };
}

function amountOf(figure: string, unit: string, power: number): TypedAmount {
  const digits = digitsOf(figure);
  if (digits === undefined) {
    const pair = /^(\d+)\.(\d{1,2})$/.exec(figure);
    const advice =
      pair !== null && power > 0
        ? `Phần lẻ gõ sau dấu phẩy: ${pair[1] ?? ''},${pair[2] ?? ''} ${unit}.`
        : 'Dấu chấm chia nhóm ba chữ số, dấu phẩy trước phần lẻ.';
    return { kind: 'refused', sentence: `Không đọc được số tiền “${figure}”. ${advice}` };
  }
  const decimals = digits.decimals.replace(/0+$/, '');
  if (decimals.length > power) {
    return { kind: 'refused', sentence: 'Số tiền phải là số đồng nguyên, không có phần lẻ của đồng.' };
  }
  return { kind: 'amount', amount_vnd: BigInt(digits.whole + decimals.padEnd(power, '0')) };
}

/** Reads what was typed into whole đồng; each unit in `2 tỷ 350 triệu` must be smaller than the one before it. */
export function parseTypedAmount(typed: string): TypedAmount {
  const text = typed.normalize('NFC').trim().toLowerCase();
  if (text === '') return { kind: 'empty' };
  if (/^[-−(]/.test(text)) return { kind: 'refused', sentence: 'Số tiền không được âm.' };
  let total = 0n;
  let lastPower = Number.POSITIVE_INFINITY;
  TERM.lastIndex = 0;
  while (TERM.lastIndex < text.length) {
    const from = TERM.lastIndex;
    const term = TERM.exec(text);
    const unit = term?.[2] ?? '';
    const power = powerOf(unit);
    if (term === null || power === undefined || power >= lastPower) {
      return {
        kind: 'refused',
        sentence: `Không đọc được “${text.slice(from).trim()}”. Hãy gõ như 1.234.567, 1,5 tỷ hoặc 200tr.`,
      };
    }
    const amount = amountOf((term[1] ?? '').trim(), unit, power);
    if (amount.kind !== 'amount') return amount;
    total += amount.amount_vnd;
    lastPower = power;
  }
  if (total > LARGEST_AMOUNT_VND) {
    return { kind: 'refused', sentence: 'Số tiền lớn hơn mức nhận được là 1.000.000.000.000.000 ₫.' };
  }
  return { kind: 'amount', amount_vnd: total };
}

const GROUPED = /^\d{1,3}(?:\.\d{3})*$/;

function dotsIn(text: string): number {
  return text.split('.').length - 1;
}

/**
 * What a half-typed amount looks like with its thousands grouped. `1,5 tỷ` is left alone, and so is a dot the person
 * typed: turning a mistaken `1.5` into `15` on the way to `1.5 tỷ` would be ten times the amount meant.
 */
export function regroupTypedAmount(typed: string, previous: string): string {
  const plain = /^\d+$/.test(typed);
  const editedGroups = /^[\d.]+$/.test(typed) && GROUPED.test(previous) && dotsIn(typed) <= dotsIn(previous);
  if (!plain && !editedGroups) return typed;
  const digits = typed.replaceAll('.', '').replace(/^0+(?=\d)/, '');
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}
