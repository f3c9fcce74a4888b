/** The day in five figures; each leads to what makes it. */
import { formatCount, formatShortVnd, formatVnd } from '#kit/vietnamese-format.ts';
import { OPEN_POSITIONS } from '#law/positions.ts';
import { Kpi, KpiRow } from '#ui/display/kpi.tsx';
import { caseListHref } from '#web/features/cases/case-search.ts';
import { deskHref, type DeskSearch } from './desk-search.ts';
import type { DeskWork } from './desk-tabs.ts';

export interface DeskFiguresProps extends Pick<DeskWork, 'desk' | 'day'> {
  readonly search: DeskSearch;
  /** The officer whose cases are counted; undefined for all of the units. */
  readonly officer: string | undefined;
}

export function DeskFigures({ desk, day, search, officer }: DeskFiguresProps) {
  const { counts } = day;
  const { scope } = search;
  const oldest = day.by_officer.reduce((most, row) => Math.max(most, row.most_days_late), 0);
  return (
    <div className="desk-figures">
      <KpiRow label="Việc hôm nay">
        <Kpi
          label="Quá hạn"
          value={formatCount(counts.late)}
          unit="việc"
          tone={counts.late > 0 ? 'red' : 'plain'}
          href={deskHref({ show: 'late', scope })}
          note={counts.late > 0 ? `muộn nhất ${formatCount(oldest)} ngày` : 'không có việc nào'}
        />
        <Kpi
          label="Đến hạn hôm nay"
          value={formatCount(counts.today)}
          unit="việc"
          href={deskHref({ show: 'today', scope })}
        />
        <Kpi
          label="7 ngày tới"
          value={formatCount(counts.week)}
          unit="việc"
          href={deskHref({ show: 'week', scope })}
          note={`30 ngày tới thêm ${formatCount(counts.month)}`}
        />
        <Kpi
          label="Nhắc việc chưa đọc"
          value={formatCount(day.unread_reminders)}
          href={deskHref({ show: 'reminders', scope })}
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
