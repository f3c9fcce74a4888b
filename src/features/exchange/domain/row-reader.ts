/**
 * Reads the rows of one table of a package: finds its columns by name and every cell by its kind, and says what is wrong with
 * each. What stands between rows is checked in the database.
 */
import { columnOrder } from './package-tables.ts';
import type { PackageTable } from './package-tables.ts';
import { isFault, readCell } from './read-cell.ts';
import type { RowFault } from './row-fault.ts';
import { checkRow } from './row-rules.ts';
import type { RowLimits, RowRules } from './row-rules.ts';

export type ReadRow = {
  readonly line: number;
  /** In the order of the format's columns; a cell that cannot be taken is null, and the row then not sound. */
  readonly values: readonly (string | null)[];
  readonly sound: boolean;
  readonly faults: readonly RowFault[];
};

export type RawRow = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: { readonly line: number; readonly sentence: string };
};

/** A row's values by the names of its columns. */
export class RowView {
  readonly #table: PackageTable;
  readonly #values: readonly (string | null)[];

  constructor(table: PackageTable, values: readonly (string | null)[]) {
    this.#table = table;
    this.#values = values;
  }

  get(column: string): string | null {
    return this.#values[columnOrder(this.#table.name, column)] ?? null;
  }
}

const REPLACEMENT = '\uFFFD';

export class RowReader {
  readonly #table: PackageTable;
  readonly #rules: RowRules;
  /** For every column of the format its place in the file; undefined where the file does not have it. */
  readonly #places: readonly (number | undefined)[];
  readonly #lacks_required: boolean;
  readonly #header: readonly string[];
  readonly faults: readonly RowFault[];
  /** Columns of the file that the format does not know. */
  readonly unknown_columns: readonly string[];

  constructor(table: PackageTable, header: RawRow, limits: RowLimits) {
    this.#table = table;
    this.#rules = { ...limits, fitting: new Set() };
    this.#header = header.cells.map((cell) => cell.trim().toLowerCase());
    this.#places = table.columns.map(({ name }) => {
      const place = this.#header.indexOf(name);
      return place === -1 ? undefined : place;
    });
    this.#lacks_required = table.columns.some((column) => column.required && !this.has(column.name));
    this.faults = this.#checkHeader(header);
    this.unknown_columns = this.#header.filter(
      (name) => name !== '' && !table.columns.some((column) => column.name === name),
    );
  }

  /** Whether the file has the column. */
  has(column: string): boolean {
    return this.#header.includes(column);
  }

  read(row: RawRow): ReadRow {
    const { columns, name } = this.#table;
    const faults: RowFault[] = [];
    const values: (string | null)[] = [];
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at];
      const place = this.#places[at];
      if (column === undefined) break;
      // A missing required column is one fault of the header, not one of every row.
      const value = place === undefined ? null : readCell(column, row.cells[place] ?? '');
      if (isFault(value)) faults.push({ line: row.line, column: column.name, sentence: value.sentence });
      values.push(isFault(value) ? null : value);
    }
    if (row.fault !== undefined) return this.#unreadable(row, row.fault, values);
    this.#checkLength(row, faults);
    if (!this.#lacks_required)
      faults.push(...checkRow(name, row.line, new RowView(this.#table, values), faults, this.#rules));
    return { line: row.line, values, sound: faults.length === 0 && !this.#lacks_required, faults };
  }

  /** Code and case are kept where they can be guessed, so that what refers to the row is not refused for it. */
  #unreadable(row: RawRow, fault: { line: number; sentence: string }, values: readonly (string | null)[]): ReadRow {
    const at = row.cells.findIndex((cell) => cell.includes(REPLACEMENT));
    const column = this.#header[Math.max(at, 0)] ?? 'code';
    const kept = values.map((value, place) => {
      const name = this.#table.columns[place]?.name;
      return (name === 'code' || name === 'case') && value?.includes(REPLACEMENT) === false ? value : null;
    });
    return { line: row.line, values: kept, sound: false, faults: [{ ...fault, column }] };
  }

  #checkLength(row: RawRow, faults: RowFault[]): void {
    if (row.cells.length <= this.#header.length) return;
    if (row.cells.slice(this.#header.length).some((cell) => cell !== ''))
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
      .filter((column) => column.required && !this.has(column.name))
      .map(({ name }) => ({ line, column: name, sentence: 'Thiếu cột bắt buộc này.' }));
    const twice = this.#table.columns
      .map(({ name }) => name)
      .filter((name) => this.#header.indexOf(name) !== this.#header.lastIndexOf(name))
      .map((column) => ({ line, column, sentence: 'Cột này ghi hai lần.' }));
    return [...missing, ...twice];
  }
}
