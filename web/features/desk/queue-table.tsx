/** One queue of the desk: what waits longest first; a row opens beside the list and is worked off there. */
import { CASE_QUEUE_LABELS, type CaseListRow, type CaseQueue } from '#features/cases/contract.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { LinkButton } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { EmptyState } from '#ui/display/panel.tsx';
import { SplitView } from '#ui/display/split-view.tsx';
import { useToday } from '#ui/today.tsx';
import { CASE_COLUMNS, NARROW_CASE_COLUMN, NARROW_ROW_HEIGHT } from '#web/features/cases/case-columns.tsx';
import { caseListHref } from '#web/features/cases/case-search.ts';
import { useCaseSide } from '#web/features/cases/case-side.tsx';
import { daysBetween } from '#web/features/cases/days-between.ts';
import { useCaseList } from '#web/features/cases/use-case-list.ts';
import { useMemo } from 'react';
import { queueSearch } from './desk-search.ts';

const NARROW_ROWS = { column: NARROW_CASE_COLUMN, rowHeight: NARROW_ROW_HEIGHT };

const EMPTY_SENTENCES = {
  new: 'Trong 30 ngày qua không có hồ sơ mới.',
  'without-notice': 'Mọi hồ sơ đang thi hành đều đã được thông báo.',
  'without-verification': 'Mọi hồ sơ đang thi hành đều đã được xác minh.',
  untouched: 'Không có hồ sơ nào đang thi hành.',
} as const satisfies Record<CaseQueue, string>;

/** How long a case has waited, by the day the queue is about. */
function waitingColumn(queue: CaseQueue, today: string): DataColumn<CaseListRow> {
  const since = (row: CaseListRow) => (queue === 'untouched' ? row.last_act_on : row.decided_on);
  return {
    id: 'waiting',
    header: queue === 'untouched' ? 'Chưa tác động (ngày)' : 'Đã chờ (ngày)',
    kind: 'count',
    width: 108,
    strong: true,
    value: (row) => daysBetween(since(row), today),
    help:
      queue === 'untouched'
        ? 'Số ngày từ nghiệp vụ gần nhất trong hồ sơ đến hôm nay.'
        : 'Số ngày từ ngày ra quyết định thi hành án đến hôm nay.',
  };
}

/** Order and filters belong to the queue, so the headings here neither sort nor filter. */
function plain({ sortable: _sortable, filter: _filter, ...column }: DataColumn<CaseListRow>): DataColumn<CaseListRow> {
  return column;
}

function columnsOf(queue: CaseQueue, own: boolean, today: string): readonly DataColumn<CaseListRow>[] {
  const [first, ...others] = CASE_COLUMNS.map(plain);
  const kept = own ? others.filter((column) => column.id !== 'officer_name') : others;
  return first === undefined ? kept : [first, waitingColumn(queue, today), ...kept];
}

export interface QueueTableProps {
  readonly queue: CaseQueue;
  /** The officer whose queue it is; undefined for all of the units. */
  readonly officer: string | undefined;
  readonly open: string | undefined;
  readonly onOpen: (code: string | undefined, first: boolean) => void;
}

export function QueueTable({ queue, officer, open, onOpen }: QueueTableProps) {
  const today = useToday();
  const search = queueSearch(queue, officer);
  const list = useCaseList({ ...search, open });
  const columns = useMemo(() => columnsOf(queue, officer !== undefined, today), [queue, officer, today]);
  const side = useCaseSide({ ...list, code: open, onOpen: (code) => onOpen(code, false) });
  const { sums } = list;
  return (
    <SplitView
      sideWidth={440}
      side={side}
      list={
        <DataTable
          label={`Việc chờ: ${CASE_QUEUE_LABELS[queue]}`}
          storageKey="desk"
          columns={columns}
          rows={list.rows}
          rowId={(row) => row.code}
          total={sums?.count}
          unit="việc"
          loading={list.loading}
          hasNextPage={list.hasNextPage}
          isFetchingNextPage={list.isFetchingNextPage}
          fetchNextPage={list.fetchNextPage}
          {...(sums === undefined ? {} : { totals: { label: 'Cộng', values: { rest_vnd: sums.rest_vnd } } })}
          onOpenRow={(row) => onOpen(row.code, open === undefined)}
          openRowId={open}
          narrow={NARROW_ROWS}
          toolbar={false}
          empty={
            <EmptyState
              title={list.error === null ? EMPTY_SENTENCES[queue] : (refusalsOf(list.error)[0]?.sentence ?? '')}
              actions={<LinkButton href={caseListHref({ officer })}>Xem mọi hồ sơ</LinkButton>}
            />
          }
        />
      }
    />
  );
}
