/** The head of a book: its form, columns, closings and missing numbers. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import type { RegisterColumn, RegisterPeriod, RegisterSheet } from '../contract.ts';
import { headingOf } from '../domain/column.ts';
import type { RegisterEntry } from '../domain/register-entry.ts';
import { noteOf } from '../domain/register-catalogue.ts';
import type { Closing } from '../domain/closing.ts';
import { daysOfPeriod } from '../domain/register-year.ts';
import { closeBook, findGaps } from './close-book.ts';
import type { Book } from './find-book.ts';

export type Sheet = Omit<RegisterSheet, 'closings'> & { readonly closings: readonly Closing[] };

export async function readSheet(
  connection: Connection,
  book: Book,
  period: RegisterPeriod,
  today: IsoDay,
): Promise<Sheet> {
  const { entry, version, unit, year } = book;
  const closings = await closeBook(connection, book, today);
  const gaps = await findGaps(connection, book);
  return {
    code: entry.code,
    number: version.number,
    name: version.name,
    circular: version.circular,
    supply: entry.supply,
    note: noteOf(book),
    unit: unit.code,
    unit_name: unit.name,
    superior_name: unit.superior_name,
    year,
    period,
    ...daysOfPeriod(year, period),
    columns: columnsOf(entry),
    amount_label: entry.amount_label,
    closings,
    gaps,
    signatures: ['Người kết sổ', ...(entry.also_signs ?? []), 'Thủ trưởng cơ quan'],
  };
}

export function columnsOf({ source }: RegisterEntry): readonly RegisterColumn[] {
  switch (source.kind) {
    case 'judgments':
      return source.columns.map(headingOf);
    case 'requests':
      return source.columns.map(headingOf);
    case 'followed':
      return source.columns.map(headingOf);
    case 'cases':
    case 'acts':
      return source.columns.map(headingOf);
    case 'none':
      return [];
  }
}
