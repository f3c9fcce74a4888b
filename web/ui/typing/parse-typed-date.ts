/**
 * Reads a date as an office types it: `31/3`, `31-3-21`, `31032021`, `310321`, `31/03/2021`, `hôm nay`, `+10`.
 * The day comes before the month always; a missing year is the one that lies nearest to the day of work.
 */
import { foldVietnamese } from '#kit/vietnamese-format.ts';

/** `empty`: nothing typed. `day`: understood, as `yyyy-mm-dd`. `refused`: the sentence says what is wrong with it. */
export type TypedDate =
  | { readonly kind: 'empty' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'refused'; readonly sentence: string };

const WORDS: Readonly<Record<string, number>> = { 'hom nay': 0, nay: 0, 'hom qua': -1, qua: -1, mai: 1, 'ngay mai': 1 };

interface TypedParts {
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `2021-03-31` plus a number of calendar days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Two digits of a year mean this century up to ten years ahead of today, and the last one beyond: 21 -> 2021, 65 -> 1965. */
function fullYear(typed: string, today: string): number {
  const year = Number(typed);
  if (typed.length > 2) return year;
  const century = Math.trunc(Number(today.slice(0, 4)) / 100) * 100;
  return century + year > Number(today.slice(0, 4)) + 10 ? century + year - 100 : century + year;
}

function partsOf(text: string, today: string): TypedParts | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return { day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) };
  const parted = /^(\d{1,2})[/.\-\s]+(\d{1,2})(?:[/.\-\s]+(\d{2}|\d{4}))?[/.\-\s]*$/.exec(text);
  const solid = parted ?? /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text);
  if (solid === null) return undefined;
  const year = solid[3];
  return {
    day: Number(solid[1]),
    month: Number(solid[2]),
    year: year === undefined ? undefined : fullYear(year, today),
  };
}

/** The year among last, this and next whose day lies nearest to today, so that `30/12` typed in January is last year's. */
function nearestYear(day: number, month: number, today: string): number {
  const now = Date.parse(`${today}T00:00:00Z`);
  const thisYear = Number(today.slice(0, 4));
  let best = thisYear;
  let distance = Number.POSITIVE_INFINITY;
  for (const year of [thisYear, thisYear - 1, thisYear + 1]) {
    if (day > daysIn(year, month)) continue;
    const away = Math.abs(Date.UTC(year, month - 1, day) - now);
    if (away < distance) {
      best = year;
      distance = away;
    }
  }
  return best;
}

/**
 * Reads what was typed; `today` (`yyyy-mm-dd`) gives the year where none was typed and the start of `hôm nay` and `+10`.
 * Years outside 1900-2200 are refused: they are slips of the finger, and legal dates never lie there.
 */
export function parseTypedDate(typed: string, today: string): TypedDate {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  const offset = WORDS[foldVietnamese(text)] ?? (/^[+-]\d{1,4}$/.test(text) ? Number(text) : undefined);
  if (offset !== undefined) return { kind: 'day', day: addDays(today, offset) };
  const parts = partsOf(text, today);
  if (parts === undefined) {
    return { kind: 'refused', sentence: `Không đọc được ngày “${text}”. Hãy gõ như 31/3, 31032021 hoặc 31/03/2021.` };
  }
  const { day, month } = parts;
  if (month < 1 || month > 12)
    return { kind: 'refused', sentence: `Không có tháng ${month}. Ngày gõ trước, tháng gõ sau.` };
  const year = parts.year ?? nearestYear(day, month, today);
  if (year < 1900 || year > 2200) return { kind: 'refused', sentence: `Năm ${year} nằm ngoài khoảng 1900–2200.` };
  if (day < 1 || day > daysIn(year, month)) {
    return { kind: 'refused', sentence: `Tháng ${month}/${year} không có ngày ${day}.` };
  }
  return { kind: 'day', day: isoOf(year, month, day) };
}

/** Whether a field's value is a day that was understood, rather than text kept as it was typed. */
export function isIsoDayText(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (parts === null) return false;
  const month = Number(parts[2]);
  return month >= 1 && month <= 12 && Number(parts[3]) >= 1 && Number(parts[3]) <= daysIn(Number(parts[1]), month);
}
