/** The report at any day: four figures, the table, and beside it the judgments behind the figure that is open. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type KeyboardEvent } from 'react';
import {
  REPORT_GROUPING_LABELS,
  type FollowReport,
  type FollowReportRow,
  type ReportGrouping,
} from '#features/admin-judgments/contract.ts';
import { REPORT_COLUMN_LABELS } from '#features/admin-judgments/domain/report-columns.ts';
import { findIsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { LinkButton } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Kpi, KpiRow } from '#ui/display/kpi.tsx';
import { EmptyState, Panel, Skeleton } from '#ui/display/panel.tsx';
import { SplitView, type SplitSide } from '#ui/display/split-view.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { useTopNote } from '#ui/shell/top-note.tsx';
import { useToday } from '#ui/today.tsx';
import { NARROW, useMedia } from '#ui/use-media.ts';
import { FilterSelect } from '#web/features/cases/filter-select.tsx';
import { useSession } from '#web/session.ts';
import { shortUnitName } from '#web/unit-name.ts';
import { reportFileHref, reportQuery, type ReportQuestion } from './follow-queries.ts';
import { cellOfWord, groupingOf, type FollowSearch } from './follow-search.ts';
import { NARROW_ROW_HEIGHT } from './follow-columns.tsx';
import { ReportJudgments } from './report-judgments.tsx';
import { cellHref, NARROW_REPORT_COLUMN, reportColumns } from './report-columns.tsx';

export interface ReportViewProps {
  readonly search: FollowSearch;
  readonly onChange: (changes: FollowSearch, keepHistory?: boolean) => void;
}

const TOTAL_ROW = '*';
const GROUPINGS = [
  { value: 'debtor-kind', label: 'Cấp' },
  { value: 'unit', label: 'Đơn vị' },
  { value: 'officer', label: 'Chấp hành viên' },
] as const satisfies readonly { readonly value: ReportGrouping; readonly label: string }[];
const NARROW_ROWS = { column: NARROW_REPORT_COLUMN, rowHeight: NARROW_ROW_HEIGHT };

export function ReportView({ search, onChange }: ReportViewProps) {
  const today = useToday();
  const by = groupingOf(search);
  const on = search.on ?? today;
  const question = useMemo<ReportQuestion>(() => ({ on, unit: search.unit, by }), [on, search.unit, by]);
  const report = useQuery(reportQuery(question));
  useTopNote(`số liệu đến hết ngày ${formatDate(on)}`);
  return (
    <>
      <ReportTools search={search} question={question} onChange={onChange} />
      {report.error !== null && report.data === undefined ? (
        <Panel padded>
          <EmptyState title={refusalsOf(report.error)[0]?.sentence ?? 'Chưa lập được báo cáo.'} />
        </Panel>
      ) : report.data === undefined ? (
        <Skeleton height={380} />
      ) : (
        <ReportBody report={report.data} search={search} question={question} onChange={onChange} />
      )}
    </>
  );
}

function ReportTools({ search, question, onChange }: ReportViewProps & { question: ReportQuestion }) {
  const { units } = useSession();
  return (
    <div className="follow-report-tools no-print">
      <DayChoice key={question.on} on={question.on} onChange={(on) => onChange({ on, cell: undefined })} />
      {units.length > 1 ? (
        <FilterSelect
          label="Đơn vị"
          options={units.map((unit) => ({ value: unit.code, label: shortUnitName(unit.name) }))}
          value={search.unit}
          onChange={(unit) => onChange({ unit, cell: undefined })}
        />
      ) : null}
      <Segmented
        small
        label="Chia theo"
        options={GROUPINGS}
        value={question.by}
        onChange={(by) => onChange({ by, cell: undefined })}
      />
      <span className="grow" />
      <LinkButton small icon="download" download href={reportFileHref(question, 'xlsx')}>
        Excel
      </LinkButton>
      <LinkButton small download href={reportFileHref(question, 'csv')}>
        CSV
      </LinkButton>
    </div>
  );
}

/** The day is taken on Enter, on leaving the field, or at once when picked from the calendar: not while half typed. */
function DayChoice({ on, onChange }: { on: string; onChange: (day: string) => void }) {
  const today = useToday();
  const [typed, setTyped] = useState<string>(on);
  const take = (text: string) => {
    const day = findIsoDay(text);
    if (day !== undefined && day !== on && day <= today) onChange(day);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    take(typed);
  };
  const day = findIsoDay(typed);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to the field inside
    <div className="follow-report-day" onKeyDown={onKeyDown} onBlur={() => take(typed)}>
      <DateField
        name="on"
        label="Đến hết"
        max={today}
        value={typed}
        error={day !== undefined && day > today ? `Chưa đến ngày ${formatDate(day)}.` : undefined}
        onChange={(text) => {
          setTyped(text);
          // A day that comes while nobody types in the field was picked from the calendar.
          if (!(document.activeElement instanceof HTMLInputElement)) take(text);
        }}
      />
    </div>
  );
}

