/** The lines of a book, by day and number, a page by key; each keeps its place in the book of the year, however it was found. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { Connection } from '#platform/database.ts';
import type { RegisterLink } from '../contract.ts';
import type { CellValue, Column } from '../domain/column.ts';
import { remarksOf } from '../domain/line-words.ts';
import type { DayRange } from '../domain/register-year.ts';
import { bookOf, foundByText } from './book-lines.ts';
import type { Book } from './find-book.ts';
import { loadActLines, loadCaseLines } from './load-act-lines.ts';
import { loadFollowedLines, loadJudgmentLines, loadRequestLines } from './load-receipt-lines.ts';

export type LineKey = { readonly day: string; readonly n: number; readonly id: string };

export type BookLine = {
  readonly id: bigint;
  readonly ordinal: number;
  readonly day: IsoDay;
  readonly link: RegisterLink | null;
  readonly cells: readonly CellValue[];
  readonly note: string | null;
  readonly is_struck: boolean;
};

export type BookLinePage = { readonly lines: readonly BookLine[]; readonly next: LineKey | null };

export type LineQuestion = {
  readonly days: DayRange;
  /** Beginning of a number or code, or words of a name. */
  readonly text: string | null;
  readonly after: LineKey | null;
  /** At most 2000. */
  readonly limit: number;
};

type KeyRow = {
  readonly id: bigint;
  readonly day: IsoDay;
  readonly n: number;
  readonly ordinal: number;
  readonly struck: boolean;
};

export async function listLines(connection: Connection, book: Book, question: LineQuestion): Promise<BookLinePage> {
  const { days, text, after, limit } = question;
  const conditions = [sql`b.day between ${days.from}::date and ${days.to}::date`];
  if (after !== null)
    conditions.push(sql`(b.day, b.n, b.id) > (${after.day}::date, ${after.n}::int, ${after.id}::bigint)`);
  if (text !== null) conditions.push(foundByText(book.entry, book.unit, text));
  const found = await sql<KeyRow>`
    select b.id, b.day, b.n, b.ordinal, b.struck from (${bookOf(book.entry, book.unit, book.year)}) b
    where ${sql.join(conditions, sql` and `)}
    order by b.day, b.n, b.id limit ${limit + 1}`.execute(connection);
  const keys = found.rows.slice(0, limit);
  const last = keys.at(-1);
  return {
    lines: await readLines(connection, book, keys),
    next: found.rows.length > limit && last !== undefined ? { day: last.day, n: last.n, id: String(last.id) } : null,
  };
}

type Content = { readonly cells: readonly CellValue[]; readonly link: RegisterLink; readonly note: string | null };

async function readLines(connection: Connection, book: Book, keys: readonly KeyRow[]): Promise<BookLine[]> {
  if (keys.length === 0) return [];
  const ids = keys.map(({ id }) => id);
  const contents = await readContents(connection, book, ids);
  return keys.map(({ id, ordinal, day, struck }) => {
    const content = contents.get(id);
    if (content === undefined) throw new Error(`a line of ${book.entry.code} without content: ${id}`);
    return { id, ordinal, day, is_struck: struck, ...content };
  });
}

async function readContents(
  connection: Connection,
  { entry, unit }: Book,
  ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, Content>> {
  const { source } = entry;
  const { registry_id } = unit;
  switch (source.kind) {
    case 'judgments': {
      const lines = await loadJudgmentLines(connection, registry_id, ids);
      return present(lines, source.columns, ({ code }) => ({ link: { kind: 'judgment', code }, note: null }));
    }
    case 'requests': {
      const lines = await loadRequestLines(connection, registry_id, ids);
      return present(lines, source.columns, ({ code }) => ({ link: { kind: 'request', code }, note: null }));
    }
    case 'followed': {
      const lines = await loadFollowedLines(connection, registry_id, ids);
      return present(lines, source.columns, ({ code, amended_on }) => ({
        link: { kind: 'admin-judgment', code },
        note: amended_on === null ? null : `đã sửa đổi, bổ sung ngày ${formatDate(amended_on)}`,
      }));
    }
    case 'cases':
    case 'acts': {
      const loadLines = source.kind === 'cases' ? loadCaseLines : loadActLines;
      const lines = await loadLines(connection, registry_id, ids);
      return present(lines, source.columns, (line) => ({
        link: { kind: 'case', code: line.case_code },
        note: remarksOf(line),
      }));
    }
    case 'none':
      return new Map();
  }
}

function present<Line>(
  lines: ReadonlyMap<bigint, Line>,
  columns: readonly Column<Line>[],
  rest: (line: Line) => Omit<Content, 'cells'>,
): ReadonlyMap<bigint, Content> {
  return new Map(
    [...lines].map(([id, line]) => [id, { cells: columns.map((column) => column.cell(line)), ...rest(line) }]),
  );
}
