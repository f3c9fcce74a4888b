/** Proves that every format carries the figures of the report: JSON, CSV, text and workbook. */
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import { RULES_2019 } from '#law/counting-rules.ts';
import { FlowSums } from '../domain/flow-sums.ts';
import { assembleReport } from '../domain/results-report.ts';
import type { ResultsReport } from '../domain/results-report.ts';
import { EXCEL_CSV, PLAIN_CSV, resultsCsv } from './results-csv.ts';
import { presentReport, presentReportPage } from './results-json.ts';
import { resultsText } from './results-text.ts';
import { resultsWorkbook } from './results-xlsx.ts';

/** Two units; B is named as somebody would who wants a formula to run, and has nothing in the same period. */
function report(): ResultsReport {
  const sums = { now: new FlowSums(RULES_2019), earlier: new FlowSums(RULES_2019) };
  for (const [period, group, column, matters, amount_vnd] of [
    ['now', 'a', 'old', 3, 1_234_567_890_123n],
    ['now', 'a', 'under-way', 1, 1_234_567_890_000n],
    ['now', 'a', 'completed', 2, 123n],
    ['now', 'b', 'new', 1, 5n],
    ['now', 'b', 'no-means', 1, 5n],
    ['earlier', 'a', 'old', 4, 1_000_000_000_000n],
    ['earlier', 'a', 'under-way', 4, 1_000_000_000_000n],
  ] as const)
    sums[period].add({ group, column, matters, amount_vnd, carried: false });
  return assembleReport(
    { on: getIsoDay('2021-03-31'), unit: null, by: 'unit', only: null, compare_groups: true },
    'Cục Thi hành án dân sự tỉnh Thử',
    getIsoDay('2020-03-31'),
    sums,
    [
      { key: 'a', code: 'A', name: 'Chi cục huyện A' },
      { key: 'b', code: 'B', name: '=HYPERLINK("x"); B' },
      { key: 'c', code: 'C', name: 'Không có việc' },
    ],
  );
}

test('JSON has the shape that was agreed, with integers and texts', () => {
  const json = presentReport(report());
  expect(Object.keys(json)).toEqual(['on', 'from', 'unit', 'matters', 'money_vnd', 'groups', 'same_period']);
  expect(json).toMatchObject({
    on: '2021-03-31',
    from: '2020-10-01',
    unit: null,
    matters: { old: 3, new: 1, total: 4, done: 2, enforceable: 3, rate: '66.67', suspended: 0 },
    money_vnd: { total: 1_234_567_890_128, rate: '0.00' },
    groups: { A: { matters: { old: 3, rate: '66.67' } }, B: { matters: { rate: null }, money_vnd: { 'no-means': 5 } } },
    same_period: {
      on: '2020-03-31',
      matters: { old: 4, rate: '0.00' },
      differences: {
        matters: { old: { absolute: -1, percent: '-25.00' }, new: { absolute: 1, percent: null } },
        rate_points: { matters: '66.67', money_vnd: '0.00' },
      },
    },
  });
  expect(Object.keys(json.groups)).toEqual(['A', 'B']);
  const page = presentReportPage(report());
  expect(page).toMatchObject({ title: '06 tháng năm 2021', by: 'unit', only: null });
  expect(page.groups.map((row) => [row.code, row.rate_points.matters, row.same_period.matters.old])).toEqual([
    ['A', '66.67', 4],
    ['B', null, 0],
  ]);
});

test('CSV gives a line for each row and measure, and keeps names from running as formulas', () => {
  const [header = '', ...lines] = resultsCsv(report(), PLAIN_CSV).trimEnd().split('\r\n');
  expect(header).toMatch(/^row,code,name,measure,old,new,.*,carried-over,rate$/);
  expect(lines.map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
    'total ',
    'total ',
    'group A',
    'group A',
    'group B',
    'group B',
    'same-period ',
    'same-period ',
    'difference ',
    'difference ',
    'percent ',
    'percent ',
  ]);
  expect(lines[1]).toMatch(/^total,,Tổng số,money_vnd,1234567890123,5,/);
  expect(lines[4]).toContain(`group,B,"'=HYPERLINK(""x""); B",matters,0,1,`);
  const excel = resultsCsv(report(), EXCEL_CSV);
  expect(excel.startsWith('\uFEFFrow;code;')).toBe(true);
});

test('the text is aligned and in Vietnamese', () => {
  const lines = resultsText(report()).split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'KẾT QUẢ THI HÀNH ÁN DÂN SỰ',
    'Cục Thi hành án dân sự tỉnh Thử',
    '06 tháng năm 2021, từ ngày 01/10/2020 đến ngày 31/03/2021',
    'Theo đơn vị',
  ]);
  const old = lines.find((line) => line.startsWith('Số cũ chuyển sang'));
  expect(old).toMatch(/ 3 +4 +-1 +-25,00 +1\.234\.567\.890\.123 +1\.000\.000\.000\.000 +\+234\.567\.890\.123 +23,46$/);
  expect(lines.some((line) => line.startsWith('Chi cục huyện A (A)'))).toBe(true);
});

test('the workbook prints on A4 landscape, with numbers that are numbers', async () => {
  const workbook = new ExcelJS.Workbook();
  // The types of the library know an older Buffer.
  await workbook.xlsx.load((await resultsWorkbook(report())) as unknown as ExcelJS.Buffer);
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['Về việc', 'Về tiền']);
  const money = workbook.getWorksheet('Về tiền');
  if (money === undefined) throw new Error('no sheet');
  expect(money.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
  expect(money.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 7 });
  expect(money.getCell(2, 1).value).toBe('KẾT QUẢ THI HÀNH ÁN DÂN SỰ – VỀ TIỀN');
  expect(money.getCell(3, 1).value).toBe('06 tháng năm 2021, từ ngày 01/10/2020 đến ngày 31/03/2021');
  expect([5, 6, 7].map((row) => money.getCell(row, 4).value)).toEqual([
    'Tổng số giải quyết',
    'Năm trước chuyển sang (trừ số đã chuyển sổ theo dõi riêng)',
    '2',
  ]);
  expect(money.getCell(8, 4).value).toBe(1_234_567_890_123);
  expect(money.getCell(8, 4).numFmt).toBe('#,##0');
  expect([8, 9, 10, 11, 12].map((row) => [money.getCell(row, 1).value, money.getCell(row, 2).value])).toEqual([
    [null, 'Tổng số'],
    [1, 'Chi cục huyện A'],
    [2, '=HYPERLINK("x"); B'],
    [null, 'Cùng kỳ 31/03/2020'],
    [null, 'Tăng, giảm so với cùng kỳ'],
  ]);
  const matters = workbook.getWorksheet('Về việc');
  expect(matters?.getCell(8, 21).value).toBe(66.67);
  expect(matters?.getCell(10, 21).value).toBeNull();
});
