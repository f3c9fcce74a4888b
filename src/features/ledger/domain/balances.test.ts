/** Over random vouchers, cancellations and days: debits equal credits, flows equal transfers, and a replay gives the same balances. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDay } from '#kit/iso-day.ts';
import { dayAfter, getIsoDay } from '#kit/iso-day.ts';
import { findAccount } from '#law/accounts/chart.ts';
import { ENTRY_SCHEMES, findEntryAccounts } from '#law/accounts/entry-schemes.ts';
import type { Transfer } from '../contract.ts';
import { balancesOf, detailBalancesOf, mirrorsOf } from './balances.ts';
import { ALL_OFFICERS, flowRanges, flowsOf } from './flows.ts';
import type { AccountFlow } from './flows.ts';

const day = fc.integer({ min: 0, max: 1_600 }).map((offset): IsoDay => {
  const date = Temporal.PlainDate.from('2018-09-15').add({ days: offset });
  return getIsoDay(date.toString());
});
const id = fc.constantFrom(null, 1n, 2n, 3n);

const transfer: fc.Arbitrary<Transfer> = fc
  .record({
    scheme: fc.constantFrom(...ENTRY_SCHEMES.map(({ code }) => code)),
    method: fc.constantFrom('cash', 'transfer' as const),
    booked_on: day,
    unit_id: fc.constantFrom(7n, 8n),
    amount_vnd: fc.bigInt(1n, 10n ** 15n),
    case_id: id,
    obligation_id: id,
    party_id: id,
    officer_id: id,
  })
  .map(({ scheme, method, ...rest }): Transfer => {
    const on = rest.booked_on;
    const entry = findEntryAccounts(scheme, on, method === 'cash' ? 'cash' : 'transfer') ?? {
      debit_account: '1111',
      credit_account: on >= '2020-10-01' ? '331' : '3162',
    };
    return {
      ...rest,
      ...entry,
      voucher_id: 1n,
      line: 1,
      currency: 'VND',
      quantity_thousandths: null,
      mirrors_line: null,
    };
  });

/** Vouchers of a few lines, some of them cancelled some days later. */
const book: fc.Arbitrary<Transfer[]> = fc
  .array(
    fc.record({
      lines: fc.array(transfer, { minLength: 1, maxLength: 4 }),
      cancelled: fc.option(fc.integer({ min: 0, max: 9 })),
    }),
    {
      maxLength: 12,
    },
  )
  .map((vouchers) =>
    vouchers.flatMap(({ lines, cancelled }, at) => {
      const first = lines[0]?.booked_on ?? getIsoDay('2020-01-01');
      const written = lines.map((one, index) => ({
        ...one,
        voucher_id: BigInt(at + 1),
        line: index + 1,
        booked_on: first,
      }));
      if (cancelled === null) return written;
      let on = first;
      for (let days = 0; days < cancelled; days += 1) on = dayAfter(on);
      return [...written, ...mirrorsOf(written, on)];
    }),
  );

const vnd = (balances: readonly { debit_vnd: bigint; credit_vnd: bigint }[]) =>
  balances.reduce((sum, { debit_vnd, credit_vnd }) => sum + debit_vnd - credit_vnd, 0n);

const onSheet = (account: string) => findAccount(account, getIsoDay('2021-01-01'))?.on_balance ?? account !== '001';

describe('any book', () => {
  it('has debits equal to credits on every day, and details that add up to the accounts', () => {
    fc.assert(
      fc.property(book, day, (transfers, on) => {
        const standing = transfers.filter(({ booked_on }) => booked_on <= on);
        const balances = balancesOf(standing);
        expect(vnd(balances.filter(({ account }) => onSheet(account)))).toBe(0n);
        expect(vnd(detailBalancesOf(standing))).toBe(vnd(balances));
      }),
    );
  });

  it('is the same in whatever order it is replayed', () => {
    fc.assert(
      fc.property(book, (transfers) => {
        expect(balancesOf(transfers.toReversed())).toEqual(balancesOf(transfers));
      }),
    );
  });

  it('is at any date what its flows say, for everybody and for each officer', () => {
    fc.assert(
      fc.property(book, day, fc.constantFrom(ALL_OFFICERS, 1n, 2n), (transfers, on, officer_id) => {
        const flows = transfers.flatMap(flowsOf).filter((flow) => flow.officer_id === officer_id && reaches(flow, on));
        const own = transfers.filter(
          (one) => one.booked_on <= on && (officer_id === ALL_OFFICERS || one.officer_id === officer_id),
        );
        for (const { account, debit_vnd, credit_vnd } of balancesOf(own)) {
          const of_account = flows.filter((flow) => flow.account === account);
          expect(of_account.reduce((sum, flow) => sum + flow.debit_vnd, 0n)).toBe(debit_vnd);
          expect(of_account.reduce((sum, flow) => sum + flow.credit_vnd, 0n)).toBe(credit_vnd);
        }
        expect(vnd(flows)).toBe(vnd(balancesOf(own)));
      }),
    );
  });

  it('stands after cancelling everything at nothing', () => {
    fc.assert(
      fc.property(fc.array(transfer, { minLength: 1, maxLength: 10 }), (transfers) => {
        const all = [...transfers, ...mirrorsOf(transfers, getIsoDay('2024-01-01'))];
        expect(balancesOf(all).every(({ balance_vnd }) => balance_vnd === 0n)).toBe(true);
      }),
    );
  });
});

function reaches({ span, starts_on }: AccountFlow, on: IsoDay): boolean {
  return flowRanges(on).some(
    (range) =>
      range.span === span &&
      starts_on <= on &&
      (range.from === null || starts_on >= range.from) &&
      (range.before === null || starts_on < range.before),
  );
}
