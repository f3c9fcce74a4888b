/**
 * The Vietnamese lunar calendar, computed for the meridian of Hà Nội (UTC+7). It differs from the Chinese one (UTC+8) where
 * a new moon or a solar term falls between 23:00 and 24:00 of Hà Nội: Tết 2030 is 2 February here, 3 February there.
 *
 * A lunar month begins on the day of the new moon. The month that holds the winter solstice is the eleventh; a year of
 * thirteen months between two such months has a leap month, the first that holds no major solar term.
 * The moments come from Jean Meeus, Astronomical Algorithms (1998): new moon chapter 49, sun chapter 25.
 */
import { type DayNumber, dayNumberOf, dayOfNumber } from './day-number.ts';
import type { IsoDay } from './iso-day.ts';

/** A day of the lunar calendar; `leap` marks the second of two months with the same number. */
export type LunarDay = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
};

const JULIAN_DAY_OF_1970 = 2_440_587.5;
const SYNODIC_MONTH = 29.530588861;
const NEW_MOON_2000 = 2_451_550.09766;
const OFFSET_OF_HANOI = 7 / 24;
const RADIAN = Math.PI / 180;

function sine(degrees: number): number {
  return Math.sin((degrees % 360) * RADIAN);
}

/** Terrestrial time minus universal time in days: Espenak and Meeus' polynomials for 1900 to 2150. */
function clockError(julianDay: number): number {
  const year = 2000 + (julianDay - 2_451_545) / 365.25;
  const t = year - 2000;
  let seconds: number;
  if (year < 1986) {
    const u = year - 1950;
    seconds = 29.07 + 0.407 * u - (u * u) / 233 + (u * u * u) / 2547;
  } else if (year < 2005) seconds = 63.86 + 0.3345 * t - 0.060374 * t * t + 0.0017275 * t * t * t;
  else if (year < 2050) seconds = 62.92 + 0.32217 * t + 0.005589 * t * t;
  else seconds = -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year);
  return seconds / 86_400;
}

/** The terms of the new moon in days: coefficient, power of the eccentricity, multiples of M, M', F and the node. */
const MOON_TERMS: readonly (readonly [number, 0 | 1 | 2, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0, 0],
  [0.17241, 1, 1, 0, 0, 0],
  [0.01608, 0, 0, 2, 0, 0],
  [0.01039, 0, 0, 0, 2, 0],
  [0.00739, 1, -1, 1, 0, 0],
  [-0.00514, 1, 1, 1, 0, 0],
  [0.00208, 2, 2, 0, 0, 0],
  [-0.00111, 0, 0, 1, -2, 0],
  [-0.00057, 0, 0, 1, 2, 0],
  [0.00056, 1, 1, 2, 0, 0],
  [-0.00042, 0, 0, 3, 0, 0],
  [0.00042, 1, 1, 0, 2, 0],
  [0.00038, 1, 1, 0, -2, 0],
  [-0.00024, 1, -1, 2, 0, 0],
  [-0.00017, 0, 0, 0, 0, 1],
  [-0.00007, 0, 2, 1, 0, 0],
  [0.00004, 0, 0, 2, -2, 0],
  [0.00004, 0, 3, 0, 0, 0],
  [0.00003, 0, 1, 1, -2, 0],
  [0.00003, 0, 0, 2, 2, 0],
  [-0.00003, 0, 1, 1, 2, 0],
  [0.00003, 0, -1, 1, 2, 0],
  [-0.00002, 0, -1, 1, -2, 0],
  [-0.00002, 0, 1, 3, 0, 0],
  [0.00002, 0, 0, 4, 0, 0],
];

/** Planetary terms of the new moon: coefficient in days, constant and rate a lunation in degrees. */
const PLANET_TERMS: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];

/** The day in Hà Nội on which the new moon of that lunation falls; lunation 0 is that of 6 January 2000. */
function dayOfNewMoon(lunation: number): DayNumber {
  const k = lunation;
  const t = k / 1236.85;
  const mean = NEW_MOON_2000 + SYNODIC_MONTH * k + 0.00015437 * t * t - 0.00000015 * t ** 3;
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  let moment = mean;
  for (const [size, power, m, mMoon, f, omega] of MOON_TERMS)
    moment += size * eccentricity ** power * sine(m * sun + mMoon * moon + f * latitude + omega * node);
  for (const [size, start, rate] of PLANET_TERMS)
    moment += size * sine(start + rate * k - (start === 299.77 ? 0.009173 * t * t : 0));
  const universal = moment - clockError(moment);
  return Math.floor(universal + OFFSET_OF_HANOI - JULIAN_DAY_OF_1970);
}

