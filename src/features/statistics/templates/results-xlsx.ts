/**
 * The results report as a workbook in the layout of the circular: one sheet for matters, one for money, ready to print on A4
 * landscape. Numbers are numbers, so that an office goes on computing with them.
 */
import ExcelJS from 'exceljs';
import type { PaperSize, Row, Worksheet } from 'exceljs';
import type { MeasureName } from '../domain/figures.ts';
import type { ResultsReport } from '../domain/results-report.ts';
import { FORM_COLUMNS, FORM_TITLE, formRows, MEASURE_HEADINGS, periodLine, restrictionLine } from './results-layout.ts';
import type { FormRow } from './results-layout.ts';

const FIRST_FIGURE = 3;
const LAST_COLUMN = FIRST_FIGURE + FORM_COLUMNS.length - 1;
const HEADING_ROW = 5;
const FIRST_ROW = HEADING_ROW + 3;
const FIGURE_WIDTHS = { matters: 9, money_vnd: 17 } as const satisfies Record<MeasureName, number>;
const NAME_WIDTH = 42;
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the library declares its paper sizes for the compiler only
const A4 = 9 as PaperSize;

const THIN = { style: 'thin', color: { argb: 'FF999999' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN } as const;

export async function resultsWorkbook(report: ResultsReport): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = FORM_TITLE;
  for (const measure of ['matters', 'money_vnd'] as const) writeSheet(workbook, report, measure);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function writeSheet(workbook: ExcelJS.Workbook, report: ResultsReport, measure: MeasureName): void {
  const sheet = workbook.addWorksheet(MEASURE_HEADINGS[measure].title, {
    views: [{ state: 'frozen', xSplit: FIRST_FIGURE - 1, ySplit: FIRST_ROW - 1, showGridLines: false }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEADING_ROW}:${FIRST_ROW - 1}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    },
    headerFooter: { oddFooter: '&R&P/&N' },
    properties: { defaultRowHeight: 16 },
  });
  sheet.columns = [{ width: 5 }, { width: NAME_WIDTH }, ...FORM_COLUMNS.map(() => ({ width: FIGURE_WIDTHS[measure] }))];
  writeTitle(sheet, report, measure);
  writeHeadings(sheet);
  let number = 0;
  for (const [at, row] of formRows(report).entries()) {
    number += row.kind === 'group' ? 1 : 0;
    writeRow(sheet.getRow(FIRST_ROW + at), row, measure, row.kind === 'group' ? number : null);
  }
}

function writeTitle(sheet: Worksheet, report: ResultsReport, measure: MeasureName): void {
  const { title, unit } = MEASURE_HEADINGS[measure];
  const lines = [
    { text: report.scope_name, font: { bold: true, size: 11 } },
    { text: `${FORM_TITLE} – ${title.toUpperCase()}`, font: { bold: true, size: 14 } },
    { text: capitalised(periodLine(report)), font: { italic: true, size: 11 } },
    {
      text: [restrictionLine(report), `Đơn vị tính: ${unit}`].filter((part) => part !== '').join(' · '),
      font: { size: 10 },
    },
  ];
  for (const [at, { text, font }] of lines.entries()) {
    const row = at + 1;
    sheet.mergeCells(row, 1, row, LAST_COLUMN);
    const cell = sheet.getCell(row, 1);
    cell.value = text;
    cell.font = font;
    cell.alignment = { horizontal: at === 0 ? 'left' : 'center', vertical: 'middle' };
  }
}

/** Three rows: headings that several columns share, headings, numbers with their formulas. */
function writeHeadings(sheet: Worksheet): void {
  sheet.mergeCells(HEADING_ROW, 1, HEADING_ROW + 2, 1);
  sheet.getCell(HEADING_ROW, 1).value = 'STT';
  sheet.mergeCells(HEADING_ROW, 2, HEADING_ROW + 2, 2);
  sheet.getCell(HEADING_ROW, 2).value = 'Tên chỉ tiêu';
  let at = 0;
  while (at < FORM_COLUMNS.length) {
    const { under, heading } = FORM_COLUMNS[at] ?? { under: null, heading: '' };
    const shared = under === null ? 1 : FORM_COLUMNS.slice(at).findIndex((column) => column.under !== under);
    const column = FIRST_FIGURE + at;
    if (under === null) {
      sheet.mergeCells(HEADING_ROW, column, HEADING_ROW + 1, column);
      sheet.getCell(HEADING_ROW, column).value = heading;
    } else {
      sheet.mergeCells(HEADING_ROW, column, HEADING_ROW, column + shared - 1);
      sheet.getCell(HEADING_ROW, column).value = under;
    }
    at += shared;
  }
  for (const [index, { under, heading, formula }] of FORM_COLUMNS.entries()) {
    if (under !== null) sheet.getCell(HEADING_ROW + 1, FIRST_FIGURE + index).value = heading;
    sheet.getCell(HEADING_ROW + 2, FIRST_FIGURE + index).value = formula;
  }
  for (let row = HEADING_ROW; row < FIRST_ROW; row += 1) styleHeading(sheet.getRow(row), row === FIRST_ROW - 1);
  sheet.getRow(HEADING_ROW).height = 24;
  sheet.getRow(HEADING_ROW + 1).height = 96;
}

function styleHeading(row: Row, small: boolean): void {
  for (let column = 1; column <= LAST_COLUMN; column += 1) {
    const cell = row.getCell(column);
    cell.font = small ? { italic: true, size: 8 } : { bold: true, size: 9 };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = BORDER;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFF3F6' } };
  }
}

function writeRow(row: Row, form: FormRow, measure: MeasureName, number: number | null): void {
  row.getCell(1).value = number;
  row.getCell(2).value = form.name;
  for (const [at, value] of form.values[measure].entries()) {
    const cell = row.getCell(FIRST_FIGURE + at);
    cell.value = value === null ? null : Number(value);
    cell.numFmt = typeof value === 'bigint' ? '#,##0' : '0.00';
  }
  for (let column = 1; column <= LAST_COLUMN; column += 1) {
    const cell = row.getCell(column);
    cell.font = { size: 9, bold: form.kind === 'total', italic: form.kind !== 'total' && form.kind !== 'group' };
    cell.alignment = {
      horizontal: column === 2 ? 'left' : column === 1 ? 'center' : 'right',
      vertical: 'middle',
      wrapText: column === 2,
    };
    cell.border = BORDER;
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
