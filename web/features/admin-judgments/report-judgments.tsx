/** The judgments that make one figure; their sum is shown to be the figure, and each opens its page. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReportCell, ReportJudgmentRow } from '#features/admin-judgments/contract.ts';
import { formatCount } from '#kit/vietnamese-format.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { EmptyState } from '#ui/display/panel.tsx';
import { StateTag } from '#ui/display/tag.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { namesOf } from '#web/features/cases/party-names.ts';
import { reportJudgmentPages, type ReportQuestion } from './follow-queries.ts';
import { followHref } from './follow-search.ts';

const COLUMNS: readonly DataColumn<ReportJudgmentRow>[] = [
  {
    id: 'judgment_number',
    header: 'Bản án, người phải thi hành án',
    kind: 'text',
    width: 220,
    grow: 1,
    value: (row) => row.judgment_number,
    href: (row) => followHref(row.code),
    secondLine: (row) => namesOf(row.debtors),
  },
  { id: 'received_on', header: 'Ngày nhận', kind: 'date', width: 100, value: (row) => row.received_on },
  { id: 'count', header: 'Số', kind: 'count', width: 52, value: (row) => row.count },
];

export interface ReportJudgmentsProps {
  readonly question: ReportQuestion;
  readonly cell: ReportCell;
  /** The figure in the table. */
  readonly figure: number | undefined;
}

export function ReportJudgments({ question, cell, figure }: ReportJudgmentsProps) {
  const pages = useInfiniteQuery(reportJudgmentPages(question, cell));
  const { navigate } = useNavigation();
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  if (pages.error !== null)
    return <EmptyState title="Chưa mở được danh sách của ô này.">{refusalsOf(pages.error)[0]?.sentence}</EmptyState>;
  const whole = !pages.isPending && !pages.hasNextPage;
  const sum = rows.reduce((total, row) => total + row.count, 0);
  return (
    <div className="follow-cell">
      <div className="follow-cell-proof" role="status">
        {whole ? <Proof sum={sum} figure={figure} /> : 'Đang cộng các bản án của ô này…'}
      </div>
      <DataTable
        label="Các bản án của ô đã chọn"
        storageKey="admin-judgments-cell"
        columns={COLUMNS}
        rows={rows}
        rowId={(row) => row.code}
        loading={pages.isPending}
        hasNextPage={pages.hasNextPage}
        isFetchingNextPage={pages.isFetchingNextPage}
        fetchNextPage={() => void pages.fetchNextPage()}
        {...(whole ? { totals: { label: 'Cộng', values: { count: sum } } } : {})}
        onOpenRow={(row) => navigate(followHref(row.code))}
        rowHeight={50}
        unit="bản án"
        toolbar={false}
        statusLine={false}
        empty={<EmptyState title="Không có bản án nào đứng sau con số này." />}
      />
    </div>
  );
}

/** Says whether the sum is the figure, with both when it is not: that would be a fault to report. */
function Proof({ sum, figure }: { sum: number; figure: number | undefined }) {
  if (figure === undefined || sum === figure)
    return <StateTag shape="done" tone="green" word={`Cộng đúng bằng ô đã chọn: ${formatCount(sum)}`} />;
  return (
    <StateTag
      shape="alert"
      tone="red"
      word={`Cộng được ${formatCount(sum)}, khác với ô đã chọn (${formatCount(figure)}); hãy báo quản trị`}
    />
  );
}
