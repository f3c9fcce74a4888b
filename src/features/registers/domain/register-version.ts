/**
 * Under which number and name a book is printed, by date. A book keeps its code for ever; circulars number it anew. Sources:
 * TT 04/2023/TT-BTP Đ30 k1 from 1 October 2023; TT 01/2016/TT-BTP before, of which sixteen numbers are readable (domain 10.1).
 */
import type { IsoDay } from '#kit/iso-day.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { lastDayOfYear } from '#kit/statistical-year.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';

/** How a book is printed under one circular; `valid_to` null while nothing followed. */
export type RegisterVersion = {
  readonly circular: string;
  readonly valid_from: IsoDay;
  readonly valid_to: IsoDay | null;
  /** Null where the circular's number could not be read in any source. */
  readonly number: string | null;
  readonly name: string;
};

const CIRCULAR_2016 = 'Thông tư 01/2016/TT-BTP';
const CIRCULAR_2023 = 'Thông tư 04/2023/TT-BTP';
const FROM_2016 = getIsoDay('2016-03-16');
const TO_2016 = getIsoDay('2023-09-30');
const FROM_2023 = getIsoDay('2023-10-01');

/** The form of TT 01/2016; `valid_from` where what the book is about came into the law later. */
export function printedIn2016(number: string | null, name: string, valid_from: IsoDay = FROM_2016): RegisterVersion {
  return { circular: CIRCULAR_2016, valid_from, valid_to: TO_2016, number, name };
}

/** The form of TT 04/2023. */
export function printedIn2023(number: string, name: string): RegisterVersion {
  return { circular: CIRCULAR_2023, valid_from: FROM_2023, valid_to: null, number, name };
}

/** A book is kept by statistical year, so that the form in force on its last day is the one it is printed in. */
export function findVersion(versions: readonly RegisterVersion[], year: StatisticalYear): RegisterVersion | undefined {
  const day = lastDayOfYear(year);
  return versions.find(({ valid_from, valid_to }) => valid_from <= day && (valid_to === null || day <= valid_to));
}

/** The circular under which the books of a year are kept; null before the first that is known. */
export function circularOf(year: StatisticalYear): string | null {
  const day = lastDayOfYear(year);
  if (day >= FROM_2023) return CIRCULAR_2023;
  return day >= FROM_2016 ? CIRCULAR_2016 : null;
}

/** The first statistical year whose books have a known form. */
export const FIRST_REGISTER_YEAR: StatisticalYear = 2016;
