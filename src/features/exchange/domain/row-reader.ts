/**
 * Reads the rows of one table of a package: finds its columns by name and every cell by its kind, and says what is wrong with
 * each. What stands between rows is checked in the database.
 */
import type { PackageTable } from './package-tables.ts';
import { isFault, readCell } from './read-cell.ts';
import type { RowFault } from './row-fault.ts';
import { checkRow } from './row-rules.ts';
import type { RowLimits } from './row-rules.ts';

/** The values of a row by column; a cell that cannot be taken is null, and the row then not sound. */
export type RowValues = Map<string, string | null>;

export type ReadRow = {
  readonly line: number;
  readonly values: RowValues;
  readonly sound: boolean;
  readonly faults: readonly RowFault[];
};

export type RawRow = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: { readonly line: number; readonly sentence: string };
};

const REPLACEMENT = '\uFFFD';

export class RowReader {
  readonly #table: PackageTable;
  readonly #limits: RowLimits;
  /** For every column of the format its place in the file. */
  readonly #places: ReadonlyMap<string, number>;
  readonly #header: readonly string[];
  readonly faults: readonly RowFault[];
  /** Columns of the file that the format does not know. */
  readonly unknown_columns: readonly string[];

  constructor(table: PackageTable, header: RawRow, limits: RowLimits) {
    this.#table = table;
    this.#limits = limits;
    this.#header = header.cells.map((cell) => cell.trim().toLowerCase());
    this.#places = new Map(
      table.columns.flatMap(({ name }) => {
        const place = this.#header.indexOf(name);
        return place === -1 ? [] : [[name, place] as const];
      }),
    );
    this.faults = this.#checkHeader(header);
    this.unknown_columns = this.#header.filter(
      (name) => name !== '' && !table.columns.some((column) => column.name === name),
    );
  }

  /** Whether the file has the column. */
  has(column: string): boolean {
    return this.#places.has(column);
  }

  read(row: RawRow): ReadRow {
    const faults: RowFault[] = [];
    const values: RowValues = new Map();
    for (const column of this.#table.columns) {
      const place = this.#places.get(column.name);
      // A missing required column is one fault of the header, not one of every row.
      const value = place === undefined ? null : readCell(column, row.cells[place] ?? '');
      if (isFault(value)) faults.push({ line: row.line, column: column.name, sentence: value.sentence });
      values.set(column.name, isFault(value) ? null : value);
    }
    if (row.fault !== undefined) return this.#unreadable(row, row.fault, values);
    this.#checkLength(row, faults);
    const lacks = this.#table.columns.some((column) => column.required && !this.#places.has(column.name));
    if (!lacks) faults.push(...checkRow(this.#table.name, row.line, values, faults, this.#limits));
    return { line: row.line, values, sound: faults.length === 0 && !lacks, faults };
  }

  /** Code and case are kept where they can be guessed, so that what refers to the row is not refused for it. */
  #unreadable(row: RawRow, fault: { line: number; sentence: string }, values: RowValues): ReadRow {
    const at = row.cells.findIndex((cell) => cell.includes(REPLACEMENT));
    const column = this.#header[Math.max(at, 0)] ?? 'code';
    const kept: RowValues = new Map(
      ['code', 'case'].map((name) => {
        const guess = values.get(name) ?? null;
        return [name, guess?.includes(REPLACEMENT) === true ? null : guess];
      }),
    );
    return { line: row.line, values: kept, sound: false, faults: [{ ...fault, column }] };
  }

  #checkLength(row: RawRow, faults: RowFault[]): void {
    const beyond = row.cells.slice(this.#header.length).some((cell) => cell !== '');
    if (beyond)
      faults.push({
        line: row.line,
        column: this.#header.at(-1) ?? 'code',
        sentence: `Dòng có ${row.cells.length} ô, tiêu đề chỉ có ${this.#header.length} cột.`,
      });
  }

  #checkHeader(header: RawRow): RowFault[] {
    const { line } = header;
    if (header.fault !== undefined)
      return [{ line: header.fault.line, column: 'code', sentence: header.fault.sentence }];
    const missing = this.#table.columns
      .filter((column) => column.required && !this.#places.has(column.name))
      .map(({ name }) => ({ line, column: name, sentence: 'Thiếu cột bắt buộc này.' }));
    const twice = [...this.#places.keys()]
      .filter((name) => this.#header.indexOf(name) !== this.#header.lastIndexOf(name))
      .map((column) => ({ line, column, sentence: 'Cột này ghi hai lần.' }));
    return [...missing, ...twice];
  }
}
