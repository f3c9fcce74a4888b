/**
 * What is inspected beside the cases: gaps in a register's numbers, and requests that wait. These rules do not look at a case, so
 * they find nothing in one; what is seen of them comes from queries of their own.
 */
import { addDays } from '#kit/day-number.ts';
import type { IsoDay } from '#kit/iso-day.ts';
import { formatCount, formatDate } from '#kit/vietnamese-format.ts';
import type { WorkingCalendar } from '#kit/working-calendar.ts';
import { computeDeadline } from '#law/deadlines/compute-deadline.ts';
import type { LawSettings } from '#law/law-settings.ts';
import { computeLimitation } from '#law/limitation.ts';
import { defineRule } from '../finding-rule.ts';
import type { Breach, FindingRule } from '../finding-rule.ts';

const NOT_IN_A_CASE: FindingRule['find'] = () => [];

export const NUMBER_GAP = defineRule({
  code: 'number-gap',
  label: 'Sổ thụ lý, sổ quyết định thiếu số hoặc trùng số',
  article: 'TT 04/2023/TT-BTP Đ30',
  theme: 'management',
  severity: 'ordinary',
  mends: { sentence: 'Tìm quyết định thiếu và vào sổ, hoặc ghi rõ lý do bỏ số.', acts: [] },
  find: NOT_IN_A_CASE,
});

export const REQUEST_UNANSWERED = defineRule({
  code: 'request-unanswered',
  label: 'Yêu cầu thi hành án quá hạn chưa ra quyết định hoặc từ chối',
  article: 'Luật THADS Đ31 k5, Đ36 k1',
  theme: 'opening',
  severity: 'serious',
  mends: { sentence: 'Ra quyết định thi hành án, hoặc từ chối bằng văn bản có lý do.', acts: ['decided'] },
  find: NOT_IN_A_CASE,
});

export const LIMITATION_NEAR = defineRule({
  code: 'limitation-near',
  label: 'Yêu cầu đang chờ sắp hết hoặc đã hết thời hiệu',
  article: 'Luật THADS Đ30',
  theme: 'opening',
  severity: 'notice',
  mends: { sentence: 'Ra quyết định trước ngày hết thời hiệu, hoặc trả lời người yêu cầu.', acts: ['decided'] },
  find: NOT_IN_A_CASE,
});

export const REGISTER_RULES: readonly FindingRule[] = [NUMBER_GAP, REQUEST_UNANSWERED, LIMITATION_NEAR];

/** The running numbers of one register in one year. */
export type NumberedSeries = {
  readonly register: string;
  readonly year: number;
  readonly numbers: readonly number[];
  /** The largest that came with an import, 0 without one: what lies before it stands in a book on paper (as in the registers). */
  readonly imported_last: number;
  /** The day of the last decision of the series. */
  readonly last_on: IsoDay;
};

const RUNS_TOLD = 10;

/** Numbers missing after the import's last, and repeated ones; none where the series has no fault. */
export function findGap({ register, year, numbers, imported_last, last_on }: NumberedSeries): Breach | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const missing: string[] = [];
  const repeated: number[] = [];
  let [missing_count, last] = [0, 0];
  for (const number of sorted) {
    if (number === last) {
      if (repeated.at(-1) !== number) repeated.push(number);
    } else if (number > Math.max(last, imported_last) + 1) {
      const from = Math.max(last, imported_last) + 1;
      missing_count += number - from;
      missing.push(number === from + 1 ? String(from) : `${from}-${number - 1}`);
    }
    last = number;
  }
  if (missing_count === 0 && repeated.length === 0) return undefined;
  const parts = [
    ...(missing_count > 0 ? [`thiếu ${formatCount(missing_count)} số (${listed(missing)})`] : []),
    ...(repeated.length > 0 ? [`trùng ${formatCount(repeated.length)} số (${listed(repeated)})`] : []),
  ];
  return {
    occasion: `${register}.${year}`,
    act: null,
    since: last_on,
    ended_on: null,
    mended_by_act_id: null,
    article: NUMBER_GAP.article,
    sentence: `Năm thống kê ${year}, từ số ${formatCount(missing_count > 0 ? imported_last + 1 : 1)} đến số ${formatCount(last)}: ${parts.join(', ')}.`,
  };
}

function listed(runs: readonly (string | number)[]): string {
  return `${runs.slice(0, RUNS_TOLD).join(', ')}${runs.length > RUNS_TOLD ? '...' : ''}`;
}

/** A request that neither led to a decision nor was refused. */
export type WaitingRequest = {
  readonly code: string;
  readonly received_on: IsoDay;
  readonly judgment_in_force_on: IsoDay | null;
};

const NEAR_DAYS = 90;

/** What a waiting request is found for by a day, each with its rule. */
export function judgeRequest(
  request: WaitingRequest,
  today: IsoDay,
  calendar: WorkingCalendar,
  settings: LawSettings,
): { readonly rule: FindingRule; readonly breach: Breach }[] {
  const found: { rule: FindingRule; breach: Breach }[] = [];
  const plain = { occasion: request.code, act: null, ended_on: null, mended_by_act_id: null };
  const due = computeDeadline('D01', request.received_on, request.received_on, calendar);
  if (due.ok && due.value.due_on < today)
    found.push({
      rule: REQUEST_UNANSWERED,
      breach: {
        ...plain,
        since: addDays(due.value.due_on, 1),
        article: due.value.article,
        sentence: `Yêu cầu ${request.code} nhận ngày ${formatDate(request.received_on)}, hạn ${formatDate(due.value.due_on)}, chưa có quyết định.`,
      },
    });
  if (request.judgment_in_force_on === null) return found;
  const limitation = computeLimitation(
    { start: 'in-force', from: request.judgment_in_force_on, pauses: [], on: today },
    calendar,
    settings,
  );
  if (!limitation.ok || (limitation.value.days_left ?? NEAR_DAYS + 1) > NEAR_DAYS) return found;
  const { expires_on, article } = limitation.value;
  found.push({
    rule: LIMITATION_NEAR,
    breach: {
      ...plain,
      since: addDays(expires_on, -NEAR_DAYS),
      article,
      sentence: `Yêu cầu ${request.code}: thời hiệu hết ngày ${formatDate(expires_on)}.`,
    },
  });
  return found;
}
