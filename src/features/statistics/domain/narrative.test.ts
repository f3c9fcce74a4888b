/** Proves what the narrative says: the published sentences of a province, decreases, and periods with nothing in them. */
import { expect, test } from 'vitest';
import { getIsoDay, sameDayYearBefore } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { LINE_COLUMNS, RULES_2019 } from '#law/counting-rules.ts';
import type { LineColumn } from '#law/counting-rules.ts';
import { FlowSums } from './flow-sums.ts';
import { narrate } from './narrative.ts';
import { assembleReport } from './results-report.ts';
import type { ResultsReport } from './results-report.ts';

/** Matters and đồng by line column, in the order of the report. */
type Row = readonly (readonly [LineColumn, number, bigint])[];

function report(on: IsoDay, rows: { readonly now: Row; readonly earlier: Row }): ResultsReport {
  const question = { on, unit: null, by: null, only: null };
  const sums = { now: sumsOf(rows.now), earlier: sumsOf(rows.earlier) };
  return assembleReport(question, 'Cục Thi hành án dân sự tỉnh Thử', sameDayYearBefore(on), sums, []);
}

function sumsOf(row: Row): FlowSums {
  const sums = new FlowSums(RULES_2019);
  for (const [column, matters, amount_vnd] of row) sums.add({ group: '', column, matters, amount_vnd, carried: false });
  return sums;
}

function rowOf(matters: readonly number[], money: readonly bigint[]): Row {
  return LINE_COLUMNS.map((column, at) => [column, matters[at] ?? 0, money[at] ?? 0n]);
}

const EMPTY = { now: [], earlier: [] };
const END_OF_MARCH = getIsoDay('2021-03-31');

/** The totals of a province as published: old, new, entrusted, taken up, withdrawn, completed, discontinued, under way... */
const PROVINCE = {
  now: rowOf(
    [2101, 2893, 17, 2, 7, 2826, 132, 1429, 25, 3, 512, 29, 12, 666],
    [
      418046712540n,
      122980967460n,
      6270000000n,
      410000000n,
      935000000n,
      78187450000n,
      3130000000n,
      257436680000n,
      12300000000n,
      2500000000n,
      160204550000n,
      14654000000n,
      5000000000n,
      22925828070n,
    ],
  ),
  earlier: rowOf(
    [1950, 2865, 18, 0, 7, 2631, 128, 1503, 20, 2, 470, 26, 10, 610],
    [
      254310747265n,
      258669804328n,
      1340834851n,
      0n,
      218163742n,
      73402751725n,
      2900000000n,
      260101467944n,
      12126155566n,
      2499775064n,
      144660968006n,
      10392961010n,
      5337473685n,
      20942437669n,
    ],
  ),
};
const CREDIT = {
  now: rowOf(
    [38, 31, 0, 0, 0, 19, 0, 45, 0, 0, 4, 1],
    [100646672052n, 71449797482n, 0n, 0n, 0n, 46870000000n, 0n, 118615643657n, 0n, 0n, 2828882778n, 3781943099n],
  ),
  earlier: rowOf([0, 24, 0, 0, 0, 15, 0, 9], [0n, 90090490737n, 0n, 0n, 0n, 29300000000n, 0n, 60790490737n]),
};

