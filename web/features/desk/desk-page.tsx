/** What is waiting: an officer's own queues, a leader's officers and the queues of his units. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { formatCount, formatShortVnd, formatVnd } from '#kit/vietnamese-format.ts';
import { OPEN_POSITIONS } from '#law/positions.ts';
import { CASE_QUEUE_LABELS, CASE_QUEUES, type CaseQueue, type Desk } from '#features/cases/contract.ts';
import { LinkButton } from '#ui/button.tsx';
import { Kpi, KpiRow } from '#ui/display/kpi.tsx';
import { EmptyState, PageHeader, Panel } from '#ui/display/panel.tsx';
import { Tabs } from '#ui/display/tabs.tsx';
import { useSession } from '#web/session.ts';
import { PagePending } from '#web/page-states.tsx';
import { caseListHref } from '#web/features/cases/case-search.ts';
import { useOwnUnits } from '#web/features/cases/use-units.ts';
import { shortUnitName } from '#web/unit-name.ts';
import './desk.css';
import { deskQuery } from './desk-query.ts';
import type { DeskSearch, DeskTab } from './desk-search.ts';
import { OfficerTable } from './officer-table.tsx';
import { QueueTable } from './queue-table.tsx';

const route = getRouteApi('/frame/');

const QUEUE_NOTES = {
  new: 'trong 30 ngày qua',
  'without-notice': 'Điều 39 Luật THADS',
  'without-verification': 'Điều 44 Luật THADS',
  untouched: 'xếp theo lần tác động cuối',
} as const satisfies Record<CaseQueue, string>;

/** The figures lead to the queue beneath them; the last one to all open cases. */
function DeskFigures({ desk, officer }: { desk: Desk; officer: string | undefined }) {
  const oldest = desk.by_officer.reduce((most, row) => Math.max(most, row.untouched_days), 0);
  const counted = CASE_QUEUES.filter((queue) => queue !== 'untouched');
  return (
    <div className="desk-figures">
      <KpiRow label="Việc chờ">
        {counted.map((queue) => (
          <Kpi
            key={queue}
            label={CASE_QUEUE_LABELS[queue]}
            value={formatCount(desk.queues[queue])}
            unit="việc"
            href={`/?show=${queue}`}
            note={QUEUE_NOTES[queue]}
          />
        ))}
        <Kpi
          label={CASE_QUEUE_LABELS.untouched}
          value={formatCount(oldest)}
          unit="ngày"
          href="/?show=untouched"
          note="từ lần tác động cuối"
        />
        <Kpi
          label={desk.scope === 'own' ? 'Đang giữ' : 'Đang thi hành'}
          value={formatCount(desk.open.count)}
          unit="việc"
          href={caseListHref({ position: OPEN_POSITIONS.join(','), ...(officer === undefined ? {} : { officer }) })}
          note={<span title={`${formatVnd(desk.open.rest_vnd)} ₫`}>còn {formatShortVnd(desk.open.rest_vnd)}</span>}
          wide
        />
      </KpiRow>
    </div>
  );
}

/** Where work begins: a leader with the officers, an officer with what is not notified, else with what is new. */
function firstTab(desk: Desk): DeskTab {
  if (desk.scope === 'units') return 'officers';
  return CASE_QUEUES.find((queue) => queue !== 'new' && desk.queues[queue] > 0) ?? 'new';
}

function tabsOf(desk: Desk): readonly { id: DeskTab; label: string; count?: number }[] {
  const queues = CASE_QUEUES.map((id) => ({
    id,
    label: CASE_QUEUE_LABELS[id],
    ...(id === 'untouched' ? {} : { count: desk.queues[id] }),
  }));
  return desk.scope === 'own'
    ? queues
    : [{ id: 'officers' as const, label: 'Theo chấp hành viên', count: desk.by_officer.length }, ...queues];
}

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
        Bàn làm việc liệt kê việc chờ của chấp hành viên: mới thụ lý, chưa thông báo, chưa xác minh, lâu chưa tác động.
        Bấm Ctrl K để tìm người, số quyết định, bản án.
      </EmptyState>
    </Panel>
  );
}

export function DeskPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { person, abilities } = useSession();
  const { data: desk, error } = useQuery(deskQuery);
  const units = useOwnUnits();
  const unitName = useCallback(
    (code: string) => shortUnitName(units.find((unit) => unit.code === code)?.name ?? code),
    [units],
  );
  if (desk === undefined) {
    if (error !== null) throw error;
    return <PagePending />;
  }
  if (desk.scope === 'own' && desk.open.count === 0)
    return (
      <>
        <PageHeader title={`Bàn làm việc của ${person.name}`} />
        <NoCases abilities={abilities} />
      </>
    );
  const officer = desk.scope === 'own' ? person.code : undefined;
  const shown = search.show ?? firstTab(desk);
  const go = (changes: DeskSearch, keepHistory: boolean) =>
    void navigate({ search: (now) => ({ ...now, ...changes }), replace: !keepHistory });
  return (
    <>
      <PageHeader title={desk.scope === 'own' ? `Bàn làm việc của ${person.name}` : 'Bàn làm việc'}>
        {abilities.includes('intake.decide') ? (
          <LinkButton kind="primary" icon="plus" href="/intake/new">
            Thụ lý mới
          </LinkButton>
        ) : undefined}
      </PageHeader>
      <DeskFigures desk={desk} officer={officer} />
      <div className="desk-work">
        <Tabs
          label="Việc chờ"
          tabs={tabsOf(desk)}
          active={shown}
          onChange={(tab) => go({ show: tab, open: undefined }, false)}
        >
          {shown === 'officers' ? (
            <OfficerTable rows={desk.by_officer} unitName={unitName} />
          ) : (
            <QueueTable
              key={shown}
              queue={shown}
              officer={officer}
              open={search.open}
              onOpen={(code, first) => go({ show: shown, open: code }, first)}
            />
          )}
        </Tabs>
      </div>
    </>
  );
}
