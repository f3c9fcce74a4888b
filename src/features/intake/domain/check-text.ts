/** Checks of single values that every form of the intake shares: lines of text, days, choices. */
import { findIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';

/** Characters that no text an office types holds: controls, and what a broken encoding leaves behind. */
const BROKEN_TEXT = /[\p{Cc}\u{FFFD}]/u;
const BROKEN_LONG_TEXT = /[^\P{Cc}\n\t\r]|\u{FFFD}/u;

/** A field as the sentences name it. */
export type Field = { readonly path: string; readonly label: string };

/** A line that must be there, of at most `longest` characters. */
export function checkLine(value: string, field: Field, longest = 300): Refusal[] {
  if (value.trim() === '') return [refusal('field-required', `Phải ghi "${field.label}".`, field.path)];
  return checkOptionalText(value, field, longest);
}

/** Text that may be missing; line breaks are taken where it may be long. */
export function checkOptionalText(value: string | null, field: Field, longest = 2_000): Refusal[] {
  if (value === null || value === '') return [];
  if (value.length > longest)
    return [refusal('field-too-long', `${field.label}: dài ${value.length} ký tự, nhiều nhất ${longest}.`, field.path)];
  return (longest > 300 ? BROKEN_LONG_TEXT : BROKEN_TEXT).test(value)
    ? [refusal('text-broken', `${field.label} có ký tự hỏng; hãy gõ lại.`, field.path)]
    : [];
}

/** A day of the calendar that is not after today. */
export function checkDay(value: string, today: IsoDay, field: Field): Refusal[] {
  if (value === '') return [refusal('field-required', `Phải ghi "${field.label}".`, field.path)];
  if (findIsoDay(value) === undefined)
    return [refusal('day-not-in-calendar', `${field.label}: "${value}" không phải là ngày có thật.`, field.path)];
  return value > today
    ? [
        refusal(
          'day-in-the-future',
          `${field.label} ${formatDate(value)} sau hôm nay (${formatDate(today)}).`,
          field.path,
        ),
      ]
    : [];
}

/** Refuses a day that comes before another one; says nothing where one of the two is not a day. */
export function checkNotBefore(
  value: string,
  earlier: string,
  field: Field,
  earlier_label: string,
  code: string,
): Refusal[] {
  if (findIsoDay(value) === undefined || findIsoDay(earlier) === undefined || value >= earlier) return [];
  return [
    refusal(code, `${field.label} ${formatDate(value)} trước ${earlier_label} ${formatDate(earlier)}.`, field.path),
  ];
}

/** One of the words; the sentence lists their Vietnamese names. */
export function checkChoice(value: string, choices: Readonly<Record<string, string>>, field: Field): Refusal[] {
  if (Object.hasOwn(choices, value)) return [];
  const names = Object.values(choices).join(', ');
  return [
    refusal(
      'choice-unknown',
      value === ''
        ? `Phải chọn "${field.label}": ${names}.`
        : `${field.label} "${value}" không có; chỉ nhận: ${names}.`,
      field.path,
    ),
  ];
}
