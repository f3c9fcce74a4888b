/** What ends on one day, each with its case, beside the month. */
import { useInfiniteQuery } from '@tanstack/react-query';
import type { DeadlineRow } from '#features/cases/domain/deadline-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { AppLink } from '#ui/app-link.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState, Panel } from '#ui/display/panel.tsx';
import { caseHref } from '#web/features/cases/case-search.ts';
import { DaysLeft } from '#web/features/cases/days-left-tag.tsx';
import { dayWithWeekday } from '#web/features/rulebook/day-words.ts';
import { deadlinePages, type DeadlineQuestion } from './deadline-api.ts';
import { deadlineId } from './deadline-columns.tsx';

export interface DayPanelProps {
  readonly day: IsoDay;
  readonly question: DeadlineQuestion;
  readonly holiday: string | undefined;
}

function Line({ row, own }: { row: DeadlineRow; own: boolean }) {
  return (
    <li>
      <AppLink href={`${caseHref(row.case_code)}?tab=deadlines`}>
        <strong>{row.label}</strong>
      </AppLink>{' '}
      <DaysLeft deadline={row} />
      <div className="dim small">
        {row.decision_number} · {row.debtors.join('; ')}
        {own ? '' : ` · ${row.officer_name}`}
      </div>
      <div className="dim small">{row.article}</div>
    </li>
  );
}

export function DayPanel({ day, question, holiday }: DayPanelProps) {
  const pages = useInfiniteQuery(deadlinePages({ ...question, due_from: day, due_to: day }));
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Panel title={dayWithWeekday(day)} note={holiday} fill>
      {rows.length === 0 ? (
        <EmptyState title={pages.isPending ? 'Đang đọc...' : 'Ngày này không có thời hạn nào.'} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        <div className="day-scroll" tabIndex={0} role="region" aria-label={`Thời hạn của ${dayWithWeekday(day)}`}>
          <ul className="day-deadlines">
            {rows.map((row) => (
              <Line key={deadlineId(row)} row={row} own={question.scope === 'own'} />
            ))}
          </ul>
          {pages.hasNextPage ? (
            <p className="day-more">
              <Button small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                Xem thêm
              </Button>
            </p>
          ) : null}
        </div>
      )}
    </Panel>
  );
}
