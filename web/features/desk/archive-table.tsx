/** Ended cases whose files are to be looked through before they go to the archive, those that ended first at the top. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ArchiveRow } from '#features/cases/domain/deadline-day.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { EmptyState } from '#ui/display/panel.tsx';
import { PositionTag, positionWord } from '#ui/display/position-tag.tsx';
import { SplitView } from '#ui/display/split-view.tsx';
import { caseHref } from '#web/features/cases/case-search.ts';
import { useCaseSide } from '#web/features/cases/case-side.tsx';
import { archivePages } from '#web/features/deadlines/deadline-api.ts';

const CHECK_WORDS = { complete: 'đủ, chờ cho lưu trữ', returned: 'trả lại để bổ sung' } as const;

function checkWords({ checked_as }: ArchiveRow): string {
  return checked_as === null ? 'chưa kiểm tra' : CHECK_WORDS[checked_as];
}

const COLUMNS: readonly DataColumn<ArchiveRow>[] = [
  {
    id: 'decision_number',
    header: 'Quyết định',
    kind: 'text',
    width: 150,
    value: (row) => row.decision_number,
    href: (row) => caseHref(row.case_code),
  },
  { id: 'ended_on', header: 'Kết thúc', kind: 'date', width: 100, strong: true, value: (row) => row.ended_on },
  {
    id: 'position',
    header: 'Tình trạng',
    kind: 'text',
    width: 140,
    value: (row) => positionWord(row.position),
    render: (row) => <PositionTag position={row.position} />,
  },
  { id: 'checked_as', header: 'Thẩm tra viên', kind: 'text', width: 170, value: checkWords },
  { id: 'checked_on', header: 'Ngày kiểm tra', kind: 'date', width: 110, value: (row) => row.checked_on },
  {
    id: 'open_deadlines',
    header: 'Việc còn phải làm',
    kind: 'count',
    width: 130,
    value: (row) => row.open_deadlines,
    help: 'Thời hạn còn chạy sau khi kết thúc: gửi quyết định, thông báo, chi trả tiền, gỡ công khai.',
  },
  {
    id: 'debtors',
    header: 'Người phải thi hành án',
    kind: 'text',
    width: 160,
    grow: 2,
    value: (row) => row.debtors.join('; '),
  },
  {
    id: 'officer_name',
    header: 'Chấp hành viên',
    kind: 'text',
    width: 150,
    grow: 1,
    value: (row) => row.officer_name,
  },
  { id: 'unit', header: 'Đơn vị', kind: 'text', width: 90, value: (row) => row.unit },
];

const NARROW = {
  rowHeight: 62,
  column: {
    id: 'decision_number',
    header: 'Hồ sơ',
    kind: 'text',
    width: 300,
    grow: 1,
    value: (row) => row.decision_number,
    render: (row) => (
      <NarrowRow
        title={row.decision_number}
        aside={formatDate(row.ended_on)}
        note={`${row.debtors.join('; ')} · ${row.officer_name}`}
        noteAside={checkWords(row)}
      />
    ),
  } satisfies DataColumn<ArchiveRow>,
};

const NO_ROWS: readonly ArchiveRow[] = [];

export interface ArchiveTableProps {
  readonly total: number;
  readonly open: string | undefined;
  readonly onOpen: (case_code: string | undefined, first: boolean) => void;
}

export function ArchiveTable({ total, open, onOpen }: ArchiveTableProps) {
  const pages = useInfiniteQuery(archivePages);
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? NO_ROWS, [pages.data]);
  const cases = useMemo(
    () => rows.map((row) => ({ code: row.case_code, decision_number: row.decision_number })),
    [rows],
  );
  const at = cases.findIndex((row) => row.code === open);
  const side = useCaseSide({
    code: open,
    rows: cases,
    previous: cases[at - 1],
    next: at === -1 ? undefined : cases[at + 1],
    onOpen: (code) => onOpen(code, false),
  });
  return (
    <SplitView
      sideWidth={440}
      side={side}
      list={
        <DataTable
          label="Hồ sơ chờ kiểm tra trước khi lưu trữ"
          storageKey="desk-archive"
          columns={COLUMNS}
          rows={rows}
          rowId={(row) => row.case_code}
          total={total}
          unit="hồ sơ"
          loading={pages.isPending}
          hasNextPage={pages.hasNextPage}
          isFetchingNextPage={pages.isFetchingNextPage}
          fetchNextPage={() => void pages.fetchNextPage()}
          onOpenRow={(row) => onOpen(row.case_code, open === undefined)}
          openRowId={open}
          narrow={NARROW}
          toolbar={false}
          empty={
            <EmptyState title="Không có hồ sơ nào chờ lưu trữ.">
              Hồ sơ đã kết thúc ở lại đây cho đến khi thẩm tra viên kiểm tra và thủ trưởng cho lưu trữ.
            </EmptyState>
          }
        />
      }
    />
  );
}
