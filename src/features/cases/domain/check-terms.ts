/**
 * Whether the terms of an act fit its definition: every field that is required is there, none that it does not take is
 * given. The same check stands behind the page's form, the API and the import.
 */
import { findIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { MAX_AMOUNT_VND } from './act-definition.ts';
import type { ActDefinition, ActField, ActTerms } from './act-definition.ts';

const MAX_TEXT_LENGTH = 2_000;

/** All refusals of the terms by themselves, without regard to the case. */
export function checkTerms(definition: ActDefinition, terms: ActTerms): Refusal[] {
  return [
    ...checkGround(definition, terms),
    ...checkAmount(definition, terms),
    ...checkPresence(definition.receiving_unit === true, terms.receiving_unit, 'unit', 'đơn vị nhận', definition),
    ...checkPresence(definition.officer === true, terms.officer_id, 'officer', 'chấp hành viên', definition),
    ...checkFields(definition, terms),
  ];
}

function checkGround(definition: ActDefinition, terms: ActTerms): Refusal[] {
  const { grounds } = definition;
  if (grounds === undefined)
    return terms.ground === null
      ? []
      : [refusal('ground-not-taken', `"${definition.label}" không có căn cứ; đã ghi "${terms.ground}".`, 'ground')];
  const allowed = grounds.map((ground) => ground.code).join(', ');
  if (terms.ground === null)
    return [refusal('ground-required', `"${definition.label}" phải ghi căn cứ, một trong: ${allowed}.`, 'ground')];
  return grounds.some((ground) => ground.code === terms.ground)
    ? []
    : [
        refusal(
          'ground-unknown',
          `Căn cứ "${terms.ground}" không có ở "${definition.label}"; chỉ nhận: ${allowed}.`,
          'ground',
        ),
      ];
}

function checkAmount(definition: ActDefinition, terms: ActTerms): Refusal[] {
  const { amount_vnd } = terms;
  if (amount_vnd === null)
    return definition.amount === 'required'
      ? [refusal('amount-required', `"${definition.label}" phải ghi số tiền.`, 'amount_vnd')]
      : [];
  if (definition.amount === undefined && definition.type !== 'decided')
    return [
      refusal(
        'amount-not-taken',
        `"${definition.label}" không có số tiền; đã ghi ${formatVnd(amount_vnd)} ₫.`,
        'amount_vnd',
      ),
    ];
  if (definition.type === 'decided' && amount_vnd === 0n) return [];
  return amount_vnd >= 1n && amount_vnd <= MAX_AMOUNT_VND
    ? []
    : [
        refusal(
          'amount-out-of-range',
          `Số tiền ${formatVnd(amount_vnd)} ₫ phải từ 1 đến ${formatVnd(MAX_AMOUNT_VND)} ₫.`,
          'amount_vnd',
        ),
      ];
}

function checkPresence(
  taken: boolean,
  value: string | bigint | null,
  field: string,
  name: string,
  definition: ActDefinition,
): Refusal[] {
  if (taken && value === null) return [refusal(`${field}-required`, `"${definition.label}" phải ghi ${name}.`, field)];
  if (!taken && value !== null)
    return [refusal(`${field}-not-taken`, `"${definition.label}" không có ${name}.`, field)];
  return [];
}

function checkFields(definition: ActDefinition, terms: ActTerms): Refusal[] {
  const refusals: Refusal[] = [];
  for (const name of Object.keys(terms.data))
    if (!definition.fields.some((field) => field.name === name))
      refusals.push(refusal('field-unknown', `"${definition.label}" không có mục "${name}".`, name));
  for (const field of definition.fields) {
    const value = terms.data[field.name];
    if (value === undefined || value === '') {
      if (field.required)
        refusals.push(refusal('field-required', `Phải ghi ${field.label.toLowerCase()}.`, field.name));
    } else refusals.push(...checkField(field, value, terms.dated_on));
  }
  return refusals;
}

function checkField(field: ActField, value: string | number | boolean, dated_on: IsoDay): Refusal[] {
  if (typeof value !== 'string') return [refusal('field-not-text', `${field.label}: phải là chữ.`, field.name)];
  if (value.length > MAX_TEXT_LENGTH)
    return [
      refusal('field-too-long', `${field.label}: dài ${value.length} chữ, nhiều nhất ${MAX_TEXT_LENGTH}.`, field.name),
    ];
  const against = sayAgainst(field, value, dated_on);
  return against === null ? [] : [refusal(against.code, `${field.label}: ${against.sentence}`, field.name)];
}

const DIGITS = /^(0|[1-9]\d{0,15})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/;

/** Why a value is not of its field's kind; null where it is. */
function sayAgainst(field: ActField, value: string, dated_on: IsoDay): { code: string; sentence: string } | null {
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'asset':
    case 'act':
      return null;
    case 'day':
      return sayAgainstDay(field, value, value, dated_on);
    case 'moment':
      return sayAgainstDay(field, value, MOMENT.exec(value)?.[1], dated_on);
    case 'amount':
      return DIGITS.test(value) && BigInt(value) <= MAX_AMOUNT_VND
        ? null
        : {
            code: 'field-not-amount',
            sentence: `"${value}" không phải là số tiền từ 0 đến ${formatVnd(MAX_AMOUNT_VND)} ₫.`,
          };
    case 'number':
      return DIGITS.test(value) ? null : { code: 'field-not-number', sentence: `"${value}" không phải là số nguyên.` };
    case 'yes-no':
      return sayAgainstChoice(['yes', 'no'], value);
    case 'choice':
      return sayAgainstChoice(
        (field.choices ?? []).map((choice) => choice.code),
        value,
      );
  }
}

function sayAgainstDay(field: ActField, value: string, day_text: string | undefined, dated_on: IsoDay) {
  const day = day_text === undefined ? undefined : findIsoDay(day_text);
  const kind = field.kind === 'day' ? 'ngày' : 'ngày giờ';
  if (day === undefined) return { code: 'day-not-in-calendar', sentence: `"${value}" không phải là ${kind} có thật.` };
  return day > dated_on && field.may_be_ahead !== true
    ? {
        code: 'day-after-its-act',
        sentence: `${formatDate(day)} sau ngày của nghiệp vụ (${formatDate(dated_on)}).`,
      }
    : null;
}

function sayAgainstChoice(codes: readonly string[], value: string) {
  return codes.includes(value)
    ? null
    : { code: 'field-not-choice', sentence: `"${value}" không có; chỉ nhận: ${codes.join(', ')}.` };
}