/** Apparent longitude of the sun in degrees, 0 to 360, at the beginning of that day in Hà Nội. */
function sunLongitudeAtMidnight(day: DayNumber): number {
  const universal = day + JULIAN_DAY_OF_1970 - OFFSET_OF_HANOI;
  const t = (universal + clockError(universal) - 2_451_545) / 36_525;
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  const apparent = mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}

/** Which of the twelve signs of 30 degrees the sun is in when that day begins; 9 begins with the winter solstice. */
function solarSign(day: DayNumber): number {
  return Math.floor(sunLongitudeAtMidnight(day) / 30);
}

function lunationAtOrBefore(day: DayNumber): number {
  let lunation = Math.floor((day + JULIAN_DAY_OF_1970 - NEW_MOON_2000) / SYNODIC_MONTH) + 1;
  while (dayOfNewMoon(lunation) > day) lunation -= 1;
  return lunation;
}

/** The lunation of the eleventh month that begins in the given solar year: the one that holds the winter solstice. */
function lunationOfEleventhMonth(year: number): number {
  const lunation = lunationAtOrBefore(dayNumberOf(`${String(year)}-12-31` as IsoDay));
  return solarSign(dayOfNewMoon(lunation)) >= 9 ? lunation - 1 : lunation;
}

/** How many months after the eleventh the leap month stands, or undefined in a year of twelve months. */
function findLeapOffset(eleventh: number, nextEleventh: number): number | undefined {
  if (nextEleventh - eleventh < 13) return undefined;
  for (let offset = 1; offset <= 12; offset += 1)
    if (solarSign(dayOfNewMoon(eleventh + offset)) === solarSign(dayOfNewMoon(eleventh + offset + 1))) return offset;
  return undefined;
}

/** The lunar day on which a solar day falls. */
export function lunarDayOf(day: IsoDay): LunarDay {
  const number = dayNumberOf(day);
  const solarYear = Number(day.slice(0, 4));
  const lunation = lunationAtOrBefore(number);
  const thisEleventh = lunationOfEleventhMonth(solarYear);
  const first = lunation >= thisEleventh ? solarYear : solarYear - 1;
  const eleventh = lunation >= thisEleventh ? thisEleventh : lunationOfEleventhMonth(solarYear - 1);
  const leapOffset = findLeapOffset(eleventh, lunationOfEleventhMonth(first + 1));
  const offset = lunation - eleventh;
  const counted = leapOffset !== undefined && offset >= leapOffset ? offset - 1 : offset;
  const month = ((counted + 10) % 12) + 1;
  return {
    year: counted < 2 ? first : first + 1,
    month,
    day: number - dayOfNewMoon(lunation) + 1,
    leap: offset === leapOffset,
  };
}

/**
 * The solar day of a lunar day; the regular month where the year has two of that number, unless `leap` is given.
 * Throws where the year has no such leap month or the month no such day.
 */
export function dayOfLunar(lunar: LunarDay): IsoDay {
  const first = lunar.month >= 11 ? lunar.year : lunar.year - 1;
  const eleventh = lunationOfEleventhMonth(first);
  const leapOffset = findLeapOffset(eleventh, lunationOfEleventhMonth(first + 1));
  const counted = (lunar.month + 1) % 12;
  const later = leapOffset !== undefined && counted >= leapOffset ? 1 : 0;
  const offset = lunar.leap ? counted + 1 : counted + later;
  const lunation = eleventh + offset;
  const start = dayOfNewMoon(lunation);
  const exists =
    lunar.day >= 1 &&
    start + lunar.day - 1 < dayOfNewMoon(lunation + 1) &&
    (!lunar.leap || offset === leapOffset) &&
    lunar.month >= 1 &&
    lunar.month <= 12;
  if (!exists) throw new RangeError(`not a day of the lunar calendar: ${JSON.stringify(lunar)}`);
  return dayOfNumber(start + lunar.day - 1);
}

/** The first day of the lunar year that begins in that solar year (mùng 1 Tết Nguyên đán). */
export function lunarNewYear(year: number): IsoDay {
  return dayOfLunar({ year, month: 1, day: 1, leap: false });
}
