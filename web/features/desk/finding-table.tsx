/** What the self-inspection finds wrong and lasting: the contradictory part of the day. A row opens its case, where it is mended. */
import { infiniteQueryOptions, queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  SEVERITY_LABELS,
  type FindingCounts,
  type FindingPage,
  type FindingView,
  type Severity,
} from '#features/inspections/contract.ts';
import { formatCount } from '#kit/vietnamese-format.ts';
import { api, refusalsOf } from '#ui/api-client.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { EmptyState } from '#ui/display/panel.tsx';
import { SplitView } from '#ui/display/split-view.tsx';
import { StateTag, type Shape, type Tone } from '#ui/display/tag.tsx';
import { caseHref } from '#web/features/cases/case-search.ts';
import { useCaseSide } from '#web/features/cases/case-side.tsx';

/** Of one officer where one is named; else of all that the person may read. */
export function openFindings(officer: string | undefined) {
  return queryOptions({
    queryKey: ['inspections', 'counts', 'desk', officer ?? ''],
    queryFn: ({ signal }) =>
      api.get<FindingCounts>('/api/inspections/counts', { query: { state: 'open', officer }, signal }),
    select: (counts) => counts.by_state.open,
  });
}

function findingPages(officer: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['inspections', 'findings', 'desk', officer ?? ''],
    queryFn: ({ pageParam, signal }) =>
      api.get<FindingPage>('/api/inspections/findings', {
        query: { state: 'open', officer, limit: 100, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: FindingPage) => page.next ?? undefined,
  });
}

const LOOKS = {
  serious: { shape: 'alert', tone: 'red' },
  ordinary: { shape: 'half', tone: 'amber' },
  notice: { shape: 'waiting', tone: 'plain' },
} as const satisfies Record<Severity, { shape: Shape; tone: Tone }>;

function severityTag({ severity }: FindingView) {
  return <StateTag {...LOOKS[severity]} word={SEVERITY_LABELS[severity]} />;
}

const COLUMNS: readonly DataColumn<FindingView>[] = [
  {
    id: 'label',
    header: 'Phát hiện',
    kind: 'text',
    width: 230,
    grow: 2,
    value: (row) => row.label,
    secondLine: (row) => row.sentence,
  },
  {
    id: 'severity',
    header: 'Mức',
    kind: 'text',
    width: 138,
    value: (row) => SEVERITY_LABELS[row.severity],
    render: severityTag,
  },
  { id: 'days', header: 'Số ngày', kind: 'count', width: 80, strong: true, value: (row) => row.days },
  {
    id: 'decision_number',
    header: 'Quyết định',
    kind: 'text',
    width: 156,
    value: (row) => row.decision_number,
    href: (row) => (row.case_code === null ? undefined : caseHref(row.case_code)),
  },
  { id: 'officer_name', header: 'Chấp hành viên', kind: 'text', width: 140, value: (row) => row.officer_name },
  { id: 'mends', header: 'Cách khắc phục', kind: 'text', width: 200, grow: 1, value: (row) => row.mends },
  { id: 'article', header: 'Căn cứ', kind: 'text', width: 140, hidden: true, value: (row) => row.article },
];

const NARROW = {
  rowHeight: 62,
  column: {
    id: 'label',
    header: 'Phát hiện',
    kind: 'text',
    width: 300,
    grow: 1,
    value: (row) => row.label,
    render: (row) => (
      <NarrowRow
        title={row.label}
        aside={`${formatCount(row.days)} ngày`}
        note={`${row.decision_number ?? row.unit_name} · ${row.officer_name ?? ''}`}
        noteAside={severityTag(row)}
      />
    ),
  } satisfies DataColumn<FindingView>,
};

const NO_ROWS: readonly FindingView[] = [];

export interface FindingTableProps {
  readonly officer: string | undefined;
  readonly total: number | undefined;
  readonly open: string | undefined;
  readonly onOpen: (case_code: string | undefined, first: boolean) => void;
}

export function FindingTable({ officer, total, open, onOpen }: FindingTableProps) {
  const pages = useInfiniteQuery(findingPages(officer));
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? NO_ROWS, [pages.data]);
  const cases = rows.flatMap(({ case_code, decision_number }) =>
    case_code === null ? [] : [{ code: case_code, decision_number: decision_number ?? case_code }],
  );
  const at = cases.findIndex((row) => row.code === open);
  const side = useCaseSide({
    code: open,
    rows: cases,
    previous: cases.slice(0, Math.max(0, at)).findLast((row) => row.code !== open),
    next: at === -1 ? undefined : cases.slice(at).find((row) => row.code !== open),
    onOpen: (code) => onOpen(code, false),
  });
  return (
    <SplitView
      sideWidth={440}
      side={side}
      list={
        <DataTable
          label="Phát hiện tự kiểm tra đang tồn tại"
          storageKey="desk-findings"
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
          onOpenRow={(row) => {
            if (row.case_code !== null) onOpen(row.case_code, open === undefined);
          }}
          openRowId={rows.find((row) => row.case_code === open && open !== undefined)?.key}
          narrow={NARROW}
          toolbar={false}
          empty={
            <EmptyState
              title={
                pages.error === null
                  ? 'Không có phát hiện nào đang tồn tại.'
                  : (refusalsOf(pages.error)[0]?.sentence ?? '')
              }
            />
          }
        />
      }
    />
  );
}
