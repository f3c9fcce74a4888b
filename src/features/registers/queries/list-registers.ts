/** The books of a unit in a year that the actor reads, each with how many lines it has. One statement for all of them. */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import type { RegisterList } from '../contract.ts';
import { noteOf, registersOfYear } from '../domain/register-catalogue.ts';
import { circularOf } from '../domain/register-version.ts';
import { daysOfPeriod } from '../domain/register-year.ts';
import { mayReadRegister } from '../policy.ts';
import { linesOf } from './book-lines.ts';
import { findBookUnit } from './find-book.ts';

export async function listRegisters(
  connection: Connection,
  actor: Actor,
  question: { readonly unit: string; readonly year: StatisticalYear },
): Promise<Result<RegisterList>> {
  const unit = await findBookUnit(connection, actor, question.unit);
  if (!unit.ok) return unit;
  const printed = registersOfYear(question.year, unit.value.is_province).filter(({ entry }) =>
    mayReadRegister(actor, entry, unit.value.unit_id),
  );
  const days = daysOfPeriod(question.year, 'year');
  const counts = printed
    .filter(({ entry }) => entry.source.kind !== 'none')
    .map(
      ({ entry }) => sql`select ${entry.code}::text as code, count(*)::int as lines, max(day) as last_on
        from (${linesOf(entry, unit.value, days)}) l`,
    );
  const found = await sql<{ code: string; lines: number; last_on: IsoDay | null }>`
    ${sql.join(counts, sql` union all `)}`.execute(connection);
  const counted = new Map(found.rows.map((row) => [row.code, row]));
  return accept({
    unit: unit.value.code,
    unit_name: unit.value.name,
    year: question.year,
    circular: circularOf(question.year) ?? '',
    rows: printed.map((one) => ({
      code: one.entry.code,
      number: one.version.number,
      name: one.version.name,
      supply: one.entry.supply,
      line_count: counted.get(one.entry.code)?.lines ?? null,
      last_on: counted.get(one.entry.code)?.last_on ?? null,
      note: noteOf(one),
    })),
  });
}
