/**
 * Whether a request came in time: five years from the day the judgment is in force (Luật THADS Đ30 k1). Who comes
 * later is refused, unless the head accepts the request with its ground (NĐ 62/2015 Đ4 k2). Pure: the form
 * says it while one types, and the register of every request.
 */
import { findIsoDay } from '#kit/iso-day.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { refusal } from '#kit/result.ts';
import type { Refusal } from '#kit/result.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { NEW_LAW_FROM } from '#law/basis.ts';
import type { LawSettings } from '#law/law-settings.ts';
import { computeLimitation } from '#law/limitation.ts';
import { checkChoice, checkDay, checkLine, checkNotBefore } from './check-text.ts';

/** Why a request after the five years is taken all the same; `due-later`: the five years began later than they were counted from. */
export const LATE_GROUNDS = {
  'objective-obstacle': 'Trở ngại khách quan (NĐ 62/2015 Đ4 k3 điểm b; NĐ 152/2026 Đ3 k1 điểm b)',
  'force-majeure': 'Sự kiện bất khả kháng (NĐ 62/2015 Đ4 k3 điểm a; NĐ 152/2026 Đ3 k1 điểm c)',
  emergency: 'Tình trạng khẩn cấp, từ 01/07/2026 (NĐ 152/2026 Đ3 k1 điểm a)',
  'due-later': 'Nghĩa vụ, kỳ thi hành đến hạn sau ngày bản án có hiệu lực (Luật THADS Đ30 k1; NĐ 152/2026 Đ10 k1)',
} as const;

export type LateGround = keyof typeof LATE_GROUNDS;

/** The article under which the head accepts a late request or does not. */
export function lateArticle(on: IsoDay): string {
  return on < NEW_LAW_FROM ? 'NĐ 62/2015 Đ4 k2' : 'NĐ 152/2026 Đ10 k2';
}

export type RequestTiming = {
  /** The last day on which a request is in time. */
  readonly expires_on: IsoDay;
  readonly in_time: boolean;
  /** From the day of the request to the last day; negative once it is over. */
  readonly days_left: number;
  readonly article: string;
};

/** Null where the day on which the judgment is in force is not known, or comes after the request. */
export function requestTiming(
  in_force_on: string | null,
  received_on: string,
  calendar: WorkingCalendar,
  settings: LawSettings,
): RequestTiming | null {
  const [from, on] = [findIsoDay(in_force_on ?? ''), findIsoDay(received_on)];
  if (from === undefined || on === undefined) return null;
  const limitation = computeLimitation({ start: 'in-force', from, pauses: [], on }, calendar, settings);
  if (!limitation.ok) return null;
  const { expires_on, in_time, days_left, article } = limitation.value;
  return in_time === null || days_left === null ? null : { expires_on, in_time, days_left, article };
}

export type LateAcceptance = { readonly accepted_on: string; readonly ground: LateGround; readonly reason: string };

/** What is wrong with accepting a late request of this day. */
export function checkLateAcceptance(acceptance: LateAcceptance, received_on: IsoDay, today: IsoDay): Refusal[] {
  const day = { path: 'accepted_on', label: 'Ngày chấp nhận' };
  return [
    ...checkDay(acceptance.accepted_on, today, day),
    ...checkNotBefore(acceptance.accepted_on, received_on, day, 'ngày nhận yêu cầu', 'acceptance-before-request'),
    ...checkChoice(acceptance.ground, LATE_GROUNDS, { path: 'ground', label: 'Căn cứ chấp nhận' }),
    ...(acceptance.ground === 'emergency' && received_on < NEW_LAW_FROM
      ? [
          refusal(
            'late-ground-not-yet',
            'Tình trạng khẩn cấp chỉ là căn cứ từ 01/07/2026 (NĐ 152/2026 Đ3 k1 điểm a).',
            'ground',
          ),
        ]
      : []),
    ...checkLine(acceptance.reason, { path: 'reason', label: 'Lý do và tài liệu chứng minh' }, 2_000),
  ];
}
