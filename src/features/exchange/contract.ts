/** What others know of an exchange: its progress, its summary, its jobs. Safe in a browser. */
import type { TableName } from './domain/package-tables.ts';

export type { TableName } from './domain/package-tables.ts';

/** Reading counts bytes, carrying cases, the other phases their steps. */
export type ImportProgress = {
  readonly phase: 'reading' | 'checking' | 'carrying' | 'writing';
  readonly done: number;
  readonly total: number;
};

export type TableSummary = { readonly imported: number; readonly skipped: number };

export type ImportSummary = {
  /** Code of the registry the package went into. */
  readonly registry: string;
  readonly tables: Readonly<Record<TableName, TableSummary>>;
  /** Files and columns that the format does not know, and that were ignored. */
  readonly warnings: readonly string[];
};

/** `interrupted`: the programme ended in the middle; nothing of the package is in the database. */
export type ImportStatus = 'waiting' | 'running' | 'imported' | 'refused' | 'interrupted' | 'failed';

export type ExportSummary = {
  readonly registry: string;
  readonly rows: Readonly<Record<TableName, number>>;
};
