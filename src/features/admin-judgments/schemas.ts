/** What may come in and go out of the routes of administrative judgment monitoring; nothing that is not listed here leaves. */
import { Type } from 'typebox';
import { judgmentChoiceSchema, partyChoiceSchema } from '#features/intake/public.ts';
import {
  codeSchema,
  integerOut,
  isoDaySchema,
  nullable,
  objectOf,
  oneOf,
  pageOf,
  pageQuery,
} from '#platform/http/schemas.ts';
import { FOLLOW_QUEUES, FOLLOW_SORTS, REPORT_GROUPINGS } from './contract.ts';
import { CLOCK_CODES, CLOCK_HOLDER_LABELS } from './domain/clock-rules.ts';
import type { ClockHolder } from './domain/clock-rules.ts';
import { REPORT_COLUMNS } from './domain/report-columns.ts';
import type { ReportColumn } from './domain/report-columns.ts';
import { CONTENT_KINDS, DEBTOR_KINDS, STANDINGS } from './domain/vocabulary.ts';

const text = Type.String();
const line = Type.String({ maxLength: 1_000 });
const longText = Type.String({ maxLength: 10_000 });
const flag = Type.Boolean();
const HOLDERS = Object.keys(CLOCK_HOLDER_LABELS) as ClockHolder[];
const CLOCK_STATUSES = ['met', 'met-late', 'running', 'overdue', 'missed', 'void'] as const;

export const codeParams = objectOf({ code: codeSchema });

const filterQuery = {
  unit: Type.Optional(codeSchema),
  officer: Type.Optional(codeSchema),
  standing: Type.Optional(
    Type.String({ maxLength: 300, description: 'Một hoặc nhiều tình trạng, cách nhau dấu phẩy.' }),
  ),
  content_kind: Type.Optional(oneOf(CONTENT_KINDS)),
  debtor_kind: Type.Optional(Type.String({ maxLength: 300, description: 'Một hoặc nhiều cấp, cách nhau dấu phẩy.' })),
  queue: Type.Optional(oneOf(FOLLOW_QUEUES)),
  text: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  received_from: Type.Optional(isoDaySchema),
  received_to: Type.Optional(isoDaySchema),
};

export const listQuery = objectOf({
  ...pageQuery,
  ...filterQuery,
  sort: Type.Optional(oneOf(FOLLOW_SORTS)),
  direction: Type.Optional(oneOf(['asc', 'desc'])),
});
export const exportQuery = objectOf({
  ...filterQuery,
  sort: Type.Optional(oneOf(FOLLOW_SORTS)),
  direction: Type.Optional(oneOf(['asc', 'desc'])),
  columns: Type.Optional(Type.String({ maxLength: 1_000, description: 'Các cột, theo thứ tự, cách nhau dấu phẩy.' })),
});
export const countQuery = objectOf(filterQuery);
export const countAnswer = objectOf({ count: integerOut, open: integerOut, overdue: integerOut });

const rowFields = {
  code: text,
  unit: text,
  judgment_number: text,
  court: text,
  issued_on: text,
  received_on: text,
  content_kind: oneOf(CONTENT_KINDS),
  debtor_kind: oneOf(DEBTOR_KINDS),
  duty: text,
  standing: oneOf(STANDINGS),
  standing_since: text,
  partly: flag,
  officer: nullable(text),
  officer_name: nullable(text),
  voluntary_ends_on: text,
  noticed_on: nullable(text),
  order_number: nullable(text),
  ordered_on: nullable(text),
  performed_on: nullable(text),
  ended_on: nullable(text),
  waiting_petitions: integerOut,
  next_due_on: nullable(text),
  next_due_code: nullable(oneOf(CLOCK_CODES)),
  last_act_on: text,
};

export const listPage = pageOf(objectOf({ ...rowFields, creditors: Type.Array(text), debtors: Type.Array(text) }));

const party = objectOf({ code: text, name: text, address: nullable(text) });
const choice = objectOf({ value: text, label: text });
const words = Type.Record(Type.String(), Type.String());

const clock = objectOf({
  code: oneOf(CLOCK_CODES),
  label: text,
  article: text,
  holder: oneOf(HOLDERS),
  start_on: text,
  start_event: text,
  assumed: flag,
  due_on: text,
  met_on: nullable(text),
  status: oneOf(CLOCK_STATUSES),
  days_left: integerOut,
  working_days: flag,
  about: nullable(text),
});

const actRow = objectOf({
  code: text,
  seq: integerOut,
  type: text,
  dated_on: text,
  booked_on: nullable(text),
  recorded_on: nullable(text),
  officer_name: nullable(text),
  data: words,
  corrects: nullable(text),
  corrected_by: nullable(text),
  correctable: flag,
  recorded_by: text,
  recorded_at: text,
});

export const detailAnswer = objectOf({
  ...rowFields,
  unit_name: text,
  judgment: text,
  superior: text,
  debtor_received_on: nullable(text),
  creditors: Type.Array(party),
  debtors: Type.Array(party),
  seq: integerOut,
  clocks: Type.Array(clock),
  acts: Type.Array(actRow),
  offers: Type.Array(text),
  officers: Type.Array(choice),
  petitions: Type.Array(choice),
  explanations: Type.Array(choice),
});

export const registerBody = objectOf({
  unit: codeSchema,
  judgment: judgmentChoiceSchema,
  creditors: Type.Array(partyChoiceSchema, { maxItems: 100 }),
  debtors: Type.Array(partyChoiceSchema, { maxItems: 100 }),
  content_kind: line,
  debtor_kind: line,
  duty: longText,
  superior: nullable(line),
  debtor_received_on: nullable(line),
});
export const registerAnswer = objectOf({ code: text, judgment: text });

export const actBody = objectOf({
  expected_seq: Type.Integer({ minimum: 1, maximum: 100_000 }),
  type: codeSchema,
  dated_on: line,
  corrects: Type.Optional(nullable(codeSchema)),
  data: Type.Optional(Type.Record(Type.String({ maxLength: 100 }), longText, { maxProperties: 30 })),
  dry_run: Type.Optional(flag),
});
export const actAnswer = objectOf({
  code: text,
  act: text,
  seq: integerOut,
  standing: oneOf(STANDINGS),
  opened_clocks: integerOut,
});

const reportScope = {
  on: Type.Optional(isoDaySchema),
  unit: Type.Optional(codeSchema),
  by: Type.Optional(oneOf(REPORT_GROUPINGS)),
};
export const reportQuery = objectOf(reportScope);

const counts = objectOf(
  Object.fromEntries(REPORT_COLUMNS.map((column) => [column, integerOut])) as Record<ReportColumn, typeof integerOut>,
);
export const reportAnswer = objectOf({
  from: text,
  on: text,
  by: oneOf(REPORT_GROUPINGS),
  rows: Type.Array(objectOf({ code: text, label: text, counts })),
});

export const reportJudgmentsQuery = objectOf({
  ...pageQuery,
  ...reportScope,
  row: codeSchema,
  column: oneOf(REPORT_COLUMNS),
});
export const reportJudgmentsAnswer = pageOf(
  objectOf({
    code: text,
    judgment_number: text,
    court: text,
    received_on: text,
    creditors: Type.Array(text),
    debtors: Type.Array(text),
    count: integerOut,
  }),
);
