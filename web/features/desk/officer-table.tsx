/** A leader's officers, one row each; every number opens the cases behind it. */
import { useMemo } from 'react';
import { formatCount } from '#kit/vietnamese-format.ts';
import type { CaseQueue, Desk } from '#features/cases/contract.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { EmptyState } from '#ui/display/panel.tsx';
import { OPEN_POSITIONS } from '#law/positions.ts';
import { caseListHref } from '#web/features/cases/case-search.ts';
import { queueSearch } from './desk-search.ts';

export type OfficerRow = Desk['by_officer'][number];

const OPEN_WORD = OPEN_POSITIONS.join(',');

function toQueue(queue: CaseQueue) {
  return (row: OfficerRow) => caseListHref({ unit: row.unit, ...queueSearch(queue, row.officer) });
}

function toOpenCases(row: OfficerRow): string {
  return caseListHref({ unit: row.unit, officer: row.officer, position: OPEN_WORD });
}

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
      `${formatCount(row.open)} việc · chưa thông báo ${formatCount(row.without_notice)} · chưa xác minh ${formatCount(row.without_verification)}`,
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
