/**
 * Until when enforcement may be requested: five years from the day the judgment takes effect, or from the day a duty or an
 * instalment falls due (Luật THADS Đ30 k1; instalments from 1/7/2026: NĐ 152/2026 Đ10 k1). Days of postponement and suspension do
 * not count, except a postponement to which the creditor agreed (Đ30 k2); nor days of objective obstacle or force majeure that the
 * requester proves (Đ30 k3, NĐ 62/2015 Đ4 k3) and, from 1/7/2026, of emergency (NĐ 152/2026 Đ3 k1); nor the time after a request was
 * sent back (NĐ 152/2026 Đ22 k2, a setting). Each such day moves the end by one day, also one that falls into the days added.
 */
import { type DayNumber, dayNumberOf, dayOfNumber, daysBetween } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { type Refusal, type Result, accept, refusal, refuse } from '#kit/result.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { type WorkingCalendar, addMonths, nextWorkingDay } from '#kit/working-calendar.ts';
import { type Basis, NEW_LAW_FROM } from './basis.ts';
import { type DayRange, type NumberRange, joinRanges } from './day-ranges.ts';
import { type LawSettings, STANDARD_SETTINGS } from './law-settings.ts';

/** What the days from which the five years run are called. */
export type LimitationStart = 'in-force' | 'due' | 'instalment-due';

export const LIMITATION_STARTS: readonly LimitationStart[] = ['in-force', 'due', 'instalment-due'];

export type PauseGround =
  | 'postponed'
  | 'postponed-by-agreement'
  | 'suspended'
  | 'objective-obstacle'
  | 'force-majeure'
  | 'emergency'
  | 'request-sent-back';

/** The grounds with the words officers read and the article; `counts` where the days run on all the same. */
export const PAUSE_GROUNDS: readonly {
  readonly code: PauseGround;
  readonly label: string;
  readonly article: string;
  readonly counts: boolean;
}[] = [
  { code: 'postponed', label: 'Hoãn thi hành án', article: 'Luật THADS Đ30 k2', counts: false },
  {
    code: 'postponed-by-agreement',
    label: 'Hoãn do người được thi hành án đồng ý',
    article: 'Luật THADS Đ30 k2',
    counts: true,
  },
  { code: 'suspended', label: 'Tạm đình chỉ thi hành án', article: 'Luật THADS Đ30 k2', counts: false },
  {
    code: 'objective-obstacle',
    label: 'Trở ngại khách quan',
    article: 'Luật THADS Đ30 k3; NĐ 62/2015 Đ4 k3 điểm b; NĐ 152/2026 Đ3 k1 điểm b',
    counts: false,
  },
  {
    code: 'force-majeure',
    label: 'Sự kiện bất khả kháng',
    article: 'Luật THADS Đ30 k3; NĐ 62/2015 Đ4 k3 điểm a; NĐ 152/2026 Đ3 k1 điểm c',
    counts: false,
  },
  {
    code: 'emergency',
    label: 'Tình trạng khẩn cấp (từ 01/07/2026)',
    article: 'NĐ 152/2026 Đ3 k1 điểm a',
    counts: false,
  },
  {
    code: 'request-sent-back',
    label: 'Sau khi gửi lại yêu cầu thi hành án (từ 01/07/2026)',
    article: 'NĐ 152/2026 Đ22 k2',
    counts: false,
  },
];

/** Grounds that decree 152/2026 brought; days before it is in force count on. */
const GROUNDS_SINCE_2026: ReadonlySet<PauseGround> = new Set(['emergency', 'request-sent-back']);

export type LimitationPause = DayRange & { readonly ground: PauseGround };

export type LimitationQuestion = {
  readonly start: LimitationStart;
  readonly from: IsoDay;
  readonly pauses: readonly LimitationPause[];
  /** The day of the request to be judged; null where only the end is asked for. */
  readonly on: IsoDay | null;
};

export type Limitation = {
  readonly from: IsoDay;
  /** The last day on which a request is in time. */
  readonly expires_on: IsoDay;
  readonly not_counted_days: number;
  /** Whether the day asked is in time; null where none was asked. */
  readonly in_time: boolean | null;
  /** Calendar days from the day asked to the last day; negative once it is over. */
  readonly days_left: number | null;
  readonly article: string;
  readonly basis: readonly Basis[];
};

