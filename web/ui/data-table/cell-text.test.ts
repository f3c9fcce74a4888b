/** Moving, copying and summing cells as Excel does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsIn, chosenBy, movedBy, rangeBetween } from './cell-range.ts';
import { copiedRange, shownText, summaryOfRange } from './cell-text.ts';
import type { DataColumn } from './table-model.ts';

interface Row {
  name: string;
  day: string | null;
  amount_vnd: bigint;
  rate: string;
}

const columns: DataColumn<Row>[] = [
  { id: 'name', header: 'Tên', kind: 'text', width: 100, value: (row) => row.name },
  { id: 'day', header: 'Ngày', kind: 'date', width: 100, value: (row) => row.day },
  { id: 'amount_vnd', header: 'Tiền', kind: 'money', width: 100, value: (row) => row.amount_vnd },
  { id: 'rate', header: 'Tỷ lệ', kind: 'percent', width: 100, value: (row) => row.rate },
];

const rows: Row[] = [
  { name: 'Lê\tVăn Đạt', day: '2021-03-31', amount_vnd: 5_300_000n, rate: '67.00' },
  { name: 'Trần Thị Hạnh', day: null, amount_vnd: 200_000n, rate: '23.00' },
];

const all = rangeBetween({ row: 1, column: 3 }, { row: 0, column: 0 });

describe('cells as text', () => {
  it('shows the Vietnamese way and copies bare numbers', () => {
    expect(shownText('money', 5_300_000n)).toBe('5.300.000');
    expect(shownText('date', '2021-03-31')).toBe('31/03/2021');
    expect(copiedRange(columns, rows, all)).toBe(
      'Lê Văn Đạt\t31/03/2021\t5300000\t67,00\r\nTrần Thị Hạnh\t\t200000\t23,00',
    );
  });

  it('sums whole numbers and leaves percentages alone', () => {
    const summary = summaryOfRange(columns, rows, all);
    expect(summary).toEqual({
      filled: 7,
      figures: 2,
      sum: 5_500_000n,
      average: 2_750_000n,
      smallest: 200_000n,
      largest: 5_300_000n,
      money: true,
    });
  });

  it('averages half up to the đồng', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 20 }), (amounts) => {
        const given = amounts.map((amount_vnd) => ({ name: '', day: null, amount_vnd, rate: '' }));
        const summary = summaryOfRange(columns, given, {
          firstRow: 0,
          lastRow: amounts.length - 1,
          firstColumn: 2,
          lastColumn: 2,
        });
        const total = amounts.reduce((sum, amount) => sum + amount, 0n);
        expect(summary.sum).toBe(total);
        const error = summary.average * BigInt(amounts.length) * 2n - total * 2n;
        expect(error <= BigInt(amounts.length) && error > -BigInt(amounts.length)).toBe(true);
      }),
    );
  });
});

describe('moving', () => {
  const size = { rows: 100, columns: 5, page: 20 };
  it('moves as in Excel and reaches the heading from the first row', () => {
    expect(movedBy({ key: 'ArrowUp', ctrlKey: false }, { row: 0, column: 2 }, size)).toEqual({ row: -1, column: 2 });
    expect(movedBy({ key: 'PageDown', ctrlKey: false }, { row: 95, column: 2 }, size)).toEqual({ row: 99, column: 2 });
    expect(movedBy({ key: 'End', ctrlKey: true }, { row: 0, column: 0 }, size)).toEqual({ row: 99, column: 4 });
    expect(movedBy({ key: 'x', ctrlKey: false }, { row: 0, column: 0 }, size)).toBeUndefined();
  });

  it('chooses everything, a row or a column at once', () => {
    const from = { row: 3, column: 2 };
    const by = (key: string, ctrlKey: boolean, shiftKey: boolean) => chosenBy({ key, ctrlKey, shiftKey }, from, size);
    expect(by('a', true, false)).toEqual({ from: { row: 0, column: 0 }, to: { row: 99, column: 4 } });
    expect(by(' ', false, true)).toEqual({ from: { row: 3, column: 0 }, to: { row: 3, column: 4 } });
    expect(by(' ', true, false)).toEqual({ from: { row: 0, column: 2 }, to: { row: 99, column: 2 } });
    expect(by('a', false, false)).toBeUndefined();
  });

  it('never leaves the grid', () => {
    const keys = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.boolean())), (moves) => {
        let place = { row: 0, column: 0 };
        for (const [key, ctrlKey] of moves) place = movedBy({ key, ctrlKey }, place, size) ?? place;
        expect(place.row >= -1 && place.row < 100 && place.column >= 0 && place.column < 5).toBe(true);
        expect(cellsIn(rangeBetween(place, { row: 0, column: 0 }))).toBeGreaterThan(0);
      }),
    );
  });
});
