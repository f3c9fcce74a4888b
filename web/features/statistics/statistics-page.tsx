/**
 * The results report: four figures, the table of all columns, its comparison with the same period, its charts and its
 * text. Everything that is chosen stands in the address; every figure opens the cases that make it.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { REPORT_GROUPING_LABELS, type ResultsReportPage } from '#features/statistics/contract.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { RULES_2019 } from '#law/counting-rules.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { EmptyState, PageHeader, Panel, Skeleton } from '#ui/display/panel.tsx';
import { Help } from '#ui/display/help.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { useShortcut } from '#ui/shell/shortcuts.tsx';
import { useTopNote } from '#ui/shell/top-note.tsx';
import { unitChoices, unitsQuery } from '#web/features/organisation/units.ts';
import { useSession } from '#web/session.ts';
import { ComparisonView } from './comparison-view.tsx';
import { NarrativePanel } from './narrative-panel.tsx';
import { ReportCharts } from './report-charts.tsx';
import { ReportFilters } from './report-filters.tsx';
import { ReportKpis } from './report-kpis.tsx';
import { ReportPaper } from './report-paper.tsx';
import { groupingOf, questionOf } from './report-question.ts';
import { rowsOfReport, type ReportRow } from './report-rows.ts';
import { statisticsHref, statisticsSearch, type ReportView, type StatisticsSearch } from './report-search.ts';
import { ReportTable } from './report-table.tsx';
import { reportFileHref, reportQuery, type ReportQuestion } from './statistics-api.ts';
import './statistics.css';

const route = getRouteApi('/frame/statistics');

const VIEWS: readonly { readonly value: ReportView; readonly label: string }[] = [
  { value: 'table', label: 'Bảng số liệu' },
  { value: 'comparison', label: 'So cùng kỳ' },
  { value: 'charts', label: 'Biểu đồ' },
  { value: 'text', label: 'Lời văn' },
];

export function StatisticsPage() {
  const search = route.useSearch();
  const session = useSession();
  const { navigate } = useNavigation();
  const units = useQuery(unitsQuery(session.today));
  const by = groupingOf(search, units.data, session.units);
  const question = useMemo(() => questionOf(search, session.today, by), [search, session.today, by]);
  const report = useQuery({ ...reportQuery(question), enabled: units.data !== undefined || units.isError });
  const rows = useMemo(() => (report.data === undefined ? [] : rowsOfReport(report.data)), [report.data]);
  useTopNote(`số liệu đến hết ngày ${formatDate(question.on)}`);
  const change = (changes: Partial<Record<keyof StatisticsSearch, string | undefined>>) =>
    navigate(statisticsHref(statisticsSearch({ ...search, ...changes })));
  useShortcut('p', 'In báo cáo thống kê', () => window.print(), { action: true });
  return (
    <div className="statistics-page">
      <PageHeader title="Kết quả thi hành án" tags={<Title report={report.data} />}>
        <Segmented
          label="Cách xem"
          options={VIEWS}
          value={search.view ?? 'table'}
          onChange={(view) => change({ view: view === 'table' ? undefined : view })}
        />
        <Downloads question={question} />
      </PageHeader>
      <ReportFilters on={question.on} by={by} search={search} units={unitChoices(session.units)} onChange={change} />
      {report.error !== null && report.data === undefined ? (
        <ReportFailed error={report.error} onAgain={() => void report.refetch()} />
      ) : (
        <ReportBody
          report={report.data}
          rows={rows}
          stale={report.isPlaceholderData}
          search={search}
          question={question}
        />
      )}
      <Downloads question={question} below />
    </div>
  );
}

/** `06 tháng năm 2021`, or the day itself where it ends no month. */
function titleOf(report: ResultsReportPage): string {
  return report.title ?? `đến ngày ${formatDate(report.on)}`;
}

function Title({ report }: { report: ResultsReportPage | undefined }) {
  return (
    <>
      {report === undefined ? null : <Tag>{titleOf(report)}</Tag>}
      <Help about="Cách tính số liệu">
        <p>
          Năm thống kê từ 01/10 đến 30/09. Số liệu tính mọi quyết định, biên bản đến hết ngày đã chọn, theo{' '}
          {RULES_2019.circular}.
        </p>
        <p>
          Phải thi hành là số cũ chuyển sang cộng thụ lý mới, trừ ủy thác, rút lên, thu hồi và hủy. Tỷ lệ xong là giải
          quyết xong (thi hành xong và đình chỉ) trên số có điều kiện thi hành.
        </p>
        <p>Mỗi con số mở ra danh sách hồ sơ làm nên nó; vạch đỏ trên thanh là cùng kỳ năm trước.</p>
      </Help>
    </>
  );
}

function Downloads({ question, below = false }: { question: ReportQuestion; below?: boolean }) {
  return (
    <span className={below ? 'row downloads-below no-print' : 'row downloads'}>
      <LinkButton icon="download" download href={reportFileHref(question, 'xlsx')}>
        Excel
      </LinkButton>
      <LinkButton download href={reportFileHref(question, 'csv')}>
        CSV
      </LinkButton>
      <LinkButton download href={reportFileHref(question, 'txt')}>
        TXT
      </LinkButton>
      <Button icon="print" keys="P" onClick={() => window.print()}>
        In
      </Button>
    </span>
  );
}

interface BodyProps {
  readonly report: ResultsReportPage | undefined;
  readonly rows: readonly ReportRow[];
  /** The figures are those of the question before, while the new ones are on their way. */
  readonly stale: boolean;
  readonly search: StatisticsSearch;
  readonly question: ReportQuestion;
}

function ReportBody({ report, rows, stale, search, question }: BodyProps) {
  const total = rows[0];
  if (report === undefined || total === undefined) {
    return (
      <>
        <Skeleton height={104} />
        <Skeleton height={380} />
      </>
    );
  }
  const view = search.view ?? 'table';
  const measure = search.show === 'money' ? 'money_vnd' : 'matters';
  return (
    <div className={stale ? 'report-body stale' : 'report-body'} aria-busy={stale}>
      <ReportKpis total={total} search={withoutView(search)} />
      {view === 'table' ? <ReportTable rows={rows} search={search} question={question} /> : null}
      {view === 'comparison' ? <ComparisonView report={report} rows={rows} search={search} /> : null}
      {view === 'charts' ? <ReportCharts question={question} rows={rows} measure={measure} by={question.by} /> : null}
      {view === 'text' ? <NarrativePanel on={question.on} unit={question.unit} /> : null}
      {view === 'table' ? (
        <ReportPaper
          report={report}
          title={titleOf(report)}
          rows={rows}
          groupLabel={REPORT_GROUPING_LABELS[question.by]}
        />
      ) : null}
    </div>
  );
}

/** Figures open their cases in the table view, wherever they are pressed. */
function withoutView(search: StatisticsSearch): StatisticsSearch {
  const { view: _view, row: _row, ...rest } = search;
  return rest;
}

function ReportFailed({ error, onAgain }: { error: Error; onAgain: () => void }) {
  return (
    <Panel padded>
      <EmptyState
        title={refusalsOf(error)[0]?.sentence ?? 'Chưa lập được báo cáo.'}
        actions={
          <>
            <Button kind="primary" onClick={onAgain}>
              Thử lại
            </Button>
            <LinkButton href="/statistics">Xem số liệu hôm nay</LinkButton>
          </>
        }
      >
        Số liệu được lập lại từ các quyết định trong sổ mỗi lần mở trang; không có gì bị mất.
      </EmptyState>
    </Panel>
  );
}
