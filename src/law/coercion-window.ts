/**
 * Whether coercion may take place at a moment. Never at night, on days off and on holidays (Luật THADS Đ46 k2); with force
 * mobilised also not within 15 days before and after Tết Nguyên đán, nor on the traditional days of policy beneficiaries where
 * they are the debtors (NĐ 62/2015 Đ13 k2; from 1/7/2026 the same sentence in NĐ 152/2026 Đ42 k2). A security measure is not
 * coercion and is not asked about here.
 */
import { addDays } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { findIsoDay } from '#kit/iso-day.ts';
import { lunarNewYear } from '#kit/lunar-calendar.ts';
import { type Result, accept, refusal, refuse } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { type Basis, NEW_LAW_FROM } from './basis.ts';
import type { DayRange } from './day-ranges.ts';
import { type LawSettings, STANDARD_SETTINGS } from './law-settings.ts';

/** A moment by the clock of Hà Nội; without a time only the day is judged. */
export type LocalMoment = { readonly day: IsoDay; readonly time: string | null };

export type CoercionQuestion = {
  readonly at: LocalMoment;
  readonly with_forces: boolean;
  /** Whether the debtor is a policy beneficiary; null where it is not known, then the days are told without forbidding. */
  readonly policy_beneficiary: boolean | null;
};

export type CoercionWindow = {
  readonly allowed: boolean;
  /** What forbids; empty where it is allowed. */
  readonly reasons: readonly Basis[];
  /** The rules that were asked, whatever they answered. */
  readonly basis: readonly Basis[];
  /** What is to be kept in mind though it does not forbid. */
  readonly notes: readonly Basis[];
};

/** Days before and after Tết without coercion by force (NĐ 62/2015 Đ13 k2; NĐ 152/2026 Đ42 k2). */
const TET_MARGIN_DAYS = 15;
/** Decree 62/2015 is in force from this day; the earlier decree is not among the sources. */
const DECREE_62_FROM = '2015-09-01';

/**
 * Reads `2021-02-25T09:00`, also with seconds, a space, or a zone (`Z`, `+07:00`), which is turned into the time of Hà Nội.
 * A bare day is read without a time.
 */
export function parseMoment(text: string): Result<LocalMoment> {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(
    text.trim(),
  );
  const day = match === null ? undefined : findIsoDay(match[1] ?? '');
  const hour = Number(match?.[2] ?? 0);
  const minute = Number(match?.[3] ?? 0);
  if (match === null || day === undefined || hour > 23 || minute > 59)
    return refuse(
      refusal(
        'moment-not-valid',
        `"${text}" không phải là một thời điểm; hãy viết yyyy-mm-ddThh:mm, ví dụ 2021-02-25T09:00.`,
        'at',
      ),
    );
  if (match[2] === undefined) return accept({ day, time: null });
  const zone = match[4];
  if (zone === undefined) return accept({ day, time: `${match[2]}:${match[3] ?? '00'}` });
  const offset =
    zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));
  const minutes = hour * 60 + minute - offset + 7 * 60;
  const within = ((minutes % 1440) + 1440) % 1440;
  const pad = (number: number): string => String(number).padStart(2, '0');
  return accept({
    day: addDays(day, Math.floor(minutes / 1440)),
    time: `${pad(Math.floor(within / 60))}:${pad(within % 60)}`,
  });
}

/** The days around Tết of a year on which no force may be mobilised, by the setting in force. */
export function tetWindowOf(year: number, calendar: WorkingCalendar, settings: LawSettings): DayRange {
  const first_day = lunarNewYear(year);
  let first = first_day;
  let last = first_day;
  if (settings.tet_window_counted_from === 'official-break') {
    while (calendar.isDayOff(addDays(first, -1))) first = addDays(first, -1);
    while (calendar.isDayOff(addDays(last, 1))) last = addDays(last, 1);
  }
  return { from: addDays(first, -TET_MARGIN_DAYS), to: addDays(last, TET_MARGIN_DAYS) };
}

