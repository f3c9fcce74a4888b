/** The address of the deadline calendar: the month, the day that is looked at, whose deadlines, and as what they are shown. */
import { DEADLINE_SCOPES, type DeadlineScope } from '#features/cases/domain/deadline-day.ts';

export const CALENDAR_VIEWS = ['month', 'agenda'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

export interface CalendarSearch {
  /** `yyyy-mm`; the month of today where none is named. */
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  readonly view?: CalendarView | undefined;
  readonly scope?: DeadlineScope | undefined;
  readonly unit?: string | undefined;
  readonly officer?: string | undefined;
  readonly rule?: string | undefined;
  readonly open?: string | undefined;
}

export function calendarSearch(search: Record<string, unknown>): CalendarSearch {
  const text = (name: 'month' | 'day' | 'unit' | 'officer' | 'rule' | 'open', pattern: RegExp) => {
    const value = search[name];
    return typeof value === 'string' && pattern.test(value) ? { [name]: value } : {};
  };
  const view = CALENDAR_VIEWS.find((one) => one === search['view']);
  const scope = DEADLINE_SCOPES.find((one) => one === search['scope']);
  return {
    ...text('month', /^\d{4}-(0[1-9]|1[0-2])$/),
    ...text('day', /^\d{4}-\d{2}-\d{2}$/),
    ...(view === undefined ? {} : { view }),
    ...(scope === undefined ? {} : { scope }),
    ...text('unit', /./),
    ...text('officer', /./),
    ...text('rule', /^D\d{2,3}$/),
    ...text('open', /./),
  };
}
