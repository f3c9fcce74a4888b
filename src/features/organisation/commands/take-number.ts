/**
 * The next number of a register: gap-free per unit and statistical year, because the series row stays locked until the
 * decision that bears the number is committed. A number once given is never reused (domain 10.2).
 */
import { sql } from 'kysely';
import type { Connection } from '#platform/database.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { statisticalYearOf } from '#kit/statistical-year.ts';
import { numberText } from '../domain/number-text.ts';
import type { Unit } from '../queries/find-unit.ts';

/** Takes the number and writes it as printed, `12/QĐ-CCTHADS`. Runs in the transaction of the decision. */
export async function takeNumber(
  transaction: Connection,
  registry_id: bigint,
  unit_id: bigint,
  register: string,
  dated_on: IsoDay,
): Promise<string> {
  const { last_number, kind } = await nextOf(transaction, registry_id, unit_id, register, statisticalYearOf(dated_on));
  return numberText(last_number, kind, dated_on);
}

type Next = { readonly last_number: bigint; readonly kind: Unit['kind'] };

async function nextOf(
  transaction: Connection,
  registry_id: bigint,
  unit_id: bigint,
  register: string,
  year: number,
): Promise<Next> {
  const result = await sql<Next>`
    insert into number_series as s (registry_id, unit_id, register, year, last_number)
    values (${registry_id}, ${unit_id}, ${register}, ${year}, 1)
    on conflict (registry_id, unit_id, register, year) do update set last_number = s.last_number + 1
    returning last_number,
      (select kind from unit u where u.registry_id = s.registry_id and u.id = s.unit_id) as kind`.execute(transaction);
  const row = result.rows[0];
  if (row === undefined) throw new Error('the number series gave nothing');
  return row;
}

/**
 * The next number of the outgoing documents that are no decisions of a register, `31/TB-CCTHADS`. They run by the calendar year
 * (domain 11.4), one series for all kinds.
 */
export async function takeOutgoingNumber(
  transaction: Connection,
  registry_id: bigint,
  unit_id: bigint,
  symbol: string,
  dated_on: IsoDay,
): Promise<string> {
  const { last_number, kind } = await nextOf(
    transaction,
    registry_id,
    unit_id,
    'outgoing',
    Number(dated_on.slice(0, 4)),
  );
  return numberText(last_number, kind, dated_on, symbol);
}
