/** The charts of a report, loaded when they are looked at: the year's course beside the year before, and the rate by row. */
import { useQuery } from '@tanstack/react-query';
import {
  REPORT_GROUPING_LABELS,
  type ReportGrouping,
  type ResultsSeries,
  type SeriesPoint,
} from '#features/statistics/contract.ts';
import { formatCount } from '#kit/vietnamese-format.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { Chart } from '#ui/chart/chart.tsx';
import type { ChartSeries } from '#ui/chart/chart-model.ts';
import { EmptyState, Panel, Skeleton } from '#ui/display/panel.tsx';
import { percentNumber, type ReportRow } from './report-rows.ts';
import type { Measure } from './report-search.ts';
import { seriesQuery, type ReportQuestion } from './statistics-api.ts';
import { shortUnitName } from '#web/unit-name.ts';

const MONTHS = ['10', '11', '12', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The place of a day's month in the statistical year: October is 0. */
function monthPlace(day: string): number {
  return MONTHS.indexOf(String(Number(day.slice(5, 7))) as (typeof MONTHS)[number]);
}

/** One value a month, null where the year has not come so far. */
function byMonth(points: readonly SeriesPoint[], valueOf: (point: SeriesPoint) => number): readonly (number | null)[] {
  const values: (number | null)[] = MONTHS.map(() => null);
  for (const point of points) values[monthPlace(point.on)] = valueOf(point);
  return values;
}

/** Money as tỷ with two decimals, for an axis. */
function inBillions(amount_vnd: number): number {
  return Math.round(amount_vnd / 10_000_000) / 100;
}

function courseSeries(series: ResultsSeries, measure: Measure): readonly ChartSeries[] {
  const figure = (column: 'to-enforce' | 'done') => (point: SeriesPoint) =>
    measure === 'matters' ? point.matters[column] : inBillions(point.money_vnd[column]);
  return [
    { name: 'Phải thi hành', kind: 'line', values: byMonth(series.this_year, figure('to-enforce')) },
    { name: 'Phải thi hành, năm trước', kind: 'line', values: byMonth(series.last_year, figure('to-enforce')) },
    { name: 'Xong', kind: 'line', values: byMonth(series.this_year, figure('done')) },
    { name: 'Xong, năm trước', kind: 'line', values: byMonth(series.last_year, figure('done')) },
  ];
}

const decimals = (value: number) =>
  value
    .toFixed(2)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+(?!\d))/g, '.');

/** The marks of the axis stand at whole tens and need no decimals; every other rate has its two. */
const rateText = (value: number) => `${value % 10 === 0 ? String(value) : decimals(value)} %`;

export interface ReportChartsProps {
  readonly question: ReportQuestion;
  readonly rows: readonly ReportRow[];
  readonly measure: Measure;
  readonly by: ReportGrouping;
}

export function ReportCharts({ question, rows, measure, by }: ReportChartsProps) {
  const { data, error } = useQuery(seriesQuery(question));
  const groups = rows.filter((row) => !row.is_total && row[measure].rate !== null);
  const height = groups.length > 6 ? Math.max(280, groups.length * 34 + 60) : 280;
  const word = measure === 'matters' ? 'việc' : 'tiền';
  return (
    <div className="report-charts">
      <Panel padded>
        {error === null ? null : (
          <EmptyState title="Chưa lấy được số liệu theo tháng.">{refusalsOf(error)[0]?.sentence}</EmptyState>
        )}
        {data === undefined && error === null ? <Skeleton height={320} /> : null}
        {data === undefined ? null : (
          <Chart
            title={`Lũy kế theo tháng: phải thi hành và giải quyết xong (${measure === 'matters' ? 'việc' : 'tỷ đồng'}${question.only === undefined ? '' : '; án tín dụng, ngân hàng'})`}
            categoryLabel="Tháng"
            categories={MONTHS.map((month) => `T${month}`)}
            series={courseSeries(data, measure)}
            format={measure === 'matters' ? formatCount : decimals}
            height={height}
          />
        )}
      </Panel>
      <Panel padded>
        {groups.length === 0 ? (
          <EmptyState title="Không có dòng nào để so tỷ lệ." />
        ) : (
          <Chart
            title={`Tỷ lệ giải quyết xong về ${word}, so với cùng kỳ`}
            categoryLabel={REPORT_GROUPING_LABELS[by]}
            categories={groups.map((row) => (by === 'unit' ? shortUnitName(row.name) : row.name))}
            series={[
              { name: 'Năm nay', kind: 'bar', values: groups.map((row) => percentNumber(row[measure].rate)) },
              {
                name: 'Cùng kỳ',
                kind: 'bar',
                values: groups.map((row) =>
                  row.same_period[measure].rate === null ? null : percentNumber(row.same_period[measure].rate),
                ),
              },
            ]}
            format={rateText}
            horizontal={groups.length > 6}
            height={height}
          />
        )}
      </Panel>
    </div>
  );
}
