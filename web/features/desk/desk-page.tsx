/**
 * The day of work: what is late, due and coming, who was reminded, the queues of cases; a leader's officers with the same
 * figures; for a reviewer the files that go to the archive.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import {
  DEADLINE_SPAN_LABELS,
  DEADLINE_SPANS,
  type DeadlineScope,
  type DeadlineSpan,
} from '#features/cases/domain/deadline-day.ts';
import { formatCount } from '#kit/vietnamese-format.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { EmptyState, PageHeader, Panel } from '#ui/display/panel.tsx';
import { Tabs } from '#ui/display/tabs.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { useSession } from '#web/session.ts';
import { PagePending } from '#web/page-states.tsx';
import { useOwnUnits } from '#web/features/cases/use-units.ts';
import { workDay } from '#web/features/deadlines/deadline-api.ts';
import { DeadlineTable } from '#web/features/deadlines/deadline-table.tsx';
import { shortUnitName } from '#web/unit-name.ts';
import { ArchiveTable } from './archive-table.tsx';
import './desk.css';
import { DeskFigures } from './desk-figures.tsx';
import { deskQuery } from './desk-query.ts';
import { FindingTable, openFindings } from './finding-table.tsx';
import { isQueue, isSpan, type DeskSearch, type DeskView } from './desk-search.ts';
import { firstView, holdsNone, tabOf, tabsOf, type DeskTab, type DeskWork } from './desk-tabs.ts';
import { officerRows, OfficerTable } from './officer-table.tsx';
import { QueueTable } from './queue-table.tsx';
import { ReminderList } from './reminder-list.tsx';

const route = getRouteApi('/frame/');

type Go = (changes: DeskSearch, keepHistory: boolean) => void;

/** A clerk or an accountant carries no cases: the desk says where their work is. */
function NoCases({ abilities }: { abilities: readonly string[] }) {
  return (
    <Panel padded>
      <EmptyState
        title="Anh/chị không giữ hồ sơ nào."
        actions={
          <>
            {abilities.includes('intake.register') ? (
              <LinkButton kind="primary" href="/intake">
                Sổ bản án, yêu cầu đã nhận
              </LinkButton>
            ) : null}
            <LinkButton href="/cases">Hồ sơ của đơn vị</LinkButton>
          </>
        }
      >
        Trang này liệt kê việc của chấp hành viên: quá hạn, đến hạn hôm nay, sắp đến hạn, chưa thông báo, chưa xác minh.
        Bấm Ctrl K để tìm người, số quyết định, bản án.
      </EmptyState>
    </Panel>
  );
}

const EMPTY_SENTENCES = {
  late: 'Không có việc nào quá hạn.',
  today: 'Hôm nay không có thời hạn nào đến ngày cuối.',
  week: 'Trong 7 ngày tới không có thời hạn nào.',
  month: 'Từ tuần sau đến hết 30 ngày tới không có thời hạn nào.',
  others: 'Không có tòa án, cơ quan, tổ chức nào trễ hạn trả lời.',
} as const satisfies Record<DeadlineSpan, string>;

const SCOPES = [
  { value: 'own', label: 'Hồ sơ tôi giữ' },
  { value: 'units', label: 'Cả đơn vị' },
] as const;

/** The deadlines of one span, with the choice of the others above them. */
function Deadlines({ work, span, search, go }: { work: DeskWork; span: DeadlineSpan; search: DeskSearch; go: Go }) {
  const { day } = work;
  const of = day.by_officer.filter((row) => search.officer === undefined || row.officer === search.officer);
  const count = (one: DeadlineSpan) => of.reduce((total, row) => total + row[one], 0);
  const { scope } = day;
  const { officer } = search;
  const question = useMemo(() => ({ scope, span, officer }), [scope, span, officer]);
  return (
    <div className="desk-deadlines">
      <div className="desk-tools no-print">
        <Segmented
          small
          label="Thời hạn theo ngày"
          value={span}
          onChange={(show) => go({ show, open: undefined }, false)}
          options={DEADLINE_SPANS.map((value) => ({
            value,
            label: `${DEADLINE_SPAN_LABELS[value]} ${formatCount(count(value))}`,
          }))}
        />
        {officer === undefined ? null : (
          <Button small icon="close" onClick={() => go({ officer: undefined, open: undefined }, false)}>
            {of[0]?.officer_name ?? officer}
          </Button>
        )}
      </div>
      <DeadlineTable
        key={`${scope} ${span} ${officer ?? ''}`}
        label={`Thời hạn: ${DEADLINE_SPAN_LABELS[span]}`}
        question={question}
        total={count(span)}
        open={search.open}
        onOpen={(open, first) => go({ show: span, open }, first)}
        empty={EMPTY_SENTENCES[span]}
      />
    </div>
  );
}

