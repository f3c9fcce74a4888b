/** The cases that make one figure, beside the table: their sum is shown to be the figure, and each opens its page. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReportCaseRow } from '#features/statistics/contract.ts';
import { formatCount, formatVnd } from '#kit/vietnamese-format.ts';
import { COLUMN_LABELS } from '#law/counting-rules.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { PositionTag } from '#ui/display/position-tag.tsx';
import { EmptyState } from '#ui/display/panel.tsx';
import { StateTag } from '#ui/display/tag.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { caseHref } from './case-href.ts';
import type { CellAddress } from './report-search.ts';
import { cellCasesQuery, type ReportQuestion } from './statistics-api.ts';

function caseColumns(): readonly DataColumn<ReportCaseRow>[] {
  const decision: DataColumn<ReportCaseRow> = {
    id: 'decision',
    header: 'Quyết định, người phải thi hành án',
    kind: 'text',
    width: 200,
    grow: 1,
    value: (row) => row.decision_number,
    href: (row) => caseHref(row.code),
    secondLine: (row) => row.debtors.join(', '),
  };
  const amount: DataColumn<ReportCaseRow> = {
    id: 'amount_vnd',
    header: 'Số tiền (₫)',
    kind: 'money',
    width: 128,
    value: (row) => row.amount_vnd,
    secondLine: (row) => (row.matters === 0 ? 'chỉ tính tiền' : undefined),
  };
  const position: DataColumn<ReportCaseRow> = {
    id: 'position',
    header: 'Đang ở',
    kind: 'text',
    width: 160,
    value: (row) => row.position,
    render: (row) => <PositionTag position={row.position} />,
    hidden: true,
  };
  const more: readonly DataColumn<ReportCaseRow>[] = [
    { id: 'decided_on', header: 'Ngày', kind: 'date', width: 96, value: (row) => row.decided_on, hidden: true },
    {
      id: 'officer',
      header: 'Chấp hành viên',
      kind: 'text',
      width: 150,
      value: (row) => row.officer_name,
      hidden: true,
    },
    { id: 'matters', header: 'Việc', kind: 'count', width: 60, value: (row) => row.matters, hidden: true },
  ];
  return [decision, amount, position, ...more];
}

const COLUMNS = caseColumns();

export interface CellPanelProps {
  readonly question: ReportQuestion;
  readonly cell: CellAddress;
  /** The figure in the table; undefined while the report is on its way. */
  readonly figure: number | undefined;
}

export function CellPanel({ question, cell, figure }: CellPanelProps) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    cellCasesQuery(question, cell),
  );
  const { navigate } = useNavigation();
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const totals = data?.pages[0]?.totals ?? undefined;
  if (error !== null) {
    return <EmptyState title="Chưa mở được danh sách việc của ô này.">{refusalsOf(error)[0]?.sentence}</EmptyState>;
  }
  return (
    <div className="cell-panel">
      <div className="cell-proof" role="status">
        {totals === undefined ? 'Đang cộng các việc của ô này…' : <Proof cell={cell} figure={figure} totals={totals} />}
      </div>
      <DataTable
        label={`Các việc của ô ${COLUMN_LABELS[cell.column]}`}
        storageKey={`statistics-cell:${cell.measure}`}
        columns={COLUMNS}
        rows={rows}
        rowId={(row) => row.code}
        total={totals?.cases}
        loading={isPending}
        hasNextPage={hasNextPage}
        isFetchingNextPage={isFetchingNextPage}
        fetchNextPage={() => void fetchNextPage()}
        totals={{ label: 'Cộng', values: { amount_vnd: totals?.amount_vnd, matters: totals?.matters } }}
        onOpenRow={(row) => navigate(caseHref(row.code))}
        rowHeight={50}
        unit="hồ sơ"
        toolbar={false}
        empty={<EmptyState title="Không có hồ sơ nào đứng sau con số này." />}
      />
    </div>
  );
}

/** Says whether the sum of the cases is the figure, with both when it is not: that would be a fault to report. */
function Proof({
  cell,
  figure,
  totals,
}: {
  cell: CellAddress;
  figure: number | undefined;
  totals: { cases: number; matters: number; amount_vnd: number };
}) {
  const sum = cell.measure === 'matters' ? totals.matters : totals.amount_vnd;
  const words = cell.measure === 'matters' ? `${formatCount(sum)} việc` : `${formatVnd(sum)} ₫`;
  if (figure === undefined) return <span>{words}</span>;
  const onlyMoney = totals.cases - totals.matters;
  if (sum === figure)
    return (
      <>
        <StateTag shape="done" tone="green" word={`Cộng đúng bằng ô đã chọn: ${words}`} />
        {onlyMoney > 0 ? <span className="dim"> và {formatCount(onlyMoney)} hồ sơ chỉ tính tiền</span> : null}
      </>
    );
  return (
    <StateTag
      shape="alert"
      tone="red"
      word={`Cộng được ${words}, khác với ô đã chọn (${formatVnd(figure)}); hãy báo quản trị`}
    />
  );
}

/** What the panel is of, in one line: `Vĩnh Yên · Giải quyết xong (việc)`. */
export function cellTitle(rowName: string, cell: CellAddress): string {
  return `${rowName} · ${COLUMN_LABELS[cell.column]} (${cell.measure === 'matters' ? 'việc' : 'tiền'})`;
}
