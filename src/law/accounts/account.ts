/** What an account of the enforcement accounting regime is: dated data, with the source it was read in. */
import type { IsoDay } from '#kit/iso-day.ts';

/** On which side an account grows; `both` for those that may stand on either. */
export type AccountSide = 'debit' | 'credit' | 'both';

/** What one account may hold: never two of them in one. `any` for debts, which keep each currency apart by itself. */
export type AccountHolds = 'vnd' | 'foreign' | 'precious' | 'any';

/** What a transfer must name when it touches the account, so that the detail books are complete. */
export type AccountDetail = 'case' | 'party' | 'officer';

export type Account = {
  readonly code: string;
  readonly name: string;
  readonly side: AccountSide;
  readonly holds: AccountHolds;
  /** Double entry; an account off the balance sheet is written alone (TT 78/2020 Đ10 k3). */
  readonly on_balance: boolean;
  readonly wants: readonly AccountDetail[];
  /** Null from the beginning of what is kept. */
  readonly valid_from: IsoDay | null;
  /** The last day; null while in force. */
  readonly valid_to: IsoDay | null;
  readonly source: string;
  /** The number or name could not be read in the text of the circular. */
  readonly is_unverified: boolean;
  readonly note: string | null;
};

/** The regime of TT 78/2020 counts from this day (Đ13). */
export const TT78_FROM = '2020-10-01' as IsoDay;
/** The last day of the regime of TT 91/2010. */
export const TT91_TO = '2020-09-30' as IsoDay;
