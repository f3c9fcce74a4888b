/** What accounts stand at on the evening of a day, from flows: a few rows an account, however many transfers there are. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { IsoDay } from '#kit/iso-day.ts';
import type { Connection } from '#platform/database.ts';
import { ACCOUNTS, detailedAccounts } from '#law/accounts/chart.ts';
import type { AccountBalance } from '../contract.ts';
import { accountBalance } from '../domain/balances.ts';
import { ALL_OFFICERS, flowRanges } from '../domain/flows.ts';

export type BalanceQuestion = {
  readonly registry_id: bigint;
  readonly unit_ids: readonly bigint[];
  /** An account or the beginning of several, `112`; null for all. */
  readonly account: string | null;
  readonly on: IsoDay;
  /** Only the part of one officer. */
  readonly officer_id?: bigint | null;
};

/** Balances by account and currency, those that moved at all; empty where nothing was booked by the day. */
export async function balanceOn(connection: Connection, question: BalanceQuestion): Promise<AccountBalance[]> {
  const found = await sql<FlowSum>`
    select f.account, f.currency, sum(f.debit_vnd)::bigint as debit_vnd, sum(f.credit_vnd)::bigint as credit_vnd,
      sum(f.debit_thousandths)::bigint as debit_thousandths, sum(f.credit_thousandths)::bigint as credit_thousandths
    from (${flowsThrough(question)}) f
    group by f.account, f.currency order by f.account, f.currency`.execute(connection);
  return found.rows.map(({ account, currency, ...sum }) => accountBalance(account, currency, sum));
}

export type FlowSum = {
  readonly account: string;
  readonly currency: string;
  readonly debit_vnd: bigint;
  readonly credit_vnd: bigint;
  readonly debit_thousandths: bigint;
  readonly credit_thousandths: bigint;
};

/** The rows that add up to the balances: each span a walk along the primary key. */
function flowsThrough({ registry_id, unit_ids, account, on, officer_id }: BalanceQuestion): RawBuilder<unknown> {
  const accounts = account === null ? [...new Set(ACCOUNTS.map(({ code }) => code))] : detailedAccounts(account);
  const parts = flowRanges(on).map(
    ({ span, from, before }) => sql`
      select w.* from account_flow w
      where w.registry_id = ${registry_id} and w.unit_id ${oneOrMany(unit_ids, 'bigint')}
        and w.officer_id = ${officer_id ?? ALL_OFFICERS} and w.account ${oneOrMany(accounts, 'text')} and w.span = ${span}
        and w.starts_on >= ${from ?? '-infinity'}::date and w.starts_on <= ${on}::date
        and w.starts_on < ${before ?? 'infinity'}::date`,
  );
  return sql.join(parts, sql` union all `);
}

/** For one value `=`: with `any` the database plans the statement anew each time, which costs more than reading the rows. */
function oneOrMany(values: readonly (bigint | string)[], type: 'bigint' | 'text'): RawBuilder<unknown> {
  const cast = sql.raw(type);
  return values.length === 1 ? sql`= ${values[0]}::${cast}` : sql`= any (${values}::${cast}[])`;
}
