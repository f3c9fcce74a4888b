/** The cumulative figures of a statistical year, month by month: each point is the report of its day (domain 7.1). */
import { lastDayOf, monthOf } from '#kit/iso-day.ts';
import type { IsoDay, IsoMonth } from '#kit/iso-day.ts';
import { monthsOfYear, statisticalYearOf } from '#kit/statistical-year.ts';
import type { CountingRules } from '#law/counting-rules.ts';
import { addVector, emptyVector } from '#features/casebook/contract.ts';
import type { ColumnVector } from '#features/casebook/contract.ts';
import { figuresOf } from './figures.ts';
import type { Figures } from './figures.ts';

export type CumulativePoint = { readonly on: IsoDay; readonly figures: Figures };

/** Adds the months of a year up, each to those before it; a month without a flow repeats the point before. */
export function cumulate(
  months: readonly IsoMonth[],
  flows: ReadonlyMap<IsoMonth, ColumnVector>,
  rules: CountingRules,
): CumulativePoint[] {
  const sum = emptyVector();
  return months.map((month) => {
    const flow = flows.get(month);
    if (flow !== undefined) addVector(sum, flow, 1);
    return { on: lastDayOf(month), figures: figuresOf(sum, rules) };
  });
}

/** The months of the year that ended before the month of a day. */
export function monthsBefore(on: IsoDay): IsoMonth[] {
  return monthsOfYear(statisticalYearOf(on)).filter((month) => month < monthOf(on));
}
