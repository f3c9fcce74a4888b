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

export const IMPORT_STATUS_LABELS = {
  waiting: 'Đang chờ',
  running: 'Đang nhập',
  imported: 'Đã nhập',
  refused: 'Bị từ chối',
  interrupted: 'Bị ngắt',
  failed: 'Lỗi chương trình',
} as const satisfies Record<ImportStatus, string>;

/** An import as `GET /api/imports` lists it. */
export type ImportJobView = {
  readonly id: string;
  /** The file or folder it came from. */
  readonly source: string;
  readonly actor_name: string;
  readonly created_at: string;
  readonly finished_at: string | null;
  readonly status: ImportStatus;
  readonly phase: ImportProgress['phase'] | null;
  readonly done: number;
  readonly total: number;
  readonly error_count: number;
  /** Why the package as a whole was refused. */
  readonly refusals: readonly { readonly code: string; readonly sentence: string; readonly field?: string }[];
  readonly summary: ImportSummary | null;
};

/** Why a row cannot be taken. */
export type ImportFaultView = {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly sentence: string;
};

/** An import as `GET /api/imports/:id` answers it, with the first of its faults. */
export type ImportJobDetail = ImportJobView & { readonly errors: readonly ImportFaultView[] };

export type ExportSummary = {
  readonly registry: string;
  readonly rows: Readonly<Record<TableName, number>>;
};
