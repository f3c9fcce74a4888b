/** A leader's officers, one row each; every number opens the cases behind it. */
import { useMemo } from 'react';
import { formatCount } from '#kit/vietnamese-format.ts';
import type { CaseQueue, Desk } from '#features/cases/contract.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { EmptyState } from '#ui/display/panel.tsx';
import { OPEN_POSITIONS } from '#law/positions.ts';
import { caseListHref } from '#web/features/cases/case-search.ts';
import type { WorkDay } from '#features/cases/domain/deadline-day.ts';
import { deskHref, queueSearch } from './desk-search.ts';

/** An officer's cases and deadlines; who holds no open case may still have deadlines of ended ones. */
export type OfficerRow = Desk['by_officer'][number] &
  Pick<WorkDay['by_officer'][number], 'late' | 'today' | 'week' | 'most_days_late'>;

const NO_CASES = {
  open: 0,
  rest_vnd: 0,
  new: 0,
  without_notice: 0,
  without_verification: 0,
  untouched_days: 0,
} as const;
const NO_DEADLINES = { late: 0, today: 0, week: 0, most_days_late: 0 } as const;

/** The officers of both answers, each once: who is late first, then who holds most. */
export function officerRows(desk: Desk, day: WorkDay): readonly OfficerRow[] {
  const keyOf = ({ unit, officer }: { unit: string; officer: string }) => `${unit} ${officer}`;
  const rows = new Map<string, OfficerRow>();
  for (const row of desk.scope === 'units' ? desk.by_officer : []) rows.set(keyOf(row), { ...NO_DEADLINES, ...row });
  for (const { officer, officer_name, unit, late, today, week, most_days_late } of day.by_officer) {
    const known = rows.get(keyOf({ unit, officer })) ?? { ...NO_CASES, officer, officer_name, unit };
    rows.set(keyOf({ unit, officer }), { ...known, late, today, week, most_days_late });
  }
  return [...rows.values()].toSorted((one, other) => other.late - one.late || other.open - one.open);
}

function toSpan(show: 'late' | 'today' | 'week') {
  return (row: OfficerRow) => deskHref({ show, scope: 'units', officer: row.officer });
}

const OPEN_WORD = OPEN_POSITIONS.join(',');

function toQueue(queue: CaseQueue) {
  return (row: OfficerRow) => caseListHref({ unit: row.unit, ...queueSearch(queue, row.officer) });
}

function toOpenCases(row: OfficerRow): string {
  return caseListHref({ unit: row.unit, officer: row.officer, position: OPEN_WORD });
}

/** The officer's deadlines; each number leads to them. */
const DEADLINE_COLUMNS: readonly DataColumn<OfficerRow>[] = [
  {
    id: 'late',
    header: 'Quá hạn',
    kind: 'count',
    width: 84,
    strong: true,
    value: (row) => row.late,
    render: (row) => <span className={row.late > 0 ? 'desk-late' : undefined}>{formatCount(row.late)}</span>,
    href: toSpan('late'),
    help: 'Việc phải làm theo luật mà đã qua ngày cuối, không kể hồ sơ đang hoãn, tạm đình chỉ.',
  },
  {
    id: 'most_days_late',
    header: 'Muộn nhất (ngày)',
    kind: 'count',
    width: 112,
    hidden: true,
    value: (row) => row.most_days_late,
    href: toSpan('late'),
  },
  { id: 'today', header: 'Hôm nay', kind: 'count', width: 84, value: (row) => row.today, href: toSpan('today') },
  { id: 'week', header: '7 ngày tới', kind: 'count', width: 92, value: (row) => row.week, href: toSpan('week') },
];

