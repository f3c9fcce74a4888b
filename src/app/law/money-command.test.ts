/** The calculators of money on the command line: the golden answers, and what is refused with its field. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import type { Result } from '#kit/result.ts';
import { answerDistribute } from './distribute.ts';
import { answerFee } from './fee.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'thads-law-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const words = (text: string): string[] => text.split(' ');
const get = (result: Result<object>): object => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
};
const codes = (result: Result<object>): string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));

function distribute(question: unknown, ...more: string[]): Result<object> {
  const file = path.join(folder, 'question.json');
  writeFileSync(file, typeof question === 'string' ? question : JSON.stringify(question));
  return answerDistribute([file, ...more]);
}

test('fee: the examples of the circular', () => {
  expect(get(answerFee(words('--received 3000000000,4000000000,4500000000,4000000000,1500000000,1000000000')))).toEqual(
    {
      fees_vnd: [90_000_000, 100_000_000, 37_500_000, 17_550_000, 150_000, 100_000],
      total_vnd: 245_300_000,
    },
  );
  expect(get(answerFee(words('--received 1000000,1000000,1000000,2.000.000 --base-salary 1210000')))).toEqual({
    fees_vnd: [0, 0, 90_000, 60_000],
    total_vnd: 150_000,
  });
});

test('fee: without a base salary that of today is taken', () => {
  const asked = words('--received 3000000');
  expect(get(answerFee(asked, undefined, getIsoDay('2021-05-01')))).toMatchObject({ total_vnd: 90_000 });
  expect(get(answerFee(asked, undefined, getIsoDay('2026-07-01')))).toMatchObject({ total_vnd: 0 });
});

test('fee: what is wrong is refused', () => {
  for (const [text, code] of [
    ['--base-salary 1210000', 'option-missing'],
    ['--received 0', 'received-not-valid'],
    ['--received 100,-5', 'amount-not-valid'],
    ['--received 1,5x', 'amount-not-valid'],
    ['--received 1000000000000001', 'received-not-valid'],
    ['--received 100 --base-salary 0', 'base-salary-not-valid'],
    ['--received 100 thừa', 'word-not-taken'],
  ] as const)
    expect([text, codes(answerFee(words(text)))]).toEqual([text, [code]]);
});

const QUESTION = {
  collected_vnd: 100_000_000,
  costs_vnd: 4_000_000,
  home_rent_vnd: 0,
  claims: [
    { party: 'child', rank: 'a', due_vnd: 30_000_000 },
    { party: 'court', rank: 'b', due_vnd: 5_000_000 },
    { party: 'bank', rank: 'c', due_vnd: 150_000_000, judgment: '1', asked_on: '2021-01-05' },
    { party: 'trader', rank: 'c', due_vnd: 50_000_000 },
  ],
  coercion_on: '2021-02-01',
};

test('distribute: the worked example', () => {
  expect(get(distribute(QUESTION))).toEqual({
    payments: [
      { party: 'child', amount_vnd: 30_000_000 },
      { party: 'court', amount_vnd: 5_000_000 },
      { party: 'bank', amount_vnd: 45_750_000 },
      { party: 'trader', amount_vnd: 15_250_000 },
    ],
    to_debtor_vnd: 0,
  });
  expect(get(distribute(QUESTION, '--explain'))).toMatchObject({
    lines: [{ place: 'costs', amount_vnd: 4_000_000, basis: { article: 'Luật THADS Đ47 k1, Đ73 k6' } }, {}, {}, {}, {}],
  });
});

test('distribute: what is wrong is refused with its field', () => {
  const fields = (question: unknown): string[] => {
    const result = distribute(question);
    return result.ok ? [] : result.refusals.map(({ field, code }) => field ?? code);
  };
  const [claim] = QUESTION.claims;
  const withClaim = (change: object): object => ({ ...QUESTION, claims: [{ ...claim, ...change }] });
  for (const [question, field] of [
    ['{', 'json-not-valid'],
    ['[]', 'json-not-valid'],
    [{ ...QUESTION, collected_vnd: 0 }, 'collected_vnd'],
    [{ ...QUESTION, collected_vnd: 1.5 }, 'collected_vnd'],
    [{ ...QUESTION, collected_vnd: '100' }, 'collected_vnd'],
    [{ ...QUESTION, collected_vnd: 1e15 + 1 }, 'collected_vnd'],
    [{ ...QUESTION, costs_vnd: -1 }, 'costs_vnd'],
    [{ ...QUESTION, home_rent_vnd: null }, 'home_rent_vnd'],
    [{ ...QUESTION, coercion_on: '01/02/2021' }, 'coercion_on'],
    [{ ...QUESTION, claims: {} }, 'claims'],
    [{ ...QUESTION, claims: [7] }, 'claims[0]'],
    [{ ...QUESTION, coercionon: '2021-02-01' }, 'coercionon'],
    [withClaim({ rank: 'd' }), 'claims[0].rank'],
    [withClaim({ due_vnd: 0 }), 'claims[0].due_vnd'],
    [withClaim({ due_vnd: 0.5 }), 'claims[0].due_vnd'],
    [withClaim({ party: ' ' }), 'claims[0].party'],
    [withClaim({ judgment: 7 }), 'claims[0].judgment'],
    [withClaim({ asked_on: '2021-02-30' }), 'claims[0].asked_on'],
    [withClaim({ has_asked: 'no' }), 'claims[0].has_asked'],
  ] as const)
    expect([question, fields(question)]).toEqual([question, [field]]);
  expect(codes(answerDistribute([]))).toEqual(['distribution-file-missing']);
  expect(codes(answerDistribute([path.join(folder, 'none.json')]))).toEqual(['file-not-readable']);
  expect(codes(answerDistribute(['a', 'b']))).toEqual(['word-not-taken']);
});
