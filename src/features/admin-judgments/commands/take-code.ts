/**
 * The next code of the register of followed judgments: `VP-CUC-2021-HC0001`, one series per unit and statistical year of receipt. The
 * series
 * row stays locked until the commit, so that no code is given twice.
 */
import { sql } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import { statisticalYearOf } from '#kit/statistical-year.ts';
import type { Connection } from '#platform/database.ts';

export async function takeCode(
  transaction: Connection,
  unit: { readonly registry_id: bigint; readonly id: bigint; readonly code: string },
  day: IsoDay,
): Promise<string> {
  const year = statisticalYearOf(day);
  const result = await sql<{ last_number: bigint }>`
    insert into number_series as s (registry_id, unit_id, register, year, last_number)
    values (${unit.registry_id}, ${unit.id}, 'administrative-judgment-code', ${year}, 1)
    on conflict (registry_id, unit_id, register, year) do update set last_number = s.last_number + 1
    returning last_number`.execute(transaction);
  const row = result.rows[0];
  if (row === undefined) throw new Error('the number series gave nothing');
  return `${unit.code}-${year}-HC${String(row.last_number).padStart(4, '0')}`;
}
