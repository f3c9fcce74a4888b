/** Whether the fields of an act fit its definition; the same check stands behind the page's form and the API. */
import { findIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { FollowActDefinition, FollowField } from './act-definition.ts';

const LONGEST = { line: 300, text: 4_000 } as const;

/** Characters that no text an office types holds. */
const BROKEN = /[^\P{Cc}\n\t\r]|\u{FFFD}/u;

/** Every refusal of the day and the fields of an act, by themselves. */
export function checkAct(
  definition: FollowActDefinition,
  dated_on: string,
  data: Readonly<Record<string, string>>,
  today: IsoDay,
): Refusal[] {
  const names = new Set(definition.fields.map((field) => field.name));
  const foreign = Object.keys(data)
    .filter((name) => !names.has(name))
    .map((name) => refusal('field-not-taken', `"${definition.label}" không có mục "${name}".`, name));
  return [
    ...checkActDay('dated_on', 'Ngày', dated_on, today),
    ...foreign,
    ...definition.fields.flatMap((field) => checkField(field, data[field.name]?.trim() ?? '', today)),
  ];
}

function checkField(field: FollowField, value: string, today: IsoDay): Refusal[] {
  const { name, label, kind } = field;
  if (value === '') return field.required ? [refusal('field-required', `Phải ghi "${label}".`, name)] : [];
  if (kind === 'day') return checkActDay(name, label, value, today);
  if (kind === 'choice') return checkChoice(field, value);
  const longest = kind === 'text' ? LONGEST.text : LONGEST.line;
  if (value.length > longest)
    return [refusal('field-too-long', `${label}: dài ${value.length} ký tự, nhiều nhất ${longest}.`, name)];
  return BROKEN.test(value) ? [refusal('text-broken', `${label} có ký tự hỏng; hãy gõ lại.`, name)] : [];
}

function checkChoice({ name, label, choices = {} }: FollowField, value: string): Refusal[] {
  if (Object.hasOwn(choices, value)) return [];
  const names = Object.values(choices).join('; ');
  return [refusal('choice-unknown', `${label} "${value}" không có; chỉ nhận: ${names}.`, name)];
}

function checkActDay(name: string, label: string, value: string, today: IsoDay): Refusal[] {
  if (value.trim() === '') return [refusal('field-required', `Phải ghi "${label}".`, name)];
  if (findIsoDay(value) === undefined)
    return [refusal('day-not-in-calendar', `${label}: "${value}" không phải là ngày có thật.`, name)];
  return value > today
    ? [refusal('day-in-the-future', `${label} ${formatDate(value)} sau hôm nay (${formatDate(today)}).`, name)]
    : [];
}
