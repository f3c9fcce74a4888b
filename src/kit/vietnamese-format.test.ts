/** Proves how figures and names are written. */
import { expect, test } from 'vitest';
import {
  foldVietnamese,
  formatBillions,
  formatDate,
  formatPercent,
  formatShortVnd,
  formatVnd,
} from './vietnamese-format.ts';

test('money is grouped by dots and shortened with a comma', () => {
  expect(formatVnd(533412680000n)).toBe('533.412.680.000');
  expect(formatVnd(-1234n)).toBe('-1.234');
  expect(formatBillions(533412680000n)).toBe('533,41');
  expect(formatBillions(5_000_000n)).toBe('0,01');
  expect(formatShortVnd(78_150_000n)).toBe('78,2 triệu');
  expect(formatShortVnd(950_000)).toBe('950.000 ₫');
});

test('dates and percentages', () => {
  expect(formatDate('2021-03-31')).toBe('31/03/2021');
  expect(formatPercent('67.00')).toBe('67,00 %');
  expect(formatPercent(null)).toBe('–');
});

test('names fold to plain letters', () => {
  expect(foldVietnamese('  Đỗ  Thị Hường ')).toBe('do thi huong');
  expect(foldVietnamese('120/QĐ-CCTHADS')).toBe('120 qd ccthads');
});
