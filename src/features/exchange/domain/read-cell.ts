/**
 * Reads one cell of a package: gives the text that goes into the database, null where the cell is empty, or why it cannot be
 * taken. Free text is taken as it stands, so that an export gives it back byte for byte; everything else is trimmed.
 */
import { findIsoDay } from '#kit/iso-day.ts';
import { formatVnd } from '#kit/vietnamese-format.ts';
import type { PackageColumn } from './package-tables.ts';

export type CellFault = { readonly sentence: string };

/** Limit of every amount: 10^15 đồng (exchange format). */
const MOST_VND = 1_000_000_000_000_000n;
const DIGITS = /^\d{1,40}$/;
/** A number in its usual form and below the limit. */
const USUAL = /^[1-9]\d{0,14}$/;
/** Printable ASCII. */
const PLAIN = /^[ -~]*$/;
const EMPTY: CellFault = { sentence: 'Không được để trống.' };
const CONTROL = /\p{Cc}/u;

export function isFault(value: string | null | CellFault): value is CellFault {
  return value !== null && typeof value === 'object';
}

export function readCell(column: PackageColumn, cell: string): string | null | CellFault {
  const text = column.kind === 'text' ? cell : cell.trim();
  if (text === '') return column.required ? EMPTY : null;
  // Most cells are plain: they need no closer look.
  const is_plain = PLAIN.test(text);
  const value = is_plain ? text : text.normalize('NFC');
  if (!is_plain && !isStorable(value)) return { sentence: 'Có ký tự không lưu được.' };
  if (column.longest !== undefined && value.length > column.longest)
    return { sentence: `Dài ${value.length} chữ, nhiều nhất ${column.longest}.` };
  switch (column.kind) {
    case 'text':
      return value;
    case 'code':
      return !is_plain && CONTROL.test(value) ? { sentence: 'Mã có ký tự điều khiển.' } : value;
    case 'day':
      return findIsoDay(value) ?? { sentence: `"${clip(value)}" không phải là ngày có thật, viết dạng yyyy-mm-dd.` };
    case 'amount':
      return readAmount(value);
    case 'choice':
      return column.choices?.includes(value) === true
        ? value
        : { sentence: `"${clip(value)}" không thuộc các giá trị: ${column.choices?.join(', ') ?? ''}.` };
    case 'codes':
      return value.includes(';') ? readCodes(value) : value;
    case 'json':
      return readJson(value);
  }
}

/** PostgreSQL cannot store the character 0, nor half of a surrogate pair. */
function isStorable(value: string): boolean {
  return !value.includes('\0') && value.isWellFormed();
}

function readAmount(value: string): string | CellFault {
  if (USUAL.test(value)) return value;
  if (!DIGITS.test(value))
    return { sentence: `"${clip(value)}" không phải là số đồng nguyên không âm, chỉ viết bằng chữ số.` };
  const amount_vnd = BigInt(value);
  return amount_vnd >= 1n && amount_vnd <= MOST_VND
    ? amount_vnd.toString()
    : { sentence: `Số tiền ${formatVnd(amount_vnd)} ₫ phải từ 1 đến ${formatVnd(MOST_VND)} ₫.` };
}

function readCodes(value: string): string | CellFault {
  const codes = value.split(';').map((code) => code.trim());
  if (codes.includes('')) return { sentence: `"${clip(value)}" có mã để trống giữa các dấu chấm phẩy.` };
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice !== undefined) return { sentence: `Mã "${clip(twice)}" ghi hai lần.` };
  return codes.join(';');
}

/** A JSON object, written again with its keys in order so that equal objects are equal texts. */
function readJson(value: string): string | CellFault {
  const data = parseJson(value);
  if (data === undefined || data === null || typeof data !== 'object' || Array.isArray(data))
    return { sentence: 'Không phải là một đối tượng JSON, như {"reason":"..."}.' };
  const fields = Object.entries(data);
  for (const [name, field] of fields) {
    if (typeof field !== 'string') return { sentence: `Mục "${clip(name)}" phải là chữ.` };
    if (!isStorable(name + field)) return { sentence: `Mục "${clip(name)}" có ký tự không lưu được.` };
  }
  return sortedJson(Object.fromEntries(fields));
}

/** An object as JSON with its keys in order. */
export function sortedJson(data: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(data).toSorted();
  return JSON.stringify(data, names);
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** A value as a sentence quotes it. */
export function clip(value: string): string {
  return value.length <= 60 ? value : `${value.slice(0, 60)}…`;
}
