/** The deadline calendar of an officer, a unit or the province: as a month with the days off, or as a list in the order of days. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import type { DeadlineCalendar, DeadlineScope, WorkDay } from '#features/cases/domain/deadline-day.ts';
import { findIsoDay, firstDayOf, getIsoDay, lastDayOf, monthOf, type IsoDay, type IsoMonth } from '#kit/iso-day.ts';
import { addMonths } from '#kit/working-calendar.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { PageHeader } from '#ui/display/panel.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { useToday } from '#ui/today.tsx';
import { NARROW, useMedia } from '#ui/use-media.ts';
import { FilterSelect } from '#web/features/cases/filter-select.tsx';
import { useOwnUnits } from '#web/features/cases/use-units.ts';
import { useRulebook } from '#web/features/rulebook/rulebook-api.ts';
import { PagePending } from '#web/page-states.tsx';
import { shortUnitName } from '#web/unit-name.ts';
import type { CalendarSearch, CalendarView } from './calendar-search.ts';
import { DayPanel } from './day-panel.tsx';
import { monthOfDeadlines, workDay, type DeadlineQuestion } from './deadline-api.ts';
import { DeadlineTable } from './deadline-table.tsx';
import './deadlines.css';
import { MonthGrid, monthWords } from './month-grid.tsx';

const route = getRouteApi('/frame/deadlines');

const VIEWS = [
  { value: 'month', label: 'Tháng' },
  { value: 'agenda', label: 'Danh sách' },
] as const;

const SCOPES = [
  { value: 'own', label: 'Hồ sơ tôi giữ' },
  { value: 'units', label: 'Cả đơn vị' },
] as const;

/** The month and the day the address means: the day decides, then the month, then today. */
function shownOf(search: CalendarSearch, today: string): { readonly month: IsoMonth; readonly day: IsoDay } {
  const day = findIsoDay(search.day ?? '');
  if (day !== undefined && (search.month === undefined || day.startsWith(search.month)))
    return { month: monthOf(day), day };
  const now = getIsoDay(today);
  const month = search.month === undefined ? monthOf(now) : monthOf(getIsoDay(`${search.month}-01`));
  return { month, day: monthOf(now) === month ? now : firstDayOf(month) };
}

type Change = (changes: CalendarSearch) => void;

function MonthStepper({ month, today, change }: { month: IsoMonth; today: string; change: Change }) {
  const to = (count: number) => change({ month: monthOf(addMonths(firstDayOf(month), count)), day: undefined });
  return (
    <div className="month-stepper">
      <IconButton icon="chevron-left" label="Tháng trước" onClick={() => to(-1)} />
      <strong>Tháng {monthWords(month)}</strong>
      <IconButton icon="chevron-right" label="Tháng sau" onClick={() => to(1)} />
      {today.startsWith(month) ? null : (
        <Button small onClick={() => change({ month: undefined, day: undefined })}>
          Về hôm nay
        </Button>
      )}
    </div>
  );
}

interface FiltersProps {
  readonly search: CalendarSearch;
  readonly work: WorkDay;
  readonly calendar: DeadlineCalendar | undefined;
  readonly change: Change;
}

function Filters({ search, work, calendar, change }: FiltersProps) {
  const units = useOwnUnits();
  const kinds = useMemo(() => {
    const labels = new Map(calendar?.days.flatMap((day) => day.entries.map((entry) => [entry.rule, entry.label])));
    return [...labels]
      .map(([value, label]) => ({ value, label }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'vi'));
  }, [calendar]);
  const officers = work.by_officer.filter((row) => search.unit === undefined || row.unit === search.unit);
  return (
    <>
      {work.scope === 'units' && units.length > 1 ? (
        <FilterSelect
          label="Đơn vị"
          value={search.unit}
          onChange={(unit) => change({ unit, officer: undefined })}
          options={units.map(({ code, name }) => ({ value: code, label: shortUnitName(name) }))}
        />
      ) : null}
      {work.scope === 'units' ? (
        <FilterSelect
          label="Chấp hành viên"
          value={search.officer}
          onChange={(officer) => change({ officer })}
          options={officers.map(({ officer, officer_name }) => ({ value: officer, label: officer_name }))}
        />
      ) : null}
      <FilterSelect label="Loại thời hạn" value={search.rule} onChange={(rule) => change({ rule })} options={kinds} />
    </>
  );
}

export function CalendarPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday();
  const { data: work, error } = useQuery(workDay(search.scope));
  const change: Change = (changes) =>
    void navigate({ search: (now) => ({ ...now, ...changes }), replace: true, resetScroll: false });
  if (work === undefined) {
    if (error !== null) throw error;
    return <PagePending />;
  }
  const { month, day } = shownOf(search, today);
  const { scope, may_oversee } = work;
  const view: CalendarView = search.view ?? 'month';
  return (
    <>
      <PageHeader title="Lịch thời hạn" tags={<MonthStepper month={month} today={today} change={change} />}>
        <Segmented small label="Cách xem" value={view} options={VIEWS} onChange={(next) => change({ view: next })} />
        <Button icon="print" onClick={() => window.print()}>
          In
        </Button>
      </PageHeader>
      <CalendarOf
        key={scope}
        {...{ search, work, month, day, view, today, change }}
        scopes={
          may_oversee ? (
            <Segmented<DeadlineScope>
              small
              label="Thời hạn của ai"
              value={scope}
              options={SCOPES}
              onChange={(next) => change({ scope: next, unit: undefined, officer: undefined, open: undefined })}
            />
          ) : null
        }
      />
    </>
  );
}

interface CalendarOfProps {
  readonly search: CalendarSearch;
  readonly work: WorkDay;
  readonly month: IsoMonth;
  readonly day: IsoDay;
  readonly view: CalendarView;
  readonly today: string;
  readonly change: Change;
  readonly scopes: ReactNode;
}

function CalendarOf({ search, work, month, day, view, today, change, scopes }: CalendarOfProps) {
  const { unit, officer, rule } = search;
  const { scope } = work;
  const question = useMemo<DeadlineQuestion>(() => ({ scope, unit, officer, rule }), [scope, unit, officer, rule]);
  const wholeMonth = useMemo<DeadlineQuestion>(
    () => ({ ...question, due_from: firstDayOf(month), due_to: lastDayOf(month) }),
    [question, month],
  );
  const { data } = useQuery(monthOfDeadlines(month, question));
  const { calendar } = useRulebook();
  const narrow = useMedia(NARROW);
  const total = data?.days.reduce((sum, one) => sum + one.entries.reduce((count, entry) => count + entry.count, 0), 0);
  return (
    <>
      <div className="calendar-tools no-print">
        {scopes}
        <Filters search={search} work={work} calendar={data} change={change} />
        <span className="dim small">{total === undefined ? '' : `${total} thời hạn trong tháng`}</span>
      </div>
      {view === 'agenda' ? (
        <DeadlineTable
          key={month}
          label={`Thời hạn tháng ${monthWords(month)}`}
          question={wholeMonth}
          total={total}
          open={search.open}
          onOpen={(open) => change({ open })}
          empty="Tháng này không có thời hạn nào."
        />
      ) : (
        <div className={narrow ? 'calendar-columns narrow' : 'calendar-columns'}>
          <div className="calendar-month card">
            <MonthGrid
              month={month}
              calendar={calendar}
              deadlines={data}
              today={today}
              day={day}
              onDay={(next) => change({ month: monthOf(next), day: next })}
            />
          </div>
          <DayPanel day={day} question={question} holiday={calendar.findHoliday(day)} />
        </div>
      )}
    </>
  );
}
