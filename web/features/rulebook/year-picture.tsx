/** A year as twelve months on one sheet: days off, days worked in exchange, the weeks around Tết without coercion by force. */
import type { SpecialDay } from '#features/rulebook/domain/year-days.ts';
import { dayNumberOf, dayOfNumber, weekdayOf } from '#kit/day-number.ts';
import { firstDayOf, type IsoDay, type IsoMonth, lastDayOf } from '#kit/iso-day.ts';
import type { DayRange } from '#law/day-ranges.ts';
import { useToday } from '#ui/today.tsx';
import { DAY_KIND_WORDS, SHORT_WEEKDAYS } from './day-words.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The weeks of a month, Monday first; days of other months are left empty. */
function weeksOf(month: IsoMonth): (IsoDay | undefined)[][] {
  const first = dayNumberOf(firstDayOf(month));
  const last = dayNumberOf(lastDayOf(month));
  const weeks: (IsoDay | undefined)[][] = [];
  for (let monday = first - weekdayOf(first) + 1; monday <= last; monday += 7)
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const number = monday + index;
        return number >= first && number <= last ? dayOfNumber(number) : undefined;
      }),
    );
  return weeks;
}

export interface YearPictureProps {
  readonly year: number;
  readonly days: readonly SpecialDay[];
  readonly window: DayRange;
}

export function YearPicture({ year, days, window }: YearPictureProps) {
  const special = new Map(days.map((one) => [one.day, one]));
  return (
    <div className="year-picture">
      {MONTHS.map((month) => (
        <table key={month} className="year-month">
          <caption>Tháng {month}</caption>
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
            {weeksOf(`${String(year)}-${String(month).padStart(2, '0')}`).map((week, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- weeks of a month have no other name
              <tr key={index}>
                {week.map((day, weekday) =>
                  day === undefined ? (
                    // oxlint-disable-next-line react/no-array-index-key, jsx-a11y/control-has-associated-label -- an empty place of the month
                    <td key={weekday} />
                  ) : (
                    <DayCell key={day} day={day} weekend={weekday >= 5} special={special.get(day)} window={window} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

interface DayCellProps {
  readonly day: IsoDay;
  readonly weekend: boolean;
  readonly special: SpecialDay | undefined;
  readonly window: DayRange;
}

function DayCell({ day, weekend, special, window }: DayCellProps) {
  const today = useToday();
  const classes = [
    special === undefined ? (weekend ? 'weekend' : '') : special.kind,
    day >= window.from && day <= window.to ? 'in-window' : '',
    day === today ? 'today' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
  return (
    <td className={classes} title={special?.name}>
      {Number(day.slice(8))}
      {special === undefined ? null : <span className="visually-hidden">: {special.name}</span>}
    </td>
  );
}

const LEGEND = ['statutory', 'compensatory', 'office', 'worked'] as const;

export function YearLegend() {
  return (
    <ul className="year-legend" aria-label="Chú giải">
      <li>
        <span className="year-sample weekend" aria-hidden="true" /> Nghỉ hằng tuần
      </li>
      {LEGEND.map((kind) => (
        <li key={kind}>
          <span className={`year-sample ${kind}`} aria-hidden="true" />{' '}
          {kind === 'compensatory' ? 'Nghỉ bù, hoán đổi' : DAY_KIND_WORDS[kind]}
        </li>
      ))}
      <li>
        <span className="year-sample in-window" aria-hidden="true" /> Không cưỡng chế có huy động lực lượng
      </li>
    </ul>
  );
}
