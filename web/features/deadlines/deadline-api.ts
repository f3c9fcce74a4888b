/** What the desk and the calendar ask of deadlines, reminders and files to archive. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  ArchiveRow,
  DeadlineCalendar,
  DeadlineRow,
  DeadlineScope,
  DeadlineSpan,
  ReminderRow,
  WorkDay,
} from '#features/cases/domain/deadline-day.ts';
import { api, newIdempotencyKey } from '#ui/api-client.ts';

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** What narrows a list of deadlines. */
export interface DeadlineQuestion {
  readonly scope: DeadlineScope;
  readonly unit?: string | undefined;
  readonly officer?: string | undefined;
  readonly span?: DeadlineSpan | undefined;
  readonly rule?: string | undefined;
  readonly due_from?: string | undefined;
  readonly due_to?: string | undefined;
}

const FIRST_PAGE = 60;
const FURTHER_PAGES = 200;

/** `scope` undefined leaves it to the person's powers: units for who leads them, else the own cases. */
export function workDay(scope?: DeadlineScope) {
  return queryOptions({
    queryKey: ['work-day', scope ?? 'usual'],
    queryFn: ({ signal }) => api.get<WorkDay>('/api/work-day', { query: { scope }, signal }),
  });
}

/** The words of the address, without those that are not asked. */
export function queryOf(question: DeadlineQuestion): Record<string, string> {
  return Object.fromEntries(
    Object.entries(question).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** A list page by page, by key. */
function pagesOf<Row>(key: readonly unknown[], path: string, query: Record<string, string>) {
  return infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Row>>(path, {
        query: { ...query, after: pageParam, limit: pageParam === '' ? FIRST_PAGE : FURTHER_PAGES },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page: Page<Row>) => page.next ?? undefined,
  });
}

export function deadlinePages(question: DeadlineQuestion) {
  const query = queryOf(question);
  return pagesOf<DeadlineRow>(['deadlines', 'list', query], '/api/deadlines', query);
}

export const reminderPages = pagesOf<ReminderRow>(['reminders'], '/api/reminders', {});
export const archivePages = pagesOf<ArchiveRow>(['deadlines', 'archive'], '/api/archive-checks', {});

export function monthOfDeadlines(month: string, question: DeadlineQuestion) {
  const { span: _span, due_from: _from, due_to: _to, ...asked } = question;
  const query = { ...queryOf(asked), month };
  return queryOptions({
    queryKey: ['deadlines', 'calendar', query],
    queryFn: ({ signal }) => api.get<DeadlineCalendar>('/api/deadlines/calendar', { query, signal }),
  });
}

export function readReminders(read_through: number): Promise<unknown> {
  return api.post('/api/reminders/read', { body: { read_through }, idempotencyKey: newIdempotencyKey() });
}
