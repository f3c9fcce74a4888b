/** The book that is asked for: its entry, its printed form in the year, and the unit whose book it is. */
import { sql } from 'kysely';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import type { Actor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import { findUnitByCode } from '#features/organisation/public.ts';
import { registersOfYear } from '../domain/register-catalogue.ts';
import type { PrintedRegister } from '../domain/register-catalogue.ts';
import { mayReadRegister, requireRegisters } from '../policy.ts';
import type { BookOwner } from './book-lines.ts';

export type BookUnit = BookOwner & {
  readonly code: string;
  readonly name: string;
  readonly is_province: boolean;
  readonly superior_name: string | null;
};

export type Book = PrintedRegister & { readonly unit: BookUnit; readonly year: StatisticalYear };

/** `unit-not-found` where there is none or the actor reads no cases of it. */
export async function findBookUnit(connection: Connection, actor: Actor, code: string): Promise<Result<BookUnit>> {
  const permitted = requireRegisters(actor);
  if (!permitted.ok) return permitted;
  const unit = await findUnitByCode(connection, code);
  if (unit === undefined || !mayReadRegister(actor, null, unit.id))
    return refuse(refusal('unit-not-found', `Không có đơn vị "${code}" trong phạm vi được xem.`, 'unit'));
  const found = await sql<{ superior_name: string | null; below: string[] }>`
    select (select s.name from unit s where s.registry_id = ${unit.registry_id} and s.id = ${unit.parent_id}) as superior_name,
      array(select u.id::text from unit u
        where u.registry_id = ${unit.registry_id} and u.parent_id = ${unit.id} and u.kind <> 'department') as below`.execute(
    connection,
  );
  const row = found.rows[0];
  return accept({
    registry_id: unit.registry_id,
    unit_id: unit.id,
    code: unit.code,
    name: unit.name,
    is_province: unit.kind === 'province-office',
    superior_name: row?.superior_name ?? null,
    below: (row?.below ?? []).map(BigInt),
  });
}

/** `register-not-found` where the unit keeps no such book in the year. */
export async function findBook(
  connection: Connection,
  actor: Actor,
  question: { readonly code: string; readonly unit: string; readonly year: StatisticalYear },
): Promise<Result<Book>> {
  const unit = await findBookUnit(connection, actor, question.unit);
  if (!unit.ok) return unit;
  const printed = registersOfYear(question.year, unit.value.is_province).find(
    ({ entry }) => entry.code === question.code,
  );
  if (printed === undefined)
    return refuse(
      refusal(
        'register-not-found',
        `${unit.value.name} không có sổ "${question.code}" trong năm thống kê ${question.year}.`,
        'code',
      ),
    );
  const readable = mayReadRegister(actor, printed.entry, unit.value.unit_id);
  return readable
    ? accept({ ...printed, unit: unit.value, year: question.year })
    : refuse(refusal('not-permitted', `${actor.name} không có quyền xem ${printed.version.name}.`));
}
