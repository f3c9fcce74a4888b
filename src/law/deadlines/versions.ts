/** Words in which the rules are written down: periods, days on which law changed, and rules of each nature. */
import { dayBefore, getIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import type {
  DeadlineCertainty,
  DeadlineCode,
  DeadlineDirection,
  DeadlineNature,
  DeadlineRule,
  DeadlineVariant,
  DeadlineVersion,
  Period,
} from './deadline-rule.ts';
import type { ResponsibleRole } from './responsible-roles.ts';
import type { StartEvent } from './start-events.ts';

/** Days from which each text is law (the headings of the codified text, NĐ 152/2026 Đ114). */
export const ACT_2008 = getIsoDay('2009-07-01');
export const ACT_2014 = getIsoDay('2015-07-01');
export const ACT_2022 = getIsoDay('2022-03-01');
export const ACT_2025 = getIsoDay('2026-07-01');
export const DECREE_62 = getIsoDay('2015-09-01');
export const DECREE_33 = getIsoDay('2020-05-01');
export const DECREE_152_2024 = getIsoDay('2025-01-01');
export const DECREE_71 = getIsoDay('2016-07-01');
export const CIRCULAR_03_2012 = getIsoDay('2012-05-15');
export const CIRCULAR_07_2013 = getIsoDay('2013-04-01');
export const CIRCULAR_12_2015 = getIsoDay('2015-11-01');
export const CIRCULAR_11_2016 = getIsoDay('2016-09-30');
export const CIRCULAR_216_2016 = getIsoDay('2017-01-01');
export const CIRCULAR_01_2017 = getIsoDay('2017-03-15');
export const CIRCULAR_13_2021 = getIsoDay('2022-02-13');
export const CIRCULAR_04_2023 = getIsoDay('2023-10-01');
export const RECEPTION_ACT_2013 = getIsoDay('2014-07-01');

/** The last day of the act of 2008 and of decree 62/2015. */
const LAST_DAY_OF_ACT_2008 = dayBefore(ACT_2025);

export const workingDays = (count: number): Period => ({ count, unit: 'working-days' });
export const days = (count: number): Period => ({ count, unit: 'calendar-days' });
export const months = (count: number): Period => ({ count, unit: 'months' });
export const years = (count: number): Period => ({ count, unit: 'years' });
export const hours = (count: number): Period => ({ count, unit: 'hours' });
export const AT_ONCE: Period = { count: 0, unit: 'at-once' };

export type VersionOptions = {
  readonly variant?: string;
  readonly direction?: DeadlineDirection;
  readonly certainty?: DeadlineCertainty;
  readonly moves_off_days_off?: boolean;
  readonly note?: string;
};

/** The rule from one day to another, both included. */
export function during(
  valid_from: IsoDay,
  valid_to: IsoDay | null,
  period: Period,
  article: string,
  options: VersionOptions = {},
): DeadlineVersion {
  const { variant, direction, certainty, moves_off_days_off, note } = options;
  return {
    ...(variant === undefined ? {} : { variant }),
    valid_from,
    valid_to,
    ...period,
    direction: direction ?? 'after',
    // A period counted backwards bounds the event, not the act: there is no later end to move to.
    moves_off_days_off: moves_off_days_off ?? direction !== 'before',
    article,
    certainty: certainty ?? 'verified',
    ...(note === undefined ? {} : { note }),
  };
}

/** The rule from a day until the act of 2008 ended. */
export function untilActOf2025(
  valid_from: IsoDay,
  period: Period,
  article: string,
  options?: VersionOptions,
): DeadlineVersion {
  return during(valid_from, LAST_DAY_OF_ACT_2008, period, article, options);
}

/** The rule from the day on which the act of 2025 and decree 152/2026 came into force. */
export function underActOf2025(period: Period, article: string, options?: VersionOptions): DeadlineVersion {
  return during(ACT_2025, null, period, article, options);
}

/** What every assumption says of itself; the document says it once. */
export const ASSUMED_NOTE = 'Tạm áp dụng thời hạn cũ; cần đối chiếu với Luật THADS 106/2025/QH15 và văn bản hướng dẫn.';

/**
 * A period of the act of 2008 whose fate under the act of 2025 could not be read: it goes on as a default that an
 * administrator must confirm (`unsure`).
 */
export function assumedFrom2026(period: Period, article: string, options: VersionOptions = {}): DeadlineVersion {
  const note = options.note === undefined ? ASSUMED_NOTE : `${options.note} ${ASSUMED_NOTE}`;
  return underActOf2025(period, article, { ...options, certainty: 'unsure', note });
}

/** A rule of the act of 2008 that goes on after it as an assumption. */
export function carriedOver(
  valid_from: IsoDay,
  period: Period,
  article: string,
  later_article: string,
  options?: VersionOptions,
): readonly DeadlineVersion[] {
  return [untilActOf2025(valid_from, period, article, options), assumedFrom2026(period, later_article, options)];
}

/** What every state before the one that was read says of itself. */
export const EARLIER_NOTE = 'Điều này về sau đã được sửa đổi; văn bản của giai đoạn này chưa được đối chiếu.';

/**
 * A rule in an article that was amended on the days given after the first: the text read is that of the last state, the
 * states before it are known from practice. The last ends with the act of 2008.
 */
export function amendedOn(
  starts: readonly IsoDay[],
  period: Period,
  article: string,
  options: VersionOptions = {},
): readonly DeadlineVersion[] {
  return starts.map((start, index) => {
    const next = starts[index + 1];
    if (next === undefined) return untilActOf2025(start, period, article, options);
    return during(start, dayBefore(next), period, article, { note: EARLIER_NOTE, ...options, certainty: 'known' });
  });
}

/** The states of an article of decree 62/2015 that both later decrees amended. */
export const DECREE_62_STATES = [DECREE_62, DECREE_33, DECREE_152_2024] as const;

function makeRule(nature: DeadlineNature) {
  return (
    code: DeadlineCode,
    label: string,
    responsible: ResponsibleRole,
    start: StartEvent,
    versions: readonly DeadlineVersion[],
    variants: readonly DeadlineVariant[] = [],
  ): DeadlineRule => ({ code, label, responsible, start, nature, variants, versions });
}

/** Somebody must have acted by the due day. */
export const duty = makeRule('duty');
/** Somebody may act until the due day. */
export const right = makeRule('right');
/** The next step is open once the period is over. */
export const waiting = makeRule('waiting');
