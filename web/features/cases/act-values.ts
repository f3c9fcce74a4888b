/**
 * What is typed into the form of an act, read into terms and held against the same pure rules that stand behind the API and
 * the import. The server decides; this only says it sooner.
 */
import { findIsoDay, getIsoDay } from '#kit/iso-day.ts';
import { refusal, type Refusal } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { Position } from '#law/positions.ts';
import type { ActOffer, ActTerms, CaseDetail, CaseState } from '#features/cases/contract.ts';
import { BEFORE_DECISION } from '#features/cases/domain/case-state.ts';
import { checkTerms } from '#features/cases/domain/check-terms.ts';
import type { ActBody } from './case-queries.ts';
import { findActDefinition } from './act-definitions.ts';

/** Field by field as typed; amounts as digits once understood, days as `yyyy-mm-dd` once understood. */
export type ActValues = Readonly<Record<string, string>>;

/** The values a form begins with: today's date, and every field it has, empty. */
export function initialValues(offer: ActOffer, today: string): ActValues {
  const values: Record<string, string> = { dated_on: today };
  if (offer.grounds.length > 0) values['ground'] = '';
  if (offer.amount !== null) values['amount_vnd'] = '';
  if (offer.receiving_unit) values['unit'] = '';
  if (offer.officer) values['officer'] = '';
  for (const field of offer.fields) values[field.name] = '';
  return values;
}

export interface ActReading {
  /** What the rules say against it; empty where it may be recorded. */
  readonly refusals: readonly Refusal[];
  /** Where the case would stand, as far as the rules can tell. */
  readonly after?: { readonly position: Position; readonly rest_vnd: bigint };
}

function given(values: ActValues, name: string): string | null {
  const value = values[name]?.trim() ?? '';
  return value === '' ? null : value;
}

function readDay(detail: CaseDetail, values: ActValues, today: string): Refusal[] {
  const typed = given(values, 'dated_on');
  if (typed === null) return [refusal('day-required', 'Phải ghi ngày.', 'dated_on')];
  const day = findIsoDay(typed);
  if (day === undefined) return [refusal('day-not-in-calendar', `“${typed}” không phải là ngày có thật.`, 'dated_on')];
  if (day > today)
    return [refusal('day-in-the-future', `Ngày ${formatDate(day)} sau hôm nay (${formatDate(today)}).`, 'dated_on')];
  if (day < detail.decided_on)
    return [
      refusal(
        'act-before-decision',
        `Ngày ${formatDate(day)} trước ngày ra quyết định thi hành án ${formatDate(detail.decided_on)}.`,
        'dated_on',
      ),
    ];
  return [];
}

/** An amount that was typed and not understood; the field itself says how to write it. */
function readAmount(values: ActValues): Refusal[] {
  const typed = given(values, 'amount_vnd');
  return typed === null || /^\d+$/.test(typed)
    ? []
    : [refusal('amount-not-understood', `Không đọc được số tiền “${typed}”.`, 'amount_vnd')];
}

/** Codes of officers as numbers, for rules that only ask whether it is another one. */
function officerNumber(detail: CaseDetail, code: string | null): bigint | null {
  if (code === null) return null;
  if (code === detail.officer) return 0n;
  return BigInt(detail.officers.findIndex((officer) => officer.code === code) + 1);
}

