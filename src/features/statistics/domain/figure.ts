/** What opening a figure of the results report asks and answers. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { ResultColumn } from '#law/counting-rules.ts';
import type { Position } from '#law/positions.ts';
import type { ReportRestriction } from '../contract.ts';

/** The cell that is opened: a column at a day, and the row it stands in. */
export type FigureQuestion = {
  readonly on: IsoDay;
  readonly column: ResultColumn;
  readonly unit: string | null;
  /** Code of the unit whose own cases alone are meant, as in a row of the report by unit; `unit` means those below it too. */
  readonly own_unit?: string | undefined;
  /** Code of the officer who holds the cases on the date. */
  readonly officer: string | null;
  readonly basis: string | null;
  readonly case_type: string | null;
  readonly only: ReportRestriction | null;
};

/** What one case adds to the figure. */
export type FigureCase = {
  readonly code: string;
  readonly decision_number: string;
  readonly decided_on: IsoDay;
  readonly unit: string;
  readonly officer: string;
  readonly officer_name: string;
  readonly debtors: readonly string[];
  readonly position: Position;
  readonly matters: number;
  readonly amount_vnd: bigint;
};

export type FigureTotals = { readonly cases: number; readonly matters: number; readonly amount_vnd: bigint };

/** The place of a case in the list: newest decision first. */
export type FigureKey = { readonly decided_on: string; readonly case_id: string; readonly registry_id: string };

export type FigurePage = {
  readonly rows: readonly FigureCase[];
  readonly next: FigureKey | null;
  /** Of all cases, where the page is the first. */
  readonly totals: FigureTotals | null;
};

/** A case that may count; its key, and its place in the list. */
export type Candidate = { readonly registry_id: bigint; readonly case_id: bigint; readonly decided_on: IsoDay };

/** A case whose line has the column. */
export type CountedCase = Candidate & {
  readonly officer_id: bigint;
  readonly position: Position;
  readonly matters: number;
  readonly amount_vnd: bigint;
};
