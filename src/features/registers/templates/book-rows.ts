/** A book from its first line to its last: page after page, the closing lines after the quarters they close. */
import type { Actor } from '#platform/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { Closing } from '../domain/closing.ts';
import { closingsAfter, QUARTERS, quarterOf } from '../domain/register-year.ts';
import type { DayRange } from '../domain/register-year.ts';
import type { Book } from '../queries/find-book.ts';
import { listLines } from '../queries/list-lines.ts';
import type { BookLine, BookLinePage, LineKey } from '../queries/list-lines.ts';
import type { Sheet } from '../queries/read-sheet.ts';

const LINES_AT_ONCE = 1_000;

export type BookFile = {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly days: DayRange;
  readonly text: string | null;
};

/** Each page takes a connection only while it is read, so that a slow download holds none. */
export async function* linesOfFile(platform: Platform, actor: Actor, file: BookFile): AsyncGenerator<BookLine> {
  const { book, days, text } = file;
  let after: LineKey | null = null;
  do {
    const from: LineKey | null = after;
    const page: BookLinePage = await platform.database.as(actor, (connection) =>
      listLines(connection, book, { days, text, after: from, limit: LINES_AT_ONCE }),
    );
    yield* page.lines;
    after = page.next;
  } while (after !== null);
}

/** A line of the book, or a closing. */
export type BookRow = BookLine | Closing;

/** What was searched for is no book to close: it has lines only. */
export async function* bookRows(platform: Platform, actor: Actor, file: BookFile): AsyncGenerator<BookRow> {
  const closings =
    file.text !== null
      ? []
      : QUARTERS.map((quarter) => ({ quarter, closings: closingsAfter(file.sheet.closings, quarter, file.days) }));
  for await (const line of linesOfFile(platform, actor, file)) {
    while (closings[0] !== undefined && QUARTERS.indexOf(closings[0].quarter) < QUARTERS.indexOf(quarterOf(line.day)))
      yield* closings.shift()?.closings ?? [];
    yield line;
  }
  for (const { closings: last } of closings) yield* last;
}
