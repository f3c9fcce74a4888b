/**
 * Sends a table as a file an office opens in Excel: CSV with a byte-order mark and `;`, as Excel on a Vietnamese machine reads
 * it, or a workbook. Rows are streamed, so that a hundred thousand of them need no memory.
 */
import { PassThrough, Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

export type TableCell = string | number | boolean | null;

export type TableColumn = {
  readonly label: string;
  readonly kind: 'text' | 'number' | 'day';
  /** Width in characters, for the workbook. */
  readonly width: number;
};

export type Table = {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: AsyncIterable<readonly TableCell[]>;
};

export function sendTable(reply: FastifyReply, table: Table, format: 'csv' | 'xlsx'): FastifyReply {
  reply.header('content-disposition', `attachment; filename="${table.name}.${format}"`);
  if (format === 'csv') {
    reply.type('text/csv; charset=utf-8');
    return reply.send(Readable.from(csvLines(table)));
  }
  reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  const stream = new PassThrough();
  writeWorkbook(table, stream).catch((error: unknown) =>
    stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return reply.send(stream);
}

async function* csvLines(table: Table): AsyncGenerator<string> {
  yield `\uFEFF${table.columns.map((column) => csvField(column.label)).join(';')}\r\n`;
  for await (const row of table.rows) yield `${row.map(csvField).join(';')}\r\n`;
}

/** A text that begins like a formula is kept a text, so that a name cannot run in the reader's Excel. */
function csvField(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The library is read when the first workbook is asked for: half a second that no start should wait for. */
async function writeWorkbook(table: Table, stream: PassThrough): Promise<void> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = workbook.addWorksheet('Danh sách', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = table.columns.map((column) => ({
    header: column.label,
    width: column.width,
    style: column.kind === 'number' ? { numFmt: '#,##0' } : column.kind === 'day' ? { numFmt: 'dd/mm/yyyy' } : {},
  }));
  sheet.getRow(1).font = { bold: true };
  for await (const row of table.rows)
    sheet
      .addRow(
        row.map((cell, at) => (table.columns[at]?.kind === 'day' && typeof cell === 'string' ? new Date(cell) : cell)),
      )
      .commit();
  sheet.commit();
  await workbook.commit();
}
