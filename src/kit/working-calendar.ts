/**
 * Working days of state offices and the ends of periods counted in them: Monday to Friday without public holidays, plus
 * the Saturdays worked in exchange for a day off. Periods are counted as the civil code counts them (BLDS 2015 Đ147-148):
 * the day of the event is not counted, and a period whose last day is a day off ends on the next working day.
 */
import { type DayNumber, dayNumberOf, dayOfNumber, weekdayOf } from './day-number.ts';
import { type IsoDay, findIsoDay, lastDayOf, monthOf } from './iso-day.ts';

/** Which days are off; `version` names the data it was made from and is kept with every computed deadline. */
export type WorkingCalendar = {
  readonly version: string;
  isDayOff(day: IsoDay): boolean;
  isNumberOff(day: DayNumber): boolean;
  /** The name of the public holiday on that day; undefined on weekends and working days. */
  findHoliday(day: IsoDay): string | undefined;
  /** The calendar as it was known on a day, for what ended then; absent where nothing was ever changed. */
  readonly asKnownOn?: (day: IsoDay) => WorkingCalendar;
};

export type Holiday = { readonly day: IsoDay; readonly name: string };

export type PeriodUnit = 'working-days' | 'calendar-days' | 'months' | 'years';

export function makeWorkingCalendar(data: {
  readonly holidays: readonly Holiday[];
  readonly make_up_days: readonly IsoDay[];
  readonly version: string;
}): WorkingCalendar {
  const names = new Map(data.holidays.map((holiday) => [dayNumberOf(holiday.day), holiday.name]));
  const worked = new Set(data.make_up_days.map(dayNumberOf));
  const isNumberOff = (day: DayNumber): boolean => names.has(day) || (weekdayOf(day) >= 6 && !worked.has(day));
  return {
    version: data.version,
    isDayOff: (day) => isNumberOff(dayNumberOf(day)),
    isNumberOff,
    findHoliday: (day) => names.get(dayNumberOf(day)),
  };
}

/** The day itself where it is worked, else the first worked day after it. */
export function nextWorkingDay(calendar: WorkingCalendar, day: IsoDay): IsoDay {
  let number = dayNumberOf(day);
  while (calendar.isNumberOff(number)) number += 1;
  return dayOfNumber(number);
}

/**
 * The day on which so many working days after the start are full; the start day is not counted. A negative count goes
 * back ("at least three working days before"); a count of 0 is the start day itself, worked or not.
 */
export function addWorkingDays(calendar: WorkingCalendar, start: IsoDay, count: number): IsoDay {
  const step = count < 0 ? -1 : 1;
  let number = dayNumberOf(start);
  for (let left = Math.abs(count); left > 0;) {
    number += step;
    if (!calendar.isNumberOff(number)) left -= 1;
  }
  return dayOfNumber(number);
}

/** The same day number so many months later, or the last day of that month where it is shorter (BLDS 2015 Đ148). */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const month = `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}` as const;
  return findIsoDay(`${month}-${day.slice(8, 10)}`) ?? lastDayOf(monthOf(`${month}-01` as IsoDay));
}

/** The last day of a period; moved to the next working day where it is a day off. Throws on a negative count. */
export function endOfPeriod(calendar: WorkingCalendar, start: IsoDay, count: number, unit: PeriodUnit): IsoDay {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a length of a period: ${String(count)}`);
  switch (unit) {
    case 'working-days':
      return addWorkingDays(calendar, start, count);
    case 'calendar-days':
      return nextWorkingDay(calendar, dayOfNumber(dayNumberOf(start) + count));
    case 'months':
      return nextWorkingDay(calendar, addMonths(start, count));
    case 'years':
      return nextWorkingDay(calendar, addMonths(start, 12 * count));
  }
}

/** Working days after `from` up to and including `to`; negative where `to` comes first. */
export function countWorkingDays(calendar: WorkingCalendar, from: IsoDay, to: IsoDay): number {
  if (to < from) return -countWorkingDays(calendar, to, from);
  const last = dayNumberOf(to);
  let count = 0;
  for (let number = dayNumberOf(from) + 1; number <= last; number += 1) if (!calendar.isNumberOff(number)) count += 1;
  return count;
}