test('a province is narrated as its report was published', () => {
  const text = narrate(report(END_OF_MARCH, PROVINCE), report(END_OF_MARCH, CREDIT)).join('\n');
  expect(text.split('\n')).toMatchInlineSnapshot(`
    [
      "Trong 06 tháng năm 2021 (từ ngày 01/10/2020 đến ngày 31/03/2021), Cục Thi hành án dân sự tỉnh Thử phải thi hành 4.968 việc với 533,41 tỷ đồng, tăng 3,72 % về việc, tăng 4,30 % về tiền so với cùng kỳ; đã giải quyết xong 2.958 việc với 81,32 tỷ đồng, đạt 67,00 % về việc và 23,00 % về tiền, tăng 2,60 điểm phần trăm về việc, tăng 1,26 điểm phần trăm về tiền so với cùng kỳ.",
      "Về việc: tổng số giải quyết 4.994 việc, trong đó số cũ chuyển sang (trừ số đã chuyển sổ theo dõi riêng) 2.101 việc, thụ lý mới 2.893 việc (tăng 28 việc, 0,98 % so với cùng kỳ); sau khi trừ ủy thác 17 việc, rút lên 2 việc, thu hồi, hủy 7 việc, số phải thi hành là 4.968 việc (tăng 178 việc, 3,72 % so với cùng kỳ). Có điều kiện thi hành 4.415 việc (88,87 % trong tổng số phải thi hành); chưa có điều kiện thi hành 512 việc (10,31 %); hoãn (trừ điểm c) 29 việc; tạm đình chỉ 12 việc. Đã giải quyết xong 2.958 việc (thi hành xong 2.826 việc, đình chỉ 132 việc), đạt tỷ lệ 67,00 % trên số có điều kiện thi hành, tăng 2,60 điểm phần trăm so với cùng kỳ. Chuyển kỳ sau 2.010 việc; đang ở sổ theo dõi riêng 666 việc.",
      "Về tiền: tổng số giải quyết 541,03 tỷ đồng, trong đó số cũ chuyển sang (trừ số đã chuyển sổ theo dõi riêng) 418,05 tỷ đồng, thụ lý mới 122,98 tỷ đồng (giảm 135,69 tỷ đồng, 52,46 % so với cùng kỳ); sau khi trừ ủy thác 6,27 tỷ đồng, rút lên 0,41 tỷ đồng, thu hồi, hủy 0,94 tỷ đồng, số phải thi hành là 533,41 tỷ đồng (tăng 21,99 tỷ đồng, 4,30 % so với cùng kỳ). Có điều kiện thi hành 353,55 tỷ đồng (66,28 % trong tổng số phải thi hành); chưa có điều kiện thi hành 160,20 tỷ đồng (30,03 %); hoãn (trừ điểm c) 14,65 tỷ đồng; tạm đình chỉ 5,00 tỷ đồng. Đã giải quyết xong 81,32 tỷ đồng (thi hành xong 78,19 tỷ đồng, đình chỉ 3,13 tỷ đồng), đạt tỷ lệ 23,00 % trên số có điều kiện thi hành, tăng 1,26 điểm phần trăm so với cùng kỳ. Chuyển kỳ sau 452,10 tỷ đồng; đang ở sổ theo dõi riêng 22,93 tỷ đồng.",
      "Án tín dụng, ngân hàng: phải thi hành 69 việc với 172,10 tỷ đồng; đã thi hành được 19 việc, thu được 46,87 tỷ đồng (cùng kỳ 15 việc, 29,30 tỷ đồng), đạt 29,69 % về việc và 28,32 % về tiền.",
    ]
  `);
});

test('decreases, equal figures and small amounts are said as such', () => {
  const rows = {
    now: [
      ['old', 10, 9_999_999n],
      ['new', 5, 40_000_000_000n],
      ['completed', 4, 1n],
      ['under-way', 11, 9_999_998n],
    ] as const,
    earlier: [
      ['old', 10, 9_999_999n],
      ['new', 8, 80_000_000_000n],
      ['completed', 9, 2n],
      ['under-way', 9, 9_999_997n],
    ] as const,
  };
  const text = narrate(report(getIsoDay('2021-03-15'), rows), report(getIsoDay('2021-03-15'), EMPTY)).join('\n');
  expect(text).toContain(
    'Từ ngày 01/10/2020 đến ngày 15/03/2021, Cục Thi hành án dân sự tỉnh Thử phải thi hành 15 việc với 40,01 tỷ đồng, giảm 16,67 % về việc, giảm 49,99 % về tiền so với cùng kỳ',
  );
  expect(text).toContain('thụ lý mới 5 việc (giảm 3 việc, 37,50 % so với cùng kỳ)');
  expect(text).toContain('số cũ chuyển sang (trừ số đã chuyển sổ theo dõi riêng) 9.999.999 đồng');
  expect(text).toContain('đạt tỷ lệ 26,67 % trên số có điều kiện thi hành, giảm 23,33 điểm phần trăm so với cùng kỳ');
  expect(text).toContain('không đổi về tiền so với cùng kỳ');
  expect(text).toContain('Án tín dụng, ngân hàng: không có việc nào phải thi hành trong kỳ.');
});

test('without a same period nothing is compared; without any case that is all there is to say', () => {
  const rows = {
    now: [
      ['new', 1, 5_000_000n],
      ['no-means', 1, 5_000_000n],
    ] as const,
    earlier: [],
  };
  const paragraphs = narrate(report(getIsoDay('2021-09-30'), rows), report(getIsoDay('2021-09-30'), EMPTY));
  expect(paragraphs.at(-1)).toBe('Chưa có số liệu cùng kỳ (đến ngày 30/09/2020) để so sánh.');
  expect(paragraphs.slice(0, -1).join(' ')).not.toContain('cùng kỳ');
  expect(paragraphs[0]).toContain('Trong năm 2021 (từ ngày 01/10/2020 đến ngày 30/09/2021)');
  expect(paragraphs[1]).toContain('chưa có số có điều kiện thi hành để tính tỷ lệ');
  expect(narrate(report(END_OF_MARCH, EMPTY), report(END_OF_MARCH, EMPTY))).toEqual([
    'Cục Thi hành án dân sự tỉnh Thử: từ ngày 01/10/2020 đến ngày 31/03/2021 không có việc thi hành án dân sự nào.',
  ]);
});
