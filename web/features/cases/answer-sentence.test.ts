/** The sentence after writing names what was written and only what it changed. */
import { expect, it } from 'vitest';
import type { RecordedActAnswer } from '#features/cases/contract.ts';
import { sentenceOfAnswer } from './answer-sentence.ts';

const ANSWER: RecordedActAnswer = {
  case_code: 'VP-1',
  act_code: 'VP-1.4',
  seq: 4,
  number: null,
  position: 'active',
  position_label: 'Đang thi hành',
  rest_vnd: 3_000_000,
  booked_on: '2021-03-31',
};

it('names amount and rest of a collection', () => {
  expect(
    sentenceOfAnswer(ANSWER, {
      label: 'Thu tiền thi hành án',
      dated_on: '2021-03-31',
      amount_vnd: 5_000_000,
      position_before: 'active',
      rest_before_vnd: 8_000_000,
    }),
  ).toBe('Đã ghi “Thu tiền thi hành án” 5.000.000 ₫; còn phải thi hành 3.000.000 ₫.');
});

it('names number and new position of a decision', () => {
  expect(
    sentenceOfAnswer(
      { ...ANSWER, number: '12/QĐ-CCTHADS', position: 'discontinued', position_label: 'Đình chỉ' },
      {
        label: 'Đình chỉ thi hành án',
        dated_on: '2021-03-31',
        amount_vnd: null,
        position_before: 'active',
        rest_before_vnd: 3_000_000,
      },
    ),
  ).toBe('Đã ghi “Đình chỉ thi hành án” số 12/QĐ-CCTHADS; hồ sơ chuyển sang “Đình chỉ”.');
});

it('says when an act counts later than its day', () => {
  expect(
    sentenceOfAnswer(ANSWER, {
      label: 'Thông báo về thi hành án',
      dated_on: '2020-09-20',
      amount_vnd: null,
      position_before: 'active',
      rest_before_vnd: 3_000_000,
    }),
  ).toBe('Đã ghi “Thông báo về thi hành án”; kỳ trước đã khóa sổ nên tính vào số liệu từ 31/03/2021.');
});
