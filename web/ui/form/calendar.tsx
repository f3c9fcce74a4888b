/** The calendar of a date field. A module of its own because nobody who types dates needs to load it. */
import { FocusTrap } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/vi';
import { useEffect, useRef } from 'react';
import './calendar.css';

export interface CalendarProps {
  readonly day: string | undefined;
  readonly today: string;
  readonly min?: string;
  readonly max?: string;
  readonly onPick: (day: string) => void;
}

export function Calendar({ day, today, min, max, onPick }: CalendarProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const start = frame.current?.querySelector<HTMLElement>('button[data-selected], button[data-day-of-work]');
    (start ?? frame.current?.querySelector<HTMLElement>('table button'))?.focus();
  }, []);
  return (
    <FocusTrap active>
      <div className="calendar" ref={frame}>
        <DatePicker
          locale="vi"
          firstDayOfWeek={1}
          value={day ?? null}
          defaultDate={day ?? today}
          highlightToday={false}
          monthLabelFormat="[tháng] M [năm] YYYY"
          yearLabelFormat="[năm] YYYY"
          {...(min === undefined ? {} : { minDate: min })}
          {...(max === undefined ? {} : { maxDate: max })}
          getDayProps={(shown) => (shown === today ? { 'data-day-of-work': true } : {})}
          ariaLabels={{
            nextMonth: 'Tháng sau',
            previousMonth: 'Tháng trước',
            nextYear: 'Năm sau',
            previousYear: 'Năm trước',
            nextDecade: 'Mười năm sau',
            previousDecade: 'Mười năm trước',
          }}
          onChange={(picked) => {
            if (picked !== null) onPick(picked);
          }}
        />
      </div>
    </FocusTrap>
  );
}
