/** Amounts as they are typed in an office, and that every amount reads back however it is grouped. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatVnd } from '#kit/vietnamese-format.ts';
import { LARGEST_AMOUNT_VND, parseTypedAmount, regroupTypedAmount } from './parse-typed-amount.ts';

const amountOf = (typed: string) => {
  const parsed = parseTypedAmount(typed);
  return parsed.kind === 'amount' ? parsed.amount_vnd : parsed.kind;
};

describe('parseTypedAmount', () => {
  it.each([
    ['1234567', 1_234_567n],
    ['1.234.567', 1_234_567n],
    ['1 234 567', 1_234_567n],
    ['1.234.567 ₫', 1_234_567n],
    ['1.234.567đ', 1_234_567n],
    ['0', 0n],
    ['1,5 tỷ', 1_500_000_000n],
    ['1,5tỷ', 1_500_000_000n],
    ['1,5 ty', 1_500_000_000n],
    ['1,5 TỶ', 1_500_000_000n],
    ['200tr', 200_000_000n],
    ['200 triệu', 200_000_000n],
    ['500k', 500_000n],
    ['500 nghìn', 500_000n],
    ['2 tỷ 350 triệu', 2_350_000_000n],
    ['2ty 350tr 500k', 2_350_500_000n],
    ['1.200 tỷ', 1_200_000_000_000n],
    ['0,000001 triệu', 1n],
    ['1,50 tỷ', 1_500_000_000n],
  ])('reads %s', (typed, amount) => expect(amountOf(typed)).toBe(amount));

  it.each([
    '-5',
    '1,5',
    '1.5',
    '1.5 tỷ',
    '12.34',
    '1e3',
    'abc',
    '5 triệu 2 tỷ',
    '1,5,5 tỷ',
    '0,5 đồng',
    '1.0000',
    '10000000000000000',
    '5 tỷ x',
  ])('refuses %s', (typed) => expect(parseTypedAmount(typed).kind).toBe('refused'));

  it('says how decimals are written when a dot stands for a comma', () => {
    const parsed = parseTypedAmount('1.5 tỷ');
    expect(parsed.kind === 'refused' && parsed.sentence).toContain('1,5 tỷ');
  });

  it('reads back every amount, grouped or not', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: LARGEST_AMOUNT_VND }), (amount) => {
        expect(amountOf(String(amount))).toBe(amount);
        expect(amountOf(formatVnd(amount))).toBe(amount);
        expect(regroupTypedAmount(String(amount), '')).toBe(formatVnd(amount));
      }),
    );
  });

  it('regroups what is typed and erased, and leaves a dot the person typed alone', () => {
    expect(regroupTypedAmount('1.5000', '1.500')).toBe('15.000');
    expect(regroupTypedAmount('1.50', '1.500')).toBe('150');
    expect(regroupTypedAmount('1.', '1')).toBe('1.');
    expect(regroupTypedAmount('1.5', '1.')).toBe('1.5');
    expect(regroupTypedAmount('1.5 ', '1.5')).toBe('1.5 ');
    expect(regroupTypedAmount('1,5 tỷ', '1,5 t')).toBe('1,5 tỷ');
  });

  it('answers anything at all without throwing', () => {
    fc.assert(fc.property(fc.string(), (typed) => void parseTypedAmount(typed)));
  });
});
