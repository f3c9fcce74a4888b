/**
 * Reads CSV as RFC 4180 has it, and as Excel on a Vietnamese machine writes it: byte-order mark, `;`, CRLF. Every fault is
 * bound to its line and reading goes on behind it, so that one run reports all rows; a quote that never closes costs one line.
 */
import { isUtf8 } from 'node:buffer';
import type { PackageRow } from './package-source.ts';

/** A record longer than this is a quote that was not closed. */
const LONGEST_RECORD = 1_000_000;
const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';
const NOT_UTF8 = 'Không phải là chữ UTF-8; hãy lưu tệp lại với bảng mã UTF-8.';
const LINE_TOO_LONG = `Dòng dài quá ${LONGEST_RECORD} byte; tệp này không phải là CSV.`;
const BAD_QUOTE = 'Dấu nháy kép sai chỗ hoặc không đóng.';

export async function* readCsvRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly PackageRow[]> {
  const records = new CsvRecords();
  for await (const lines of wholeLines(chunks)) {
    const rows = records.push(lines, false);
    if (rows.length > 0) yield rows;
  }
  const last = records.push(NOTHING, true);
  if (last.length > 0) yield last;
}

type Lines = { readonly text: string; readonly bad_lines: readonly number[]; readonly endless: boolean };

const NOTHING: Lines = { text: '', bad_lines: [], endless: false };

/**
 * Cuts bytes behind a newline, which is never part of another character, and says which lines are not UTF-8. A line without
 * end is no CSV: reading stops there.
 */
async function* wholeLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Lines> {
  let carried: Buffer[] = [];
  let carried_bytes = 0;
  let line = 1;
  const decode = (bytes: Buffer): Lines => {
    const text = bytes.toString('utf8');
    const bad_lines = isUtf8(bytes) ? [] : findBadLines(bytes, line);
    line += countNewlines(bytes);
    return { text, bad_lines, endless: false };
  };
  for await (const chunk of chunks) {
    const cut = chunk.lastIndexOf(NEWLINE) + 1;
    if (cut > 0) {
      yield decode(Buffer.concat([...carried, chunk.subarray(0, cut)]));
      carried = [];
      carried_bytes = 0;
    }
    carried.push(chunk.subarray(cut));
    carried_bytes += chunk.length - cut;
    if (carried_bytes > LONGEST_RECORD) {
      yield { ...NOTHING, endless: true };
      return;
    }
  }
  const rest = Buffer.concat(carried);
  if (rest.length > 0) yield decode(rest);
}

function countNewlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

function findBadLines(bytes: Buffer, first_line: number): number[] {
  const bad: number[] = [];
  let line = first_line;
  for (let from = 0; from < bytes.length; line += 1) {
    const newline = bytes.indexOf(NEWLINE, from);
    const to = newline === -1 ? bytes.length : newline + 1;
    if (!isUtf8(bytes.subarray(from, to))) bad.push(line);
    from = to;
  }
  return bad;
}

/** Turns text that arrives in pieces into records. */
class CsvRecords {
  #pending = '';
  #line = 1;
  #separator: string | null = null;
  #bad_lines: number[] = [];

  push(lines: Lines, is_end: boolean): PackageRow[] {
    this.#bad_lines.push(...lines.bad_lines);
    let rest = this.#pending + lines.text;
    if (this.#separator === null) {
      if (rest === '' && !lines.endless) return [];
      if (rest.startsWith(BYTE_ORDER_MARK)) rest = rest.slice(1);
      this.#separator = separatorOf(rest);
    }
    const rows: PackageRow[] = [];
    if (lines.endless) this.#add(rows, [], 1, LINE_TOO_LONG);
    let at = 0;
    while (at < rest.length) {
      const next = this.#readRecord(rest, at, is_end, rows);
      if (next === at) break;
      at = next;
    }
    this.#pending = rest.slice(at);
    return rows;
  }

