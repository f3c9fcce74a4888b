/** Cash counts, receipt books and periods: their borders. */
import { describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import type { Result } from '#kit/result.ts';
import { findPeriodStart } from './accounting-period.ts';
import { countCash } from './cash-count.ts';
import { checkNewBook, checkNextNumber } from './receipt-book.ts';
import type { ReceiptBook } from './receipt-book.ts';

const codes = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusals.map(({ code }) => code).join());

describe('a cash count', () => {
  it('adds up by denomination and wants a reason for one đồng of difference', () => {
    const lines = [
      { denomination_vnd: 500_000, pieces: 3 },
      { denomination_vnd: 1_000, pieces: 2 },
    ];
    expect(countCash(lines, 1_502_000n, null)).toEqual({
      ok: true,
      value: { counted_vnd: 1_502_000n, difference_vnd: 0n },
    });
    expect(codes(countCash(lines, 1_502_001n, null))).toBe('difference-not-explained');
    expect(countCash(lines, 1_502_001n, 'Thiếu tiền lẻ')).toMatchObject({ value: { difference_vnd: -1n } });
  });

  it('refuses notes that do not exist, a denomination twice, pieces below nothing', () => {
    expect(codes(countCash([{ denomination_vnd: 300_000, pieces: 1 }], 0n, null))).toBe('denomination-wrong');
    const twice = [
      { denomination_vnd: 1_000, pieces: 1 },
      { denomination_vnd: 1_000, pieces: 1 },
    ];
    expect(codes(countCash(twice, 2_000n, null))).toBe('denomination-wrong');
    expect(codes(countCash([{ denomination_vnd: 1_000, pieces: -1 }], 0n, null))).toBe('pieces-wrong');
  });
});

describe('accounting periods', () => {
  it('end with quarters, the year on 30 September', () => {
    const start = (period: 'quarter' | 'year', to: string) => findPeriodStart(period, getIsoDay(to));
    expect(start('quarter', '2020-12-31')).toBe('2020-10-01');
    expect(start('quarter', '2021-09-30')).toBe('2021-07-01');
    expect(start('year', '2021-09-30')).toBe('2020-10-01');
    expect([start('year', '2020-12-31'), start('quarter', '2021-01-31'), start('quarter', '2021-03-30')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a receipt book', () => {
  const book: ReceiptBook = {
    id: 1n,
    unit_id: 2n,
    code: 'Q',
    kind: 'receipt-enforcement',
    series: 'AA21P',
    first_number: 51n,
    last_number: 100n,
    next_number: 60n,
    issued_to: 3n,
    issued_on: getIsoDay('2021-01-05'),
    returned_on: null,
  };
  const on = getIsoDay('2021-02-01');

  it('is used in rising order by who holds it', () => {
    expect(codes(checkNextNumber(book, 60n, on))).toBe('ok');
    expect(codes(checkNextNumber(book, null, on))).toBe('ok');
    expect(codes(checkNextNumber(book, 61n, on))).toBe('receipt-number-not-next');
    expect(codes(checkNextNumber({ ...book, next_number: 101n }, null, on))).toBe('receipt-book-used-up');
    expect(codes(checkNextNumber({ ...book, returned_on: on }, null, on))).toBe('receipt-book-not-issued');
    expect(codes(checkNextNumber(book, null, getIsoDay('2021-01-04')))).toBe('receipt-before-issue');
  });

  it('begins a fifty of a series that can be printed', () => {
    expect(codes(checkNewBook('receipt-budget', 'AA21P', 9_999_951n))).toBe('receipt-number-wrong');
    expect(codes(checkNewBook('receipt-budget', 'AA21P', 9_999_901n))).toBe('ok');
    expect(codes(checkNewBook('receipt-budget', 'AA21P', 2n))).toBe('receipt-number-wrong');
    expect(codes(checkNewBook('receipt-budget', 'ký hiệu', 1n))).toBe('receipt-series-wrong');
    expect(codes(checkNewBook('cash-in', 'AA', 1n))).toBe('voucher-not-receipt');
  });
});
