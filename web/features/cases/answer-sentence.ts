/** What was written, in one sentence: `Đã ghi “Đình chỉ thi hành án” số 12/QĐ-CCTHADS; hồ sơ chuyển sang “Đình chỉ”…` */
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import type { RecordedActAnswer } from '#features/cases/contract.ts';

export interface WrittenAct {
  readonly label: string;
  readonly dated_on: string;
  readonly amount_vnd: number | null;
  /** Where the case stood before. */
  readonly position_before: string;
  readonly rest_before_vnd: number;
  /** Deadlines that the act set running, and that it met. */
  readonly opened?: number;
  readonly met?: number;
}

/** Names the act, its number and amount, and only what it changed of position and rest. */
export function sentenceOfAnswer(answer: RecordedActAnswer, written: WrittenAct): string {
  const amount = written.amount_vnd === null ? '' : ` ${formatVnd(written.amount_vnd)} ₫`;
  const number = answer.number === null ? '' : ` số ${answer.number}`;
  const parts = [`Đã ghi “${written.label}”${number}${amount}`];
  if (answer.position !== written.position_before) parts.push(`hồ sơ chuyển sang “${answer.position_label}”`);
  if (answer.rest_vnd !== written.rest_before_vnd || written.amount_vnd !== null)
    parts.push(`còn phải thi hành ${formatVnd(answer.rest_vnd)} ₫`);
  if (answer.booked_on !== written.dated_on)
    parts.push(`kỳ trước đã khóa sổ nên tính vào số liệu từ ${formatDate(answer.booked_on)}`);
  const { opened = 0, met = 0 } = written;
  if (opened > 0 || met > 0)
    parts.push(
      [met > 0 ? `đáp ứng ${met} thời hạn` : '', opened > 0 ? `đã mở ${opened} thời hạn` : '']
        .filter((part) => part !== '')
        .join(', '),
    );
  return `${parts.join('; ')}.`;
}
