/**
 * What a workbook's cell says as text: a number without its thousand dots, a date cell as `yyyy-mm-dd`.
 * Source: ECMA-376 part 1, 18.8.30 (number formats) and 18.17.4 (dates).
 */
import { isoDayOf } from '#kit/iso-day.ts';

/** Built-in formats that show a day or a time. */
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Whether a number format shows a day or a time, by its number or, for one of the workbook's own, its code. */
export function isDateFormat(id: number, format_code: string | undefined): boolean {
  if (format_code === undefined) return DATE_FORMATS.some(([first, last]) => id >= first && id <= last);
  const bare = format_code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '');
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare);
}

/** The day of a serial number; with its time behind it where there is one, so that the reader of days refuses it. */
export function dayOfSerial(serial: number, is_1904: boolean): string {
  const days = Math.floor(serial);
  // The 29 February 1900 that never was counts as day 60.
  const origin = is_1904 ? '1904-01-01' : days < 60 ? '1899-12-31' : '1899-12-30';
  if (!Number.isFinite(days) || Math.abs(days) > 1_000_000) return String(serial);
  const day = isoDayOf(Temporal.PlainDate.from(origin).add({ days }));
  const minutes = Math.round((serial - days) * 1440);
  if (minutes === 0) return day;
  return `${day} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A number as a person would type it: `1000000` for 1E+6; what is not whole keeps its point. */
export function numberText(raw: string): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

/** The column of a cell reference, from 0: `A1` is 0, `AB7` is 27; undefined where it is none. */
export function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1;
}
