/** Balances as sums of transfers: by account and currency, and by duty and party besides. Currencies never meet in one sum. */
import { ACCOUNTS } from '#law/accounts/chart.ts';
import type { AccountSide } from '#law/accounts/account.ts';
import type { AccountBalance, DetailBalance, Transfer } from '../contract.ts';

const SIDES = new Map<string, AccountSide>(ACCOUNTS.map((account) => [account.code, account.side]));

/** The balance on the side on which the account grows; debit less credit for one that may stand on either. */
export function balanceOf(account: string, debit: bigint, credit: bigint): bigint {
  return SIDES.get(account) === 'credit' ? credit - debit : debit - credit;
}

/** Sums by account and currency, in that order. */
export function balancesOf(transfers: readonly Transfer[]): AccountBalance[] {
  return fold(transfers, () => ({}));
}

/** The same by duty and party of the line. */
export function detailBalancesOf(transfers: readonly Transfer[]): DetailBalance[] {
  return fold(transfers, ({ obligation_id, party_id }) => ({ obligation_id, party_id }));
}

type Sum = { debit_vnd: bigint; credit_vnd: bigint; debit_thousandths: bigint; credit_thousandths: bigint };

function fold<D extends object>(
  transfers: readonly Transfer[],
  detailOf: (transfer: Transfer) => D,
): (AccountBalance & D)[] {
  const sums = new Map<string, Sum & { account: string; currency: string; detail: D }>();
  const add = (account: string | null, transfer: Transfer, side: 'debit' | 'credit'): void => {
    if (account === null) return;
    const detail = detailOf(transfer);
    const { currency } = transfer;
    const key = [account, currency, ...Object.values(detail).map(String)].join('|');
    const sum = sums.get(key) ?? { account, currency, detail, ...NOTHING };
    sum[`${side}_vnd`] += transfer.amount_vnd;
    sum[`${side}_thousandths`] += transfer.quantity_thousandths ?? 0n;
    sums.set(key, sum);
  };
  for (const transfer of transfers) {
    add(transfer.debit_account, transfer, 'debit');
    add(transfer.credit_account, transfer, 'credit');
  }
  return [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { account, currency, detail, ...sum }]) => ({ ...accountBalance(account, currency, sum), ...detail }));
}

const NOTHING: Sum = { debit_vnd: 0n, credit_vnd: 0n, debit_thousandths: 0n, credit_thousandths: 0n };

export function accountBalance(account: string, currency: string, sum: Sum): AccountBalance {
  return {
    account,
    currency,
    debit_vnd: sum.debit_vnd,
    credit_vnd: sum.credit_vnd,
    balance_vnd: balanceOf(account, sum.debit_vnd, sum.credit_vnd),
    balance_thousandths: balanceOf(account, sum.debit_thousandths, sum.credit_thousandths),
  };
}

/** The transfers that undo those of a voucher: the same with both sides exchanged, on another day. */
export function mirrorsOf(transfers: readonly Transfer[], booked_on: Transfer['booked_on']): Transfer[] {
  return transfers.map((transfer, index) => ({
    ...transfer,
    line: transfers.length + index + 1,
    debit_account: transfer.credit_account,
    credit_account: transfer.debit_account,
    booked_on,
    mirrors_line: transfer.line,
  }));
}
