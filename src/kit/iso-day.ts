/**
 * A calendar day as the text `yyyy-mm-dd`. Legal dates are `Temporal.PlainDate` wherever they are computed with; the case
 * book only compares them, millions at a time, and text compares about a hundred times faster (docs/adr/0002).
 */

declare const isoDay: unique symbol;

/** `yyyy-mm-dd` of a day that exists; compare two with `<` and `===`. */
export type IsoDay = string & { readonly [isoDay]: true };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysInMonth(year: number, month: number): number {
  if (month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)) return 29;
  return DAYS_IN_MONTH[month - 1] ?? 0;
}

/** Reads `yyyy-mm-dd`; undefined where the text is not a day of the calendar between the years 1900 and 2999. */
export function findIsoDay(text: string): IsoDay | undefined {
  if (!SHAPE.test(text)) return undefined;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (year < 1900 || year > 2999) return undefined;
  return day >= 1 && day <= daysInMonth(year, month) ? (text as IsoDay) : undefined;
}

/** Reads `yyyy-mm-dd` that a program wrote; throws where it is not a day, because then the program is wrong. */
export function getIsoDay(text: string): IsoDay {
  const day = findIsoDay(text);
  if (day === undefined) throw new RangeError(`not a calendar day: ${text}`);
  return day;
}

export function isoDayOf(date: Temporal.PlainDate): IsoDay {
  return date.toString({ calendarName: 'never' }) as IsoDay;
}

export function plainDateOf(day: IsoDay): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}

/** A calendar month as `yyyy-mm`. */
export type IsoMonth = `${string}-${string}`;

export function monthOf(day: IsoDay): IsoMonth {
  return day.slice(0, 7) as IsoMonth;
}

export function firstDayOf(month: IsoMonth): IsoDay {
  return `${month}-01` as IsoDay;
}

export function lastDayOf(month: IsoMonth): IsoDay {
  const days = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return `${month}-${String(days)}` as IsoDay;
}

export function isLastDayOfMonth(day: IsoDay): boolean {
  return lastDayOf(monthOf(day)) === day;
}

export function monthBefore(month: IsoMonth): IsoMonth {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  return number === 1 ? `${String(year - 1)}-12` : `${String(year)}-${String(number - 1).padStart(2, '0')}`;
}

/** The same day one year earlier; 29 February becomes 28 February, as for periods in the civil code. */
export function sameDayYearBefore(day: IsoDay): IsoDay {
  return isoDayOf(plainDateOf(day).subtract({ years: 1 }));
}

export function dayBefore(day: IsoDay): IsoDay {
  return isoDayOf(plainDateOf(day).subtract({ days: 1 }));
}

export function dayAfter(day: IsoDay): IsoDay {
  return isoDayOf(plainDateOf(day).add({ days: 1 }));
}
