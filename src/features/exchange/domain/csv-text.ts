/** Writes CSV as RFC 4180 has it: UTF-8, commas, lines that end with a line feed. */

const QUOTED = /[",\n\r;]/;

/** A row with its line end. A cell with a semicolon is quoted too, so that no reader takes it for a separator. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

function csvCell(cell: string): string {
  return QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
