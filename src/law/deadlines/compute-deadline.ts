/** The date on which a legal period ends, with the article that says so. */
import type { IsoDay } from '#kit/iso-day.ts';
import type { Refusal, Result } from '#kit/result.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import type { DeadlineRule, DeadlineVersion } from './deadline-rule.ts';
import { addDays } from '#kit/day-number.ts';
import { accept, refusal, refuse } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { addMonths, addWorkingDays, endOfPeriod } from '#kit/working-calendar.ts';
import { findDeadlineRule, findDeadlineVersion } from './catalogue.ts';

export type ComputedDeadline = {
  readonly rule: string;
  /** The variant that was answered; undefined where the rule has one answer. */
  readonly variant: string | undefined;
  readonly from: IsoDay;
  readonly due_on: IsoDay;
  readonly article: string;
  /** The version that governs, for what is shown beside the date. */
  readonly version: DeadlineVersion;
};

/** `hours` run by the clock: 24 hours end at the same minute one day later. */
const HOURS_A_DAY = 24;

function endWithoutMoving(version: DeadlineVersion, calendar: WorkingCalendar, from: IsoDay): IsoDay {
  const count = version.direction === 'before' ? -version.count : version.count;
  switch (version.unit) {
    case 'at-once':
      return from;
    case 'hours':
      return addDays(from, Math.sign(count) * Math.ceil(Math.abs(count) / HOURS_A_DAY));
    case 'calendar-days':
      return addDays(from, count);
    case 'working-days':
      return addWorkingDays(calendar, from, count);
    case 'months':
      return addMonths(from, count);
    case 'years':
      return addMonths(from, 12 * count);
  }
}

/**
 * The last day of a version's period that starts with the event of `from`. Counted backwards it is the last day on which
 * "at least so long before" still holds, and it is not moved off days off.
 */
export function endOfDeadline(version: DeadlineVersion, calendar: WorkingCalendar, from: IsoDay): IsoDay {
  const { direction, moves_off_days_off, unit, count } = version;
  if (direction === 'before' || !moves_off_days_off || unit === 'hours' || unit === 'at-once') {
    return endWithoutMoving(version, calendar, from);
  }
  return endOfPeriod(calendar, from, count, unit);
}

function refuseVariant(rule: DeadlineRule, variant: string): Refusal {
  const known = rule.variants.map(({ code }) => code).join(', ');
  return refusal(
    'deadline-variant-unknown',
    known === ''
      ? `Thời hạn ${rule.code} không có trường hợp riêng; bỏ "${variant}".`
      : `Thời hạn ${rule.code} không có trường hợp "${variant}"; các trường hợp: ${known}.`,
    'variant',
  );
}

/**
 * When the period of a rule that starts with the event of `from` ends, by the version that was law on `rules_of`. That day
 * is the day of the event (an open deadline is never computed again by a newer rule) unless a caller asks about another.
 * Refuses an unknown code or variant, and a day on which the rule was not law.
 */
export function computeDeadline(
  code: string,
  from: IsoDay,
  rules_of: IsoDay,
  calendar: WorkingCalendar,
  variant?: string,
): Result<ComputedDeadline> {
  const rule = findDeadlineRule(code);
  if (rule === undefined) {
    return refuse(refusal('deadline-rule-unknown', `Không có thời hạn mang mã "${code}".`, 'rule'));
  }
  if (variant !== undefined && !rule.variants.some((known) => known.code === variant)) {
    return refuse(refuseVariant(rule, variant));
  }
  const version = findDeadlineVersion(rule, rules_of, variant);
  if (version === undefined) {
    return refuse(
      refusal(
        'deadline-rule-not-in-force',
        `Thời hạn ${code} (${rule.label}) không có quy định áp dụng ngày ${formatDate(rules_of)}.`,
        'rules_of',
      ),
    );
  }
  return accept({
    rule: code,
    variant: variant ?? rule.variants[0]?.code,
    from,
    due_on: endOfDeadline(version, calendar, from),
    article: version.article,
    version,
  });
}
