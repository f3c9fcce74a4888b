/**
 * A date, typed as an office types it or picked from a calendar that loads when first opened. The value is `yyyy-mm-dd`
 * once understood; until then it is the text as typed, so that a draft keeps it and the server can refuse it by name.
 */
import { Popover } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { formatDate } from '#kit/vietnamese-format.ts';
import { IconButton } from '../button.tsx';
import { Skeleton } from '../display/panel.tsx';
import { useToday } from '../today.tsx';
import { isIsoDayText, parseTypedDate } from '../typing/parse-typed-date.ts';
import type { CalendarProps } from './calendar.tsx';
import { Field, type FieldFrameProps } from './field.tsx';

const Calendar = lazy(() => import('./calendar.tsx').then((loaded) => ({ default: loaded.Calendar })));

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

export interface DateFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** First and last day the calendar offers; what is typed is checked by the page's own rule, with its own sentence. */
  readonly min?: string;
  readonly max?: string;
  readonly disabled?: boolean;
}

/** `Thứ Tư`: seeing the weekday catches a slip that a number hides. */
function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** What is typed and what is understood of it. While a person types the text is theirs; leaving writes the date in full. */
function useTypedDate(value: string, onChange: (value: string) => void, today: string) {
  const [typing, setTyping] = useState<string>();
  const understood = isIsoDayText(value);
  const shown = typing ?? (understood ? formatDate(value) : value);
  const parsed = typing === undefined && understood ? undefined : parseTypedDate(shown, today);
  const day = parsed?.kind === 'day' ? parsed.day : understood ? value : undefined;
  const weekday = day === undefined ? '\u00a0' : weekdayOf(day);
  return {
    shown,
    day,
    refused: typing === undefined && parsed?.kind === 'refused' ? parsed.sentence : undefined,
    reading: day === undefined || typing === undefined ? weekday : `${weekday}, ${formatDate(day)}`,
    type: (text: string) => {
      setTyping(text);
      const read = parseTypedDate(text, today);
      onChange(read.kind === 'day' ? read.day : read.kind === 'empty' ? '' : text);
    },
    leave: () => setTyping(undefined),
  };
}

export function DateField({ value, onChange, min, max, disabled = false, error, ...frame }: DateFieldProps) {
  const today = useToday();
  const typed = useTypedDate(value, onChange, today);
  const [opened, setOpened] = useState(false);
  const pick = (picked: string) => {
    typed.leave();
    onChange(picked);
    setOpened(false);
  };
  return (
    <Field {...frame} short error={error ?? typed.refused} reading={typed.reading}>
      {(wiring) => (
        <Popover opened={opened} onChange={setOpened} position="bottom-start" withRoles={false} returnFocus>
          <Popover.Target>
            <div className="input-frame">
              <input
                {...wiring}
                className="input with-tool"
                type="text"
                inputMode="text"
                autoComplete="off"
                placeholder="31/3 hoặc 31/03/2021"
                value={typed.shown}
                disabled={disabled}
                onChange={(event) => typed.type(event.target.value)}
                onBlur={typed.leave}
                onKeyDown={(event) => {
                  if (event.key !== 'ArrowDown' || !event.altKey) return;
                  event.preventDefault();
                  setOpened(true);
                }}
              />
              <span className="input-tool">
                <IconButton
                  icon="calendar"
                  label={`Chọn trên lịch: ${frame.label}`}
                  disabled={disabled}
                  aria-expanded={opened}
                  onClick={() => setOpened((now) => !now)}
                />
              </span>
            </div>
          </Popover.Target>
          <CalendarDropdown
            label={frame.label}
            calendar={{
              day: typed.day,
              today,
              onPick: pick,
              ...(min === undefined ? {} : { min }),
              ...(max === undefined ? {} : { max }),
            }}
          />
        </Popover>
      )}
    </Field>
  );
}

function CalendarDropdown({ label, calendar }: { label: string; calendar: CalendarProps }) {
  return (
    <Popover.Dropdown role="dialog" aria-label={`Lịch: ${label}`}>
      <Suspense fallback={<Skeleton width={252} height={268} />}>
        <Calendar {...calendar} />
      </Suspense>
    </Popover.Dropdown>
  );
}
