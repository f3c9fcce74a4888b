/**
 * The balance of an account of a unit at any date, among a million transfers over ten years, against reading one row of the table
 * of balances by its key, on the same connection and under the same row level security.
 */
import { sql } from 'kysely';
import { balanceOn, rebuildMoneyFlows } from '#features/ledger/public.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { makeActor } from '#platform/actor.ts';
import type { Connection } from '#platform/database.ts';
import { openPlatform } from '#platform/platform.ts';
import { judge, median, withFreshDatabase } from './fresh-database.ts';

const TRANSFERS = Number(process.argv[2] ?? 1_000_000);
const UNITS = 10;
const OFFICERS = 60;
const ROUNDS = 5;
const ASKED = 400;
const ACCOUNT = '1111';

const UNIT_IDS = Array.from({ length: UNITS }, (_, index) => BigInt(index + 1));
const OWNER = makeActor({
  id: 0n,
  name: 'bench',
  registry_id: 1n,
  registries: [1n],
  units: UNIT_IDS,
  grants: new Map(),
  everything: true,
});

/** Vouchers of four lines, over the accounting years 2021 to 2030, spread over units and officers. */
async function fill(connection: Connection): Promise<void> {
  const vouchers = Math.ceil(TRANSFERS / 4);
  const unit = sql`(n % ${UNITS} + 1)`;
  const day = sql`('2020-10-01'::date + (n * 7919 % 3652)::int)`;
  await sql`insert into registry (registry_id, code, name) values (1, 'B', 'Tỉnh đo')`.execute(connection);
  await sql`insert into unit (registry_id, id, code, name, kind, valid_from)
    select 1, n, 'B-' || n, 'Đơn vị ' || n, 'district-office', '2009-07-01' from generate_series(1, ${UNITS}::int) n`.execute(
    connection,
  );
  await sql`insert into staff_member (registry_id, id, code, name)
    select 1, n, 'S-' || n, 'Cán bộ ' || n from generate_series(1, ${OFFICERS}::int) n`.execute(connection);
  await sql`insert into voucher (registry_id, id, unit_id, code, kind, series, number_year, number, dated_on, received_on, booked_on,
      method, content, person_name, total_vnd, recorded_by, recorded_by_name, recorded_at)
    select 1, n, ${unit}, 'V-' || n, 'receipt-enforcement', '', 0, n, ${day}, ${day}, ${day}, 'cash', 'Thu', 'Người nộp', 4, 0, 'đo',
      now() from generate_series(1, ${vouchers}::int) n`.execute(connection);
  await sql`insert into transfer (registry_id, voucher_id, line, unit_id, debit_account, credit_account, amount_vnd, currency,
      officer_id, booked_on)
    select 1, n, l, ${unit}, (array['1111', '1111', '11211', '331'])[l], (array['331', '3331', '1111', '11211'])[l], 1000 + n % 997,
      'VND', n % ${OFFICERS} + 1, ${day}
    from generate_series(1, ${vouchers}::int) n cross join generate_series(1, 4) l`.execute(connection);
  await rebuildMoneyFlows(connection, 1n);
  await sql`analyze`.execute(connection).catch(() => undefined);
}

function dayOf(index: number): IsoDay {
  return getIsoDay(
    Temporal.PlainDate.from('2020-10-01')
      .add({ days: (index * 1_237) % 3_652 })
      .toString(),
  );
}

/** Seconds for all questions, one after the other on one connection. */
async function timeAll(ask: (index: number) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (let index = 0; index < ASKED; index += 1) await ask(index);
  return (performance.now() - began) / 1000;
}

await withFreshDatabase(async (url) => {
  const platform = openPlatform(url, { connections: 2, log_level: 'silent' });
  try {
    await platform.database.as(OWNER, fill);
    await platform.database.as(OWNER, async (connection) => {
      const balance = (index: number) =>
        balanceOn(connection, {
          registry_id: 1n,
          unit_ids: [BigInt((index % UNITS) + 1)],
          account: ACCOUNT,
          on: dayOf(index),
        });
      const row = (index: number) =>
        sql`select account, currency, debit_vnd, credit_vnd from account_flow
          where registry_id = 1 and unit_id = ${BigInt((index % UNITS) + 1)} and officer_id = 0 and account = ${ACCOUNT}
            and span = 'year' and starts_on = '2020-10-01' and currency = 'VND'`.execute(connection);
      const ours: number[] = [];
      const floor: number[] = [];
      await timeAll(row);
      await timeAll(balance);
      for (let round = 0; round < ROUNDS; round += 1) {
        floor.push(await timeAll(row));
        ours.push(await timeAll(balance));
      }
      const each = (seconds: readonly number[]) => ((median(seconds) / ASKED) * 1e6).toFixed(0);
      console.log(`${TRANSFERS} transfers; a balance ${each(ours)} µs, one row ${each(floor)} µs`);
      judge('balance of an account at any date', median(ours) / median(floor), 3, false);
    });
  } finally {
    await platform.close();
  }
});
