/** The address of the statistics: read back as it was written, and nothing that makes no sense. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORT_COLUMNS } from '#features/statistics/contract.ts';
import { parseSearch } from '#web/search-words.ts';
import { billionsText } from './report-rows.ts';
import { cellOfWord, statisticsHref, statisticsSearch, wordOfCell, type CellAddress } from './report-search.ts';
import { shortUnitName } from '#web/unit-name.ts';

const cells: fc.Arbitrary<CellAddress> = fc.record({
  row: fc.oneof(fc.constant('*'), fc.stringMatching(/^[A-Za-z0-9:-]{1,20}$/)),
  column: fc.constantFrom(...REPORT_COLUMNS),
  measure: fc.constantFrom('matters' as const, 'money_vnd' as const),
});

describe('the address', () => {
  it('gives every figure back as it was written', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(cellOfWord(wordOfCell(cell))).toEqual(cell);
        const search = {
          on: '2021-03-31',
          by: 'officer',
          view: 'charts',
          show: 'money',
          cell: wordOfCell(cell),
        } as const;
        expect(statisticsSearch(parseSearch(statisticsHref(search).replace('/statistics', '')))).toEqual(search);
      }),
    );
  });

  it('leaves out what makes no sense', () => {
    expect(
      statisticsSearch({
        on: '2021-02-30',
        by: 'colour',
        view: '',
        show: 7,
        cell: 'done:matters',
        only: 'x',
        unit: '',
      }),
    ).toEqual({});
  });
});

describe('words of narrow columns', () => {
  it.each([
    ['Chi cục Thi hành án dân sự thành phố Vĩnh Yên', 'Vĩnh Yên'],
    ['Chi cục Thi hành án dân sự huyện Tam Đảo', 'Tam Đảo'],
    ['Cục Thi hành án dân sự tỉnh Vĩnh Phúc', 'Cục Vĩnh Phúc'],
    ['Phòng Thi hành án dân sự khu vực 1', 'Phòng THADS khu vực 1'],
    ['Tổng cộng', 'Tổng cộng'],
  ])('%s is %s', (name, short) => expect(shortUnitName(name)).toBe(short));

  it.each([
    [0, '0'],
    [573, '<0,01'],
    [-573, '>−0,01'],
    [533_412_680_000, '533,41'],
    [-135_688_836_361, '−135,69'],
    [1_234_567_000_000, '1.234,57'],
  ])('%d đồng is %s tỷ', (amount_vnd, text) => expect(billionsText(amount_vnd)).toBe(text));
});
