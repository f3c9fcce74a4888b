/**
 * Codes of what the intake enters: `VP-VY-2021-BA0012`, one series per unit, statistical year and register. The series row is
 * locked until the commit, so that no code is given twice; one that an import brought along is stepped over.
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { statisticalYearOf } from '#kit/statistical-year.ts';
import type { Connection } from '#platform/database.ts';

/** The letters offices know: bản án, yêu cầu, đương sự. */
const REGISTERS = {
  judgment: 'BA',
  request: 'YC',
  party: 'DS',
} as const;

export type CodedRegister = keyof typeof REGISTERS;

export type CodingUnit = { readonly registry_id: bigint; readonly id: bigint; readonly code: string };

/** The next `count` codes of a register; runs in the transaction that writes what bears them. */
export async function takeCodes(
  transaction: Connection,
  unit: CodingUnit,
  register: CodedRegister,
  day: IsoDay,
  count: number,
): Promise<string[]> {
  if (count === 0) return [];
  const year = statisticalYearOf(day);
  const beginning = `${unit.code}-${year}-${REGISTERS[register]}`;
  const series = `${register}-code`;
  const codes = codesThrough(beginning, await advance(transaction, unit, series, year, count, 0n), count);
  const largest = await findLargestTaken(transaction, unit, register, beginning, codes);
  if (largest === undefined) return codes;
  return codesThrough(beginning, await advance(transaction, unit, series, year, count, largest), count);
}

function codesThrough(beginning: string, last: bigint, count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `${beginning}${String(last - BigInt(count - 1 - index)).padStart(4, '0')}`,
  );
}

/** Moves the series on and gives its last number. */
async function advance(
  transaction: Connection,
  unit: CodingUnit,
  series: string,
  year: number,
  count: number,
  at_least: bigint,
): Promise<bigint> {
  const result = await sql<{ last_number: bigint }>`
    insert into number_series as s (registry_id, unit_id, register, year, last_number)
    values (${unit.registry_id}, ${unit.id}, ${series}, ${year}, ${at_least + BigInt(count)})
    on conflict (registry_id, unit_id, register, year)
    do update set last_number = greatest(s.last_number, ${at_least}::bigint) + ${count}::bigint
    returning last_number`.execute(transaction);
  const row = result.rows[0];
  if (row === undefined) throw new Error('the number series gave nothing');
  return row.last_number;
}

/** Where one of the codes is in use already: the largest number in use with this beginning. */
async function findLargestTaken(
  transaction: Connection,
  unit: CodingUnit,
  register: CodedRegister,
  beginning: string,
  codes: readonly string[],
): Promise<bigint | undefined> {
  const table = sql.table(register);
  const result = await sql<{ largest: bigint | null }>`
    select case when exists (select from ${table} where registry_id = ${unit.registry_id} and code = any (${codes}::text[]))
      then (select max(substring(code from '[0-9]{1,15}$')::bigint) from ${table}
        where registry_id = ${unit.registry_id} and starts_with(code, ${beginning}))
      end as largest`.execute(transaction);
  return result.rows[0]?.largest ?? undefined;
}
