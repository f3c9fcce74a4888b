/** All imports, the newest first; a press opens what one brought or why it was refused. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { IMPORT_STATUS_LABELS, type ImportJobView } from '#features/exchange/contract.ts';
import { formatCount } from '#kit/vietnamese-format.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { EmptyState, Panel } from '#ui/display/panel.tsx';
import { momentText } from '#web/moment-text.ts';
import { jobsQuery } from './exchange-api.ts';
import { JobStatus } from './job-status.tsx';

/** What came of it, in a few words. */
function outcomeOf(job: ImportJobView): string {
  if (job.status === 'imported' && job.summary !== null) {
    const { cases, acts } = job.summary.tables;
    return `${formatCount(cases.imported)} hồ sơ, ${formatCount(acts.imported)} quyết định, biên bản`;
  }
  if (job.status === 'refused' && job.error_count > 0) return `${formatCount(job.error_count)} dòng sai`;
  return job.refusals[0]?.sentence ?? '';
}

const COLUMNS: readonly DataColumn<ImportJobView>[] = [
  { id: 'source', header: 'Gói', kind: 'text', width: 170, grow: 1, value: (row) => row.source },
  {
    id: 'status',
    header: 'Kết quả',
    kind: 'text',
    width: 130,
    value: (row) => IMPORT_STATUS_LABELS[row.status],
    render: (row) => <JobStatus status={row.status} />,
  },
  { id: 'outcome', header: 'Nhập được', kind: 'text', width: 230, grow: 1, value: outcomeOf },
  { id: 'created_at', header: 'Lúc', kind: 'text', width: 152, value: (row) => momentText(row.created_at) },
  { id: 'actor', header: 'Người nhập', kind: 'text', width: 150, value: (row) => row.actor_name },
];

const NARROW_ROW = {
  rowHeight: 58,
  column: {
    id: 'row',
    header: 'Lần nhập',
    kind: 'text',
    width: 280,
    grow: 1,
    value: (row: ImportJobView) => row.source,
    render: (row: ImportJobView) => (
      <NarrowRow
        title={row.source}
        aside={<JobStatus status={row.status} />}
        note={outcomeOf(row)}
        noteAside={momentText(row.created_at)}
      />
    ),
  },
} as const;

export function JobsTable({ open, onOpen }: { open: string | undefined; onOpen: (id: string) => void }) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(jobsQuery);
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  if (error !== null && data === undefined) {
    return (
      <Panel padded>
        <EmptyState title="Chưa xem được các lần nhập trước.">{refusalsOf(error)[0]?.sentence}</EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title="Các lần nhập" fill>
      <DataTable
        label="Các lần nhập"
        storageKey="exchange-imports"
        columns={COLUMNS}
        rows={rows}
        rowId={(row) => row.id}
        openRowId={open}
        onOpenRow={(row) => onOpen(row.id)}
        loading={isPending}
        hasNextPage={hasNextPage}
        isFetchingNextPage={isFetchingNextPage}
        fetchNextPage={() => void fetchNextPage()}
        total={hasNextPage ? undefined : rows.length}
        unit="lần nhập"
        narrow={NARROW_ROW}
        toolbar={false}
        empty={
          <EmptyState title="Chưa nhập gói nào.">
            Chọn tệp ở trên để nhập gói đầu tiên. Trang “Gói gồm những gì” nói rõ từng tệp, từng cột.
          </EmptyState>
        }
      />
    </Panel>
  );
}
