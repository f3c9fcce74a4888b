/** The columns of every list of deadlines: the day and the time left, what must be done by which article, in which case. */
import type { DeadlineRow } from '#features/cases/domain/deadline-day.ts';
import { daysLeftWords } from '#features/cases/domain/days-left.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { caseHref } from '#web/features/cases/case-search.ts';
import { DaysLeft } from '#web/features/cases/days-left-tag.tsx';

export function deadlineId(row: DeadlineRow): string {
  return `${row.case_code} ${row.opened_by} ${row.rule}`;
}

const DUE: DataColumn<DeadlineRow> = {
  id: 'due_on',
  header: 'Hết hạn',
  kind: 'date',
  width: 110,
  strong: true,
  value: (row) => row.due_on,
};

const OFFICER: DataColumn<DeadlineRow> = {
  id: 'officer_name',
  header: 'Chấp hành viên',
  kind: 'text',
  width: 140,
  value: (row) => row.officer_name,
};

const COLUMNS: readonly DataColumn<DeadlineRow>[] = [
  {
    id: 'left',
    header: 'Còn lại',
    kind: 'text',
    width: 166,
    value: daysLeftWords,
    render: (row) => <DaysLeft deadline={row} />,
  },
  {
    id: 'label',
    header: 'Việc phải làm',
    kind: 'text',
    width: 220,
    grow: 3,
    value: (row) => (row.asset === null ? row.label : `${row.label} (${row.asset})`),
  },
  { id: 'article', header: 'Căn cứ', kind: 'text', width: 140, value: (row) => row.article },
  {
    id: 'decision_number',
    header: 'Quyết định',
    kind: 'text',
    width: 156,
    value: (row) => row.decision_number,
    href: (row) => caseHref(row.case_code),
  },
  {
    id: 'debtors',
    header: 'Người phải thi hành án',
    kind: 'text',
    width: 140,
    grow: 2,
    value: (row) => row.debtors.join('; '),
  },
  OFFICER,
  { id: 'responsible', header: 'Người phải làm', kind: 'text', width: 150, value: (row) => row.responsible },
  { id: 'start_on', header: 'Tính từ', kind: 'date', width: 98, hidden: true, value: (row) => row.start_on },
  { id: 'case_code', header: 'Mã hồ sơ', kind: 'text', width: 110, hidden: true, value: (row) => row.case_code },
  { id: 'unit', header: 'Đơn vị', kind: 'text', width: 90, hidden: true, value: (row) => row.unit },
];

export const UNIT_DEADLINE_COLUMNS: readonly DataColumn<DeadlineRow>[] = [DUE, ...COLUMNS];

/** Of one officer's own cases the officer need not be named. */
export const OWN_DEADLINE_COLUMNS: readonly DataColumn<DeadlineRow>[] = [
  DUE,
  ...COLUMNS.filter((column) => column !== OFFICER),
];

/** What a row shows on a narrow screen. */
export const NARROW_DEADLINES = {
  rowHeight: 62,
  column: {
    id: 'label',
    header: 'Thời hạn',
    kind: 'text',
    width: 300,
    grow: 1,
    value: (row) => row.label,
    render: (row) => (
      <NarrowRow
        title={row.label}
        aside={formatDate(row.due_on)}
        note={`${row.decision_number} · ${row.debtors.join('; ')}`}
        noteAside={<DaysLeft deadline={row} />}
      />
    ),
  } satisfies DataColumn<DeadlineRow>,
};
