/** The table as it goes on paper: a plain table of the rows that are loaded, its heading repeated on every sheet. */
import { formatCount } from '#kit/vietnamese-format.ts';
import { shownText } from './cell-text.ts';
import { isFigure, type CellValue, type DataColumn } from './table-model.ts';

/** More rows than anyone prints; the rest is for the exported workbook. */
export const MOST_PRINTED = 2_000;

export interface PrintTableProps<Row> {
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly total: number | undefined;
  readonly totals: { readonly label: string; readonly values: Readonly<Record<string, CellValue>> } | undefined;
}

export function PrintTable<Row>({ label, columns, rows, total, totals }: PrintTableProps<Row>) {
  const printed = rows.slice(0, MOST_PRINTED);
  const all = total ?? rows.length;
  const side = (column: DataColumn<Row>) => ({
    textAlign: isFigure(column.kind) ? ('right' as const) : ('left' as const),
  });
  return (
    <table className="dt-print">
      <caption>
        {label} ·{' '}
        {printed.length < all
          ? `${formatCount(printed.length)} trong ${formatCount(all)} dòng`
          : `${formatCount(all)} dòng`}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" style={side(column)}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {printed.map((row, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a sheet of paper is written once
          <tr key={index}>
            {columns.map((column) => (
              <td key={column.id} style={side(column)}>
                {shownText(column.kind, column.value(row))}
                {column.secondLine === undefined ? null : <div>{column.secondLine(row)}</div>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {totals === undefined ? null : (
        <tfoot>
          <tr>
            {columns.map((column, index) => (
              <th key={column.id} style={side(column)}>
                {index === 0 ? totals.label : shownText(column.kind, totals.values[column.id])}
              </th>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
