/** The results report as JSON: for the command line exactly as agreed, for the page with names and the groups' same period. */
import { toSafeInteger } from '#platform/http/schemas.ts';
import type {
  FiguresPair,
  FiguresRow,
  ReportDifferences,
  ReportGroupRow,
  ResultsReportJson,
  ResultsReportPage,
} from '../contract.ts';
import { eachColumn, ratePoints } from '../domain/figures.ts';
import type { Change, Differences, Figures, Measure } from '../domain/figures.ts';
import { periodName } from '../domain/period-words.ts';
import type { ReportRow, ResultsReport } from '../domain/results-report.ts';

/** Integers as JSON integers (checked to be exact), rates and percentages as texts. */
export function presentReport(report: ResultsReport): ResultsReportJson {
  const { on, from, unit, figures, groups, same_period } = report;
  return {
    on,
    from,
    unit,
    ...presentFigures(figures),
    groups: Object.fromEntries(groups.map((row) => [row.code, presentFigures(row.figures)])),
    same_period: {
      on: same_period.on,
      ...presentFigures(same_period.figures),
      differences: presentDifferences(same_period.differences),
    },
  };
}

export function presentReportPage(report: ResultsReport): ResultsReportPage {
  const { groups: _groups, ...rest } = presentReport(report);
  return {
    ...rest,
    title: periodName(report.on),
    scope_name: report.scope_name,
    by: report.by,
    only: report.only,
    groups: report.groups.map(presentGroup),
  };
}

function presentGroup({ code, name, figures, same_period }: ReportRow): ReportGroupRow {
  if (same_period === null) throw new Error('a page compares the groups it shows');
  return {
    code,
    name,
    ...presentFigures(figures),
    same_period: presentFigures(same_period),
    rate_points: ratePoints(figures, same_period),
  };
}

function presentFigures(figures: Figures): FiguresPair {
  return { matters: presentMeasure(figures.matters), money_vnd: presentMeasure(figures.money_vnd) };
}

function presentMeasure({ columns, rate }: Measure): FiguresRow {
  return { ...eachColumn((column) => toSafeInteger(columns[column])), rate };
}

function presentDifferences({ matters, money_vnd, rate_points }: Differences): ReportDifferences {
  const present = ({ absolute, percent }: Change) => ({ absolute: toSafeInteger(absolute), percent });
  return {
    matters: eachColumn((column) => present(matters[column])),
    money_vnd: eachColumn((column) => present(money_vnd[column])),
    rate_points,
  };
}
