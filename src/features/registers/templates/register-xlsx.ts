/**
 * A book as a workbook to print and bind: A3 across, the page number in the middle of the upper margin, agency, year and form
 * above the columns, closing lines beneath the quarters, the block of signatures at the end (TT 04/2023 Đ30 k4).
 */
import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { PaperSize, Row, Worksheet } from 'exceljs';
import { formatDate } from '#kit/vietnamese-format.ts';
import { REGISTER_PERIOD_LABELS } from '../contract.ts';
import type { RegisterColumn } from '../contract.ts';
import { sentCell } from '../domain/column.ts';
import type { Closing } from '../domain/closing.ts';
import type { BookLine } from '../queries/list-lines.ts';
import type { Sheet } from '../queries/read-sheet.ts';
import type { BookRow } from './book-rows.ts';

// oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the library declares its paper sizes for the compiler only
const A3 = 8 as PaperSize;
const FONT = 'Times New Roman';
const THIN = { style: 'thin', color: { argb: 'FF666666' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN } as const;
const HEADING_ROW = 6;
/** Closing lines are drawn in another ink (Đ30 k4 điểm c). */
const CLOSING_INK = 'FFB00020';

export async function writeRegister(stream: Writable, sheet: Sheet, rows: AsyncIterable<BookRow>): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const paper = workbook.addWorksheet(sheet.number === null ? 'Sổ' : `Mẫu ${sheet.number}`, {
    views: [{ state: 'frozen', ySplit: HEADING_ROW, showGridLines: false }],
    pageSetup: {
      paperSize: A3,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEADING_ROW}:${HEADING_ROW}`,
      margins: { left: 0.8, right: 0.4, top: 0.8, bottom: 0.6, header: 0.4, footer: 0.3 },
    },
    headerFooter: { oddHeader: '&C&P' },
  });
  const widths = [6, ...sheet.columns.map(({ width }) => width), 30];
  paper.columns = widths.map((width) => ({ width }));
  writeTitle(paper, sheet, widths.length);
  writeHeadings(paper, sheet.columns);
  let at = HEADING_ROW;
  for await (const row of rows) {
    at += 1;
    if ('sentence' in row) writeClosing(paper, at, row, widths.length);
    else writeLine(paper.getRow(at), row, sheet.columns);
  }
  writeSignatures(paper, at + 2, sheet.signatures, widths.length);
  paper.commit();
  await workbook.commit();
}

function writeTitle(paper: Worksheet, sheet: Sheet, width: number): void {
  const form = sheet.number === null ? sheet.circular : `Mẫu số ${sheet.number} – ${sheet.circular}`;
  const period = sheet.period === 'year' ? '' : ` – ${REGISTER_PERIOD_LABELS[sheet.period]}`;
  const half = Math.ceil(width / 2);
  span(paper, 1, [1, half], (sheet.superior_name ?? '').toUpperCase(), { size: 11 });
  span(paper, 1, [half + 1, width], form, { size: 11, italic: true }, 'right');
  span(paper, 2, [1, width], sheet.unit_name.toUpperCase(), { size: 12, bold: true });
  span(paper, 3, [1, width], sheet.name.toUpperCase(), { size: 16, bold: true }, 'center');
  const days = `từ ngày ${formatDate(sheet.from)} đến ngày ${formatDate(sheet.to)}`;
  span(paper, 4, [1, width], `NĂM ${sheet.year}${period} (${days})`, { size: 13, bold: true }, 'center');
  span(paper, 5, [1, width], sheet.note ?? '', { size: 10, italic: true }, 'center');
  for (let row = 1; row < HEADING_ROW; row += 1) paper.getRow(row).commit();
}

function span(
  paper: Worksheet,
  row: number,
  [from, to]: readonly [number, number],
  text: string,
  font: { size: number; bold?: boolean; italic?: boolean; color?: { argb: string } },
  horizontal: 'left' | 'center' | 'right' = 'left',
): void {
  if (to > from) paper.mergeCells(row, from, row, to);
  const cell = paper.getCell(row, from);
  cell.value = text;
  cell.font = { name: FONT, ...font };
  cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
}

function writeHeadings(paper: Worksheet, columns: readonly RegisterColumn[]): void {
  const row = paper.getRow(HEADING_ROW);
  row.height = 42;
  for (const [at, header] of ['STT', ...columns.map((column) => column.header), 'Ghi chú'].entries()) {
    const cell = row.getCell(at + 1);
    cell.value = header;
    cell.font = { name: FONT, bold: true, size: 11 };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = BORDER;
  }
  row.commit();
}

/** A line that a correction crossed out stays readable under its stroke. */
function writeLine(row: Row, line: BookLine, columns: readonly RegisterColumn[]): void {
  const values = [line.ordinal, ...line.cells.map(sentCell), line.note];
  for (const [at, value] of values.entries()) {
    const kind = at === 0 ? 'count' : (columns[at - 1]?.kind ?? 'text');
    const cell = row.getCell(at + 1);
    cell.value = kind === 'date' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value;
    if (kind === 'date') cell.numFmt = 'dd/mm/yyyy';
    if (kind === 'money') cell.numFmt = '#,##0';
    const strike = line.is_struck && at > 0 && at < values.length - 1;
    cell.font = { name: FONT, size: 11, ...(strike ? { strike } : {}) };
    const horizontal = kind === 'money' ? 'right' : kind === 'text' ? 'left' : 'center';
    cell.alignment = { horizontal, vertical: 'top', wrapText: kind === 'text' };
    cell.border = BORDER;
  }
  row.commit();
}

function writeClosing(paper: Worksheet, at: number, closing: Closing, width: number): void {
  span(paper, at, [1, width], closing.sentence, { size: 11, bold: true, color: { argb: CLOSING_INK } });
  paper.getCell(at, 1).border = { top: { style: 'medium', color: { argb: CLOSING_INK } } };
  paper.getRow(at).height = 20;
  paper.getRow(at).commit();
}

function writeSignatures(paper: Worksheet, at: number, signatures: readonly string[], width: number): void {
  const share = Math.max(1, Math.floor(width / signatures.length));
  for (const [index, signature] of signatures.entries()) {
    const from = index * share + 1;
    const to = index === signatures.length - 1 ? width : from + share - 1;
    span(paper, at, [from, to], signature.toUpperCase(), { size: 12, bold: true }, 'center');
    const how = index === signatures.length - 1 ? '(Ký tên, đóng dấu)' : '(Ký, ghi rõ họ tên)';
    span(paper, at + 1, [from, to], how, { size: 11, italic: true }, 'center');
  }
}
