/** The shapes of the statistics as pages and the command line receive them: the results report, its cases, its series. */
import type { ResultColumn } from '#law/counting-rules.ts';
import type { Position } from '#law/positions.ts';

/** By what the rows of a report are grouped. */
export const REPORT_GROUPINGS = ['unit', 'officer', 'basis', 'case-type'] as const;
export type ReportGrouping = (typeof REPORT_GROUPINGS)[number];

export const REPORT_GROUPING_LABELS = {
  unit: 'Đơn vị',
  officer: 'Chấp hành viên',
  basis: 'Căn cứ thụ lý',
  'case-type': 'Loại việc',
} as const satisfies Record<ReportGrouping, string>;

/** Which cases a report is restricted to. */
export const REPORT_RESTRICTIONS = ['credit-institutions'] as const;
export type ReportRestriction = (typeof REPORT_RESTRICTIONS)[number];

/** All columns in the order of the report; `rate` stands beside them as a text. */
export const REPORT_COLUMNS = [
  'old',
  'new',
  'entrusted',
  'taken-up',
  'withdrawn',
  'completed',
  'discontinued',
  'under-way',
  'postponed-by-agreement',
  'paused-for-complaint',
  'no-means',
  'postponed',
  'suspended',
  'separate-book',
  'total',
  'to-enforce',
  'enforceable',
  'done',
  'carried-over',
] as const satisfies readonly ResultColumn[];

/** Matters or đồng by column, with the rate `"67.00"`, null where nothing is enforceable. */
export type FiguresRow = Readonly<Record<ResultColumn, number>> & { readonly rate: string | null };

export type FiguresPair = { readonly matters: FiguresRow; readonly money_vnd: FiguresRow };

export type Difference = { readonly absolute: number; readonly percent: string | null };

export type ReportDifferences = {
  readonly matters: Readonly<Record<ResultColumn, Difference>>;
  readonly money_vnd: Readonly<Record<ResultColumn, Difference>>;
  /** Percentage points between the unrounded rates. */
  readonly rate_points: { readonly matters: string | null; readonly money_vnd: string | null };
};

/** The report of the command line: `report results --format json`. */
export type ResultsReportJson = FiguresPair & {
  readonly on: string;
  readonly from: string;
  /** Code of the unit asked for; null: everything the reader sees. */
  readonly unit: string | null;
  readonly groups: Readonly<Record<string, FiguresPair>>;
  readonly same_period: FiguresPair & { readonly on: string; readonly differences: ReportDifferences };
};

/** A row of the report in the page, with its own same period. */
export type ReportGroupRow = FiguresPair & {
  readonly code: string;
  readonly name: string;
  readonly same_period: FiguresPair;
  readonly rate_points: { readonly matters: string | null; readonly money_vnd: string | null };
};

/** The report of the API: the same figures with the names a page prints; groups in the order of the register. */
export type ResultsReportPage = Omit<ResultsReportJson, 'groups'> & {
  /** "06 tháng năm 2021"; null where the day does not end a month. */
  readonly title: string | null;
  readonly scope_name: string;
  readonly by: ReportGrouping | null;
  readonly only: ReportRestriction | null;
  readonly groups: readonly ReportGroupRow[];
};

/** A case behind a figure: what it adds to the column. */
export type ReportCase = {
  readonly code: string;
  readonly decision_number: string;
  readonly unit: string;
  /** Code of the officer who held the case on the date. */
  readonly officer: string;
  readonly matters: number;
  readonly amount_vnd: number;
};

export type ReportCaseRow = ReportCase & {
  readonly decided_on: string;
  readonly officer_name: string;
  readonly debtors: readonly string[];
  /** Where the case stood on the date. */
  readonly position: Position;
};

export type ReportCasePage = {
  readonly rows: readonly ReportCaseRow[];
  readonly next: string | null;
  /** Of all cases behind the figure, on the first page: they equal the cell. */
  readonly totals: { readonly cases: number; readonly matters: number; readonly amount_vnd: number } | null;
};

/** A point of the cumulative curves: the figures of the year up to and including `on`. */
export type SeriesPoint = {
  readonly on: string;
  readonly matters: {
    readonly 'to-enforce': number;
    readonly enforceable: number;
    readonly done: number;
    readonly rate: string | null;
  };
  readonly money_vnd: {
    readonly 'to-enforce': number;
    readonly enforceable: number;
    readonly done: number;
    readonly rate: string | null;
  };
};

export type ResultsSeries = {
  readonly on: string;
  readonly unit: string | null;
  readonly only: ReportRestriction | null;
  readonly this_year: readonly SeriesPoint[];
  /** All twelve months of the statistical year before. */
  readonly last_year: readonly SeriesPoint[];
};

export type NarrativeText = {
  readonly on: string;
  readonly unit: string | null;
  readonly paragraphs: readonly string[];
};
