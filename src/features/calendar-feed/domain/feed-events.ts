/** A deadline as an event of a calendar outside: what must be done in which case, and nobody's name. Pure. */
import type { DeadlineNature } from '#law/deadlines/deadline-rule.ts';
import { getIsoDay } from '#kit/iso-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import type { FeedScope } from '../contract.ts';
import type { CalendarEvent } from './icalendar.ts';

export const FEED_NAMES = {
  own: 'Thời hạn thi hành án của tôi',
  units: 'Thời hạn thi hành án của đơn vị',
} as const satisfies Record<FeedScope, string>;

const NATURE_WORDS = {
  duty: 'Việc phải làm',
  right: 'Hết hạn quyền',
  waiting: 'Hết thời gian chờ',
} as const satisfies Record<DeadlineNature, string>;

export type FedDeadline = {
  readonly registry_id: bigint;
  readonly case_id: bigint;
  readonly opened_by_act_id: bigint;
  readonly rule: string;
  readonly case_code: string;
  readonly decision_number: string;
  readonly label: string;
  readonly article: string;
  readonly nature: DeadlineNature;
  readonly responsible: string;
  readonly asset: string | null;
  readonly start_on: string;
  readonly due_on: string;
};

export function eventOf(deadline: FedDeadline, public_url: string): CalendarEvent {
  const { registry_id, case_id, opened_by_act_id, rule, case_code, asset } = deadline;
  return {
    uid: `${registry_id}-${case_id}-${opened_by_act_id}-${rule}@thads`,
    day: getIsoDay(deadline.due_on),
    summary: `${deadline.label} (${case_code})`,
    description: [
      `Hồ sơ ${case_code}, quyết định ${deadline.decision_number}`,
      ...(asset === null ? [] : [`Tài sản ${asset}`]),
      `${NATURE_WORDS[deadline.nature]}: ${deadline.responsible}`,
      `${deadline.article}; tính từ ${formatDate(deadline.start_on)}`,
    ].join('\n'),
    category: NATURE_WORDS[deadline.nature],
    url: `${public_url}/cases/${encodeURIComponent(case_code)}`,
  };
}
