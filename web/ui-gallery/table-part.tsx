/** A list of 100,000 cases coming by pages, opened beside the list. */
import { useState } from 'react';
import { PositionTag, positionWord } from '#ui/display/position-tag.tsx';
import { EmptyState, PageHeader, DescriptionList } from '#ui/display/panel.tsx';
import { Money } from '#ui/display/figures.tsx';
import { SplitView } from '#ui/display/split-view.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn, TableFilters, TableSort } from '#ui/data-table/table-model.ts';
import { formatDate, formatVnd } from '#kit/vietnamese-format.ts';
import { SAMPLE_UNITS, sampleCase, type SampleCase } from './sample-rows.ts';

const COLUMNS: readonly DataColumn<SampleCase>[] = [
  {
    id: 'number',
    header: 'Quyết định',
    kind: 'text',
    width: 160,
    value: (row) => row.number,
    sortable: true,
    filter: { kind: 'text' },
  },
  {
    id: 'debtor',
    header: 'Người phải thi hành',
    kind: 'text',
    width: 200,
    grow: 2,
    value: (row) => row.debtor,
    sortable: true,
    filter: { kind: 'text', placeholder: 'Họ tên có chứa…' },
  },
  {
    id: 'creditor',
    header: 'Người được thi hành',
    kind: 'text',
    width: 190,
    grow: 1,
    value: (row) => row.creditor,
    filter: { kind: 'text' },
  },
  {
    id: 'unit',
    header: 'Đơn vị',
    kind: 'text',
    width: 120,
    value: (row) => row.unit,
    sortable: true,
    filter: { kind: 'choice', choices: SAMPLE_UNITS.map((unit) => ({ value: unit, label: unit })) },
  },
  {
    id: 'position',
    header: 'Trạng thái',
    kind: 'text',
    width: 170,
    value: (row) => positionWord(row.position),
    render: (row) => <PositionTag position={row.position} />,
  },
  {
    id: 'decided_on',
    header: 'Ngày quyết định',
    kind: 'date',
    width: 140,
    value: (row) => row.decided_on,
    sortable: true,
    filter: { kind: 'date-range' },
  },
  {
    id: 'amount_vnd',
    header: 'Phải thi hành (₫)',
    kind: 'money',
    width: 160,
    value: (row) => row.amount_vnd,
    sortable: true,
    filter: { kind: 'amount-range' },
    help: 'Tổng số tiền phải thi hành theo quyết định, gồm cả phần đã thi hành.',
  },
  {
    id: 'paid_vnd',
    header: 'Đã thi hành (₫)',
    kind: 'money',
    width: 150,
    value: (row) => row.paid_vnd,
    sortable: true,
  },
  { id: 'rate', header: 'Tỷ lệ', kind: 'percent', width: 96, value: (row) => row.rate, hidden: true },
];

const NARROW_COLUMN: DataColumn<SampleCase> = {
  id: 'number',
  header: 'Hồ sơ',
  kind: 'text',
  width: 300,
  grow: 1,
  value: (row) => row.number,
  render: (row) => (
    <NarrowRow
      title={row.debtor}
      aside={formatVnd(row.amount_vnd)}
      note={`${row.number} · ${formatDate(row.decided_on)}`}
      noteAside={<PositionTag position={row.position} />}
    />
  ),
};

const NARROW = { column: NARROW_COLUMN, rowHeight: 58 };

const TOTAL = 100_000;

const TOTALS = { label: 'Cộng', values: { amount_vnd: 533_412_680_000n, paid_vnd: 81_320_000_000n } };
const FILTERED: TableFilters = {
  unit: { kind: 'choice', values: ['Vĩnh Yên', 'Sông Lô'] },
  amount_vnd: { kind: 'amount-range', from: '1000000' },
};
const EXPORTS = [
  { label: 'Excel', run: () => undefined },
  { label: 'CSV', run: () => undefined },
];

function samplesFrom(first: number, count: number): readonly SampleCase[] {
  return Array.from({ length: count }, (_, index) => sampleCase(first + index));
}

/** Pages that come after a moment, as from a server. */
function useSamples(state: string) {
  const [rows, setRows] = useState(() => (state === 'rows' ? samplesFrom(0, 200) : []));
  const [isFetchingNextPage, setFetching] = useState(false);
  const fetchNextPage = (missing: number) => {
    setFetching(true);
    setTimeout(() => {
      const wanted = Math.max(200, Math.min(2_000, missing));
      setRows((now) => [...now, ...samplesFrom(now.length, Math.min(TOTAL - now.length, wanted))]);
      setFetching(false);
    }, 60);
  };
  const hasNextPage = state === 'rows' && rows.length < TOTAL;
  return {
    rows,
    total: state === 'rows' ? TOTAL : 0,
    loading: state === 'loading',
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage,
  };
}

function SampleFacts({ shown }: { shown: SampleCase }) {
  return (
    <div style={{ padding: '12px 14px' }}>
      <DescriptionList
        items={[
          ['Phải thi hành', <Money key="a" amount_vnd={shown.amount_vnd} />],
          ['Đã thi hành', <Money key="b" amount_vnd={shown.paid_vnd} />],
          ['Người phải THA', shown.debtor],
          ['Người được THA', shown.creditor],
          ['Đơn vị', shown.unit],
        ]}
      />
    </div>
  );
}

function NoSamples() {
  return (
    <EmptyState title="Chưa có hồ sơ nào" actions={<Button kind="primary">Thụ lý bản án đầu tiên</Button>}>
      Hồ sơ mở khi thủ trưởng ra quyết định thi hành án cho một bản án đã thụ lý.
    </EmptyState>
  );
}

export function TablePart() {
  const [state] = useState(() => new URLSearchParams(window.location.search).get('state') ?? 'rows');
  const paging = useSamples(state);
  const [filters, setFilters] = useState<TableFilters>(state === 'rows' ? FILTERED : {});
  const [sort, setSort] = useState<TableSort | undefined>({ column: 'decided_on', descending: true });
  const [open, setOpen] = useState<SampleCase>();
  const list = (
    <DataTable
      label="Hồ sơ thi hành án"
      storageKey="gallery-cases"
      columns={COLUMNS}
      rowId={(row) => row.code}
      unit="việc"
      {...paging}
      sort={sort}
      onSortChange={setSort}
      filters={filters}
      onFiltersChange={setFilters}
      totals={TOTALS}
      onOpenRow={setOpen}
      openRowId={open?.code}
      exports={EXPORTS}
      narrow={NARROW}
      empty={<NoSamples />}
    />
  );
  const side =
    open === undefined
      ? undefined
      : {
          key: open.code,
          title: open.number,
          onClose: () => setOpen(undefined),
          onPrevious: () => undefined,
          onNext: () => undefined,
          content: <SampleFacts shown={open} />,
        };
  return (
    <>
      <PageHeader title="Hồ sơ thi hành án" tags={<Tag>100.000 việc</Tag>}>
        <Button kind="primary" icon="plus" keys="N">
          Thụ lý bản án
        </Button>
      </PageHeader>
      <SplitView list={list} side={side} />
    </>
  );
}
