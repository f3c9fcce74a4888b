/** The findings themselves, the longest lasting first, and beside them the one that is open. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { SEVERITY_LABELS, type FindingView } from '#features/inspections/contract.ts';
import { formatCount, formatDate } from '#kit/vietnamese-format.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/display/panel.tsx';
import { SplitView, type SplitSide } from '#ui/display/split-view.tsx';
import { shortUnitName } from '#web/unit-name.ts';
import { FindingCard } from './finding-card.tsx';
import { FindingStateTag, SeverityTag, findingHref } from './finding-words.tsx';
import { findingPages } from './inspections-api.ts';
import { isNarrowed, type InspectionSearch } from './inspection-search.ts';

const NO_ROWS: readonly FindingView[] = [];

const COLUMNS: readonly DataColumn<FindingView>[] = [
  {
    id: 'decision',
    header: 'Quyết định',
    kind: 'text',
    width: 138,
    value: (row) => row.decision_number ?? row.case_code ?? '(sổ của đơn vị)',
    href: findingHref,
    secondLine: (row) => row.case_code ?? undefined,
  },
  {
    id: 'label',
    header: 'Vi phạm',
    kind: 'text',
    width: 330,
    grow: 3,
    value: (row) => row.label,
    secondLine: (row) => row.sentence,
  },
  {
    id: 'severity',
    header: 'Mức độ',
    kind: 'text',
    width: 124,
    value: (row) => SEVERITY_LABELS[row.severity],
    render: (row) => <SeverityTag severity={row.severity} />,
  },
  { id: 'since', header: 'Từ ngày', kind: 'date', width: 106, value: (row) => row.since },
  { id: 'days', header: 'Số ngày', kind: 'count', width: 76, value: (row) => row.days },
  {
    id: 'officer',
    header: 'Chấp hành viên',
    kind: 'text',
    width: 150,
    grow: 1,
    value: (row) => row.officer_name ?? '',
    secondLine: (row) => shortUnitName(row.unit_name),
  },
  { id: 'article', header: 'Căn cứ', kind: 'text', width: 150, grow: 1, value: (row) => row.article, hidden: true },
  { id: 'mends', header: 'Cách khắc phục', kind: 'text', width: 220, grow: 2, value: (row) => row.mends, hidden: true },
  {
    id: 'state',
    header: 'Tình trạng',
    kind: 'text',
    width: 168,
    value: (row) => row.state,
    render: (row) => <FindingStateTag state={row.state} />,
    hidden: true,
  },
];

const NARROW_ROW = {
  rowHeight: 76,
  column: {
    id: 'row',
    header: 'Phát hiện',
    kind: 'text',
    width: 300,
    grow: 1,
    value: (row: FindingView) => row.label,
    render: (row: FindingView) => (
      <NarrowRow
        title={row.label}
        aside={<SeverityTag severity={row.severity} />}
        note={`${row.decision_number ?? shortUnitName(row.unit_name)} · ${row.officer_name ?? 'chung'}`}
        noteAside={`${formatDate(row.since)}, ${formatCount(row.days)} ngày`}
      />
    ),
  },
} as const;

export interface FindingListProps {
  readonly search: InspectionSearch;
  readonly total: number | undefined;
  readonly onChange: (changes: Partial<Record<keyof InspectionSearch, string | undefined>>) => void;
}

function sideOf(rows: readonly FindingView[], { search, onChange }: FindingListProps): SplitSide | undefined {
  const at = rows.findIndex((row) => row.key === search.open);
  const row = rows[at];
  if (row === undefined) return undefined;
  const [previous, next] = [rows[at - 1], rows[at + 1]];
  return {
    key: row.key,
    title: row.decision_number ?? shortUnitName(row.unit_name),
    content: <FindingCard finding={row} />,
    onClose: () => onChange({ open: undefined }),
    ...(previous === undefined ? {} : { onPrevious: () => onChange({ open: previous.key }) }),
    ...(next === undefined ? {} : { onNext: () => onChange({ open: next.key }) }),
  };
}

export function FindingList(props: FindingListProps) {
  const { search, total, onChange } = props;
  const pages = useInfiniteQuery(findingPages(search));
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? NO_ROWS, [pages.data]);
  if (pages.error !== null && rows.length === 0) throw pages.error;
  return (
    <SplitView
      sideWidth={420}
      side={sideOf(rows, props)}
      list={
        <DataTable
          label="Phát hiện tự kiểm tra"
          storageKey="inspection-findings"
          columns={COLUMNS}
          rows={rows}
          rowId={(row) => row.key}
          rowHeight={50}
          total={total}
          unit="phát hiện"
          loading={pages.isPending}
          hasNextPage={pages.hasNextPage}
          isFetchingNextPage={pages.isFetchingNextPage}
          fetchNextPage={() => void pages.fetchNextPage()}
          onOpenRow={(row) => onChange({ open: row.key })}
          openRowId={search.open}
          narrow={NARROW_ROW}
          empty={<NothingFound search={search} onChange={onChange} />}
        />
      }
    />
  );
}

function NothingFound({ search, onChange }: Pick<FindingListProps, 'search' | 'onChange'>) {
  if (!isNarrowed(search) && (search.state ?? 'open') === 'open')
    return (
      <EmptyState title="Không có vi phạm nào đang tồn tại.">
        Những vi phạm đã khắc phục hoặc đã giải trình nằm ở các tình trạng khác.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Không có phát hiện nào khớp với lựa chọn này."
      actions={
        <Button
          kind="primary"
          onClick={() => onChange({ unit: undefined, officer: undefined, rule: undefined, severity: undefined })}
        >
          Xem tất cả
        </Button>
      }
    />
  );
}
