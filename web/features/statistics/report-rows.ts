/** The rows of the report as the page shows them: the sum of all first, then a row a group. Pure. */
import type {
  Difference,
  FiguresPair,
  FiguresRow,
  ReportDifferences,
  ReportGroupRow,
  ResultsReportPage,
} from '#features/statistics/contract.ts';
import { percentChange, percentOf } from '#kit/ratio.ts';
import type { ResultColumn } from '#law/counting-rules.ts';
import { TOTAL_ROW, type Measure } from './report-search.ts';

export interface ReportRow extends FiguresPair {
  readonly code: string;
  readonly name: string;
  readonly is_total: boolean;
  readonly same_period: FiguresPair;
  readonly rate_points: ReportDifferences['rate_points'];
}

/** The sum of all with the groups beneath it; a report without groups is the sum alone. */
export function rowsOfReport(report: ResultsReportPage): readonly ReportRow[] {
  const total: ReportRow = {
    code: TOTAL_ROW,
    name: report.unit === null ? 'Tổng cộng' : report.scope_name,
    is_total: true,
    matters: report.matters,
    money_vnd: report.money_vnd,
    same_period: report.same_period,
    rate_points: report.same_period.differences.rate_points,
  };
  return [total, ...report.groups.map((group: ReportGroupRow): ReportRow => ({ ...group, is_total: false }))];
}

/** What a column grew by against the same period. */
export function differenceOf(row: ReportRow, measure: Measure, column: ResultColumn): Difference {
  const now = row[measure][column];
  const then = row.same_period[measure][column];
  return { absolute: now - then, percent: percentChange(BigInt(now), BigInt(then)) };
}

/** `part` of `whole` in percent, `"88.87"`; null where the whole is 0. */
export function shareOf(figures: FiguresRow, part: ResultColumn, whole: ResultColumn): string | null {
  return percentOf(BigInt(figures[part]), BigInt(figures[whole]));
}

/** A percentage as a number, for bars and charts; 0 where there is none. */
export function percentNumber(percent: string | null): number {
  return percent === null ? 0 : Number(percent);
}

/**
 * Money in tỷ with two decimals for a narrow column; a sum too small to show so is `<0,01`, so that something never looks
 * like nothing.
 */
export function billionsText(amount_vnd: number): string {
  if (amount_vnd === 0) return '0';
  const hundredths = Math.round(Math.abs(amount_vnd) / 10_000_000);
  if (hundredths === 0) return amount_vnd < 0 ? '>−0,01' : '<0,01';
  const whole = String(Math.trunc(hundredths / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return `${amount_vnd < 0 ? '−' : ''}${whole},${String(hundredths % 100).padStart(2, '0')}`;
}
