/** Proves the catalogue of books against the circulars and the acts, the quarters of a year, closings and missing numbers. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACT_CATALOGUE } from '#features/cases/public.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { closingsOf } from './closing.ts';
import type { QuarterTotals } from './closing.ts';
import { findNumberGaps } from './number-gaps.ts';
import { REGISTERS, registersOfYear } from './register-catalogue.ts';
import { circularOf } from './register-version.ts';
import { daysOfPeriod, QUARTERS, quarterOf } from './register-year.ts';

const printed = (year: number, is_province = true) =>
  registersOfYear(year, is_province).map(({ version, entry }) => [version.number, entry.code] as const);

test('from the statistical year 2024 there are the 21 books of TT 04/2023 in their order', () => {
  expect(printed(2024).map(([number]) => number)).toEqual(
    Array.from({ length: 21 }, (_none, at) => String(at + 1).padStart(2, '0')),
  );
  expect(new Map(printed(2024)).get('09')).toBe('halts');
  expect(new Map(printed(2024)).get('20')).toBe('separate-book');
  expect(circularOf(2024)).toBe('Thông tư 04/2023/TT-BTP');
  expect(printed(2024, false).map(([number]) => number)).not.toContain('12');
});

test('until 30 September 2023 the same books bear the numbers of TT 01/2016, as far as they are known', () => {
  const numbers = new Map(printed(2023).map(([number, code]) => [code, number]));
  const codes = [
    'judgments-received',
    'requests-received',
    'cases-opened',
    'withdrawals',
    'complaints',
    'letters-in',
    'letters-out',
    'exhibits-and-assets',
    'entrustments-out',
    'no-means',
    'halts',
    'remissions',
    'discontinuations',
    'coercive-measures',
    'archive',
    'fees',
  ];
  expect(codes.map((code) => numbers.get(code))).toEqual(codes.map((_code, at) => String(at + 1).padStart(2, '0')));
  expect(numbers.get('entrustments-in')).toBe('09');
  expect(numbers.get('auctions')).toBeNull();
  expect(circularOf(2023)).toBe('Thông tư 01/2016/TT-BTP');
  expect(printed(2021).map(([, code]) => code)).not.toContain('asset-entrustments-out');
});

test('every act that takes a number stands in exactly one book, and every act a book names is known', () => {
  const listed = REGISTERS.flatMap(({ source, series }) =>
    source.kind === 'acts' ? source.acts.map(({ type }) => ({ type, series })) : [],
  );
  expect(listed.map(({ type }) => type).filter((type) => !ACT_CATALOGUE.has(type))).toEqual([]);
  for (const definition of ACT_CATALOGUE.values()) {
    if (definition.register === undefined) continue;
    const books = listed.filter(({ type, series }) => type === definition.type && series !== null);
    const expected = definition.register === 'take-up' ? 0 : 1;
    expect({ type: definition.type, books: books.length }).toEqual({ type: definition.type, books: expected });
  }
});

test('a suspension upon a protest is a notice and stands in no book of decisions', () => {
  const halts = REGISTERS.find(({ code }) => code === 'halts');
  if (halts?.source.kind !== 'acts') throw new Error('the book of halts shows no acts');
  expect(halts.source.acts.find(({ type }) => type === 'suspended')).toEqual({
    type: 'suspended',
    grounds: ['bankruptcy'],
  });
});

test('the quarters divide the year, October first', () => {
  expect(daysOfPeriod(2021, 'q1')).toEqual({ from: '2020-10-01', to: '2020-12-31' });
  expect(daysOfPeriod(2024, 'q2')).toEqual({ from: '2024-01-01', to: '2024-03-31' });
  expect(daysOfPeriod(2021, 'h2')).toEqual({ from: '2021-04-01', to: '2021-09-30' });
  for (const quarter of QUARTERS) {
    const { from, to } = daysOfPeriod(2021, quarter);
    expect([quarterOf(from), quarterOf(to)]).toEqual([quarter, quarter]);
  }
});

const words = { line_word: 'quyết định', amount_label: 'số tiền đình chỉ' };

function totalsOf(of: QuarterTotals['quarter'], fields: Partial<QuarterTotals> = {}): QuarterTotals {
  return { quarter: of, lines: 0, struck: 0, amount_vnd: 0n, first_number: null, last_number: null, ...fields };
}

test('a closing says how many, from which number to which, and what they come to', () => {
  const quarters = [
    totalsOf('q1', { lines: 2, amount_vnd: 1_500_000n, first_number: '1/QĐ', last_number: '2/QĐ' }),
    totalsOf('q2', { lines: 3, struck: 1, amount_vnd: 500_000n, first_number: '3/QĐ', last_number: '6/QĐ' }),
  ];
  const closings = closingsOf(2021, quarters, words, getIsoDay('2021-04-15'));
  expect(closings.map(({ sentence }) => sentence)).toEqual([
    'Kết sổ quý I năm 2021 (từ ngày 01/10/2020 đến ngày 31/12/2020): 2 quyết định; từ số 1/QĐ đến số 2/QĐ; số tiền đình chỉ 1.500.000 đồng.',
    'Kết sổ quý II năm 2021 (từ ngày 01/01/2021 đến ngày 31/03/2021): 3 quyết định; từ số 3/QĐ đến số 6/QĐ; số tiền đình chỉ 500.000 đồng; ngoài ra 1 dòng đã gạch bỏ do đính chính, không tính.',
    'Kết sổ 06 tháng đầu năm 2021 (từ ngày 01/10/2020 đến ngày 31/03/2021): 5 quyết định; từ số 1/QĐ đến số 6/QĐ; số tiền đình chỉ 2.000.000 đồng; ngoài ra 1 dòng đã gạch bỏ do đính chính, không tính.',
    'Quý III năm 2021 chưa đến kỳ kết sổ (từ ngày 01/04/2021 đến ngày 15/04/2021): không phát sinh.',
    'Năm 2021 chưa đến kỳ kết sổ (từ ngày 01/10/2020 đến ngày 15/04/2021): 5 quyết định; từ số 1/QĐ đến số 6/QĐ; số tiền đình chỉ 2.000.000 đồng; ngoài ra 1 dòng đã gạch bỏ do đính chính, không tính.',
  ]);
});

test('missing numbers begin after those of an import, and the series may have given more than any line bears', () => {
  expect(findNumberGaps([1, 2, 4, 7], 0, 8)).toEqual({
    examined_after: 0,
    last_number: 8,
    missing_count: 4,
    missing: [
      { from: 3, to: 3 },
      { from: 5, to: 6 },
      { from: 8, to: 8 },
    ],
  });
  expect(findNumberGaps([3, 90, 205, 206, 208], 205, 208).missing).toEqual([{ from: 207, to: 207 }]);
  expect(findNumberGaps([], 0, 0)).toEqual({ examined_after: 0, last_number: 0, missing_count: 0, missing: [] });
});

test('every number up to the last is borne or missing, never both', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 })),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 70 }),
      (borne, imported_last, given_last) => {
        const gaps = findNumberGaps(borne, imported_last, given_last);
        const missing = gaps.missing.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_none, at) => from + at),
        );
        expect(missing).toHaveLength(gaps.missing_count);
        const known = new Set(borne.filter((number) => number > imported_last));
        for (let number = imported_last + 1; number <= gaps.last_number; number += 1)
          expect(known.has(number)).toBe(!missing.includes(number));
      },
    ),
  );
});
