/** How days, amounts and judgments are written out in a paper (Nghị định 30/2020 Phụ lục I; thể thức of the forms of THADS). */
import { ReadingConfig, doReadNumber } from 'read-vietnamese-number';
import type { IsoDay } from '#kit/iso-day.ts';
import { formatVnd } from '#kit/vietnamese-format.ts';

const READING = new ReadingConfig();
READING.unit = ['đồng'];
READING.oddText = 'linh';
// Official papers write tỷ.
READING.units = READING.units.map((group) => group.map((word) => (word === 'tỉ' ? 'tỷ' : word)));

/** 1205000n -> `một triệu hai trăm linh năm nghìn đồng`. */
export function amountInWords(amount_vnd: bigint): string {
  return doReadNumber(amount_vnd, READING);
}

/** `1.205.000 đồng (bằng chữ: Một triệu hai trăm linh năm nghìn đồng)`. */
export function amountText(amount_vnd: bigint): string {
  return `${formatVnd(amount_vnd)} đồng (bằng chữ: ${capitalised(amountInWords(amount_vnd))})`;
}

/** `ngày 05 tháng 02 năm 2021`: days below 10 and the months 1 and 2 with a zero, so that nothing can be written in front. */
export function dayText(day: IsoDay | string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/** `Bản án số 12/2020/DS-ST ngày ... của Tòa án nhân dân huyện A`; a number with QĐ is that of a decision. */
export function judgmentText(judgment: {
  readonly judgment_number: string;
  readonly judgment_on: IsoDay;
  readonly court: string;
}): string {
  const kind = /QĐ/i.test(judgment.judgment_number) ? 'Quyết định' : 'Bản án';
  return `${kind} số ${judgment.judgment_number} ${dayText(judgment.judgment_on)} của ${fullCourt(judgment.court)}`;
}

/** Registers write TAND; a paper writes it out. */
export function fullCourt(court: string): string {
  return court
    .replace(/^TAND\s*TC\b/, 'Tòa án nhân dân tối cao')
    .replace(/^TAND\s*cấp cao/, 'Tòa án nhân dân cấp cao')
    .replace(/^TAND\b/, 'Tòa án nhân dân');
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** `A`, `A và B`, `A, B và C`. */
export function joined(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} và ${last}`;
}
