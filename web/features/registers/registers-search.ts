/** The address of the books: whose, of which year and part of it, what is looked for, on screen or as on paper. */
import { REGISTER_PERIODS, type RegisterLink, type RegisterPeriod } from '#features/registers/contract.ts';
import { FIRST_REGISTER_YEAR } from '#features/registers/domain/register-version.ts';
import { findIsoDay } from '#kit/iso-day.ts';
import { statisticalYearOf } from '#kit/statistical-year.ts';
import { stringifySearch } from '#web/search-words.ts';

export interface RegistersSearch {
  readonly unit?: string | undefined;
  /** Statistical year; the present one unless given. */
  readonly year?: string | undefined;
  readonly period?: RegisterPeriod | undefined;
  readonly text?: string | undefined;
  /** `paper`: all lines with their closings, as the book is printed. */
  readonly view?: 'paper' | undefined;
}

/** Reads the address; what is not understood is left out. */
export function registersSearch(search: Record<string, unknown>): RegistersSearch {
  const { unit, year, text } = search;
  const period = REGISTER_PERIODS.find((one) => one === search['period']);
  return {
    ...(typeof unit === 'string' && unit !== '' ? { unit } : {}),
    ...(typeof year === 'string' && /^2\d{3}$/.test(year) && Number(year) >= FIRST_REGISTER_YEAR ? { year } : {}),
    ...(period === undefined || period === 'year' ? {} : { period }),
    ...(typeof text === 'string' && text.trim() !== '' ? { text: text.slice(0, 100) } : {}),
    ...(search['view'] === 'paper' ? { view: 'paper' as const } : {}),
  };
}

/** What is asked of the server, with what the address leaves open filled in. */
export interface RegisterQuestion {
  readonly unit: string;
  readonly year: number;
  readonly period: RegisterPeriod;
  readonly text: string | undefined;
}

export function questionOf(
  search: RegistersSearch,
  units: readonly { readonly code: string }[],
  today: string,
): RegisterQuestion {
  return {
    unit: search.unit ?? units[0]?.code ?? '',
    year: search.year === undefined ? yearOfToday(today) : Number(search.year),
    period: search.period ?? 'year',
    text: search.text,
  };
}

function yearOfToday(today: string): number {
  const day = findIsoDay(today);
  return day === undefined ? new Date().getFullYear() : statisticalYearOf(day);
}

/** The years whose books may be opened, the present one first. */
export function yearsUntil(today: string): readonly number[] {
  const last = yearOfToday(today);
  return Array.from({ length: Math.max(1, last - FIRST_REGISTER_YEAR + 1) }, (_none, back) => last - back);
}

export function registersHref(search: RegistersSearch): string {
  return `/registers${stringifySearch({ ...search })}`;
}

export function registerHref(code: string, search: RegistersSearch): string {
  return `/registers/${encodeURIComponent(code)}${stringifySearch({ ...search })}`;
}

/** Where a line leads; judgments and requests open in the intake, for who works there. */
export function linkHref(link: RegisterLink | null, abilities: readonly string[]): string | undefined {
  if (link === null) return undefined;
  const code = encodeURIComponent(link.code);
  const mayIntake = abilities.includes('intake.register') || abilities.includes('intake.decide');
  switch (link.kind) {
    case 'case':
      return `/cases/${code}`;
    case 'admin-judgment':
      return `/admin-judgments/${code}`;
    case 'judgment':
      return mayIntake ? `/intake?text=${code}&open=${code}` : undefined;
    case 'request':
      return mayIntake ? `/intake?show=requests&open=${code}` : undefined;
  }
}
