/** Whether the data of a paper fit its template: while one drafts, and before it is issued. */
import { findIsoDay } from '#kit/iso-day.ts';
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import type { PaperData } from './paper-data.ts';
import type { PaperField, ReadyTemplate } from './template-shape.ts';

const LONGEST_LINE = 500;
const LONGEST_TEXT = 10_000;
const MOST_ENTRIES = 200;
const BROKEN = /[^\P{Cc}\n\t\r]|\u{FFFD}/u;

/** What is wrong with what stands there already: unknown fields, days and amounts that are none, too much text. */
export function checkPaperData(template: ReadyTemplate, data: PaperData): Refusal[] {
  const known = new Map(template.fields.map((field) => [field.name, field]));
  const lists = [data.grounds, data.articles, data.debtors, data.creditors, data.obligations, data.recipients];
  const refusals = lists.some((list) => list.length > MOST_ENTRIES)
    ? [refusal('paper-list-too-long', `Mỗi danh sách trong văn bản có nhiều nhất ${MOST_ENTRIES} mục.`)]
    : [];
  for (const [name, value] of Object.entries(data.fields)) {
    const field = known.get(name);
    if (field === undefined)
      refusals.push(refusal('paper-field-unknown', `Mẫu "${template.label}" không có ô "${name}".`, `fields.${name}`));
    else refusals.push(...checkField(field, value));
  }
  for (const text of textsOf(data))
    if (BROKEN.test(text) || text.length > LONGEST_TEXT)
      refusals.push(refusal('text-broken', `Đoạn "${text.slice(0, 40)}" quá dài hoặc có ký tự hỏng; hãy gõ lại.`));
  return refusals;
}

/** What is missing before the paper can bear a number: required fields, who signs, the day. */
export function checkPaperReady(template: ReadyTemplate, data: PaperData): Refusal[] {
  const missing = template.fields.filter(
    ({ name, required, preset }) => required && (preset ?? '') === '' && (data.fields[name] ?? '').trim() === '',
  );
  return [
    ...checkPaperData(template, data),
    ...missing.map(({ name, label }) =>
      refusal('paper-field-missing', `Chưa ghi "${label}" trong ${template.label}.`, `fields.${name}`),
    ),
    ...(data.signer.name.trim() === '' || data.signer.post.trim() === ''
      ? [refusal('paper-signer-missing', 'Chưa có họ tên, chức vụ người ký.', 'signer')]
      : []),
  ];
}

function checkField(field: PaperField, value: string): Refusal[] {
  const path = `fields.${field.name}`;
  if (value.trim() === '') return [];
  const longest = field.kind === 'long-text' ? LONGEST_TEXT : LONGEST_LINE;
  if (value.length > longest)
    return [refusal('field-too-long', `${field.label}: dài ${value.length} ký tự, nhiều nhất ${longest}.`, path)];
  if (BROKEN.test(value)) return [refusal('text-broken', `${field.label} có ký tự hỏng; hãy gõ lại.`, path)];
  if (field.kind === 'day' && findIsoDay(value) === undefined)
    return [refusal('day-not-in-calendar', `${field.label}: "${value}" không phải là ngày có thật.`, path)];
  if (field.kind === 'amount' && !/^(0|[1-9]\d{0,15})$/.test(value))
    return [refusal('amount-not-whole', `${field.label}: "${value}" không phải số tiền nguyên đồng.`, path)];
  return [];
}

function textsOf(data: PaperData): readonly string[] {
  const { agency, signer, officer } = data;
  return [
    agency.superior,
    agency.name,
    agency.place,
    signer.name,
    signer.post,
    officer?.name ?? '',
    data.title ?? '',
    ...data.grounds,
    ...data.articles,
    ...data.recipients,
    ...data.obligations.map(({ sentence }) => sentence),
    ...[...data.debtors, ...data.creditors].flatMap(({ name, address }) => [name, address ?? '']),
  ];
}
