/**
 * The placeholders of templates and what each is filled with. A template names them in braces, in Vietnamese, with or without
 * diacritics: `{Tên cơ quan}`; `{#Căn cứ}` ... `{/Căn cứ}` repeats what stands between for each entry of a list.
 */
import { foldVietnamese, formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { groundsOf } from './grounds.ts';
import type { PaperData, PaperObligation, PaperParty } from './paper-data.ts';
import { UNSET } from './template-shape.ts';
import type { PaperField, ReadyTemplate } from './template-shape.ts';
import { amountText, capitalised, dayText, joined, judgmentText } from './words.ts';

/** Values by folded name. A function is asked each time the placeholder is met. */
export type Scope = ReadonlyMap<string, string | readonly Scope[] | (() => string)>;

/** A list, and the names that hold inside it. */
export type Placeholder = {
  readonly name: string;
  readonly meaning: string;
  readonly inside?: readonly string[];
};

/** Names are compared folded: case, diacritics and punctuation do not matter. */
export function placeholderKey(name: string): string {
  return foldVietnamese(name);
}

export const COMMON_PLACEHOLDERS: readonly Placeholder[] = [
  { name: 'Cơ quan cấp trên', meaning: 'cơ quan chủ quản ở dòng đầu' },
  { name: 'Tên cơ quan', meaning: 'cơ quan ra văn bản' },
  { name: 'Địa chỉ cơ quan', meaning: 'trụ sở cơ quan ra văn bản' },
  { name: 'Số, ký hiệu', meaning: 'số và ký hiệu, lấy khi phát hành' },
  { name: 'Địa danh', meaning: 'địa danh trước ngày tháng' },
  { name: 'Ngày tháng năm', meaning: 'ngày phát hành, viết đủ chữ' },
  { name: 'Trích yếu', meaning: 'dòng dưới tên văn bản' },
  { name: 'Chức vụ ban hành', meaning: 'chức vụ của người có thẩm quyền' },
  { name: 'Thẩm quyền ban hành', meaning: 'chức vụ và cơ quan của người có thẩm quyền' },
  { name: 'Thủ trưởng cơ quan', meaning: 'chức vụ và cơ quan của thủ trưởng' },
  { name: 'Căn cứ', meaning: 'các căn cứ, mỗi căn cứ một dòng', inside: ['Nội dung'] },
  { name: 'Số điều', meaning: 'số của điều, tự tăng' },
  { name: 'Điều bổ sung', meaning: 'các điều thêm ngoài mẫu', inside: ['Nội dung', 'Số điều'] },
  { name: 'Mã hồ sơ', meaning: 'mã hồ sơ thi hành án' },
  { name: 'Bản án', meaning: 'bản án, quyết định: số, ngày, tòa án' },
  { name: 'Quyết định thi hành án', meaning: 'số, ngày, người ra quyết định thi hành án' },
  { name: 'Số quyết định thi hành án', meaning: 'chỉ số và ký hiệu' },
  {
    name: 'Người phải thi hành án',
    meaning: 'từng người phải thi hành án',
    inside: ['Đương sự', 'Tên', 'Địa chỉ', 'Số giấy tờ'],
  },
  {
    name: 'Người được thi hành án',
    meaning: 'từng người được thi hành án',
    inside: ['Đương sự', 'Tên', 'Địa chỉ', 'Số giấy tờ'],
  },
  { name: 'Tên người phải thi hành án', meaning: 'tên những người phải thi hành án trong câu' },
  { name: 'Tên người được thi hành án', meaning: 'tên những người được thi hành án trong câu' },
  { name: 'Nghĩa vụ', meaning: 'từng khoản phải thi hành', inside: ['Nội dung', 'Số tiền'] },
  { name: 'Tổng số tiền', meaning: 'cộng các khoản tiền, bằng số và bằng chữ' },
  { name: 'Chấp hành viên', meaning: 'họ tên chấp hành viên được phân công' },
  { name: 'Viện kiểm sát', meaning: 'viện kiểm sát cùng cấp' },
  { name: 'Nơi nhận', meaning: 'từng nơi nhận', inside: ['Nội dung'] },
  { name: 'Thể thức ký', meaning: 'các dòng trên chữ ký: KT., chức vụ', inside: ['Dòng'] },
  { name: 'Người ký', meaning: 'họ tên người ký' },
];

/** All placeholders a template of this code may use. */
export function placeholdersFor(fields: readonly PaperField[]): readonly Placeholder[] {
  return [...COMMON_PLACEHOLDERS, ...fields.map(({ label }) => ({ name: label, meaning: 'ô điền riêng của mẫu' }))];
}

/** What the placeholders say for this paper. */
export function scopeOf(template: ReadyTemplate, data: PaperData): Scope {
  const facts = new Map<string, string | readonly Scope[] | (() => string)>();
  const put = (name: string, value: string | readonly Scope[] | (() => string)): void => {
    facts.set(placeholderKey(name), value);
  };
  putHead(put, template, data);
  putCase(put, data);
  for (const field of template.fields) put(field.label, fieldText(field, data.fields[field.name]));
  put(
    'Căn cứ',
    closed(
      groundsOf(template, data, (pattern) => fillText(pattern, facts)),
      '.',
    ).map((text) => one('Nội dung', text)),
  );
  let article = 0;
  put('Số điều', () => {
    article += 1;
    return String(article);
  });
  put(
    'Điều bổ sung',
    data.articles.map((text) => one('Nội dung', text)),
  );
  const recipients = data.recipients.length > 0 ? data.recipients : template.recipients;
  const kept = recipients.map((pattern) => fillText(pattern, facts)).filter((text) => !text.includes(UNSET));
  put(
    'Nơi nhận',
    closed(kept, '.').map((text) => one('Nội dung', `- ${capitalised(text)}`)),
  );
  return facts;
}

function putHead(
  put: (name: string, value: string | readonly Scope[]) => void,
  template: ReadyTemplate,
  { agency, number, dated_on, title, signer }: PaperData,
): void {
  const head = headPost(agency.name);
  const authority = template.signer === 'officer' ? signer.post : (signer.for_post?.post ?? signer.post);
  put('Cơ quan cấp trên', agency.superior);
  put('Tên cơ quan', agency.name);
  put('Địa chỉ cơ quan', agency.address ?? UNSET);
  put('Số, ký hiệu', number ?? `         /${template.symbol}-${agency.abbreviation}`);
  put('Địa danh', agency.place);
  put('Ngày tháng năm', dated_on === null ? 'ngày       tháng       năm           ' : dayText(dated_on));
  put('Trích yếu', title ?? template.subject);
  put('Chức vụ ban hành', authority);
  put('Thẩm quyền ban hành', `${authority} ${agency.name}`);
  put('Thủ trưởng cơ quan', `${head} ${agency.name}`);
  put('Viện kiểm sát', agency.procuracy ?? 'Viện kiểm sát nhân dân cùng cấp');
  const lines =
    signer.for_post === null ? [signer.post] : [`${signer.for_post.how} ${signer.for_post.post}`, signer.post];
  put(
    'Thể thức ký',
    lines.map((line) => one('Dòng', line)),
  );
  put('Người ký', signer.name);
}

function putCase(put: (name: string, value: string | readonly Scope[]) => void, data: PaperData): void {
  const { agency, debtors, creditors, obligations, officer } = data;
  put('Mã hồ sơ', data.case?.code ?? UNSET);
  put('Bản án', data.case === null ? UNSET : judgmentText(data.case));
  put('Số quyết định thi hành án', data.case?.decision_number ?? UNSET);
  put(
    'Quyết định thi hành án',
    data.case === null
      ? UNSET
      : `Quyết định thi hành án số ${data.case.decision_number} ${dayText(data.case.decided_on)} của ${headPost(agency.name)} ${agency.name}`,
  );
  put('Người phải thi hành án', debtors.map(partyScope));
  put('Người được thi hành án', creditors.map(partyScope));
  put('Tên người phải thi hành án', debtors.length === 0 ? UNSET : joined(debtors.map(addressed)));
  put('Tên người được thi hành án', creditors.length === 0 ? UNSET : joined(creditors.map(addressed)));
  put('Nghĩa vụ', obligationScopes(obligations));
  const amounts = obligations.flatMap(({ amount_vnd }) => (amount_vnd === null ? [] : [amount_vnd]));
  const total = amounts.reduce((sum, amount) => sum + amount, 0n);
  put('Tổng số tiền', amounts.length === 0 ? UNSET : amountText(total));
  put('Chấp hành viên', officer === null ? UNSET : `${officer.honorific ?? 'ông (bà)'} ${officer.name}`);
}

/** The post of an agency's head, by the name of the agency (Luật THADS Đ22; from 1/7/2025 Trưởng). */
export function headPost(agency_name: string): string {
  if (agency_name.startsWith('Chi cục')) return 'Chi cục trưởng';
  return agency_name.startsWith('Cục') ? 'Cục trưởng' : 'Trưởng';
}

/** The name with the form of address: `ông (bà) Nguyễn Văn A`; organisations have none. */
export function addressed(party: PaperParty): string {
  return party.kind === 'person' ? `${party.honorific ?? 'ông (bà)'} ${party.name}` : party.name;
}

function partyScope(party: PaperParty): Scope {
  const line = [
    capitalised(addressed(party)),
    ...(party.identity_number === null
      ? []
      : [`${numberLabel(party.kind, party.identity_number)}: ${party.identity_number}`]),
    ...(party.address === null ? [] : [`địa chỉ: ${party.address}`]),
  ].join('; ');
  return new Map([
    [placeholderKey('Đương sự'), line],
    [placeholderKey('Tên'), party.name],
    [placeholderKey('Địa chỉ'), party.address ?? UNSET],
    [placeholderKey('Số giấy tờ'), party.identity_number ?? UNSET],
  ]);
}

/** Nine digits are an identity card of the old kind, twelve the personal number of today. */
function numberLabel(kind: PaperParty['kind'], number: string): string {
  if (kind !== 'person') return 'mã số';
  const digits = number.replaceAll(/\D/g, '').length;
  if (digits === 12) return 'số định danh cá nhân';
  return digits === 9 ? 'số CMND' : 'số giấy tờ tùy thân';
}

function obligationScopes(obligations: readonly PaperObligation[]): readonly Scope[] {
  const texts = obligations.map(({ sentence, amount_vnd }) =>
    amount_vnd === null ? sentence : `${sentence}: ${amountText(amount_vnd)}`,
  );
  return closed(texts, '.').map((text, index) => {
    const amount = obligations[index]?.amount_vnd ?? null;
    return new Map([
      [placeholderKey('Nội dung'), text],
      [placeholderKey('Số tiền'), amount === null ? UNSET : `${formatVnd(amount)} đồng`],
    ]);
  });
}

function fieldText(field: PaperField, given: string | undefined): string {
  const value = (given ?? '').trim() === '' ? (field.preset ?? '') : (given ?? '').trim();
  if (value === '') return UNSET;
  if (field.kind === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value) : formatDate(value);
  if (field.kind === 'amount') return /^\d+$/.test(value) ? amountText(BigInt(value)) : value;
  return value;
}

/** Replaces the placeholders of a line of text; lists cannot stand in one. */
export function fillText(pattern: string, scope: Scope): string {
  return pattern.replaceAll(/\{([^{}]+)\}/g, (_whole, name: string) => {
    const value = scope.get(placeholderKey(name));
    return typeof value === 'string' ? value : UNSET;
  });
}

/** Entries of a list closed by semicolons, the last by its own mark; a mark that stands there already is taken off. */
function closed(texts: readonly string[], last: string): readonly string[] {
  return texts.map((text, index) => `${text.replace(/[;.,\s]+$/, '')}${index === texts.length - 1 ? last : ';'}`);
}

function one(name: string, value: string): Scope {
  return new Map([[placeholderKey(name), value]]);
}
