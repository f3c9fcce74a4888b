/**
 * A package as it is read: tables with their rows, whatever it came as. Rows come in batches, so that a package of any size
 * takes the same memory.
 */
import type { TableName } from '../domain/package-tables.ts';

/** One row with the line on which it begins; the header is line 1. */
export type PackageRow = {
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the row cannot be read as it stands; its cells are then a guess. */
  readonly fault?: { readonly line: number; readonly sentence: string };
};

export type PackageFile = {
  readonly table: TableName;
  /** As errors name it: `cases.csv`, or the name of a sheet. */
  readonly name: string;
  readonly size_bytes: number;
  /** The rows that are not empty, the header first. Can be read once. */
  rows(): AsyncIterable<readonly PackageRow[]>;
};

export type PackageSource = {
  /** In the order of the format. */
  readonly files: readonly PackageFile[];
  /** What was in the package and is not of the format. */
  readonly unknown_files: readonly string[];
  /** SHA-256 of every file as it came; known when all rows were read. */
  digests(): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
};
