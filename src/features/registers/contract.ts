/** The shapes of the registers (sổ) that pages read. Pure, and safe in a browser. */

/** Closing periods of a statistical year, in the order in which a book is closed (TT 04/2023 Đ30 k4 điểm c). */
export const CLOSING_PERIODS = ['q1', 'q2', 'h1', 'q3', 'q4', 'year'] as const;
export type ClosingPeriod = (typeof CLOSING_PERIODS)[number];

/** What of a year is looked at. */
export const REGISTER_PERIODS = ['year', 'q1', 'q2', 'q3', 'q4', 'h1', 'h2'] as const;
export type RegisterPeriod = (typeof REGISTER_PERIODS)[number];

export const REGISTER_PERIOD_LABELS = {
  year: 'Cả năm',
  q1: 'Quý I (tháng 10 – 12)',
  q2: 'Quý II (tháng 01 – 03)',
  q3: 'Quý III (tháng 04 – 06)',
  q4: 'Quý IV (tháng 07 – 09)',
  h1: '06 tháng đầu năm',
  h2: '06 tháng cuối năm',
} as const satisfies Record<RegisterPeriod, string>;

export type RegisterColumnKind = 'text' | 'date' | 'money' | 'count';

/** A column of a book; `width` in characters on paper. */
export type RegisterColumn = {
  readonly id: string;
  readonly header: string;
  readonly kind: RegisterColumnKind;
  readonly width: number;
};

/** Where the system keeps the lines of a book: all of them, some, or none yet. */
export type RegisterSupply = 'whole' | 'part' | 'none';

/** A book in the list of a unit's books of a year. */
export type RegisterListRow = {
  readonly code: string;
  /** The number of the form in the circular of that time; null where no source gives it. */
  readonly number: string | null;
  readonly name: string;
  readonly supply: RegisterSupply;
  /** Lines of the year; null where the system keeps none. */
  readonly line_count: number | null;
  readonly last_on: string | null;
  readonly note: string | null;
};

export type RegisterList = {
  readonly unit: string;
  readonly unit_name: string;
  readonly year: number;
  readonly circular: string;
  readonly rows: readonly RegisterListRow[];
};

/** One closing of a book. Lines crossed out by a correction keep their number and are not counted. */
export type RegisterClosing = {
  readonly period: ClosingPeriod;
  readonly from: string;
  readonly to: string;
  readonly lines: number;
  readonly struck: number;
  readonly amount_vnd: number | null;
  readonly first_number: string | null;
  readonly last_number: string | null;
  /** Whether the period has ended, so that the book can be closed. */
  readonly is_over: boolean;
  readonly sentence: string;
};

/** Numbers of the series that no line bears, as runs. */
export type RegisterGaps = {
  /** Numbers up to this one came with an import and are not examined. */
  readonly examined_after: number;
  readonly last_number: number;
  readonly missing_count: number;
  readonly missing: readonly { readonly from: number; readonly to: number }[];
};

/** The head of a book: what stands above its lines and beneath them. */
export type RegisterSheet = {
  readonly code: string;
  readonly number: string | null;
  readonly name: string;
  readonly circular: string;
  readonly supply: RegisterSupply;
  readonly note: string | null;
  readonly unit: string;
  readonly unit_name: string;
  readonly superior_name: string | null;
  readonly year: number;
  readonly period: RegisterPeriod;
  readonly from: string;
  readonly to: string;
  readonly columns: readonly RegisterColumn[];
  /** What the amounts of the closing are; null where the book has none. */
  readonly amount_label: string | null;
  readonly closings: readonly RegisterClosing[];
  readonly gaps: RegisterGaps | null;
  /** Who signs the closing, from left to right. */
  readonly signatures: readonly string[];
};

/** What a line opens. */
export type RegisterLink = {
  readonly kind: 'case' | 'judgment' | 'request' | 'admin-judgment';
  readonly code: string;
};

export type RegisterCell = string | number | null;

export type RegisterLine = {
  readonly key: string;
  /** Its place in the book of the year. */
  readonly ordinal: number;
  readonly dated_on: string;
  readonly link: RegisterLink | null;
  /** In the order of the columns; money in đồng, days as `yyyy-mm-dd`. */
  readonly cells: readonly RegisterCell[];
  readonly note: string | null;
  /** Crossed out by a correction; its number is not used again. */
  readonly is_struck: boolean;
};

export type RegisterLinePage = { readonly rows: readonly RegisterLine[]; readonly next: string | null };
