/** One row of the report as a card, for a screen too narrow for a table: the rate first, then the figures it is made of. */
import { REPORT_GROUPING_LABELS, type ReportGrouping } from '#features/statistics/contract.ts';
import { formatCount } from '#kit/vietnamese-format.ts';
import { AppLink } from '#ui/app-link.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { Change } from '#ui/display/figures.tsx';
import { cellHref, type ColumnsContext } from './report-columns.tsx';
import { billionsText, type ReportRow } from './report-rows.ts';
import type { Measure, ReportShow, StatisticsSearch } from './report-search.ts';
import { shortUnitName } from '#web/unit-name.ts';

export function cardColumn({ search, by }: ColumnsContext, show: ReportShow): DataColumn<ReportRow> {
  const measure: Measure = show === 'money' ? 'money_vnd' : 'matters';
  return {
    id: 'card',
    header: `${REPORT_GROUPING_LABELS[by]}: ${measure === 'matters' ? 'việc' : 'tiền (tỷ đồng)'}`,
    kind: 'text',
    width: 280,
    grow: 1,
    value: (row) => row.name,
    render: (row) => <ReportCard row={row} measure={measure} by={by} search={search} />,
  };
}

const FIGURES = [
  { column: 'to-enforce', label: 'phải thi hành' },
  { column: 'enforceable', label: 'có điều kiện' },
  { column: 'done', label: 'xong' },
] as const;

function ReportCard({
  row,
  measure,
  by,
  search,
}: {
  row: ReportRow;
  measure: Measure;
  by: ReportGrouping;
  search: StatisticsSearch;
}) {
  const figures = row[measure];
  return (
    <span className="report-card">
      <strong>{by === 'unit' || row.is_total ? shortUnitName(row.name) : row.name}</strong>
      <span className="report-card-rate">
        <b>{(figures.rate ?? '–').replace('.', ',')} %</b> <Change value={row.rate_points[measure]} />
      </span>
      <span className="report-card-figures">
        {FIGURES.map(({ column, label }) => (
          <span key={column}>
            <AppLink href={cellHref(search, row.code, column, measure)} tabIndex={-1}>
              {measure === 'matters' ? formatCount(figures[column]) : billionsText(figures[column])}
            </AppLink>
            <span className="dim small">{label}</span>
          </span>
        ))}
      </span>
    </span>
  );
}
