/**
 * A month as a wall calendar: on each day what ends, by kind and number, with the days off of the rulebook. One stop of the Tab
 * key; arrows go from day to day, Page Up and Page Down from month to month, Home and End along the week.
 */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { DeadlineCalendar, DeadlineDayEntry } from '#features/cases/domain/deadline-day.ts';
import { addDays, dayNumberOf, dayOfNumber, weekdayOf } from '#kit/day-number.ts';
import { firstDayOf, getIsoDay, lastDayOf, type IsoDay, type IsoMonth } from '#kit/iso-day.ts';
import { addMonths, type WorkingCalendar } from '#kit/working-calendar.ts';
import { formatCount, formatDate } from '#kit/vietnamese-format.ts';
import { SHORT_WEEKDAYS, weekdayWord } from '#web/features/rulebook/day-words.ts';

const SHOWN_KINDS = 3;

export interface MonthGridProps {
  readonly month: IsoMonth;
  readonly calendar: WorkingCalendar;
  readonly deadlines: DeadlineCalendar | undefined;
  readonly today: string;
  /** The day that is looked at; its deadlines stand beside. */
  readonly day: IsoDay;
  readonly onDay: (day: IsoDay) => void;
}

/** Weeks from Monday to Sunday; days of the months before and after fill the first and the last. */
function weeksOf(month: IsoMonth): readonly (readonly IsoDay[])[] {
  const first = dayNumberOf(firstDayOf(month));
  const last = dayNumberOf(lastDayOf(month));
  const weeks: IsoDay[][] = [];
  for (let monday = first - weekdayOf(first) + 1; monday <= last; monday += 7)
    weeks.push(Array.from({ length: 7 }, (_, index) => dayOfNumber(monday + index)));
  return weeks;
}

/** The day a key leads to; undefined for a key that leads nowhere. */
function dayAfterKey(key: string, day: IsoDay): IsoDay | undefined {
  const weekday = weekdayOf(dayNumberOf(day));
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, 1 - weekday);
    case 'End':
      return addDays(day, 7 - weekday);
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return undefined;
  }
}

function countOf(entries: readonly DeadlineDayEntry[]): { readonly all: number; readonly late: number } {
  return {
    all: entries.reduce((total, entry) => total + entry.count, 0),
    late: entries.reduce((total, entry) => total + entry.late, 0),
  };
}

/** `Thứ Năm, 08/04/2021: 12 thời hạn, 2 quá hạn`: what is heard of a day. */
function dayWords(day: IsoDay, entries: readonly DeadlineDayEntry[], holiday: string | undefined): string {
  const { all, late } = countOf(entries);
  const words = [all === 0 ? 'không có thời hạn' : `${all} thời hạn`, ...(late === 0 ? [] : [`${late} quá hạn`])];
  return `${weekdayWord(day)}, ${formatDate(day)}${holiday === undefined ? '' : `, ${holiday}`}: ${words.join(', ')}`;
}

export function MonthGrid(props: MonthGridProps) {
  const { month, day, onDay, deadlines } = props;
  const table = useRef<HTMLTableElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    table.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = dayAfterKey(event.key, day);
    if (next === undefined) return;
    event.preventDefault();
    byKey.current = true;
    onDay(next);
  };
  const entriesOf = new Map(deadlines?.days.map((one) => [one.day, one.entries]) ?? []);
  return (
    <table
      className="deadline-month"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a calendar of days is a grid
      role="grid"
      aria-label={`Lịch thời hạn tháng ${monthWords(month)}`}
      ref={table}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {SHORT_WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((one) => (
              <DayCell
                key={one}
                {...props}
                one={one}
                entries={one.startsWith(month) ? (entriesOf.get(one) ?? NONE) : NONE}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const NONE: readonly DeadlineDayEntry[] = [];

export function monthWords(month: IsoMonth): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}

type DayCellProps = MonthGridProps & { readonly one: IsoDay; readonly entries: readonly DeadlineDayEntry[] };

function DayCell({ one, entries, month, calendar, today, day, onDay }: DayCellProps) {
  const holiday = calendar.findHoliday(one);
  const isSelected = one === day;
  const { all, late } = countOf(entries);
  const classes = [
    one.startsWith(month) ? '' : 'outside',
    holiday === undefined ? (calendar.isDayOff(one) ? 'off' : '') : 'holiday',
    one === today ? 'today' : '',
    isSelected ? 'selected' : '',
  ];
  return (
    <td
      data-day={one}
      className={classes.filter((name) => name !== '').join(' ')}
      tabIndex={isSelected ? 0 : -1}
      aria-selected={isSelected}
      aria-label={dayWords(one, entries, holiday)}
      onClick={() => onDay(getIsoDay(one))}
    >
      <span className="month-day">
        <b>{Number(one.slice(8))}</b>
        {holiday === undefined ? null : (
          <span className="month-holiday" title={holiday}>
            {holiday}
          </span>
        )}
        {all === 0 ? null : (
          <span className={late > 0 ? 'month-count late' : 'month-count'}>
            {formatCount(all)}
            {late > 0 ? ` · ${formatCount(late)} quá hạn` : ''}
          </span>
        )}
      </span>
      {entries.slice(0, SHOWN_KINDS).map((entry) => (
        <span key={entry.rule} className={`month-entry ${entry.late > 0 ? 'late' : entry.nature}`} title={entry.label}>
          <span className="month-entry-count">{formatCount(entry.count)}</span> {entry.label}
        </span>
      ))}
      {entries.length > SHOWN_KINDS ? (
        <span className="month-more">+{entries.length - SHOWN_KINDS} loại nữa</span>
      ) : null}
    </td>
  );
}