interface SideProps {
  readonly work: DeskWork;
  readonly view: DeskView;
  readonly search: DeskSearch;
  readonly officer: string | undefined;
  readonly go: Go;
}

function Side({ work, view, search, officer, go }: SideProps) {
  const { person } = useSession();
  const whose = work.day.scope === 'own' ? person.code : search.officer;
  const units = useOwnUnits();
  const unitName = useCallback(
    (code: string) => shortUnitName(units.find((unit) => unit.code === code)?.name ?? code),
    [units],
  );
  const rows = useMemo(() => officerRows(work.desk, work.day), [work.desk, work.day]);
  const onOpen = (open: string | undefined, first: boolean) => go({ show: view, open }, first);
  if (isSpan(view)) return <Deadlines work={work} span={view} search={search} go={go} />;
  if (view === 'officers') return <OfficerTable rows={rows} unitName={unitName} />;
  if (view === 'reminders') return <ReminderList />;
  if (view === 'findings')
    return <FindingTable officer={whose} total={work.findings} open={search.open} onOpen={onOpen} />;
  if (view === 'archive') return <ArchiveTable total={work.day.archive ?? 0} open={search.open} onOpen={onOpen} />;
  return isQueue(view) ? (
    <QueueTable key={view} queue={view} officer={officer} open={search.open} onOpen={onOpen} />
  ) : null;
}

/** The view the address asks for, where this person has it. */
function viewOf(search: DeskSearch, work: DeskWork): DeskView {
  const { show } = search;
  const known = show !== undefined && tabsOf(work).some((tab) => tab.id === tabOf(show));
  return known ? show : firstView(work);
}

function DeskOf({ work, search }: { work: DeskWork; search: DeskSearch }) {
  const navigate = route.useNavigate();
  const { person, abilities } = useSession();
  const { desk, day } = work;
  const view = viewOf(search, work);
  const officer = desk.scope === 'own' ? person.code : undefined;
  const go: Go = (changes, keepHistory) =>
    void navigate({ search: (now) => ({ ...now, ...changes }), replace: !keepHistory });
  const showTab = (tab: DeskTab) =>
    go({ show: tab === 'deadlines' ? pressingSpan(work) : tab, open: undefined, officer: undefined }, false);
  const bothScopes = day.may_oversee && abilities.includes('cases.carry-out');
  return (
    <>
      <PageHeader
        title={day.scope === 'own' ? `Việc hôm nay của ${person.name}` : 'Việc hôm nay'}
        tags={
          bothScopes ? (
            <Segmented<DeadlineScope>
              small
              label="Thời hạn của ai"
              value={day.scope}
              options={SCOPES}
              onChange={(scope) => go({ scope, show: undefined, officer: undefined, open: undefined }, false)}
            />
          ) : undefined
        }
      >
        <LinkButton icon="calendar" href={day.scope === 'own' ? '/deadlines?scope=own' : '/deadlines'}>
          Lịch thời hạn
        </LinkButton>
        {abilities.includes('intake.decide') ? (
          <LinkButton kind="primary" icon="plus" href="/intake/new">
            Thụ lý mới
          </LinkButton>
        ) : undefined}
      </PageHeader>
      <DeskFigures desk={desk} day={day} search={search} officer={officer} />
      <div className="desk-work">
        <Tabs label="Việc chờ" tabs={tabsOf(work)} active={tabOf(view)} onChange={showTab}>
          <Side work={work} view={view} search={search} officer={officer} go={go} />
        </Tabs>
      </div>
    </>
  );
}

/** Among the deadlines one begins with what is late, else with what comes first. */
function pressingSpan({ day }: DeskWork): DeadlineSpan {
  return (['late', 'today', 'week', 'month'] as const).find((span) => day.counts[span] > 0) ?? 'late';
}

export function DeskPage() {
  const search = route.useSearch();
  const { person, abilities } = useSession();
  const { data: desk, error } = useQuery(deskQuery);
  const { data: day, error: dayError } = useQuery(workDay(search.scope));
  const mayReadFindings = abilities.some((ability) => ability.startsWith('inspections.read'));
  const own = day?.scope === 'own' ? person.code : search.officer;
  const { data: findings } = useQuery({ ...openFindings(own), enabled: mayReadFindings && day !== undefined });
  if (desk === undefined || day === undefined) {
    const failed = error ?? dayError;
    if (failed !== null) throw failed;
    return <PagePending />;
  }
  const work = { desk, day, findings: mayReadFindings ? (findings ?? 0) : undefined };
  const isIdle = holdsNone(work) && !day.may_oversee && day.by_officer.length === 0 && day.unread_reminders === 0;
  if (!isIdle) return <DeskOf work={work} search={search} />;
  return (
    <>
      <PageHeader title={`Việc hôm nay của ${person.name}`} />
      <NoCases abilities={abilities} />
    </>
  );
}