interface BodyProps extends ReportViewProps {
  readonly report: FollowReport;
  readonly question: ReportQuestion;
}

function sideOf({ report, search, question, onChange }: BodyProps): SplitSide | undefined {
  const cell = search.cell === undefined ? undefined : cellOfWord(search.cell);
  if (cell === undefined) return undefined;
  const row = report.rows.find(({ code }) => code === cell.row);
  return {
    key: `${cell.column} ${cell.row}`,
    title: `${row?.label ?? cell.row} · ${REPORT_COLUMN_LABELS[cell.column]}`,
    content: <ReportJudgments question={question} cell={cell} figure={row?.counts[cell.column]} />,
    onClose: () => onChange({ cell: undefined }),
  };
}

function ReportBody(props: BodyProps) {
  const { report, search, onChange } = props;
  const narrow = useMedia(NARROW);
  const columns = useMemo(() => reportColumns(search, REPORT_GROUPING_LABELS[report.by]), [search, report.by]);
  const all = report.rows[0]?.counts;
  const onOpenRow = ({ code }: FollowReportRow) => onChange({ cell: `total:${code}` }, search.cell === undefined);
  return (
    <>
      {all === undefined ? null : (
        <KpiRow label="Tóm tắt báo cáo" columns="1fr 1fr 1fr 1fr">
          <Kpi
            label="Phải theo dõi"
            value={all.total}
            unit="bản án"
            href={cellHref(search, TOTAL_ROW, 'total')}
            note={`từ ${formatDate(report.from)}: ${all.old} cũ, ${all.new} mới`}
          />
          <Kpi
            label="Thi hành xong"
            value={all.performed}
            href={cellHref(search, TOTAL_ROW, 'performed')}
            note={`${all['performed-in-time']} đúng hạn, ${all['performed-late']} chậm`}
          />
          <Kpi
            label="Đang quá hạn"
            value={all['pending-late']}
            tone={all['pending-late'] > 0 ? 'red' : 'plain'}
            href={cellHref(search, TOTAL_ROW, 'pending-late')}
            note={`trong ${all.pending} bản án chuyển kỳ sau`}
          />
          <Kpi
            label="Kiến nghị chưa trả lời"
            value={all['petitions-waiting']}
            href={cellHref(search, TOTAL_ROW, 'petitions-waiting')}
            note={`đã gửi ${all.petitions}, xử lý ${all.sanctions} trường hợp`}
          />
        </KpiRow>
      )}
      <SplitView
        sideWidth={480}
        side={sideOf(props)}
        list={
          <DataTable
            label="Báo cáo theo dõi thi hành án hành chính"
            storageKey="admin-judgments-report"
            columns={columns}
            rows={report.rows}
            rowId={(row) => row.code}
            isTotal={(row) => row.code === TOTAL_ROW}
            unit="dòng"
            narrow={NARROW_ROWS}
            {...(narrow ? { onOpenRow } : {})}
            empty={<EmptyState title="Chưa có bản án nào trong kỳ." />}
          />
        }
      />
    </>
  );
}
