/** What is typed into the form of a drafted act, and what of it is sent: the act's fields, and what was written into its paper. */
import type { Refusal } from '#kit/result.ts';
import type { ActDraftDetail, ActOffer } from '#features/cases/contract.ts';
import type { ActBody } from '#web/features/cases/case-queries.ts';
import { initialValues } from '#web/features/cases/act-values.ts';
import type { DraftBody } from './drafts-queries.ts';

/** Fields of the paper stand beside those of the act, which may have the same names; refusals name them so. */
export const PAPER_PREFIX = 'fields.';
export const SIGNATORY = 'signatory';

type Values = Readonly<Record<string, string>>;

export function initialDraft(detail: ActDraftDetail, offer: ActOffer | undefined): Record<string, string> {
  const { terms, signatory } = detail;
  const values: Record<string, string> = {
    ...(offer === undefined ? {} : initialValues(offer, terms.dated_on)),
    [SIGNATORY]: signatory ?? '',
  };
  if (offer !== undefined) {
    const said: Values = {
      ...terms.data,
      dated_on: terms.dated_on,
      ground: terms.ground ?? '',
      amount_vnd: terms.amount_vnd === null ? '' : String(terms.amount_vnd),
      unit: terms.receiving_unit ?? '',
      officer: terms.officer ?? '',
    };
    for (const name of Object.keys(values)) if (name !== SIGNATORY) values[name] = said[name] ?? '';
  }
  for (const { name, value } of detail.fields) values[PAPER_PREFIX + name] = value;
  return values;
}

const WORDS: ReadonlySet<string> = new Set(['text', 'long-text', 'day', 'amount', 'number']);

function isSaidByAct(name: string, offer: ActOffer | undefined): boolean {
  return offer?.fields.some((field) => field.name === name && WORDS.has(field.kind)) ?? false;
}

/** The fields of the paper that are written here: what the act itself says under the same name is written there, once. */
export function fieldsShown(detail: ActDraftDetail, offer: ActOffer | undefined): ActDraftDetail['fields'] {
  return detail.fields.filter((field) => field.written || !isSaidByAct(field.name, offer));
}

/** What is sent. A field that shows what the case tells is left out, so that it goes on following the case. */
export function bodyOfDraft(
  detail: ActDraftDetail,
  values: Values,
  act: Omit<ActBody, 'expected_seq'> | undefined,
): DraftBody {
  const { terms } = detail;
  const fields: Record<string, string> = {};
  for (const { name, value, written } of detail.fields) {
    const typed = (values[PAPER_PREFIX + name] ?? '').trim();
    if (typed !== '' && (written || typed !== value)) fields[name] = typed;
  }
  const signatory = values[SIGNATORY] ?? '';
  return {
    version: detail.version,
    dated_on: act?.dated_on ?? terms.dated_on,
    ground: act === undefined ? terms.ground : (act.ground ?? null),
    amount_vnd: act === undefined ? terms.amount_vnd : (act.amount_vnd ?? null),
    unit: act === undefined ? terms.receiving_unit : (act.unit ?? null),
    officer: act === undefined ? terms.officer : (act.officer ?? null),
    data: act === undefined ? terms.data : (act.data ?? {}),
    fields,
    signatory: signatory === '' ? null : signatory,
  };
}

/** What the server says of a field of the paper leads to the field in which it is written. */
export function inFormWords(refusals: readonly Refusal[], offer: ActOffer | undefined): readonly Refusal[] {
  return refusals.map((one) => {
    const name = one.field?.startsWith(PAPER_PREFIX) === true ? one.field.slice(PAPER_PREFIX.length) : undefined;
    return name !== undefined && isSaidByAct(name, offer) ? { ...one, field: name } : one;
  });
}
