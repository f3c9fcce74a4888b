/** Flows held against the transfers they are sums of, and made anew from them after a load that wrote transfers alone. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';

const FIELDS = ['unit_id', 'officer_id', 'account', 'span', 'starts_on', 'currency'] as const;
const KEY = sql.join(FIELDS.map((field) => sql.ref(field)));

/** The flows as the transfers of the registry say they are. The accounting year begins on 1 October. */
function flowsFromTransfers(registry_id: bigint): RawBuilder<unknown> {
  return sql`
    select t.unit_id, h.officer_id, s.account, p.span,
      case p.span when 'day' then t.booked_on when 'month' then date_trunc('month', t.booked_on)::date
        else (date_trunc('year', t.booked_on + interval '3 months') - interval '3 months')::date end as starts_on,
      t.currency, sum(s.debit * t.amount_vnd)::bigint as debit_vnd, sum((1 - s.debit) * t.amount_vnd)::bigint as credit_vnd,
      sum(s.debit * coalesce(t.quantity_thousandths, 0))::bigint as debit_thousandths,
      sum((1 - s.debit) * coalesce(t.quantity_thousandths, 0))::bigint as credit_thousandths
    from transfer t
    cross join lateral (values (t.debit_account, 1), (t.credit_account, 0)) as s(account, debit)
    cross join lateral (values (0::bigint), (t.officer_id)) as h(officer_id)
    cross join (values ('year'), ('month'), ('day')) as p(span)
    where t.registry_id = ${registry_id} and s.account is not null and h.officer_id is not null
    group by 1, 2, 3, 4, 5, 6`;
}

export type FlowDifference = {
  readonly unit_id: bigint;
  readonly officer_id: bigint;
  readonly account: string;
  readonly span: string;
  readonly starts_on: IsoDay;
  readonly currency: string;
  /** What the flows have too much. */
  readonly debit_vnd: bigint;
  readonly credit_vnd: bigint;
};

/** Flows that are not the sums of their transfers; none, unless a program is wrong. At most 100. */
export async function checkMoneyFlows(connection: Connection, registry_id: bigint): Promise<FlowDifference[]> {
  const found = await sql<FlowDifference>`
    select ${KEY}, sum(debit_vnd)::bigint as debit_vnd, sum(credit_vnd)::bigint as credit_vnd
    from (
      select ${KEY}, debit_vnd, credit_vnd, debit_thousandths, credit_thousandths from account_flow where registry_id = ${registry_id}
      union all
      select ${KEY}, -debit_vnd, -credit_vnd, -debit_thousandths, -credit_thousandths from (${flowsFromTransfers(registry_id)}) f
    ) x group by ${KEY}
    having sum(debit_vnd) <> 0 or sum(credit_vnd) <> 0 or sum(debit_thousandths) <> 0 or sum(credit_thousandths) <> 0
    order by ${KEY} limit 100`.execute(connection);
  return found.rows;
}

/** Makes the flows of a registry from its transfers. Run it alone, in the transaction of the load. */
export async function rebuildMoneyFlows(transaction: Connection, registry_id: bigint): Promise<void> {
  await sql`update account_flow set debit_vnd = 0, credit_vnd = 0, debit_thousandths = 0, credit_thousandths = 0
    where registry_id = ${registry_id}`.execute(transaction);
  await sql`
    insert into account_flow (registry_id, ${KEY}, debit_vnd, credit_vnd, debit_thousandths, credit_thousandths)
    select ${registry_id}, f.* from (${flowsFromTransfers(registry_id)}) f
    on conflict (registry_id, unit_id, officer_id, account, span, starts_on, currency) do update set
      debit_vnd = excluded.debit_vnd, credit_vnd = excluded.credit_vnd, debit_thousandths = excluded.debit_thousandths,
      credit_thousandths = excluded.credit_thousandths`.execute(transaction);
}
