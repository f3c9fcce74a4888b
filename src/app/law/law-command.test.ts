/** Proves the calculators of the command line: what they answer, and what they refuse in Vietnamese. */
import { expect, test } from 'vitest';
import type { Result } from '#kit/result.ts';
import { answerCoercionWindow } from './coercion-window.ts';
import { answerDeadline } from './deadline.ts';
import { answerInterest } from './interest.ts';
import { answerLimitation } from './limitation.ts';
import { answerRemission } from './remission.ts';

const words = (text: string): string[] => text.split(' ');

function get(result: Result<object>): object {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

function codes(result: Result<object>): string[] {
  return result.ok ? [] : result.refusals.map((one) => one.code);
}

test('deadline', () => {
  expect(get(answerDeadline(words('--rule D01 --from 2021-04-01')))).toMatchObject({
    rule: 'D01',
    from: '2021-04-01',
    due_on: '2021-04-08',
    article: expect.stringContaining('Đ36 k1') as string,
  });
  expect(get(answerDeadline(words('--rule d02 --from 2021-04-19')))).toMatchObject({
    rule: 'D02',
    due_on: '2021-04-27',
  });
  const old = get(answerDeadline(words('--rule D33 --from 2026-07-06')));
  expect(get(answerDeadline(words('--rule D33 --from 2026-07-06 --rules-of 2026-06-30')))).not.toEqual(old);
  for (const [text, code] of [
    ['--rule D999 --from 2021-04-01', 'deadline-rule-unknown'],
    ['--rule D01 --from 2021-04-01 --variant gì', 'deadline-variant-unknown'],
    ['--rule D01', 'option-missing'],
    ['--from 2021-04-01', 'option-missing'],
    ['--rule D01 --from 2021-04-01 --rules-of 1999-01-01', 'deadline-rule-not-in-force'],
    ['--rule D01 --from 01/04/2021', 'day-not-valid'],
  ] as const)
    expect([text, codes(answerDeadline(words(text)))]).toEqual([text, [code]]);
});

const INTEREST = '--principal 100000000 --rate 10 --from 2021-03-01 --to 2021-05-31';

test('interest', () => {
  expect(get(answerInterest(words(`${INTEREST} --not-counted 2021-04-01..2021-04-30`)))).toMatchObject({
    days: 61,
    interest_vnd: 1_671_233,
  });
  const twice = `${INTEREST} --not-counted 2021-04-01..2021-04-10 --not-counted=2021-04-11..2021-04-20,2021-04-15..2021-04-30`;
  expect(get(answerInterest(words(twice)))).toMatchObject({ days: 61 });
  expect(
    get(answerInterest(words(`${INTEREST.replace('100000000', '100.000.000')} --payment 2021-03-31:40000000`))),
  ).toMatchObject({ days: 91, interest_vnd: 1_824_658 });
  for (const [text, code] of [
    ['--rate 10', 'option-missing'],
    [`${INTEREST} --not-counted 2021-04-01`, 'day-range-not-valid'],
    [`${INTEREST} --not-counted`, 'option-without-value'],
    [INTEREST.replace('100000000', '-5'), 'amount-not-valid'],
    [INTEREST.replace('100000000', '0'), 'principal-not-valid'],
    [INTEREST.replace('--rate 10', '--rate nhiều'), 'interest-rate-not-valid'],
    [INTEREST.replace('2021-05-31', '2021-02-30'), 'day-not-valid'],
    [INTEREST.replace('2021-05-31', '2021-02-01'), 'days-out-of-order'],
    [`${INTEREST} --payment 5`, 'payment-not-valid'],
    [`${INTEREST} thừa`, 'word-not-taken'],
    [`${INTEREST} --unit X`, 'option-unknown'],
  ] as const)
    expect([text, codes(answerInterest(words(text)))]).toEqual([text, expect.arrayContaining([code])]);
});

test('coercion window', () => {
  expect(get(answerCoercionWindow(words('--at 2021-02-25T09:00 --forces')))).toMatchObject({
    allowed: false,
    reasons: [{ article: 'NĐ 62/2015 Đ13 k2' }],
  });
  expect(get(answerCoercionWindow(words('--forces --at 2021-03-10T09:00')))).toMatchObject({
    allowed: true,
    reasons: [],
  });
  expect(get(answerCoercionWindow(words('--at 2021-07-27T09:00 --forces --beneficiary')))).toMatchObject({
    allowed: false,
  });
  expect(codes(answerCoercionWindow(words('--at hôm-nay')))).toEqual(['moment-not-valid']);
  expect(codes(answerCoercionWindow(words('--forces')))).toEqual(['option-missing']);
});

test('remission', () => {
  const asked = '--duty 1900000 --paid 0 --first-decision 2016-06-01 --on 2021-06-01';
  expect(get(answerRemission(words(asked)))).toMatchObject({ eligible: true, kind: 'exempt', limit_vnd: 1_900_000 });
  expect(get(answerRemission(words(`${asked} --has-means`)))).toMatchObject({
    eligible: false,
    kind: 'none',
    limit_vnd: 0,
  });
  expect(codes(answerRemission(words(asked.replace('--paid 0', '--paid 1900001'))))).toEqual(['paid-not-valid']);
  expect(codes(answerRemission([]))).toHaveLength(4);
});

test('limitation', () => {
  expect(
    get(answerLimitation(words('--from 2016-03-15 --on 2021-03-16 --not-counted 2018-01-01..2018-01-31:suspended'))),
  ).toMatchObject({ expires_on: '2021-04-15', in_time: true, days_left: 30, article: 'Luật THADS Đ30 k1' });
  expect(get(answerLimitation(words('--from 2016-03-15')))).toMatchObject({ in_time: null });
  expect(codes(answerLimitation(words('--from 2016-03-15 --not-counted 2018-01-01..2018-01-31:lười')))).toEqual([
    'pause-ground-unknown',
  ]);
  expect(codes(answerLimitation(words('--from 2016-03-15 --start hôm-qua')))).toEqual(['option-value-unknown']);
});