/** Judges a moment: allowed, or every article that forbids it with what it says. */
export function checkCoercionWindow(
  question: CoercionQuestion,
  calendar: WorkingCalendar,
  settings: LawSettings = STANDARD_SETTINGS,
): CoercionWindow {
  const { day } = question.at;
  const reasons = [...nightReason(question.at, settings), ...dayOffReason(day, calendar)];
  const notes: Basis[] = [];
  if (question.at.time === null)
    notes.push({ article: actArticle(day), sentence: 'Chưa cho biết giờ nên chưa xét giờ ban đêm.' });
  if (question.with_forces && day >= DECREE_62_FROM) {
    reasons.push(...tetReason(day, calendar, settings));
    const traditional = traditionalReason(day, settings);
    if (question.policy_beneficiary === true) reasons.push(...traditional);
    else if (question.policy_beneficiary === null) notes.push(...traditional);
  }
  return { allowed: reasons.length === 0, reasons, basis: basisOf(question, settings), notes };
}

function basisOf({ at, with_forces }: CoercionQuestion, settings: LawSettings): Basis[] {
  const { night_begins_at, night_ends_at } = settings;
  const always = {
    article: actArticle(at.day),
    sentence: `Không tổ chức cưỡng chế từ ${night_begins_at} đến ${night_ends_at} hôm sau, các ngày nghỉ, ngày lễ.`,
  };
  return with_forces && at.day >= DECREE_62_FROM
    ? [
        always,
        {
          article: decreeArticle(at.day),
          sentence:
            'Có huy động lực lượng thì không cưỡng chế trong 15 ngày trước và sau Tết Nguyên đán, và ngày truyền thống của đối tượng chính sách là người phải thi hành án.',
        },
      ]
    : [always];
}

function actArticle(day: IsoDay): string {
  return day < NEW_LAW_FROM ? 'Luật THADS Đ46 k2' : 'Luật THADS 2025 Đ72';
}

function decreeArticle(day: IsoDay): string {
  return day < NEW_LAW_FROM ? 'NĐ 62/2015 Đ13 k2' : 'NĐ 152/2026 Đ42 k2';
}

function nightReason({ day, time }: LocalMoment, settings: LawSettings): Basis[] {
  const { night_begins_at, night_ends_at } = settings;
  if (time === null) return [];
  const night =
    night_begins_at <= night_ends_at
      ? time >= night_begins_at && time < night_ends_at
      : time >= night_begins_at || time < night_ends_at;
  return night
    ? [
        {
          article: actArticle(day),
          sentence: `${time} nằm trong khoảng từ ${night_begins_at} đến ${night_ends_at} hôm sau, không tổ chức cưỡng chế.`,
        },
      ]
    : [];
}

function dayOffReason(day: IsoDay, calendar: WorkingCalendar): Basis[] {
  if (!calendar.isDayOff(day)) return [];
  const holiday = calendar.findHoliday(day);
  const what = holiday === undefined ? 'là ngày nghỉ hằng tuần' : `là ngày nghỉ (${holiday})`;
  return [{ article: actArticle(day), sentence: `${formatDate(day)} ${what}, không tổ chức cưỡng chế.` }];
}

function tetReason(day: IsoDay, calendar: WorkingCalendar, settings: LawSettings): Basis[] {
  const window = tetWindowOf(Number(day.slice(0, 4)), calendar, settings);
  if (day < window.from || day > window.to) return [];
  return [
    {
      article: decreeArticle(day),
      sentence: `Không cưỡng chế có huy động lực lượng trong 15 ngày trước và sau Tết Nguyên đán, từ ${formatDate(window.from)} đến ${formatDate(window.to)}.`,
    },
  ];
}

function traditionalReason(day: IsoDay, settings: LawSettings): Basis[] {
  if (!settings.traditional_days.includes(day.slice(5))) return [];
  return [
    {
      article: decreeArticle(day),
      sentence: `${day.slice(8)}/${day.slice(5, 7)} là ngày truyền thống của đối tượng chính sách: không cưỡng chế có huy động lực lượng nếu họ là người phải thi hành án.`,
    },
  ];
}
