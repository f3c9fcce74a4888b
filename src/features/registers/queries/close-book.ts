/** What the quarters of a book come to, and which numbers of its series no line bears. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import { closingsOf } from '../domain/closing.ts';
import type { Closing, QuarterTotals } from '../domain/closing.ts';
import { findNumberGaps } from '../domain/number-gaps.ts';
import type { NumberGaps } from '../domain/number-gaps.ts';
import { daysOfPeriod, QUARTERS } from '../domain/register-year.ts';
import type { Quarter } from '../domain/register-year.ts';
import { bookOf } from './book-lines.ts';
import type { Book } from './find-book.ts';

/** All closings of the year that have begun by today. */
export async function closeBook(connection: Connection, book: Book, today: IsoDay): Promise<Closing[]> {
  const { entry, unit, year } = book;
  if (entry.source.kind === 'none') return [];
  const quarters = QUARTERS.map((quarter) => {
    const { from, to } = daysOfPeriod(year, quarter);
    return sql`(${quarter}::text, ${from}::date, ${to}::date)`;
  });
  const found = await sql<QuarterTotals & { quarter: Quarter }>`
    select q.quarter, (count(*) filter (where not b.struck))::int as lines, (count(*) filter (where b.struck))::int as struck,
      coalesce(sum(b.amount_vnd) filter (where not b.struck), 0)::bigint as amount_vnd,
      (array_agg(b.number order by b.n, b.ordinal) filter (where b.n > 0))[1] as first_number,
      (array_agg(b.number order by b.n desc, b.ordinal desc) filter (where b.n > 0))[1] as last_number
    from (values ${sql.join(quarters)}) q(quarter, begins, ends)
    join (${bookOf(entry, unit, year)}) b on b.day between q.begins and q.ends
    group by q.quarter`.execute(connection);
  return closingsOf(year, found.rows, entry, today);
}

/** Null where the lines of the book take no numbers of a series of its own. */
export async function findGaps(connection: Connection, book: Book): Promise<NumberGaps | null> {
  const { entry, unit, year } = book;
  if (entry.series === null) return null;
  const found = await sql<{ numbers: number[]; imported_last: number; given_last: number }>`
    select coalesce(array_agg(b.n) filter (where b.n > 0), '{}') as numbers,
      coalesce(max(b.n) filter (where b.day < r.papers_from), 0) as imported_last,
      coalesce((select s.last_number from number_series s where s.registry_id = ${unit.registry_id}
        and s.unit_id = ${unit.unit_id} and s.register = ${entry.series} and s.year = ${year}), 0)::int as given_last
    from (select papers_from from registry where registry_id = ${unit.registry_id}) r
    left join (${bookOf(entry, unit, year)}) b on true`.execute(connection);
  const row = found.rows[0];
  return row === undefined ? null : findNumberGaps(row.numbers, row.imported_last, row.given_last);
}
