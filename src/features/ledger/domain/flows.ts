/**
 * Flows: what transfers add to the accounting year, the month and the day of an account. A balance at any date is the years before
 * it, the months of its year before its month, and the days of its month: at most some fifty short rows, however many transfers.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import { firstDayOf, monthOf } from '#kit/iso-day.ts';
import { firstDayOfYear, statisticalYearOf } from '#kit/statistical-year.ts';
import type { Transfer } from '../contract.ts';

export const FLOW_SPANS = ['year', 'month', 'day'] as const;
export type FlowSpan = (typeof FLOW_SPANS)[number];

/** All officers together. */
export const ALL_OFFICERS = 0n;

export type AccountFlow = {
  readonly unit_id: bigint;
  readonly officer_id: bigint;
  readonly account: string;
  readonly span: FlowSpan;
  readonly starts_on: IsoDay;
  readonly currency: string;
  readonly debit_vnd: bigint;
  readonly credit_vnd: bigint;
  readonly debit_thousandths: bigint;
  readonly credit_thousandths: bigint;
};

/** The first day of the span in which a day lies. */
export function spanStart(span: FlowSpan, day: IsoDay): IsoDay {
  if (span === 'day') return day;
  return span === 'month' ? firstDayOf(monthOf(day)) : firstDayOfYear(statisticalYearOf(day));
}

/** What one transfer adds, not yet added up: for each account, once for everybody and once for the officer. */
export function flowsOf(transfer: Transfer): AccountFlow[] {
  const { unit_id, officer_id, booked_on, currency, amount_vnd, debit_account, credit_account } = transfer;
  const thousandths = transfer.quantity_thousandths ?? 0n;
  const holders = officer_id === null ? [ALL_OFFICERS] : [ALL_OFFICERS, officer_id];
  const sides = [
    {
      account: debit_account,
      debit_vnd: amount_vnd,
      credit_vnd: 0n,
      debit_thousandths: thousandths,
      credit_thousandths: 0n,
    },
    {
      account: credit_account,
      debit_vnd: 0n,
      credit_vnd: amount_vnd,
      debit_thousandths: 0n,
      credit_thousandths: thousandths,
    },
  ];
  return sides.flatMap(({ account, ...amounts }) =>
    account === null
      ? []
      : holders.flatMap((holder) =>
          FLOW_SPANS.map((span) => ({
            unit_id,
            officer_id: holder,
            account,
            span,
            starts_on: spanStart(span, booked_on),
            currency,
            ...amounts,
          })),
        ),
  );
}

/** The ranges of flows that together reach from the beginning through a day. */
export function flowRanges(on: IsoDay): readonly { span: FlowSpan; from: IsoDay | null; before: IsoDay | null }[] {
  const year = spanStart('year', on);
  const month = spanStart('month', on);
  return [
    { span: 'year', from: null, before: year },
    { span: 'month', from: year, before: month },
    { span: 'day', from: month, before: null },
  ];
}
