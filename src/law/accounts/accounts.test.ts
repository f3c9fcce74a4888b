/** The chart and the schemes hold together: one account a code and day, schemes that balance on every day of their validity. */
import { describe, expect, it } from 'vitest';
import { dayAfter, dayBefore, getIsoDay } from '#kit/iso-day.ts';
import { TT78_FROM, TT91_TO } from './account.ts';
import {
  ACCOUNTS,
  accountName,
  accountsOn,
  detailedAccounts,
  findAccount,
  GENERAL_ACCOUNTS,
  isInForce,
  mayHold,
} from './chart.ts';
import { ENTRY_SCHEMES, findEntryAccounts, findScheme } from './entry-schemes.ts';

const LATER = getIsoDay('2026-07-01');

describe('the chart', () => {
  it('has each code once a day, and no account beneath another', () => {
    for (const on of [getIsoDay('2016-01-01'), TT91_TO, TT78_FROM, LATER]) {
      const codes = accountsOn(on).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.filter((code) => codes.some((other) => other !== code && other.startsWith(code)))).toEqual([]);
      expect(codes.filter((code) => code in GENERAL_ACCOUNTS)).toEqual([]);
    }
  });

  it('changes on the day of the circular, without a gap', () => {
    expect(dayAfter(TT91_TO)).toBe(TT78_FROM);
    expect(findAccount('331', dayBefore(TT78_FROM))).toBeUndefined();
    expect(findAccount('331', TT78_FROM)?.name).toBe('Phải trả cho đương sự');
    expect(findAccount('3162', TT78_FROM)).toBeUndefined();
  });

  it('says of what could not be read that it could not', () => {
    for (const account of ACCOUNTS.filter(({ is_unverified }) => is_unverified)) expect(account.note).not.toBeNull();
    expect(ACCOUNTS.some(({ is_unverified }) => !is_unverified)).toBe(true);
  });

  it('gives the detailed accounts of a general one, and its name', () => {
    expect(detailedAccounts('111')).toEqual(['1111', '1112', '1113', '1114']);
    expect(detailedAccounts('999')).toEqual([]);
    expect(accountName('112', LATER)).toBe('Tiền gửi Kho bạc, ngân hàng');
  });

  it('keeps currencies where they belong', () => {
    const may = (code: string, currency: string) => {
      const account = findAccount(code, LATER);
      return account !== undefined && mayHold(account, currency);
    };
    expect([may('1111', 'VND'), may('1111', 'USD'), may('1112', 'USD'), may('1112', 'GOLD')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([may('1113', 'GOLD'), may('331', 'VND'), may('331', 'USD'), may('331', 'GOLD')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(may('1112', 'usd')).toBe(false);
  });
});

describe('the entry schemes', () => {
  it('are one of a code a day', () => {
    for (const scheme of ENTRY_SCHEMES) {
      const on = scheme.valid_from ?? TT91_TO;
      const same = ENTRY_SCHEMES.filter((other) => other.code === scheme.code && isInForce(other, on));
      expect(same).toEqual([findScheme(scheme.code, on)]);
    }
  });

  it('balance, on accounts that stand through their whole validity', () => {
    for (const scheme of ENTRY_SCHEMES)
      for (const on of [scheme.valid_from ?? getIsoDay('2010-01-01'), scheme.valid_to ?? LATER])
        for (const method of ['cash', 'transfer'] as const) {
          const entry = findEntryAccounts(scheme.code, on, method);
          const named = [entry?.debit_account, entry?.credit_account].filter((code) => typeof code === 'string');
          const accounts = named.map((code) => findAccount(code, on));
          expect([scheme.code, accounts.every((account) => account !== undefined)]).toEqual([scheme.code, true]);
          expect(new Set(named).size).toBe(named.length);
          expect(accounts.every((account) => account?.on_balance === (named.length === 2))).toBe(true);
        }
  });
});
