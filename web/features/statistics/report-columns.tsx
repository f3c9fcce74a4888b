/**
 * The columns of the results report: a summary of matters and money side by side, and each of the two in full. Every
 * figure leads to the cases that make it.
 */
import { REPORT_GROUPING_LABELS, type ReportGrouping } from '#features/statistics/contract.ts';
import { formatCount, formatVnd } from '#kit/vietnamese-format.ts';
import type { ResultColumn } from '#law/counting-rules.ts';
import { BarComparison } from '#ui/display/bar-comparison.tsx';
import { Change } from '#ui/display/figures.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { COLUMN_GROUPS, COLUMN_HELP, HEADING_LABELS, SHORT_LABELS } from './column-words.ts';
import { billionsText, percentNumber, type ReportRow } from './report-rows.ts';
import { statisticsHref, wordOfCell, type Measure, type ReportShow, type StatisticsSearch } from './report-search.ts';
import { shortUnitName } from '#web/unit-name.ts';

type Column = DataColumn<ReportRow>;

export interface ColumnsContext {
  readonly search: StatisticsSearch;
  readonly by: ReportGrouping;
}

/** The address that opens the cases behind a figure of a row, beside the table. */
export function cellHref(search: StatisticsSearch, row: string, column: ResultColumn, measure: Measure): string {
  return statisticsHref({ ...search, cell: wordOfCell({ row, column, measure }) });
}

function figureColumn(
  { search }: ColumnsContext,
  column: ResultColumn,
  measure: Measure,
  place: { readonly group: string; readonly width: number; readonly full?: boolean },
): Column {
  const isOpen = (row: ReportRow) => search.cell === wordOfCell({ row: row.code, column, measure });
  return {
    id: `${column}:${measure}`,
    header: place.full === true ? HEADING_LABELS[column] : SHORT_LABELS[column],
    group: place.group,
    kind: measure === 'matters' ? 'count' : 'money',
    width: place.width,
    grow: 1,
    sortable: true,
    ...(place.full === true && COLUMN_HELP[column] !== undefined ? { help: COLUMN_HELP[column] } : {}),
    value: (row) => row[measure][column],
    // Nothing stands behind a zero.
    href: (row) => (row[measure][column] === 0 ? undefined : cellHref(search, row.code, column, measure)),
    render: (row) => <Figure value={row[measure][column]} measure={measure} open={isOpen(row)} />,
  };
}

function Figure({ value, measure, open }: { value: number; measure: Measure; open: boolean }) {
  const classes = `report-figure${open ? ' open' : ''}${value === 0 ? ' zero' : ''}`;
  if (measure === 'matters') return <span className={classes}>{formatCount(value)}</span>;
  return (
    <span className={classes} title={`${formatVnd(value)} ₫`}>
      {billionsText(value)}
    </span>
  );
}

function rateColumns({ search }: ColumnsContext, measure: Measure, group: string, short: boolean): readonly Column[] {
  const rate: Column = {
    id: `rate:${measure}`,
    header: short && measure === 'money_vnd' ? '%' : 'Năm nay',
    group,
    kind: 'percent',
    width: short ? 70 : 92,
    grow: 1,
    sortable: true,
    strong: true,
    ...(short ? {} : { help: 'Giải quyết xong chia cho có điều kiện thi hành, tính bằng phần trăm.' }),
    value: (row) => row[measure].rate,
    href: (row) => (row[measure].done === 0 ? undefined : cellHref(search, row.code, 'done', measure)),
    render: (row) => (row[measure].rate ?? '–').replace('.', ','),
  };
  const points: Column = {
    id: `points:${measure}`,
    header: short ? '+/−' : 'Tăng, giảm',
    group,
    kind: 'percent',
    width: short ? 70 : 106,
    grow: 1,
    sortable: true,
    ...(short ? {} : { help: 'So với cùng kỳ năm trước, tính bằng điểm phần trăm.' }),
    value: (row) => row.rate_points[measure],
    href: (row) => statisticsHref({ ...withoutCell(search), view: 'comparison', row: row.code }),
    render: (row) => <Change value={row.rate_points[measure]} />,
  };
  return [rate, points];
}

function withoutCell(search: StatisticsSearch): StatisticsSearch {
  const { cell: _closed, ...rest } = search;
  return rest;
}

function barColumn(measure: Measure, group: string): Column {
  return {
    id: `bar:${measure}`,
    header: 'Cùng kỳ',
    group,
    kind: 'percent',
    width: 76,
    value: (row) => row.same_period[measure].rate,
    render: (row) => <RateBar now={row[measure].rate} then={row.same_period[measure].rate} />,
  };
}

function RateBar({ now, then }: { now: string | null; then: string | null }) {
  const word = (rate: string | null) => (rate === null ? 'không có' : `${rate.replace('.', ',')} %`);
  return (
    <BarComparison
      percent={percentNumber(now)}
      {...(then === null ? {} : { target_percent: percentNumber(then) })}
      width={52}
      sentence={`${word(now)}, cùng kỳ ${word(then)}`}
    />
  );
}

function nameColumn({ by }: ColumnsContext): Column {
  return {
    id: 'name',
    header: REPORT_GROUPING_LABELS[by],
    kind: 'text',
    width: by === 'basis' ? 120 : 150,
    grow: 1,
    sortable: true,
    value: (row) => row.name,
    render: (row) => <span title={row.name}>{by === 'unit' || row.is_total ? shortUnitName(row.name) : row.name}</span>,
  };
}

const SUMMARY: readonly ResultColumn[] = ['old', 'new', 'to-enforce', 'enforceable', 'done', 'no-means'];

function summaryColumns(context: ColumnsContext): readonly Column[] {
  const matters = SUMMARY.map((column) => figureColumn(context, column, 'matters', { group: 'Việc', width: 68 }));
  const money = (['to-enforce', 'done'] as const).map((column) =>
    figureColumn(context, column, 'money_vnd', { group: 'Tiền (tỷ đồng)', width: 78 }),
  );
  return [
    nameColumn(context),
    ...matters,
    ...rateColumns(context, 'matters', 'Tỷ lệ việc (%)', true),
    barColumn('matters', 'Tỷ lệ việc (%)'),
    ...money,
    ...rateColumns(context, 'money_vnd', 'Tiền (tỷ đồng)', true),
  ];
}

function fullColumns(context: ColumnsContext, measure: Measure): readonly Column[] {
  const width = measure === 'matters' ? 94 : 98;
  const figures = COLUMN_GROUPS.flatMap(({ group, columns }) =>
    columns.map((column) => figureColumn(context, column, measure, { group, width, full: true })),
  );
  return [
    nameColumn(context),
    ...figures,
    ...rateColumns(context, measure, 'Tỷ lệ (%)', false),
    barColumn(measure, 'Tỷ lệ (%)'),
  ];
}

export function reportColumns(context: ColumnsContext, show: ReportShow): readonly Column[] {
  if (show === 'summary') return summaryColumns(context);
  return fullColumns(context, show === 'matters' ? 'matters' : 'money_vnd');
}
