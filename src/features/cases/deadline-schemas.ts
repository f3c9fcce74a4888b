/** What may come in and go out of the routes of the working day: deadlines, their calendar, reminders, files to archive. */
import { Type } from 'typebox';
import { POSITIONS } from '#law/positions.ts';
import { codeSchema, isoDaySchema, nullable, objectOf, oneOf, pageOf, pageQuery } from '#platform/http/schemas.ts';
import { DEADLINE_SCOPES, DEADLINE_SPANS, REMINDER_KINDS } from './domain/deadline-day.ts';

const Text = Type.String();
const Day = Type.String({ format: 'date' });
const Count = Type.Integer();
const Nature = oneOf(['duty', 'right', 'waiting'] as const);

const counts = { late: Count, today: Count, week: Count, month: Count, others: Count };

const scope = {
  scope: Type.Optional(oneOf(DEADLINE_SCOPES)),
};

export const WorkDayQuery = objectOf(scope);

export const WorkDayAnswer = objectOf({
  today: Day,
  scope: oneOf(DEADLINE_SCOPES),
  may_oversee: Type.Boolean(),
  counts: objectOf(counts),
  by_officer: Type.Array(objectOf({ officer: Text, officer_name: Text, unit: Text, ...counts, most_days_late: Count })),
  archive: nullable(Count),
  unread_reminders: Count,
});

const filters = {
  ...scope,
  unit: Type.Optional(codeSchema),
  officer: Type.Optional(codeSchema),
  span: Type.Optional(oneOf(DEADLINE_SPANS)),
  rule: Type.Optional(Type.String({ pattern: '^D\\d{2,3}$', description: 'Mã thời hạn, D01...' })),
  due_from: Type.Optional(isoDaySchema),
  due_to: Type.Optional(isoDaySchema),
};

export const DeadlineListQuery = objectOf({ ...filters, ...pageQuery });
export const DeadlineExportQuery = objectOf(filters);

export const DeadlineListAnswer = pageOf(
  objectOf({
    case_code: Text,
    decision_number: Text,
    position: oneOf(POSITIONS),
    debtors: Type.Array(Text),
    unit: Text,
    officer: Text,
    officer_name: Text,
    opened_by: Text,
    rule: Text,
    label: Text,
    article: Text,
    nature: Nature,
    responsible: Text,
    asset: nullable(Text),
    start_on: Day,
    due_on: Day,
    days_left: Count,
    working_days_left: Count,
  }),
);

export const CalendarQuery = objectOf({
  ...scope,
  month: Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: 'Tháng, yyyy-mm' }),
  unit: filters.unit,
  officer: filters.officer,
  rule: filters.rule,
});

export const CalendarAnswer = objectOf({
  month: Text,
  days: Type.Array(
    objectOf({
      day: Day,
      entries: Type.Array(objectOf({ rule: Text, label: Text, nature: Nature, count: Count, late: Count })),
    }),
  ),
});

export const ReminderListAnswer = pageOf(
  objectOf({
    seq: Count,
    kind: oneOf(REMINDER_KINDS),
    as_post: oneOf(['officer', 'head'] as const),
    reminded_on: Day,
    unread: Type.Boolean(),
    case_code: Text,
    decision_number: Text,
    officer_name: Text,
    debtors: Type.Array(Text),
    label: Text,
    due_on: Day,
    running: Type.Boolean(),
  }),
);

export const PageQuery = objectOf(pageQuery);
export const ReadRemindersBody = objectOf({ read_through: Type.Integer({ minimum: 0 }) });
const Ahead = Type.Array(Count);
const AheadTyped = Type.Optional(Type.String({ maxLength: 60 }));
export const ReminderDaysAnswer = objectOf({ duty: Ahead, right: Ahead, waiting: Ahead, head: Ahead });
export const SetReminderDaysBody = objectOf({
  duty: AheadTyped,
  right: AheadTyped,
  waiting: AheadTyped,
  head: AheadTyped,
});
export const ReadRemindersAnswer = objectOf({ read_through: Count });

export const ArchiveListAnswer = pageOf(
  objectOf({
    case_code: Text,
    decision_number: Text,
    position: oneOf(POSITIONS),
    ended_on: Day,
    debtors: Type.Array(Text),
    unit: Text,
    officer: Text,
    officer_name: Text,
    checked_as: nullable(oneOf(['complete', 'returned'] as const)),
    checked_on: nullable(Day),
    open_deadlines: Count,
  }),
);
