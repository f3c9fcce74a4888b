/**
 * Adds transfers to the flows, last of all in the transaction and in key order: rows that many writers share are locked only while
 * the commit takes. A command may post several vouchers; one statement cannot touch a row twice, so all of them go into one write.
 */
import { sql } from 'kysely';
import type { CommandContext, LastWrite } from '#platform/command.ts';
import type { Connection } from '#platform/database.ts';
import type { Transfer } from './contract.ts';
import { flowsOf } from './domain/flows.ts';
import type { AccountFlow } from './domain/flows.ts';

type Pending = { readonly [K in keyof AccountFlow]: AccountFlow[K][] };

/** The arrays are parameters of a statement that runs when the command is done; until then they grow. By transaction and registry. */
const pending_of = new WeakMap<Connection, Map<bigint, Pending>>();

export function postFlows(context: CommandContext, registry_id: bigint, transfers: readonly Transfer[]): void {
  const registries = pending_of.get(context.transaction) ?? new Map<bigint, Pending>();
  pending_of.set(context.transaction, registries);
  let pending = registries.get(registry_id);
  if (pending === undefined) {
    pending = emptyPending();
    registries.set(registry_id, pending);
    context.lastly(flowWrite(registry_id, pending));
  }
  for (const flow of transfers.flatMap(flowsOf)) append(pending, flow);
}

function emptyPending(): Pending {
  return {
    unit_id: [],
    officer_id: [],
    account: [],
    span: [],
    starts_on: [],
    currency: [],
    debit_vnd: [],
    credit_vnd: [],
    debit_thousandths: [],
    credit_thousandths: [],
  };
}

function append(pending: Pending, flow: AccountFlow): void {
  pending.unit_id.push(flow.unit_id);
  pending.officer_id.push(flow.officer_id);
  pending.account.push(flow.account);
  pending.span.push(flow.span);
  pending.starts_on.push(flow.starts_on);
  pending.currency.push(flow.currency);
  pending.debit_vnd.push(flow.debit_vnd);
  pending.credit_vnd.push(flow.credit_vnd);
  pending.debit_thousandths.push(flow.debit_thousandths);
  pending.credit_thousandths.push(flow.credit_thousandths);
}

function flowWrite(registry_id: bigint, rows: Pending): LastWrite {
  return {
    name: `money_flowed_${registry_id}`,
    statement: sql`
      insert into account_flow as f (registry_id, unit_id, officer_id, account, span, starts_on, currency, debit_vnd, credit_vnd,
        debit_thousandths, credit_thousandths)
      select ${registry_id}, c.unit_id, c.officer_id, c.account, c.span, c.starts_on, c.currency, sum(c.debit_vnd)::bigint,
        sum(c.credit_vnd)::bigint, sum(c.debit_thousandths)::bigint, sum(c.credit_thousandths)::bigint
      from unnest(${rows.unit_id}::bigint[], ${rows.officer_id}::bigint[], ${rows.account}::text[], ${rows.span}::text[],
        ${rows.starts_on}::date[], ${rows.currency}::text[], ${rows.debit_vnd}::bigint[], ${rows.credit_vnd}::bigint[],
        ${rows.debit_thousandths}::bigint[], ${rows.credit_thousandths}::bigint[]
      ) as c(unit_id, officer_id, account, span, starts_on, currency, debit_vnd, credit_vnd, debit_thousandths, credit_thousandths)
      group by c.unit_id, c.officer_id, c.account, c.span, c.starts_on, c.currency
      order by c.unit_id, c.officer_id, c.account, c.span, c.starts_on, c.currency
      on conflict (registry_id, unit_id, officer_id, account, span, starts_on, currency) do update set
        debit_vnd = f.debit_vnd + excluded.debit_vnd, credit_vnd = f.credit_vnd + excluded.credit_vnd,
        debit_thousandths = f.debit_thousandths + excluded.debit_thousandths,
        credit_thousandths = f.credit_thousandths + excluded.credit_thousandths`,
  };
}
