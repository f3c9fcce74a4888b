/** Sends a book as the workbook an office prints and binds, or as CSV for computing. Rows are streamed. */
import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform/actor.ts';
import { sendTable } from '#platform/http/send-table.ts';
import type { TableCell, TableColumn } from '#platform/http/send-table.ts';
import type { Platform } from '#platform/platform.ts';
import type { RegisterColumn } from '../contract.ts';
import { sentCell } from '../domain/column.ts';
import { bookRows, linesOfFile } from './book-rows.ts';
import type { BookFile } from './book-rows.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function sendBook(
  reply: FastifyReply,
  platform: Platform,
  actor: Actor,
  file: BookFile,
  format: 'xlsx' | 'csv',
): FastifyReply {
  const name = fileName(file);
  if (format === 'csv') {
    const columns = [ORDINAL, ...file.sheet.columns.map(tableColumn), NOTE];
    return sendTable(reply, { name, columns, rows: cellRows(platform, actor, file) }, 'csv');
  }
  reply.header('content-disposition', `attachment; filename="${name}.xlsx"`);
  reply.type(XLSX);
  const stream = new PassThrough();
  // The workbook library is heavy, and most servers never need it.
  import('./register-xlsx.ts')
    .then(({ writeRegister }) => writeRegister(stream, file.sheet, bookRows(platform, actor, file)))
    .catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  return reply.send(stream);
}

function fileName({ sheet }: BookFile): string {
  const number = sheet.number === null ? '' : `${sheet.number}-`;
  const period = sheet.period === 'year' ? '' : `-${sheet.period}`;
  return `so-${number}${sheet.code}-${sheet.unit}-${sheet.year}${period}`.replaceAll(/[^\w.-]/g, '-');
}

const ORDINAL: TableColumn = { label: 'STT', kind: 'number', width: 6 };
const NOTE: TableColumn = { label: 'Ghi chú', kind: 'text', width: 30 };

function tableColumn({ header, kind, width }: RegisterColumn): TableColumn {
  return { label: header, kind: kind === 'date' ? 'day' : kind === 'text' ? 'text' : 'number', width };
}

async function* cellRows(platform: Platform, actor: Actor, file: BookFile): AsyncGenerator<readonly TableCell[]> {
  for await (const { ordinal, cells, note } of linesOfFile(platform, actor, file))
    yield [ordinal, ...cells.map(sentCell), note];
}