function stateOf(detail: CaseDetail): CaseState {
  return {
    ...BEFORE_DECISION,
    position: detail.position,
    position_since: findIsoDay(detail.position_since) ?? null,
    whole_vnd: BigInt(detail.whole_vnd),
    added_vnd: BigInt(detail.added_vnd),
    collected_vnd: BigInt(detail.collected_vnd),
    released_vnd: BigInt(detail.released_vnd),
    rest_vnd: BigInt(detail.rest_vnd),
    officer_id: 0n,
    officer_since: findIsoDay(detail.officer_since) ?? null,
    notified_on: detail.notified_on === null ? null : (findIsoDay(detail.notified_on) ?? null),
    verified_on: detail.verified_on === null ? null : (findIsoDay(detail.verified_on) ?? null),
    verified_finding: detail.verified_finding,
    last_act_on: null,
    assets: detail.assets.map((asset) => ({
      ...asset,
      since: getIsoDay(asset.since),
      seized_on: asset.seized_on === null ? null : getIsoDay(asset.seized_on),
      valued_on: asset.valued_on === null ? null : getIsoDay(asset.valued_on),
      value_vnd: asset.value_vnd === null ? null : BigInt(asset.value_vnd),
      price_vnd: asset.price_vnd === null ? null : BigInt(asset.price_vnd),
      sold_vnd: asset.sold_vnd === null ? null : BigInt(asset.sold_vnd),
    })),
  };
}

function dataOf(offer: ActOffer, values: ActValues): Record<string, string> {
  const data: Record<string, string> = {};
  for (const field of offer.fields) {
    const value = given(values, field.name);
    if (value !== null) data[field.name] = value;
  }
  return data;
}

/** What is only missing is asked for in the words of the form; everything else is said in the words of the rule. */
function inPlainWords(one: Refusal, offer: ActOffer): Refusal {
  const sentences: Readonly<Record<string, string>> = {
    'ground-required': `Chọn ${(offer.ground_label ?? 'căn cứ').toLowerCase()}.`,
    'amount-required': 'Ghi số tiền.',
    'unit-required': 'Chọn đơn vị nhận.',
    'officer-required': 'Chọn chấp hành viên.',
  };
  const sentence = sentences[one.code];
  return sentence === undefined ? one : { ...one, sentence };
}

/** Holds what is typed against the rules. An act this page does not know is left to the server. */
export function readAct(detail: CaseDetail, offer: ActOffer, values: ActValues, today: string): ActReading {
  const typed = [...readDay(detail, values, today), ...readAmount(values)];
  const definition = findActDefinition(offer.type);
  const dated_on = findIsoDay(given(values, 'dated_on') ?? '');
  if (definition === undefined) return { refusals: typed };
  const amount = given(values, 'amount_vnd');
  const terms: ActTerms = {
    type: offer.type,
    // Where the day is not understood yet the other fields are still worth checking.
    dated_on: dated_on ?? findIsoDay(today) ?? ('1900-01-01' as ActTerms['dated_on']),
    ground: given(values, 'ground'),
    amount_vnd: amount !== null && /^\d+$/.test(amount) ? BigInt(amount) : null,
    receiving_unit: given(values, 'unit'),
    officer_id: officerNumber(detail, given(values, 'officer')),
    data: dataOf(offer, values),
  };
  const named = new Set(typed.map((one) => one.field));
  const checked = checkTerms(definition, terms).filter((one) => !named.has(one.field));
  const refusals = [...typed, ...checked.map((one) => inPlainWords(one, offer))];
  if (refusals.length > 0) return { refusals };
  const state = stateOf(detail);
  const effect = definition.decide(state, terms);
  if (!effect.ok) return { refusals: effect.refusals };
  const { position, rest_vnd } = { ...state, ...effect.value.changes };
  return { refusals: [], after: { position, rest_vnd } };
}

/** What is sent, but for the number of acts seen. Fields the act does not take are left out. */
export function actBodyOf(offer: ActOffer, values: ActValues): Omit<ActBody, 'expected_seq'> {
  const amount = given(values, 'amount_vnd');
  return {
    type: offer.type,
    dated_on: values['dated_on'] ?? '',
    ...(offer.grounds.length > 0 ? { ground: given(values, 'ground') } : {}),
    ...(offer.amount === null ? {} : { amount_vnd: amount === null ? null : Number(amount) }),
    ...(offer.receiving_unit ? { unit: given(values, 'unit') } : {}),
    ...(offer.officer ? { officer: given(values, 'officer') } : {}),
    data: dataOf(offer, values),
  };
}
