/** What the book says of the cases of one officer in a month: collected, paid, and held at its end, decision by decision. */
import { sql } from 'kysely';
import type { IsoDay, IsoMonth } from '#kit/iso-day.ts';
import { firstDayOf, lastDayOf } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import { HELD_PREFIXES, MONEY_PREFIXES } from '#law/accounts/chart.ts';

export type CaseSums = {
  readonly case_id: bigint;
  readonly case_code: string;
  readonly decision_number: string;
  readonly collected_vnd: bigint;
  readonly paid_vnd: bigint;
  readonly held_vnd: bigint;
};

const beginning = (prefixes: readonly string[]): string => `^(${prefixes.join('|')})`;

/**
 * Cases with an entry in the month or money held at its end, by code. A cancelled collection takes away from what was collected; it
 * is no payment. đồng alone: foreign money and gold are reconciled by counting.
 */
export async function loadCaseSums(
  connection: Connection,
  book: { readonly registry_id: bigint; readonly unit_id: bigint; readonly officer_id: bigint },
  month: IsoMonth,
): Promise<CaseSums[]> {
  const from: IsoDay = firstDayOf(month);
  const to = lastDayOf(month);
  const money = beginning(MONEY_PREFIXES);
  const held = beginning(HELD_PREFIXES);
  const found = await sql<CaseSums>`
    select s.case_id, c.code as case_code, c.decision_number, s.collected_vnd, s.paid_vnd, s.held_vnd
    from (
      select t.case_id,
        coalesce(sum(case when t.mirrors_line is null then t.amount_vnd else -t.amount_vnd end) filter (where t.booked_on >= ${from}
          and case when t.mirrors_line is null then t.debit_account ~ ${money} and t.credit_account !~ ${money}
            else t.credit_account ~ ${money} and t.debit_account !~ ${money} end), 0)::bigint as collected_vnd,
        coalesce(sum(case when t.mirrors_line is null then t.amount_vnd else -t.amount_vnd end) filter (where t.booked_on >= ${from}
          and case when t.mirrors_line is null then t.credit_account ~ ${money} and t.debit_account !~ ${money}
            else t.debit_account ~ ${money} and t.credit_account !~ ${money} end), 0)::bigint as paid_vnd,
        (coalesce(sum(t.amount_vnd) filter (where t.credit_account ~ ${held}), 0)
          - coalesce(sum(t.amount_vnd) filter (where t.debit_account ~ ${held}), 0))::bigint as held_vnd,
        bool_or(t.booked_on >= ${from}) as moved
      from transfer t
      where t.registry_id = ${book.registry_id} and t.unit_id = ${book.unit_id} and t.officer_id = ${book.officer_id}
        and t.case_id is not null and t.currency = 'VND' and t.booked_on <= ${to}
      group by t.case_id
    ) s join enforcement_case c on c.registry_id = ${book.registry_id} and c.id = s.case_id
    where s.moved or s.held_vnd <> 0
    order by c.code`.execute(connection);
  return found.rows;
}
