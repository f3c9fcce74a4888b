/**
 * The closing line of a book (kết sổ): how many lines a period has, from which number to which, and what they come to. A book
 * is closed every quarter, six months and at the end of the year; months that are not over are told, not closed (TT 04/2023
 * Đ30 k4 điểm c). Six months and the year are the sums of their quarters, never counted apart.
 */
import type { IsoDay } from '#kit/iso-day.ts';
import { formatCount, formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import type { StatisticalYear } from '#kit/statistical-year.ts';
import { CLOSING_PERIODS } from '../contract.ts';
import type { ClosingPeriod } from '../contract.ts';
import { daysOfPeriod, QUARTERS_OF } from './register-year.ts';
import type { Quarter } from './register-year.ts';

/** What the lines of a quarter come to. Those crossed out by a correction stand in `struck` and in no other figure. */
export type QuarterTotals = {
  readonly quarter: Quarter;
  readonly lines: number;
  readonly struck: number;
  readonly amount_vnd: bigint;
  readonly first_number: string | null;
  readonly last_number: string | null;
};

export type Closing = {
  readonly period: ClosingPeriod;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly lines: number;
  readonly struck: number;
  readonly amount_vnd: bigint | null;
  readonly first_number: string | null;
  readonly last_number: string | null;
  readonly is_over: boolean;
  readonly sentence: string;
};

/** How a book speaks of its lines. */
export type ClosingWords = {
  /** What a line is: `quyết định`. */
  readonly line_word: string;
  /** What the amounts are; null where they are not added up. */
  readonly amount_label: string | null;
};

const TITLES = {
  q1: 'quý I năm',
  q2: 'quý II năm',
  h1: '06 tháng đầu năm',
  q3: 'quý III năm',
  q4: 'quý IV năm',
  year: 'năm',
} as const satisfies Record<ClosingPeriod, string>;

/** All closings of a year that have begun by the day, in order. */
export function closingsOf(
  year: StatisticalYear,
  quarters: readonly QuarterTotals[],
  words: ClosingWords,
  today: IsoDay,
): Closing[] {
  return CLOSING_PERIODS.filter((period) => daysOfPeriod(year, period).from <= today).map((period) => {
    const wanted: readonly Quarter[] = QUARTERS_OF[period];
    const parts = wanted.flatMap((quarter) => quarters.filter((one) => one.quarter === quarter));
    const { from, to } = daysOfPeriod(year, period);
    const sums = {
      lines: parts.reduce((sum, part) => sum + part.lines, 0),
      struck: parts.reduce((sum, part) => sum + part.struck, 0),
      amount_vnd: words.amount_label === null ? null : parts.reduce((sum, part) => sum + part.amount_vnd, 0n),
      first_number: parts.find((part) => part.first_number !== null)?.first_number ?? null,
      last_number: parts.findLast((part) => part.last_number !== null)?.last_number ?? null,
    };
    const is_over = to <= today;
    const closing = { period, from, to, ...sums, is_over };
    return { ...closing, sentence: sentenceOf(closing, year, words, today) };
  });
}

function sentenceOf(
  closing: Omit<Closing, 'sentence'>,
  year: StatisticalYear,
  words: ClosingWords,
  today: IsoDay,
): string {
  const name = `${TITLES[closing.period]} ${year}`;
  const until = closing.is_over ? closing.to : today;
  const days = `từ ngày ${formatDate(closing.from)} đến ngày ${formatDate(until)}`;
  const begin = closing.is_over
    ? `Kết sổ ${name} (${days})`
    : `${name.charAt(0).toUpperCase()}${name.slice(1)} chưa đến kỳ kết sổ (${days})`;
  if (closing.lines + closing.struck === 0) return `${begin}: không phát sinh.`;
  const parts = [
    `${formatCount(closing.lines)} ${words.line_word}`,
    ...(closing.first_number === null || closing.last_number === null
      ? []
      : [`từ số ${closing.first_number} đến số ${closing.last_number}`]),
    ...(closing.amount_vnd === null || words.amount_label === null
      ? []
      : [`${words.amount_label} ${formatVnd(closing.amount_vnd)} đồng`]),
    ...(closing.struck === 0
      ? []
      : [`ngoài ra ${formatCount(closing.struck)} dòng đã gạch bỏ do đính chính, không tính`]),
  ];
  return `${begin}: ${parts.join('; ')}.`;
}
