/** The results report as CSV: a line for each row and measure, the columns by their codes, numbers without grouping. */
import { REPORT_COLUMNS } from '../contract.ts';
import type { MeasureName } from '../domain/figures.ts';
import type { ResultsReport } from '../domain/results-report.ts';
import { FORM_COLUMNS, formRows } from './results-layout.ts';
import type { FormRow } from './results-layout.ts';

export type CsvDialect = { readonly separator: ',' | ';'; readonly byte_order_mark: boolean };

/** RFC 4180, for programs. */
export const PLAIN_CSV: CsvDialect = { separator: ',', byte_order_mark: false };
/** As Excel on a Vietnamese machine reads it. */
export const EXCEL_CSV: CsvDialect = { separator: ';', byte_order_mark: true };

const COLUMNS = [...REPORT_COLUMNS, 'rate'] as const;

/** First columns: which kind of row, code and name of the group, `matters` or `money_vnd`. */
export function resultsCsv(report: ResultsReport, dialect: CsvDialect): string {
  const header = ['row', 'code', 'name', 'measure', ...COLUMNS];
  const lines = formRows(report).flatMap((row) =>
    (['matters', 'money_vnd'] as const).map((measure) => [
      row.kind,
      row.code,
      row.name,
      measure,
      ...valuesOf(row, measure),
    ]),
  );
  const text = [header, ...lines].map((line) => line.map((field) => csvField(field, dialect)).join(dialect.separator));
  return `${dialect.byte_order_mark ? '\uFEFF' : ''}${text.join('\r\n')}\r\n`;
}

/** The values of a row, which stand in the order of the form, in the order of the columns. */
function valuesOf(row: FormRow, measure: MeasureName): string[] {
  return COLUMNS.map((column) => {
    const at = FORM_COLUMNS.findIndex((candidate) => candidate.column === column);
    const value = row.values[measure][at];
    return value === null || value === undefined ? '' : String(value);
  });
}

/** A name that begins like a formula is kept a text, so that it cannot run in the reader's Excel; numbers may be negative. */
function csvField(field: string, { separator }: CsvDialect): string {
  const text = /^[=+@\t\r]/.test(field) || /^-(?![\d.]+$)/.test(field) ? `'${field}` : field;
  return text.includes('"') || text.includes(separator) || /[\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