function columnsOf(unitName: (code: string) => string, severalUnits: boolean): readonly DataColumn<OfficerRow>[] {
  return [
    {
      id: 'officer_name',
      header: 'Chấp hành viên',
      kind: 'text',
      width: 160,
      grow: 1,
      value: (row) => row.officer_name,
      href: toOpenCases,
    },
    {
      id: 'unit',
      header: 'Đơn vị',
      kind: 'text',
      width: 120,
      grow: 1,
      hidden: !severalUnits,
      value: (row) => unitName(row.unit),
    },
    ...DEADLINE_COLUMNS,
    {
      id: 'open',
      header: 'Đang giữ (việc)',
      kind: 'count',
      width: 96,
      strong: true,
      value: (row) => row.open,
      href: toOpenCases,
      help: 'Việc chưa kết thúc, kể cả việc đang hoãn, tạm đình chỉ, chưa có điều kiện; không kể sổ theo dõi riêng.',
    },
    {
      id: 'rest_vnd',
      header: 'Còn phải thi hành (₫)',
      kind: 'money',
      width: 150,
      value: (row) => row.rest_vnd,
      href: (row) => caseListHref({ unit: row.unit, officer: row.officer, position: OPEN_WORD, sort: '-rest_vnd' }),
    },
    { id: 'new', header: 'Mới thụ lý', kind: 'count', width: 92, value: (row) => row.new, href: toQueue('new') },
    {
      id: 'without_notice',
      header: 'Chưa thông báo',
      kind: 'count',
      width: 112,
      value: (row) => row.without_notice,
      href: toQueue('without-notice'),
      help: 'Việc đang thi hành chưa ghi thông báo quyết định thi hành án (Điều 39 Luật THADS).',
    },
    {
      id: 'without_verification',
      header: 'Chưa xác minh',
      kind: 'count',
      width: 106,
      value: (row) => row.without_verification,
      href: toQueue('without-verification'),
      help: 'Việc đang thi hành chưa có biên bản xác minh điều kiện (Điều 44 Luật THADS).',
    },
    {
      id: 'untouched_days',
      header: 'Chưa tác động lâu nhất (ngày)',
      kind: 'count',
      width: 140,
      value: (row) => row.untouched_days,
      href: toQueue('untouched'),
      help: 'Số ngày kể từ nghiệp vụ gần nhất của hồ sơ lâu không được tác động nhất.',
    },
  ];
}

/** What a row shows on a narrow screen. */
function narrowColumn(): DataColumn<OfficerRow> {
  return {
    id: 'officer_name',
    header: 'Chấp hành viên',
    kind: 'text',
    width: 280,
    grow: 1,
    value: (row) => row.officer_name,
    href: toOpenCases,
    secondLine: (row) =>
      `quá hạn ${formatCount(row.late)} · ${formatCount(row.open)} việc · chưa thông báo ${formatCount(row.without_notice)} · chưa xác minh ${formatCount(row.without_verification)}`,
  };
}

export function OfficerTable({ rows, unitName }: { rows: readonly OfficerRow[]; unitName: (code: string) => string }) {
  const severalUnits = rows.some((row) => row.unit !== rows[0]?.unit);
  const columns = useMemo(() => columnsOf(unitName, severalUnits), [unitName, severalUnits]);
  const narrow = useMemo(() => ({ column: narrowColumn(), rowHeight: 54 }), []);
  const sum = (pick: (row: OfficerRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
  return (
    <DataTable
      label="Việc của từng chấp hành viên"
      storageKey="desk-officers"
      columns={columns}
      rows={rows}
      rowId={(row) => `${row.unit} ${row.officer}`}
      total={rows.length}
      unit="chấp hành viên"
      narrow={narrow}
      toolbar={false}
      totals={{
        label: 'Cộng',
        values: {
          late: sum((row) => row.late),
          today: sum((row) => row.today),
          week: sum((row) => row.week),
          open: sum((row) => row.open),
          rest_vnd: sum((row) => row.rest_vnd),
          new: sum((row) => row.new),
          without_notice: sum((row) => row.without_notice),
          without_verification: sum((row) => row.without_verification),
        },
      }}
      empty={<EmptyState title="Không có chấp hành viên nào đang giữ hồ sơ." />}
    />
  );
}
