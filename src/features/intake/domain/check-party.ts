/** What must hold of a party that is entered anew. The page checks with this while one types, the command before it writes. */
import type { IsoDay } from '#kit/iso-day.ts';
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import { checkChoice, checkDay, checkLine, checkOptionalText } from './check-text.ts';

export const PARTY_KINDS = ['person', 'organisation', 'state'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

export const PARTY_KIND_LABELS = {
  person: 'Cá nhân',
  organisation: 'Cơ quan, tổ chức',
  state: 'Ngân sách nhà nước',
} as const satisfies Record<PartyKind, string>;

export const SECTORS = ['credit-institution', 'state'] as const;
export type Sector = (typeof SECTORS)[number];

export const SECTOR_LABELS = {
  'credit-institution': 'Tổ chức tín dụng, ngân hàng',
  state: 'Nhà nước',
} as const satisfies Record<Sector, string>;

/** A party as it is typed. Days are `yyyy-mm-dd`; what is not known is null. */
export type NewParty = {
  readonly kind: PartyKind;
  readonly name: string;
  readonly identity_number: string | null;
  readonly born_on: string | null;
  readonly address: string | null;
  readonly sector: Sector | null;
  /** Somebody else than the known party with the same identity number; the clerk has looked. */
  readonly is_another_person?: boolean;
};

/** The number without the spaces and dots with which it is often written; letters in capitals. */
export function plainIdentityNumber(text: string): string {
  return text.replaceAll(/[\s.]/g, '').toUpperCase();
}

/** Every refusal of a new party. `at` is the path of the party in the form, `debtors.0.`, or empty. */
export function checkParty(party: NewParty, today: IsoDay, at = ''): Refusal[] {
  return [
    ...checkChoice(party.kind, PARTY_KIND_LABELS, { path: `${at}kind`, label: 'Loại đương sự' }),
    ...checkName(party.name, at),
    ...checkIdentityNumber(party, at),
    ...checkBirth(party, today, at),
    ...checkOptionalText(party.address, { path: `${at}address`, label: 'Địa chỉ' }, 500),
    ...checkSector(party, at),
  ];
}

function checkName(name: string, at: string): Refusal[] {
  const field = { path: `${at}name`, label: 'Họ tên hoặc tên tổ chức' };
  const refusals = checkLine(name, field);
  if (refusals.length > 0) return refusals;
  return /\p{L}/u.test(name)
    ? []
    : [refusal('name-without-letters', `${field.label} "${name}" không có chữ cái nào.`, field.path)];
}

/** Nine or twelve digits of a person, ten or thirteen of an organisation; passports and old papers have letters. */
function checkIdentityNumber(party: NewParty, at: string): Refusal[] {
  if (party.identity_number === null || party.identity_number === '') return [];
  const path = `${at}identity_number`;
  if (party.kind === 'state')
    return [refusal('identity-number-not-taken', 'Ngân sách nhà nước không có số định danh.', path)];
  const plain = plainIdentityNumber(party.identity_number);
  return /^[A-Z0-9][A-Z0-9-]{3,19}$/.test(plain) && /\d/.test(plain)
    ? []
    : [
        refusal(
          'identity-number-malformed',
          `Số định danh "${party.identity_number}" phải có từ 4 đến 20 chữ số, chữ cái không dấu hoặc dấu gạch.`,
          path,
        ),
      ];
}

function checkBirth(party: NewParty, today: IsoDay, at: string): Refusal[] {
  if (party.born_on === null || party.born_on === '') return [];
  const field = { path: `${at}born_on`, label: 'Ngày sinh' };
  if (party.kind !== 'person') return [refusal('birth-not-taken', 'Chỉ cá nhân mới có ngày sinh.', field.path)];
  return checkDay(party.born_on, today, field);
}

function checkSector(party: NewParty, at: string): Refusal[] {
  if (party.sector === null) return [];
  const path = `${at}sector`;
  const unknown = checkChoice(party.sector, SECTOR_LABELS, { path, label: 'Lĩnh vực' });
  if (unknown.length > 0) return unknown;
  if (party.sector === 'credit-institution' && party.kind !== 'organisation')
    return [refusal('sector-not-of-kind', 'Tổ chức tín dụng phải là cơ quan, tổ chức.', path)];
  if (party.sector === 'state' && party.kind === 'person')
    return [refusal('sector-not-of-kind', 'Cá nhân không thuộc lĩnh vực nhà nước.', path)];
  return [];
}
