/** Routes of the registers: the books of a unit, one book, its lines, and the book as a file. */
import type { Static } from 'typebox';
import { findIsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { makeCursor, readCursor } from '#platform/http/cursor.ts';
import { refusalResponses, toSafeInteger } from '#platform/http/schemas.ts';
import { sendResult } from '#platform/http/send-result.ts';
import type { ThadsServer } from '#platform/http/server-types.ts';
import type { Platform } from '#platform/platform.ts';
import type { RegisterLine, RegisterSheet } from './contract.ts';
import { sentCell } from './domain/column.ts';
import { daysOfPeriod } from './domain/register-year.ts';
import { findBook } from './queries/find-book.ts';
import { listLines } from './queries/list-lines.ts';
import type { BookLine, LineKey } from './queries/list-lines.ts';
import { listRegisters } from './queries/list-registers.ts';
import { readSheet } from './queries/read-sheet.ts';
import type { Sheet } from './queries/read-sheet.ts';
import * as schemas from './schemas.ts';
import { sendBook } from './templates/send-book.ts';

const tags = ['registers'];
const PAGE = 100;

export function registerRoutes(api: ThadsServer, platform: Platform): void {
  bookRoutes(api, platform);
  lineRoute(api, platform);
  fileRoutes(api, platform);
}

function bookRoutes(api: ThadsServer, platform: Platform): void {
  api.get(
    '/registers',
    {
      schema: {
        tags,
        summary: 'Các sổ thi hành án của một đơn vị trong một năm thống kê',
        querystring: schemas.listQuery,
        response: { 200: schemas.listAnswer, ...refusalResponses },
      },
    },
    async ({ actor, query }, reply) =>
      sendResult(reply, await platform.database.as(actor, (connection) => listRegisters(connection, actor, query))),
  );
  api.get(
    '/registers/:code',
    {
      schema: {
        tags,
        summary: 'Một sổ: mẫu, cột, dòng kết sổ, số còn thiếu',
        params: schemas.registerParams,
        querystring: schemas.sheetQuery,
        response: { 200: schemas.sheetAnswer, ...refusalResponses },
      },
    },
    async ({ actor, params, query }, reply) => {
      const today = await platform.clock.today();
      const sheet = await platform.database.as(actor, async (connection): Promise<Result<RegisterSheet>> => {
        const book = await findBook(connection, actor, { ...query, code: params.code });
        if (!book.ok) return book;
        return accept(presentSheet(await readSheet(connection, book.value, query.period ?? 'year', today)));
      });
      return sendResult(reply, sheet);
    },
  );
}

function lineRoute(api: ThadsServer, platform: Platform): void {
  api.get(
    '/registers/:code/lines',
    {
      schema: {
        tags,
        summary: 'Các dòng của một sổ theo ngày và số',
        params: schemas.registerParams,
        querystring: schemas.lineQuery,
        response: { 200: schemas.linePage, ...refusalResponses },
      },
    },
    async ({ actor, params, query }, reply) => {
      const after = readKey(query.after);
      if (!after.ok) return sendResult(reply, refuse(...after.refusals));
      const page = await platform.database.as(actor, async (connection) => {
        const book = await findBook(connection, actor, { ...query, code: params.code });
        if (!book.ok) return book;
        const { lines, next } = await listLines(connection, book.value, {
          ...askedOf(query),
          after: after.value,
          limit: query.limit ?? PAGE,
        });
        return accept({
          rows: lines.map(presentLine),
          next: next === null ? null : makeCursor([next.day, next.n, next.id]),
        });
      });
      return sendResult(reply, page);
    },
  );
}

function fileRoutes(api: ThadsServer, platform: Platform): void {
  for (const format of ['xlsx', 'csv'] as const)
    api.get(
      `/registers/:code/book.${format}`,
      {
        schema: {
          tags,
          summary: `Một sổ ra tệp ${format}`,
          params: schemas.registerParams,
          querystring: schemas.fileQuery,
        },
      },
      async ({ actor, params, query }, reply) => {
        const today = await platform.clock.today();
        const book = await platform.database.as(actor, (connection) =>
          findBook(connection, actor, { ...query, code: params.code }),
        );
        if (!book.ok) return sendResult(reply, book);
        const sheet = await platform.database.as(actor, (connection) =>
          readSheet(connection, book.value, query.period ?? 'year', today),
        );
        return sendBook(reply, platform, actor, { book: book.value, sheet, ...askedOf(query) }, format);
      },
    );
}

/** The days and words that a list or a file is narrowed to. */
function askedOf({ year, period = 'year', text }: Static<typeof schemas.fileQuery>) {
  const typed = text
    ?.toWellFormed()
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim();
  return { days: daysOfPeriod(year, period), text: typed === undefined || typed === '' ? null : typed };
}

function presentSheet(sheet: Sheet): RegisterSheet {
  return {
    ...sheet,
    closings: sheet.closings.map((closing) => ({
      ...closing,
      amount_vnd: closing.amount_vnd === null ? null : toSafeInteger(closing.amount_vnd),
    })),
  };
}

function presentLine({ id, day, cells, ...line }: BookLine): RegisterLine {
  return { ...line, key: String(id), dated_on: day, cells: cells.map(sentCell) };
}

function readKey(text: string | undefined): Result<LineKey | null> {
  if (text === undefined || text === '') return accept(null);
  const parts = readCursor(text, 3);
  if (!parts.ok) return parts;
  const [day, n, id] = parts.value;
  if (typeof day !== 'string' || findIsoDay(day) === undefined || !Number.isSafeInteger(n) || !isId(id))
    return refuse(refusal('cursor-not-valid', 'Dấu trang "after" không hợp lệ; hãy mở lại danh sách từ đầu.', 'after'));
  return accept({ day, n: Number(n), id });
}

function isId(part: unknown): part is string {
  return typeof part === 'string' && /^\d{1,18}$/.test(part);
}
