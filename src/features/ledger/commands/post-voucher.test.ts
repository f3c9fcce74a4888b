/** Booking and cancelling on a real database: numbers, closed days, refusals, two at once, balances, what may not be changed. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getIsoDay } from '#kit/iso-day.ts';
import type { Result } from '#kit/result.ts';
import { BENCH_TODAY, openMoneyBench } from '#test/money-bench.ts';
import type { MoneyBench } from '#test/money-bench.ts';
import { balanceOn } from '../queries/balance-on.ts';
import { loadCaseMoney } from '../queries/load-case-money.ts';

let bench: MoneyBench;
beforeAll(async () => {
  bench = await openMoneyBench();
});
afterAll(() => bench.close());

const codesOf = (result: Result<unknown>): string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));

async function taken(result: Promise<Result<{ codes: string[] }>>): Promise<string[]> {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return done.value.codes;
}

async function cashOfA(on = BENCH_TODAY): Promise<bigint> {
  const { platform, province } = bench;
  const balances = await platform.database.as(province.operator, (connection) =>
    balanceOn(connection, {
      registry_id: province.registry_id,
      unit_ids: [province.district_a],
      account: '111',
      on,
    }),
  );
  return balances.reduce((sum, balance) => sum + balance.balance_vnd, 0n);
}

const counted = async (): Promise<number> => {
  const found = await bench.query(sql<{ n: number }>`select (count(*))::int as n from voucher`);
  return found[0]?.n ?? 0;
};

describe('booking', () => {
  it('numbers papers of a kind without gaps, also when a command is refused half-way and when five write at once', async () => {
    const first = await taken(bench.post(bench.voucher(), bench.voucher()));
    expect(first).toEqual(['TT-A-BLTHA-2021-0000001', 'TT-A-BLTHA-2021-0000002']);
    const bad = bench.voucher({ lines: [bench.line({ amount_vnd: 0n })] });
    expect(codesOf(await bench.post(bench.voucher(), bad))).toEqual(['amount-not-positive']);
    const many = await Promise.all(Array.from({ length: 20 }, () => taken(bench.post(bench.voucher()))));
    expect(many.flat().toSorted().at(-1)).toBe('TT-A-BLTHA-2021-0000022');
    expect(new Set(many.flat()).size).toBe(20);
    expect(await cashOfA()).toBe(22_000_000n);
  });

  it('numbers accounting papers by the accounting year, receipts by the calendar year', async () => {
    const dated_on = getIsoDay('2020-12-31');
    const codes = await taken(
      bench.post(
        bench.voucher({ kind: 'cash-in', dated_on }),
        bench.voucher({ dated_on, lines: [bench.line({ debit_account: '11211' })], method: 'transfer' }),
      ),
    );
    expect(codes).toEqual(['TT-A-PT-2021-0000001', 'TT-A-BLTHA-2020-0000001']);
  });

  it('refuses what cannot be, and writes nothing', async () => {
    const before = await counted();
    const { voucher, line } = bench;
    const future = getIsoDay('2021-04-01');
    const cases: [string, Parameters<MoneyBench['voucher']>[0]][] = [
      ['amount-not-positive', { lines: [line({ amount_vnd: -5n })] }],
      ['amount-too-large', { lines: [line({ amount_vnd: 1_000_000_000_000_001n })] }],
      ['amount-too-large', { lines: [line({ amount_vnd: 10n ** 15n }), line({ amount_vnd: 1n })] }],
      ['day-in-the-future', { dated_on: future }],
      ['money-after-paper', { received_on: future }],
      ['voucher-lines-missing', { lines: [] }],
      ['account-not-found', { lines: [line({ debit_account: '111' })] }],
      ['account-not-found', { dated_on: getIsoDay('2020-09-30') }],
      ['entry-not-balanced', { lines: [line({ credit_account: null })] }],
      ['entry-not-balanced', { lines: [line({ credit_account: '1111' })] }],
      ['entry-not-balanced', { lines: [line({ debit_account: '002' })] }],
      ['account-holds-other', { lines: [line({ currency: 'USD', quantity_thousandths: 100_000n })] }],
      ['quantity-missing', { lines: [line({ debit_account: '1113', currency: 'GOLD' })] }],
      ['quantity-of-vnd', { lines: [line({ quantity_thousandths: 1n })] }],
      ['account-detail-missing', { lines: [line({ case_id: null })] }],
      ['voucher-content-missing', { content: ' ' }],
      ['voucher-method-wrong', { kind: 'cash-out', method: 'transfer' }],
      ['receipt-book-not-found', { receipt_book: 'không có' }],
    ];
    for (const [code, fields] of cases)
      expect([code, codesOf(await bench.post(voucher(fields)))]).toEqual([code, expect.arrayContaining([code])]);
    expect(await counted()).toBe(before);
  });

  it('keeps đồng, dollars and gold apart, and sealed things off the balance sheet', async () => {
    const { voucher, line, province, platform } = bench;
    await taken(
      bench.post(
        voucher({ lines: [line({ debit_account: '1113', currency: 'GOLD', quantity_thousandths: 2_500n })] }),
        voucher({ lines: [line({ debit_account: '1112', currency: 'USD', quantity_thousandths: 40_000n })] }),
        voucher({ kind: 'stock-in', method: 'in-kind', lines: [line({ debit_account: '002', credit_account: null })] }),
      ),
    );
    const { registry_id, district_a, operator } = province;
    const all = await platform.database.as(operator, (connection) =>
      balanceOn(connection, { registry_id, unit_ids: [district_a], account: null, on: BENCH_TODAY }),
    );
    const found = all.filter(({ currency, account }) => currency !== 'VND' || account === '002');
    expect(found.map((one) => [one.account, one.currency, one.balance_vnd, one.balance_thousandths])).toEqual([
      ['002', 'VND', 1_000_000n, 0n],
      ['1112', 'USD', 1_000_000n, 40_000n],
      ['1113', 'GOLD', 1_000_000n, 2_500n],
      ['331', 'GOLD', 1_000_000n, 2_500n],
      ['331', 'USD', 1_000_000n, 40_000n],
    ]);
  });
});

describe('cancelling', () => {
  it('mirrors once, with reason and author; of two at once one succeeds', async () => {
    const before = await cashOfA();
    const [voucher_code = ''] = await taken(bench.post(bench.voucher()));
    expect(codesOf(await bench.cancel({ voucher_code, reason: '', on: BENCH_TODAY }))).toEqual([
      'cancel-reason-missing',
    ]);
    const both = await Promise.all(
      [1, 2].map(() => bench.cancel({ voucher_code, reason: 'Ghi nhầm người nộp', on: BENCH_TODAY })),
    );
    expect(both.flatMap(codesOf)).toEqual(['voucher-already-cancelled']);
    expect(await cashOfA()).toBe(before);
    const { platform, province, case_a } = bench;
    const money = await platform.database.as(province.operator, (connection) =>
      loadCaseMoney(connection, province.registry_id, case_a),
    );
    const cancelled = money.vouchers.find(({ code }) => code === voucher_code);
    expect(cancelled).toMatchObject({ cancel_reason: 'Ghi nhầm người nộp', cancelled_by_name: 'operator' });
    expect(money.transfers.filter(({ voucher_id }) => voucher_id === cancelled?.id)).toHaveLength(2);
  });

  it('is refused before the paper, in the future, and of a paper that is not there', async () => {
    const [voucher_code = ''] = await taken(bench.post(bench.voucher()));
    const reason = 'Ghi nhầm số tiền';
    const cancel = async (code: string, on: string) =>
      codesOf(await bench.cancel({ voucher_code: code, reason, on: getIsoDay(on) }));
    expect(await cancel(voucher_code, '2021-03-30')).toEqual(['cancel-before-paper']);
    expect(await cancel(voucher_code, '2021-04-01')).toEqual(['day-in-the-future']);
    expect(await cancel('TT-A-PT-2021-9', '2021-03-31')).toEqual(['voucher-not-found']);
  });
});

describe('a closed day', () => {
  it('takes no entry; what comes late says why, counts on the first open day and is listed', async () => {
    const { province } = bench;
    const [early = ''] = await taken(
      bench.post(bench.voucher({ unit_id: province.district_b, dated_on: getIsoDay('2021-03-20') })),
    );
    await bench.query(sql`update money_book set closed_through = '2021-03-29'
      where registry_id = ${province.registry_id} and unit_id = ${province.district_b}`);
    const late = bench.voucher({ unit_id: province.district_b, dated_on: getIsoDay('2021-03-29') });
    expect(codesOf(await bench.post(late))).toEqual(['money-day-closed']);
    const [code = ''] = await taken(bench.post({ ...late, late_reason: 'Chứng từ ngân hàng đến chậm' }));
    await taken(bench.cancel({ voucher_code: early, reason: 'Ghi nhầm người nộp', on: getIsoDay('2021-03-25') }));
    const rows = await bench.query(
      sql<{ booked_on: string }>`select booked_on from voucher where code = ${code} and late_reason is not null
        union all select booked_on from voucher_cancellation where booked_on = '2021-03-30'`,
    );
    expect(rows).toEqual([{ booked_on: '2021-03-30' }, { booked_on: '2021-03-30' }]);
  });
});

describe('the tables', () => {
  it('let nobody change or remove a voucher, a transfer, a cancellation', async () => {
    for (const table of ['voucher', 'transfer', 'voucher_cancellation', 'till_count', 'book_closing'])
      await expect(bench.query(sql`delete from ${sql.table(table)}`)).rejects.toThrow('permission denied');
    await expect(bench.query(sql`update transfer set amount_vnd = 1`)).rejects.toThrow('permission denied');
  });

  it('have flows equal to the sums of the transfers', async () => {
    const wrong = await bench.query(sql<{ account: string }>`
      select account from (
        select unit_id, debit_account as account, currency, booked_on, amount_vnd as d, 0 as c from transfer where debit_account is not null
        union all
        select unit_id, credit_account, currency, booked_on, 0, amount_vnd from transfer where credit_account is not null
        union all
        select unit_id, account, currency, starts_on, -debit_vnd, -credit_vnd from account_flow where span = 'day' and officer_id = 0
      ) x group by unit_id, account, currency, booked_on having sum(d) <> 0 or sum(c) <> 0`);
    expect(wrong).toEqual([]);
  });
});
