/** The table as it goes on paper: a plain table of the rows that are loaded, its heading repeated on every sheet. */
import { formatCount } from '#kit/vietnamese-format.ts';
import { shownText } from './cell-text.ts';
import { isFigure, type CellValue, type DataColumn } from './table-model.ts';

/** More rows than anyone prints; the rest is for the exported workbook. */
export const MOST_PRINTED = 2_000;

/** Tables of more columns lie across the sheet. */
const WIDE = 6;

/** Headings over neighbouring columns, with how many columns each spans; an empty name where there is none. */
function groupsOf<Row>(columns: readonly DataColumn<Row>[]): { key: string; name: string; span: number }[] {
  const groups: { key: string; name: string; span: number }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last !== undefined && last.name === (column.group ?? '')) last.span += 1;
    else groups.push({ key: column.id, name: column.group ?? '', span: 1 });
  }
  return groups;
}

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
  const groups = groupsOf(columns);
  const side = (column: DataColumn<Row>) => ({
    textAlign: isFigure(column.kind) ? ('right' as const) : ('left' as const),
  });
  return (
    <table className={columns.length > WIDE ? 'dt-print dt-print-wide' : 'dt-print'}>
      <caption>
        {label} ·{' '}
        {printed.length < all
          ? `${formatCount(printed.length)} trong ${formatCount(all)} dòng`
          : `${formatCount(all)} dòng`}
      </caption>
      <thead>
        {groups.some((group) => group.name !== '') ? (
          <tr>
            {groups.map((group) => (
              <th key={group.key} scope="colgroup" colSpan={group.span} style={{ textAlign: 'center' }}>
                {group.name}
              </th>
            ))}
          </tr>
        ) : null}
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
