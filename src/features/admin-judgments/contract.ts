/** The shapes of administrative judgment monitoring that pages read. Pure, and safe in a browser. */
import type { NewJudgment, PartyChoice } from '#features/intake/contract.ts';
import type { ClockCode, ClockHolder } from './domain/clock-rules.ts';
import type { ClockStatus } from './domain/clocks.ts';
import type { ReportColumn, ReportCounts } from './domain/report-columns.ts';
import type { ContentKind, DebtorKind, Standing } from './domain/vocabulary.ts';

/** What a list can be narrowed to beside its columns: what the agency, or somebody else, should have done. */
export const FOLLOW_QUEUES = ['due', 'overdue', 'voluntary-over', 'petition-waiting', 'open'] as const;
export type FollowQueue = (typeof FOLLOW_QUEUES)[number];

export const FOLLOW_QUEUE_LABELS = {
  due: 'Cơ quan còn việc phải làm',
  overdue: 'Cơ quan đã quá hạn',
  'voluntary-over': 'Người phải thi hành quá hạn tự nguyện',
  'petition-waiting': 'Kiến nghị chưa được trả lời',
  open: 'Đang theo dõi',
} as const satisfies Record<FollowQueue, string>;

export const FOLLOW_SORTS = ['received_on', 'next_due_on', 'last_act_on'] as const;
export type FollowSort = { readonly by: (typeof FOLLOW_SORTS)[number]; readonly direction: 'asc' | 'desc' };

/** A followed judgment in the register, as the API sends it. */
export type FollowRow = {
  readonly code: string;
  readonly unit: string;
  readonly judgment_number: string;
  readonly court: string;
  readonly issued_on: string;
  readonly received_on: string;
  readonly creditors: readonly string[];
  readonly debtors: readonly string[];
  readonly content_kind: ContentKind;
  readonly debtor_kind: DebtorKind;
  readonly duty: string;
  readonly standing: Standing;
  readonly standing_since: string;
  readonly partly: boolean;
  readonly officer: string | null;
  readonly officer_name: string | null;
  readonly voluntary_ends_on: string;
  readonly noticed_on: string | null;
  readonly order_number: string | null;
  readonly ordered_on: string | null;
  readonly performed_on: string | null;
  readonly ended_on: string | null;
  readonly waiting_petitions: number;
  /** What the agency itself must do next, and until when; null where it owes nothing. */
  readonly next_due_on: string | null;
  readonly next_due_code: ClockCode | null;
  readonly last_act_on: string;
};

/** The columns of the register, in the order of form 19; a list shows some, and a file holds those that are shown. */
export const FOLLOW_COLUMNS = [
  'code',
  'unit',
  'received_on',
  'judgment_number',
  'issued_on',
  'court',
  'creditors',
  'debtors',
  'debtor_kind',
  'content_kind',
  'duty',
  'officer_name',
  'noticed_on',
  'voluntary_ends_on',
  'order_number',
  'ordered_on',
  'standing',
  'standing_since',
  'performed_on',
  'ended_on',
  'waiting_petitions',
  'next_due',
  'next_due_on',
  'last_act_on',
] as const;
export type FollowColumn = (typeof FOLLOW_COLUMNS)[number];

export type FollowCount = {
  readonly count: number;
  readonly open: number;
  readonly overdue: number;
};

export type FollowParty = {
  readonly code: string;
  readonly name: string;
  readonly address: string | null;
};

export type FollowClock = {
  readonly code: ClockCode;
  readonly label: string;
  readonly article: string;
  readonly holder: ClockHolder;
  readonly start_on: string;
  readonly start_event: string;
  readonly assumed: boolean;
  readonly due_on: string;
  readonly met_on: string | null;
  readonly status: ClockStatus;
  /** Days between the due day and the day it was met, or today; negative when late. */
  readonly days_left: number;
  readonly working_days: boolean;
  readonly about: string | null;
};

/** An act in the timeline. */
export type FollowActRow = {
  readonly code: string;
  readonly seq: number;
  readonly type: string;
  readonly dated_on: string;
  /** Set where it counts in another period than that of its day. */
  readonly booked_on: string | null;
  /** Set where it was written down later than on its day. */
  readonly recorded_on: string | null;
  readonly officer_name: string | null;
  readonly data: Readonly<Record<string, string>>;
  readonly corrects: string | null;
  readonly corrected_by: string | null;
  readonly correctable: boolean;
  readonly recorded_by: string;
  readonly recorded_at: string;
};

/** A choice that only the judgment itself can offer: an officer, an unanswered petition, an open question. */
export type FollowChoice = { readonly value: string; readonly label: string };

export type FollowDetail = Omit<FollowRow, 'creditors' | 'debtors'> & {
  readonly unit_name: string;
  readonly judgment: string;
  readonly superior: string;
  readonly debtor_received_on: string | null;
  readonly creditors: readonly FollowParty[];
  readonly debtors: readonly FollowParty[];
  readonly seq: number;
  readonly clocks: readonly FollowClock[];
  readonly acts: readonly FollowActRow[];
  /** Types of the acts that the procedure permits now and that this person may record. */
  readonly offers: readonly string[];
  readonly officers: readonly FollowChoice[];
  readonly petitions: readonly FollowChoice[];
  readonly explanations: readonly FollowChoice[];
};

/** What is entered in the register: the judgment (of the intake's register, or new), its parties, what must be done by whom. */
export type FollowInput = {
  readonly unit: string;
  readonly judgment: { readonly code: string } | NewJudgment;
  readonly creditors: readonly PartyChoice[];
  readonly debtors: readonly PartyChoice[];
  readonly content_kind: string;
  readonly debtor_kind: string;
  readonly duty: string;
  readonly superior: string | null;
  readonly debtor_received_on: string | null;
};

export type FollowActAnswer = {
  readonly code: string;
  readonly act: string;
  readonly seq: number;
  readonly standing: Standing;
  /** Clocks that the act started. */
  readonly opened_clocks: number;
};

export const REPORT_GROUPINGS = ['debtor-kind', 'unit', 'officer'] as const;
export type ReportGrouping = (typeof REPORT_GROUPINGS)[number];

export const REPORT_GROUPING_LABELS = {
  'debtor-kind': 'Cấp của người phải thi hành',
  unit: 'Đơn vị',
  officer: 'Chấp hành viên',
} as const satisfies Record<ReportGrouping, string>;

/** A row of the report; the row of all judgments has the code `*`. */
export type FollowReportRow = { readonly code: string; readonly label: string; readonly counts: ReportCounts };

export type FollowReport = {
  readonly from: string;
  readonly on: string;
  readonly by: ReportGrouping;
  readonly rows: readonly FollowReportRow[];
};

/** A judgment behind a figure, with what it counts there. */
export type ReportJudgmentRow = Pick<
  FollowRow,
  'code' | 'judgment_number' | 'court' | 'received_on' | 'creditors' | 'debtors'
> & { readonly count: number };

export type ReportCell = { readonly row: string; readonly column: ReportColumn };
