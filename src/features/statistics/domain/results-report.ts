/** The results report as a value: its figures, its groups, the same period of the year before and the differences. */
import type { IsoDay } from '#kit/iso-day.ts';
import { firstDayOfYear, statisticalYearOf } from '#kit/statistical-year.ts';
import type { ReportGrouping, ReportRestriction } from '../contract.ts';
import { differencesOf, figuresOf, isEmptyRow } from './figures.ts';
import type { Differences, Figures } from './figures.ts';
import type { FlowSums } from './flow-sums.ts';

/** What is asked: a day, and whose cases, by what, and which. */
export type ReportQuestion = {
  readonly on: IsoDay;
  /** Code of a unit; null: everything the reader sees. */
  readonly unit: string | null;
  readonly by: ReportGrouping | null;
  readonly only: ReportRestriction | null;
};

/** What a group is called: its key in the sums, its code and name, and its place. */
export type GroupName = { readonly key: string; readonly code: string; readonly name: string };

export type ReportRow = {
  readonly code: string;
  readonly name: string;
  readonly figures: Figures;
  readonly same_period: Figures;
};

export type ResultsReport = ReportQuestion & {
  readonly from: IsoDay;
  /** Name of the unit, or of the province where everything is asked for. */
  readonly scope_name: string;
  readonly figures: Figures;
  readonly groups: readonly ReportRow[];
  readonly same_period: { readonly on: IsoDay; readonly figures: Figures; readonly differences: Differences };
};

/** Puts a report together; `names` gives the groups in their order, and groups in which nothing counts are left out. */
export function assembleReport(
  question: ReportQuestion,
  scope_name: string,
  same_period_on: IsoDay,
  sums: FlowSums,
  names: readonly GroupName[],
): ResultsReport {
  const { rules } = sums;
  const figures = figuresOf(sums.total('now'), rules);
  const earlier = figuresOf(sums.total('earlier'), rules);
  const groups = names.flatMap(({ key, code, name }) => {
    const sum = sums.groups().get(key);
    if (sum === undefined) return [];
    const row = { code, name, figures: figuresOf(sum.now, rules), same_period: figuresOf(sum.earlier, rules) };
    return isEmptyRow(row.figures) ? [] : [row];
  });
  return {
    ...question,
    from: firstDayOfYear(statisticalYearOf(question.on)),
    scope_name,
    figures,
    groups,
    same_period: { on: same_period_on, figures: earlier, differences: differencesOf(figures, earlier) },
  };
}