/** The end of the limitation period and whether a day is within it. Refuses pauses that end before they begin. */
export function computeLimitation(
  question: LimitationQuestion,
  calendar: WorkingCalendar,
  settings: LawSettings = STANDARD_SETTINGS,
): Result<Limitation> {
  const { from, on, start } = question;
  const wrong = checkPauses(question);
  if (wrong.length > 0) return refuse(...wrong);
  const stopping = stoppingRanges(question.pauses, settings);
  const plain_end = dayNumberOf(addMonths(from, 12 * settings.limitation_years));
  const end = extend(dayNumberOf(from), plain_end, stopping);
  const last = dayOfNumber(end);
  const expires_on = settings.limitation_end_moves ? nextWorkingDay(calendar, last) : last;
  const article = articleOf(start, expires_on);
  const basis: Basis[] = [
    {
      article,
      sentence: `Thời hiệu ${String(settings.limitation_years).padStart(2, '0')} năm kể từ ${START_WORDS[start]} ${formatDate(from)}.`,
    },
    ...pauseBasis(question.pauses, settings),
  ];
  if (on !== null && on > expires_on)
    basis.push({
      article: expires_on < NEW_LAW_FROM ? 'NĐ 62/2015 Đ4 k2, k4' : 'NĐ 152/2026 Đ10 k2',
      sentence:
        'Quá thời hiệu: chỉ được nhận khi chứng minh bất khả kháng hoặc trở ngại khách quan; Thủ trưởng cơ quan quyết định chấp nhận hay không.',
    });
  return accept({
    from,
    expires_on,
    not_counted_days: end - plain_end,
    in_time: on === null ? null : on <= expires_on,
    days_left: on === null ? null : daysBetween(on, expires_on),
    article,
    basis,
  });
}

const START_WORDS: Readonly<Record<LimitationStart, string>> = {
  'in-force': 'ngày bản án, quyết định có hiệu lực',
  due: 'ngày nghĩa vụ đến hạn',
  'instalment-due': 'ngày kỳ này đến hạn',
};

function articleOf(start: LimitationStart, expires_on: IsoDay): string {
  if (expires_on < NEW_LAW_FROM) return 'Luật THADS Đ30 k1';
  return start === 'in-force' ? 'Luật THADS 2025 Đ34 k2' : 'NĐ 152/2026 Đ10 k1';
}

function checkPauses({ pauses, from, on }: LimitationQuestion): Refusal[] {
  const wrong: Refusal[] = [];
  for (const pause of pauses)
    if (pause.to < pause.from)
      wrong.push(
        refusal(
          'days-out-of-order',
          `Khoảng không tính ${formatDate(pause.from)}–${formatDate(pause.to)} có ngày cuối đứng trước ngày đầu.`,
          'not_counted',
        ),
      );
  if (on !== null && on < from)
    wrong.push(
      refusal('days-out-of-order', `Ngày yêu cầu ${formatDate(on)} đứng trước ngày bắt đầu ${formatDate(from)}.`, 'on'),
    );
  return wrong;
}

function isStopping(ground: PauseGround, settings: LawSettings): boolean {
  if (ground === 'request-sent-back') return !settings.sent_back_time_counted;
  return PAUSE_GROUNDS.some((one) => one.code === ground && !one.counts);
}

/** The days that do not count, joined; of the grounds of 2026 only from the day the decree is in force. */
function stoppingRanges(pauses: readonly LimitationPause[], settings: LawSettings): NumberRange[] {
  const stopping: DayRange[] = [];
  for (const { from, to, ground } of pauses) {
    if (!isStopping(ground, settings)) continue;
    const first = GROUNDS_SINCE_2026.has(ground) && from < NEW_LAW_FROM ? (NEW_LAW_FROM as IsoDay) : from;
    if (first <= to) stopping.push({ from: first, to });
  }
  return joinRanges(stopping);
}

/** Moves the end by every stopped day after the start, in order, while the next stretch begins before the moved end. */
function extend(start: DayNumber, plain_end: DayNumber, stopping: readonly NumberRange[]): DayNumber {
  let end = plain_end;
  for (const range of stopping) {
    const from = Math.max(range.from, start + 1);
    if (from > end) break;
    end += Math.max(0, range.to - from + 1);
  }
  return end;
}

function pauseBasis(pauses: readonly LimitationPause[], settings: LawSettings): Basis[] {
  return PAUSE_GROUNDS.filter((ground) => pauses.some((pause) => pause.ground === ground.code)).map((ground) => ({
    article: ground.article,
    sentence: isStopping(ground.code, settings)
      ? `${ground.label}: thời gian này không tính vào thời hiệu.`
      : `${ground.label}: thời gian này vẫn tính vào thời hiệu.`,
  }));
}
