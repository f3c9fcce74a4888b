/** The comparison with the same period, for the sum of all or for one row of the report. */
import type { ResultsReportPage } from '#features/statistics/contract.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { Panel } from '#ui/display/panel.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import type { ReportRow } from './report-rows.ts';
import { statisticsHref, TOTAL_ROW, type StatisticsSearch } from './report-search.ts';

export interface ComparisonViewProps {
  readonly report: ResultsReportPage;
  readonly rows: readonly ReportRow[];
  readonly search: StatisticsSearch;
}

export function ComparisonView({ report, rows, search }: ComparisonViewProps) {
  const { navigate } = useNavigation();
  const row = rows.find((candidate) => candidate.code === search.row) ?? rows[0];
  if (row === undefined) return null;
  return (
    <Panel
      fill
      title={`So với cùng kỳ năm trước: ${row.name}`}
      note={`${formatDate(report.on)} và ${formatDate(report.same_period.on)}`}
      actions={
        <div className="comparison-row no-print">
          <ChoiceField
            name="row"
            label="Dòng"
            choices={rows.map(({ code, name }) => ({ value: code, label: name }))}
            value={row.code}
            onChange={(code) => navigate(statisticsHref({ ...search, row: code === '' ? TOTAL_ROW : code }))}
          />
        </div>
      }
    >
      <ComparisonTable row={row} on={report.on} sameOn={report.same_period.on} search={search} />
    </Panel>
  );
}
