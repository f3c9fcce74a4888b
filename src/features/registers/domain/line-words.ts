/** How the cells of a book are written: names with addresses, decisions with their days, duties, the remarks of a line. */
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { OBLIGATION_KINDS } from '#law/obligation-kinds.ts';
import type { ActLine, LineMark, PartyOfLine } from './source-line.ts';

export function namesOf(parties: readonly PartyOfLine[]): string {
  return parties.map(({ name }) => name).join('; ');
}

/** A book of receipt and of cases also says where the parties live (Luật THADS Đ29, Đ36 k3). */
export function namesWithAddresses(parties: readonly PartyOfLine[]): string {
  return parties.map(({ name, address }) => (address === null ? name : `${name}, ${address}`)).join('; ');
}

/** `12/2020/DS-ST ngày 20/02/2020, TAND thành phố Vĩnh Yên`. */
export function judgmentText(line: {
  readonly judgment_number: string;
  readonly judgment_on: string;
  readonly court: string;
}): string {
  return `${line.judgment_number} ngày ${formatDate(line.judgment_on)}, ${line.court}`;
}

/** `36/QĐ-CCTHADS ngày 02/11/2020`; null where there is none. */
export function decisionText(number: string | null, day: string | null): string | null {
  if (number === null && day === null) return null;
  if (number === null) return `ngày ${formatDate(day ?? '')}`;
  return day === null ? number : `${number} ngày ${formatDate(day)}`;
}

/** Each duty with its amount, where it is one of money. */
export function dutiesText(duties: ActLine['duties']): string {
  return duties
    .map(({ kind, amount_vnd }) => {
      const { label } = OBLIGATION_KINDS[kind];
      return amount_vnd === null ? label : `${label}: ${formatVnd(BigInt(amount_vnd))}`;
    })
    .join('; ');
}

const MARK_WORDS = {
  corrected: 'đã đính chính',
  amended: 'đã sửa đổi, bổ sung',
  withdrawn: 'đã thu hồi',
  'withdrawn-in-part': 'đã thu hồi một phần',
  cancelled: 'đã hủy',
} as const satisfies Record<LineMark['type'], string>;

/** `đã đính chính ngày 12/03/2021: ghi nhầm số`. */
export function markText({ type, dated_on, number, reason }: LineMark): string {
  const by = number === null ? '' : ` (${number})`;
  return `${MARK_WORDS[type]} ngày ${formatDate(dated_on)}${by}${reason === null ? '' : `: ${reason}`}`;
}

/** The column "Ghi chú" of an act: what it says itself, a late entry, and what later acts did to it. */
export function remarksOf(line: Pick<ActLine, 'data' | 'dated_on' | 'booked_on' | 'marks'>): string | null {
  const note = line.data['note'];
  const remarks = [
    ...(typeof note === 'string' && note.trim() !== '' ? [note.trim()] : []),
    ...(line.booked_on === line.dated_on ? [] : [`vào sổ bổ sung, tính từ ngày ${formatDate(line.booked_on)}`]),
    ...line.marks.map(markText),
  ];
  return remarks.length === 0 ? null : remarks.join('; ');
}
