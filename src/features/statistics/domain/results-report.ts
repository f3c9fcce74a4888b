/** The results report as a value: its figures, its groups, the same period of the year before and the differences. */
import type { IsoDay } from '#kit/iso-day.ts';
import { firstDayOfYear, statisticalYearOf } from '#kit/statistical-year.ts';
import { emptyVector } from '#features/casebook/contract.ts';
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
  /** Whether each group is told with its own same period too; it reads as much again. */
  readonly compare_groups?: boolean;
};

/** What a group is called: its key in the sums, its code and name, and its place. */
export type GroupName = { readonly key: string; readonly code: string; readonly name: string };

/** `same_period` is null where the groups are not compared. */
export type ReportRow = {
  readonly code: string;
  readonly name: string;
  readonly figures: Figures;
  readonly same_period: Figures | null;
};

export type ResultsReport = ReportQuestion & {
  readonly from: IsoDay;
  /** Name of the unit, or of the province where everything is asked for. */
  readonly scope_name: string;
  readonly figures: Figures;
  readonly groups: readonly ReportRow[];
  readonly same_period: { readonly on: IsoDay; readonly figures: Figures; readonly differences: Differences };
};

/** The sums of a report, and those of its same period: by the same groups where they are compared, else all together. */
export type ReportSums = { readonly now: FlowSums; readonly earlier: FlowSums };

/** Puts a report together; `names` gives the groups in their order, and groups in which nothing counts are left out. */
export function assembleReport(
  question: ReportQuestion,
  scope_name: string,
  same_period_on: IsoDay,
  sums: ReportSums,
  names: readonly GroupName[],
): ResultsReport {
  const { now, earlier } = sums;
  const { rules } = now;
  const figures = figuresOf(now.total(), rules);
  const then = figuresOf(earlier.total(), rules);
  const groups = names.flatMap(({ key, code, name }) => {
    const sum = now.groups().get(key);
    if (sum === undefined) return [];
    const row = figuresOf(sum, rules);
    if (isEmptyRow(row)) return [];
    const before = earlier.groups().get(key) ?? emptyVector();
    return [
      { code, name, figures: row, same_period: question.compare_groups === true ? figuresOf(before, rules) : null },
    ];
  });
  return {
    ...question,
    from: firstDayOfYear(statisticalYearOf(question.on)),
    scope_name,
    figures,
    groups,
    same_period: { on: same_period_on, figures: then, differences: differencesOf(figures, then) },
  };
}
