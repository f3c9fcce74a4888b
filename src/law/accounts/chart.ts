/** The chart of accounts on a day: what there is, what an account is called, and which detailed accounts a general one has. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { Account } from './account.ts';
import { TT78_ACCOUNTS } from './chart-tt78.ts';
import { TT91_ACCOUNTS } from './chart-tt91.ts';

export const ACCOUNTS: readonly Account[] = [...TT91_ACCOUNTS, ...TT78_ACCOUNTS];

/** Names of the general accounts, whose figures are sums of the detailed ones. */
export const GENERAL_ACCOUNTS: Readonly<Record<string, string>> = {
  '111': 'Tiền mặt',
  '112': 'Tiền gửi Kho bạc, ngân hàng',
  '114': 'Tài sản, vật chứng tạm giữ',
  '136': 'Phải thu về chi phí',
  '137': 'Chi phí chờ xử lý',
  '138': 'Phải thu khác',
  '311': 'Các khoản phải thu',
  '312': 'Chi tạm ứng',
  '316': 'Phải trả theo quyết định',
  '333': 'Phải nộp ngân sách',
  '337': 'Tạm thu',
  '338': 'Phải trả khác',
};

const CURRENCY = /^[A-Z]{3}$/;
const PRECIOUS: ReadonlySet<string> = new Set(['GOLD', 'XAU', 'XAG']);

export function isInForce(dated: Pick<Account, 'valid_from' | 'valid_to'>, on: IsoDay): boolean {
  return (dated.valid_from === null || dated.valid_from <= on) && (dated.valid_to === null || on <= dated.valid_to);
}

/** The detailed account of that code on the day; undefined where there is none, or only a general one. */
export function findAccount(code: string, on: IsoDay): Account | undefined {
  return ACCOUNTS.find((account) => account.code === code && isInForce(account, on));
}

export function accountsOn(on: IsoDay): readonly Account[] {
  return ACCOUNTS.filter((account) => isInForce(account, on));
}

/**
 * The detailed accounts that an account of any level holds, of every regime: the balance of `112` is theirs together. Empty where
 * no account begins so.
 */
export function detailedAccounts(code: string): readonly string[] {
  return [...new Set(ACCOUNTS.filter((account) => account.code.startsWith(code)).map((account) => account.code))];
}

/** What an account is called; the newest name where no regime of the day has it, and the code itself as the last resort. */
export function accountName(code: string, on: IsoDay): string {
  const named = findAccount(code, on) ?? ACCOUNTS.findLast((account) => account.code === code);
  return named?.name ?? GENERAL_ACCOUNTS[code] ?? code;
}

/** Whether an account may hold a currency: `VND`, an ISO code, or `GOLD`, `XAU`, `XAG` for precious metal. */
export function mayHold(account: Account, currency: string): boolean {
  if (account.holds === 'any') return currency === 'VND' || PRECIOUS.has(currency) || CURRENCY.test(currency);
  if (currency === 'VND') return account.holds === 'vnd';
  if (PRECIOUS.has(currency)) return account.holds === 'precious';
  return account.holds === 'foreign' && CURRENCY.test(currency);
}

/** How the codes of accounts begin that are money in the agency's or an officer's hands. */
export const MONEY_PREFIXES: readonly string[] = ['111', '112', '1388'];
/** How the codes of accounts begin on which stands what the agency holds for others. */
export const HELD_PREFIXES: readonly string[] = ['316', '331', '333', '337', '338'];

export function isMoney(account: string | null): boolean {
  return account !== null && MONEY_PREFIXES.some((prefix) => account.startsWith(prefix));
}
