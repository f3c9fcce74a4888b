/**
 * What of a drafted paper is no longer so when it is issued: money came in, a name was mended, another officer was put in charge.
 * The day of issue is not among it, because a draft waits for it.
 */
import { formatDate } from '#kit/vietnamese-format.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { dayText } from '#features/documents/contract.ts';
import type { PaperDataJson, ReadyTemplate } from '#features/documents/contract.ts';

const PARTS = [
  ['debtors', 'Người phải thi hành án'],
  ['creditors', 'Người được thi hành án'],
  ['obligations', 'Khoản phải thi hành'],
  ['case', 'Bản án, quyết định thi hành án'],
  ['officer', 'Chấp hành viên'],
  ['signer', 'Người ký'],
] as const satisfies readonly (readonly [keyof PaperDataJson, string])[];

/** The labels of what differs, in the order of the paper. */
export function changesOfPaper(
  template: ReadyTemplate,
  drafted: PaperDataJson,
  now: PaperDataJson,
  dated_on: IsoDay,
): string[] {
  const said = (data: PaperDataJson, name: string): string => data.fields[name] ?? '';
  const of_the_day = [dated_on, formatDate(dated_on), dayText(dated_on)];
  return [
    ...PARTS.filter(([name]) => textOf(drafted[name]) !== textOf(now[name])).map(([, label]) => label),
    ...template.fields
      .filter(({ name }) => said(drafted, name) !== said(now, name))
      .filter(({ name }) => !of_the_day.some((day) => said(now, name).includes(day)))
      .map(({ label }) => label),
  ];
}

/** The same whatever the order of the properties, which the database does not keep. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
