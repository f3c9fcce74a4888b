/**
 * The calendar of an office: the standard one, the settings that fix its holidays, and the days an administrator changed. Pure,
 * and used by the page as well, so that what is computed while typing is what the server computes.
 */
import { addDays } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import type { Result } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import type { CalendarChanges } from '#law/holidays.ts';
import { FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR, standardCalendar } from '#law/holidays.ts';
import type { LawSettingChange } from '#law/law-settings.ts';
import { lawSettingsOn } from '#law/law-settings.ts';
import type { CalendarChangeRow, CalendarEffect } from '../contract.ts';

type DayChange = Pick<CalendarChangeRow, 'day' | 'effect' | 'name'>;

/** A day to be changed. */
export type PlannedChange = { readonly day: IsoDay; readonly effect: CalendarEffect; readonly name: string };

/** The last change of each day; days given back to the standard calendar are not among them. */
export function standingChanges<Change extends DayChange>(changes: readonly Change[]): ReadonlyMap<IsoDay, Change> {
  const standing = new Map<IsoDay, Change>();
  for (const change of changes)
    if (change.effect === 'standard') standing.delete(change.day);
    else standing.set(change.day, change);
  return standing;
}

/** The changes as the standard calendar takes them. */
export function calendarChangesOf(changes: readonly DayChange[]): CalendarChanges {
  const standing = [...standingChanges(changes).values()];
  return {
    holidays: standing.filter(({ effect }) => effect === 'off').map(({ day, name }) => ({ day, name })),
    make_up_days: standing.filter(({ effect }) => effect === 'worked').map(({ day }) => day),
  };
}

type Dated<Change> = Change & { readonly changed_on: IsoDay };

/**
 * The working days of an office. It remembers what was known on earlier days, because a deadline that ended before a change is
 * not moved by it.
 */
export function officeCalendar(
  changes: readonly Dated<DayChange>[],
  setting_changes: readonly Dated<LawSettingChange>[],
): WorkingCalendar {
  const change_days = [...new Set([...changes, ...setting_changes].map((change) => change.changed_on))].toSorted();
  const newest = change_days.at(-1);
  const latest = calendarWith(changes, setting_changes);
  if (newest === undefined) return latest;
  const known = new Map<IsoDay | undefined, WorkingCalendar>();
  const calendar: WorkingCalendar = {
    ...latest,
    asKnownOn: (day) => {
      if (day >= newest) return calendar;
      const since = change_days.findLast((one) => one <= day);
      const was_known = (change: { readonly changed_on: IsoDay }): boolean => change.changed_on <= day;
      const earlier = known.get(since) ?? calendarWith(changes.filter(was_known), setting_changes.filter(was_known));
      known.set(since, earlier);
      return earlier;
    },
  };
  return calendar;
}

/** The holidays of a year follow the settings in force at its end. */
function calendarWith(changes: readonly DayChange[], setting_changes: readonly LawSettingChange[]): WorkingCalendar {
  return standardCalendar(calendarChangesOf(changes), (year) =>
    lawSettingsOn(setting_changes, `${String(year)}-12-31` as IsoDay),
  );
}

const LONGEST_BREAK_DAYS = 31;

/** The days of a span that become days off; those off already are passed over. Refuses a span without a working day. */
export function planDaysOff(
  calendar: WorkingCalendar,
  span: { readonly day: IsoDay; readonly last_day: IsoDay },
  name: string,
): Result<readonly PlannedChange[]> {
  const { day, last_day } = span;
  const inside = checkWithinCalendar(day, last_day);
  if (!inside.ok) return inside;
  if (last_day < day || last_day > addDays(day, LONGEST_BREAK_DAYS - 1))
    return refuse(
      refusal(
        'break-not-valid',
        `Kỳ nghỉ ${formatDate(day)}–${formatDate(last_day)} phải đi tới và không dài quá ${String(LONGEST_BREAK_DAYS)} ngày.`,
        'last_day',
      ),
    );
  const planned: PlannedChange[] = [];
  for (let one = day; one <= last_day; one = addDays(one, 1))
    if (!calendar.isDayOff(one)) planned.push({ day: one, effect: 'off', name });
  return planned.length > 0
    ? accept(planned)
    : refuse(
        refusal(
          'day-already-off',
          `${formatDate(day)} đã là ngày nghỉ (${calendar.findHoliday(day) ?? 'ngày nghỉ hằng tuần'}).`,
          'day',
        ),
      );
}

/** A weekend that is worked in exchange. Refuses a day that is worked anyway. */
export function planMakeUpDay(calendar: WorkingCalendar, day: IsoDay, name: string): Result<readonly PlannedChange[]> {
  const inside = checkWithinCalendar(day, day);
  if (!inside.ok) return inside;
  if (!calendar.isDayOff(day))
    return refuse(refusal('day-already-worked', `${formatDate(day)} đang là ngày làm việc.`, 'day'));
  return accept([{ day, effect: 'worked', name }]);
}

/**
 * Takes back what makes a day special: an administrator's change, a holiday of the standard calendar, or its make-up day.
 * Refuses a plain working day and a plain weekend.
 */
export function planRemoval(
  calendar: WorkingCalendar,
  changes: readonly DayChange[],
  day: IsoDay,
): Result<PlannedChange> {
  const inside = checkWithinCalendar(day, day);
  if (!inside.ok) return inside;
  const standing = standingChanges(changes).get(day);
  if (standing !== undefined) return accept({ day, effect: 'standard', name: standing.name });
  const holiday = calendar.findHoliday(day);
  if (holiday !== undefined) return accept({ day, effect: 'worked', name: `Không nghỉ: ${holiday}` });
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if ((weekday === 0 || weekday === 6) && !calendar.isDayOff(day))
    return accept({ day, effect: 'off', name: 'Không làm bù' });
  return refuse(
    refusal(
      'calendar-day-not-special',
      `${formatDate(day)} không phải là ngày lễ, ngày nghỉ thêm hay ngày làm bù nên không có gì để bỏ.`,
      'day',
    ),
  );
}

function checkWithinCalendar(day: IsoDay, last_day: IsoDay): Result<null> {
  const within = (one: IsoDay): boolean =>
    Number(one.slice(0, 4)) >= FIRST_CALENDAR_YEAR && Number(one.slice(0, 4)) <= LAST_CALENDAR_YEAR;
  return within(day) && within(last_day)
    ? accept(null)
    : refuse(
        refusal(
          'day-outside-calendar',
          `Lịch ngày nghỉ chỉ có các năm ${String(FIRST_CALENDAR_YEAR)}–${String(LAST_CALENDAR_YEAR)}; ${formatDate(day)} nằm ngoài.`,
          'day',
        ),
      );
}
