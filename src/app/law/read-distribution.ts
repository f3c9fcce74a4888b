/** Reads the question of `law distribute` from JSON; each thing that is wrong is told with its field, value and rule. */
import { findIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Refusal, Result } from '#kit/result.ts';
import { CLAIM_RANKS } from '#law/money/payment-order.ts';
import type { Claim, DistributionQuestion } from '#law/money/payment-order.ts';

type JsonObject = Readonly<Record<string, unknown>>;

const FIELDS = ['collected_vnd', 'costs_vnd', 'home_rent_vnd', 'claims', 'coercion_on'];
const CLAIM_FIELDS = ['party', 'rank', 'due_vnd', 'judgment', 'asked_on', 'has_asked'];

/** Takes the text of a file. `costs_vnd` and `home_rent_vnd` may be left out (0), as may what stands in brackets in the usage. */
export function readDistribution(text: string): Result<DistributionQuestion> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return refuse(refusal('json-not-valid', 'Tệp không phải là JSON đọc được.'));
  }
  if (!isObject(given))
    return refuse(refusal('json-not-valid', `Tệp phải chứa một đối tượng JSON, không phải ${shown(given)}.`));
  const wrong: Refusal[] = [...unknownFields(given, FIELDS, '')];
  const question = {
    collected_vnd: amountOf(given, 'collected_vnd', '', wrong),
    costs_vnd: given['costs_vnd'] === undefined ? 0n : amountOf(given, 'costs_vnd', '', wrong),
    home_rent_vnd: given['home_rent_vnd'] === undefined ? 0n : amountOf(given, 'home_rent_vnd', '', wrong),
    coercion_on: dayOf(given, 'coercion_on', '', wrong),
    claims: claimsOf(given['claims'], wrong),
  };
  return wrong.length > 0 ? refuse(...wrong) : accept(question);
}

function claimsOf(given: unknown, wrong: Refusal[]): Claim[] {
  if (!Array.isArray(given)) {
    wrong.push(notValid('claims', given, 'phải là danh sách các khoản phải thi hành'));
    return [];
  }
  return given.flatMap((one: unknown, at) => {
    const path = `claims[${String(at)}]`;
    if (!isObject(one)) {
      wrong.push(notValid(path, one, 'phải là một khoản có party, rank, due_vnd'));
      return [];
    }
    wrong.push(...unknownFields(one, CLAIM_FIELDS, `${path}.`));
    const rank = CLAIM_RANKS.find((known) => known === one['rank']);
    if (rank === undefined)
      wrong.push(notValid(`${path}.rank`, one['rank'], `phải là một trong: ${CLAIM_RANKS.join(', ')}`));
    const has_asked = one['has_asked'] ?? true;
    if (typeof has_asked !== 'boolean')
      wrong.push(notValid(`${path}.has_asked`, has_asked, 'phải là true (đã yêu cầu) hoặc false'));
    return [
      {
        party: wordOf(one, 'party', path, wrong) ?? '',
        rank: rank ?? 'c',
        due_vnd: amountOf(one, 'due_vnd', `${path}.`, wrong),
        judgment: wordOf(one, 'judgment', path, wrong),
        asked_on: dayOf(one, 'asked_on', `${path}.`, wrong),
        has_asked: has_asked === true,
      },
    ];
  });
}

/** A whole number of đồng that a JSON number holds exactly; how large it may be the law of payment says. */
function amountOf(given: JsonObject, field: string, path: string, wrong: Refusal[]): bigint {
  const value = given[field];
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  wrong.push(notValid(`${path}${field}`, value, 'phải là số đồng nguyên, viết không có dấu phân cách'));
  return 1n;
}

function dayOf(given: JsonObject, field: string, path: string, wrong: Refusal[]): IsoDay | null {
  const value = given[field] ?? null;
  if (value === null) return null;
  const day = typeof value === 'string' ? findIsoDay(value) : undefined;
  if (day === undefined) wrong.push(notValid(`${path}${field}`, value, 'phải là một ngày viết yyyy-mm-dd'));
  return day ?? null;
}

function wordOf(given: JsonObject, field: 'party' | 'judgment', path: string, wrong: Refusal[]): string | null {
  const value = given[field] ?? null;
  if (value === null && field === 'judgment') return null;
  if (typeof value === 'string' && value.trim() !== '') return value;
  wrong.push(notValid(`${path}.${field}`, value, 'phải là chữ, không để trống'));
  return null;
}

function unknownFields(given: JsonObject, known: readonly string[], path: string): Refusal[] {
  return Object.keys(given)
    .filter((field) => !known.includes(field))
    .map((field) =>
      refusal(
        'json-field-unknown',
        `${path}${field}: không có trường này; chỉ có: ${known.join(', ')}.`,
        `${path}${field}`,
      ),
    );
}

function notValid(field: string, value: unknown, rule: string): Refusal {
  return refusal('json-value-not-valid', `${field}: ${shown(value)} không hợp; ${rule}.`, field);
}

function shown(value: unknown): string {
  return value === undefined ? '(thiếu)' : JSON.stringify(value);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
