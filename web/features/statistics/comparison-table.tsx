/** Every column of the report beside its same period, for one row of it: differences, percentages, percentage points. */
import { useMemo } from 'react';
import { formatCount, formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { COLUMN_LABELS, type ResultColumn } from '#law/counting-rules.ts';
import { Change } from '#ui/display/figures.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { COLUMN_GROUPS, COLUMN_HELP } from './column-words.ts';
import { cellHref } from './report-columns.tsx';
import { billionsText, differenceOf, type ReportRow } from './report-rows.ts';
import type { Measure, StatisticsSearch } from './report-search.ts';

/** A line of the comparison: a column of the report, or the rate. */
interface ComparedLine {
  readonly id: string;
  readonly label: string;
  readonly column: ResultColumn | 'rate';
  readonly is_sum: boolean;
}

const SUMS: ReadonlySet<ResultColumn> = new Set(['total', 'to-enforce', 'enforceable', 'done', 'carried-over']);

const LINES: readonly ComparedLine[] = [
  ...COLUMN_GROUPS.flatMap(({ columns }) => columns).map((column) => ({
    id: column,
    label: COLUMN_LABELS[column],
    column,
    is_sum: SUMS.has(column),
  })),
  { id: 'rate', label: 'Tỷ lệ xong trên có điều kiện', column: 'rate', is_sum: true },
];

/** More of these is worse: what cannot be enforced, is put off, or is carried over. */
const MORE_IS_WORSE: ReadonlySet<ResultColumn> = new Set([
  'no-means',
  'postponed',
  'suspended',
  'carried-over',
  'separate-book',
]);

/** More of these is better; of all others neither more nor less is. */
const MORE_IS_BETTER: ReadonlySet<ResultColumn | 'rate'> = new Set(['completed', 'done', 'enforceable', 'rate']);

function toneClass(column: ComparedLine['column']): string | undefined {
  return MORE_IS_BETTER.has(column) || (column !== 'rate' && MORE_IS_WORSE.has(column)) ? undefined : 'neutral-change';
}

function shownFigure(value: number, measure: Measure): string {
  return measure === 'matters' ? formatCount(value) : billionsText(value);
}

/** The figures of one line; the columns below read them. */
function valueOf(row: ReportRow, line: ComparedLine, measure: Measure, when: 'now' | 'then'): number | string | null {
  const figures = (when === 'now' ? row : row.same_period)[measure];
  return line.column === 'rate' ? figures.rate : figures[line.column];
}

function figureColumn(
  row: ReportRow,
  measure: Measure,
  when: 'now' | 'then',
  header: string,
  hrefOf: (line: ComparedLine) => string | undefined,
): DataColumn<ComparedLine> {
  return {
    id: `${when}:${measure}`,
    header,
    group: measure === 'matters' ? 'Việc' : 'Tiền (tỷ đồng)',
    kind: measure === 'matters' ? 'count' : 'money',
    width: 104,
    grow: 1,
    value: (line) => valueOf(row, line, measure, when),
    href: hrefOf,
    render: (line) => {
      const value = valueOf(row, line, measure, when);
      if (typeof value !== 'number') return value === null ? '–' : `${value.replace('.', ',')} %`;
      return (
        <span title={measure === 'matters' ? undefined : `${formatVnd(value)} ₫`}>{shownFigure(value, measure)}</span>
      );
    },
  };
}

function changeColumns(row: ReportRow, measure: Measure): readonly DataColumn<ComparedLine>[] {
  const group = measure === 'matters' ? 'Việc' : 'Tiền (tỷ đồng)';
  return [
    {
      id: `change:${measure}`,
      header: 'Tăng, giảm',
      group,
      kind: measure === 'matters' ? 'count' : 'money',
      width: 112,
      grow: 1,
      value: (line) =>
        line.column === 'rate' ? row.rate_points[measure] : differenceOf(row, measure, line.column).absolute,
      render: (line) => <AbsoluteChange row={row} line={line} measure={measure} />,
    },
    {
      id: `percent:${measure}`,
      header: '%',
      group,
      kind: 'percent',
      width: 96,
      grow: 1,
      value: (line) => (line.column === 'rate' ? null : differenceOf(row, measure, line.column).percent),
      render: (line) =>
        line.column === 'rate' ? null : (
          <span className={toneClass(line.column)}>
            <Change
              value={differenceOf(row, measure, line.column).percent}
              unit="%"
              moreIsBetter={!MORE_IS_WORSE.has(line.column)}
            />
          </span>
        ),
    },
  ];
}

function AbsoluteChange({ row, line, measure }: { row: ReportRow; line: ComparedLine; measure: Measure }) {
  if (line.column === 'rate') return <Change value={row.rate_points[measure]} unit="điểm" />;
  const { absolute } = differenceOf(row, measure, line.column);
  const moreIsBetter = !MORE_IS_WORSE.has(line.column);
  if (measure === 'matters')
    return (
      <span className={toneClass(line.column)}>
        <Change value={String(absolute)} moreIsBetter={moreIsBetter} />
      </span>
    );
  const text = billionsText(absolute).replace('−', '-').replace(/\./g, '').replace(',', '.');
  return (
    <span title={`${formatVnd(absolute)} ₫`} className={toneClass(line.column)}>
      {/^-?[\d.]+$/.test(text) ? <Change value={text} moreIsBetter={moreIsBetter} /> : text.replace('.', ',')}
    </span>
  );
}

export interface ComparisonTableProps {
  readonly row: ReportRow;
  readonly on: string;
  readonly sameOn: string;
  readonly search: StatisticsSearch;
}

export function ComparisonTable({ row, on, sameOn, search }: ComparisonTableProps) {
  const columns = useMemo((): readonly DataColumn<ComparedLine>[] => {
    const link = (measure: Measure, when: 'now' | 'then') => (line: ComparedLine) => {
      const column = line.column === 'rate' ? 'done' : line.column;
      const { view: _view, row: _row, ...rest } = search;
      const figure = (when === 'now' ? row : row.same_period)[measure][column];
      if (figure === 0) return undefined;
      return cellHref(when === 'now' ? rest : { ...rest, on: sameOn }, row.code, column, measure);
    };
    const side = (measure: Measure) => [
      figureColumn(row, measure, 'now', formatDate(on), link(measure, 'now')),
      figureColumn(row, measure, 'then', formatDate(sameOn), link(measure, 'then')),
      ...changeColumns(row, measure),
    ];
    return [
      {
        id: 'label',
        header: 'Chỉ tiêu',
        kind: 'text',
        width: 210,
        grow: 1,
        value: (line) => line.label,
        render: (line) => (
          <span title={line.column === 'rate' ? undefined : COLUMN_HELP[line.column]}>{line.label}</span>
        ),
      },
      ...side('matters'),
      ...side('money_vnd'),
    ];
  }, [row, on, sameOn, search]);
  return (
    <DataTable
      label={`${row.name}: so với cùng kỳ năm trước`}
      storageKey="statistics-comparison"
      columns={columns}
      rows={LINES}
      rowId={(line) => line.id}
      isTotal={(line) => line.is_sum}
      statusLine={false}
      toolbar={false}
      narrow={{ column: narrowLine(row), rowHeight: 62 }}
    />
  );
}

/** A line as a card on a narrow screen. */
function narrowLine(row: ReportRow): DataColumn<ComparedLine> {
  return {
    id: 'card',
    header: 'Chỉ tiêu: việc, tiền (tỷ đồng)',
    kind: 'text',
    width: 300,
    grow: 1,
    value: (line) => line.label,
    render: (line) => (
      <span className="compared-card">
        <strong>{line.label}</strong>
        <ComparedPair row={row} line={line} measure="matters" />
        <ComparedPair row={row} line={line} measure="money_vnd" />
      </span>
    ),
  };
}

function ComparedPair({ row, line, measure }: { row: ReportRow; line: ComparedLine; measure: Measure }) {
  const text = (when: 'now' | 'then') => {
    const value = valueOf(row, line, measure, when);
    if (typeof value === 'number') return shownFigure(value, measure);
    return value === null ? '–' : value.replace('.', ',');
  };
  return (
    <span className="small">
      <span className="dim">{measure === 'matters' ? 'Việc' : 'Tiền'} </span>
      <b>{text('now')}</b> <span className="dim">/ {text('then')}</span>{' '}
      <AbsoluteChange row={row} line={line} measure={measure} />
    </span>
  );
}