  /** Reads the record at a place and gives the place behind it; the same place where more text is needed. */
  #readRecord(text: string, from: number, is_end: boolean, rows: PackageRow[]): number {
    const newline = text.indexOf('\n', from);
    const end = newline === -1 ? text.length : newline;
    const line = trimReturn(text.slice(from, end));
    const separator = this.#separator ?? ',';
    if (!line.includes('"')) {
      this.#add(rows, line === '' ? [] : line.split(separator), 1, undefined);
      return newline === -1 ? end : end + 1;
    }
    const quoted = readQuoted(text, from, separator);
    if (quoted !== undefined && quoted.to !== undefined) {
      this.#add(rows, quoted.cells, quoted.lines, undefined);
      return quoted.to;
    }
    // The text may end inside a quote because the rest has not come yet.
    if (quoted !== undefined && !is_end && text.length - from <= LONGEST_RECORD) return from;
    const guess = line.split(separator).map((cell) => cell.replaceAll('"', ''));
    this.#add(rows, guess, 1, BAD_QUOTE);
    return newline === -1 ? end : end + 1;
  }

  #add(rows: PackageRow[], cells: readonly string[], lines: number, sentence: string | undefined): void {
    const line = this.#line;
    this.#line += lines;
    const bad = this.#bad_lines[0];
    if (bad !== undefined && bad < this.#line) {
      while (this.#bad_lines[0] !== undefined && this.#bad_lines[0] < this.#line) this.#bad_lines.shift();
      rows.push({ line, cells, fault: { line: bad, sentence: NOT_UTF8 } });
    } else if (sentence !== undefined) rows.push({ line, cells, fault: { line, sentence } });
    else if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
  }
}

/** `;` where the first line has more of them than commas outside quotes. */
function separatorOf(text: string): string {
  const newline = text.indexOf('\n');
  const header = (newline === -1 ? text : text.slice(0, newline)).replace(/"[^"]*"/g, '');
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

function trimReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

type Quoted = {
  readonly cells: readonly string[];
  /** How many lines of the file the record takes. */
  readonly lines: number;
  /** The place behind the record; undefined where the text ends inside a quote. */
  readonly to: number | undefined;
};

/** Reads a record that has quotes; undefined where a quote stands in the wrong place. */
function readQuoted(text: string, from: number, separator: string): Quoted | undefined {
  const cells: string[] = [];
  let at = from;
  let lines = 1;
  for (;;) {
    const cell = text[at] === '"' ? readQuotedCell(text, at) : readPlainCell(text, at, separator);
    if (cell === undefined) return undefined;
    if (cell.to === undefined) return { cells, lines, to: undefined };
    cells.push(cell.value);
    lines += cell.newlines;
    at = cell.to;
    if (text.startsWith('\r\n', at)) return { cells, lines, to: at + 2 };
    if (text[at] === '\n') return { cells, lines, to: at + 1 };
    if (at >= text.length) return { cells, lines, to: at };
    if (text[at] !== separator) return undefined;
    at += 1;
  }
}

type Cell = { readonly value: string; readonly newlines: number; readonly to: number | undefined };

function readQuotedCell(text: string, open: number): Cell {
  let value = '';
  let from = open + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { value, newlines: 0, to: undefined };
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const newlines = value.split('\n').length - 1;
      return { value, newlines, to: quote + 1 };
    }
    value += '"';
    from = quote + 2;
  }
}

/** A cell without quotes: up to the separator or the end of the line; a quote inside it is in the wrong place. */
function readPlainCell(text: string, from: number, separator: string): Cell | undefined {
  let to = from;
  while (to < text.length && text[to] !== separator && text[to] !== '\n') {
    if (text[to] === '"') return undefined;
    to += 1;
  }
  const end = text[to] === '\n' && text[to - 1] === '\r' && to > from ? to - 1 : to;
  return { value: text.slice(from, end), newlines: 0, to: end };
}
