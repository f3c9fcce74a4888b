/** What is only missing is asked for in the words of the form; everything else is said in the words of the rule. */
import type { Refusal } from '#kit/result.ts';

const MISSING: ReadonlySet<string> = new Set(['field-required', 'choice-unknown']);

const QUESTIONS: readonly (readonly [field: RegExp, sentence: string])[] = [
  [/^basis$/, 'Chọn căn cứ ra quyết định.'],
  [/^case_type$/, 'Chọn loại việc.'],
  [/^judgment\.number$|^number$/, 'Ghi số bản án, quyết định.'],
  [/^judgment\.court$|^court$/, 'Ghi Tòa án, cơ quan ban hành.'],
  [/^(?:judgment\.)?issued_on$/, 'Ghi ngày tuyên.'],
  [/^(?:judgment\.)?received_on$/, 'Ghi ngày nhận.'],
  [/^debtors\.\d+\.name$/, 'Ghi người phải thi hành án.'],
  [/^creditors\.\d+\.name$/, 'Ghi người được thi hành án.'],
  [/^requester\.name$/, 'Ghi người yêu cầu.'],
  [/^content$/, 'Ghi nội dung yêu cầu.'],
  [/^obligations\.\d+\.kind$/, 'Chọn loại khoản.'],
  [/^unit$/, 'Chọn đơn vị.'],
  [/^officer$/, 'Chọn chấp hành viên.'],
  [/^decided_on$/, 'Ghi ngày ra quyết định.'],
];

/** Choices come from lists here, so one that is not known is one that was not made. */
export function inPlainWords(one: Refusal): Refusal {
  const { field } = one;
  if (field === undefined || !MISSING.has(one.code)) return one;
  const sentence = QUESTIONS.find(([pattern]) => pattern.test(field))?.[1];
  return sentence === undefined ? one : { ...one, sentence };
}
