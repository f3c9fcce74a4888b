/** Judgments on which nobody asked for enforcement and whose five years end soon, or have ended; a request is entered from here. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { CASE_TYPE_LABELS } from '#law/case-types.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { LAPSING_STATE_LABELS, type LapsingClaimRow } from '#features/cases/domain/lapsing-claim.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { LinkButton } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { DateText } from '#ui/display/figures.tsx';
import { DescriptionList, EmptyState } from '#ui/display/panel.tsx';
import { SplitView, type SplitSide } from '#ui/display/split-view.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { useSession } from '#web/session.ts';
import { FilterSelect } from '#web/features/cases/filter-select.tsx';
import { useOwnUnits } from '#web/features/cases/use-units.ts';
import { shortUnitName } from '#web/unit-name.ts';
import { lapsingPages } from './intake-queries.ts';
import type { RegisterProps } from './judgment-register.tsx';

function DaysLeft({ days }: { days: number }) {
  if (days < 0) return <Tag tone="red">quá {-days} ngày</Tag>;
  return days === 0 ? <Tag tone="red">ngày cuối</Tag> : <Tag tone="amber">còn {days} ngày</Tag>;
}

const COLUMNS: readonly DataColumn<LapsingClaimRow>[] = [
  { id: 'number', header: 'Số bản án, quyết định', kind: 'text', width: 170, value: (row) => row.number },
  { id: 'court', header: 'Tòa án, cơ quan ban hành', kind: 'text', width: 200, grow: 2, value: (row) => row.court },
  { id: 'in_force_on', header: 'Có hiệu lực', kind: 'date', width: 100, value: (row) => row.in_force_on },
  { id: 'expires_on', header: 'Hết thời hiệu', kind: 'date', width: 110, value: (row) => row.expires_on },
  {
    id: 'days_left',
    header: 'Còn',
    kind: 'text',
    width: 120,
    value: (row) => String(row.days_left),
    render: (row) => <DaysLeft days={row.days_left} />,
  },
  { id: 'case_type', header: 'Loại việc', kind: 'text', width: 160, value: (row) => CASE_TYPE_LABELS[row.case_type] },
  { id: 'unit', header: 'Đơn vị', kind: 'text', width: 160, value: (row) => shortUnitName(row.unit_name) },
  { id: 'received_on', header: 'Ngày nhận', kind: 'date', width: 100, hidden: true, value: (row) => row.received_on },
  { id: 'code', header: 'Mã', kind: 'text', width: 110, hidden: true, value: (row) => row.code },
];

const NARROW_ROWS = {
  rowHeight: 58,
  column: {
    id: 'number',
    header: 'Bản án, quyết định',
    kind: 'text',
    width: 280,
    grow: 1,
    value: (row: LapsingClaimRow) => row.number,
    render: (row: LapsingClaimRow) => (
      <NarrowRow
        title={row.number}
        aside={`hết ${formatDate(row.expires_on)}`}
        note={row.court}
        noteAside={<DaysLeft days={row.days_left} />}
      />
    ),
  },
} as const;

function ClaimSide({ claim }: { claim: LapsingClaimRow }) {
  const { abilities } = useSession();
  return (
    <div className="register-side">
      <DescriptionList
        items={[
          ['Cơ quan ban hành', claim.court],
          ['Ngày tuyên', <DateText key="issued" day={claim.issued_on} />],
          ['Có hiệu lực', <DateText key="force" day={claim.in_force_on} />],
          ['Hết thời hiệu', `${formatDate(claim.expires_on)} (${claim.article})`],
          ['Đơn vị nhận', claim.unit_name],
          ['Mã', claim.code],
        ]}
      />
      <p className="dim small">
        Chưa có yêu cầu và chưa ra quyết định trên bản án này. Nghĩa vụ theo kỳ hoặc ấn định thời hạn thì tính từ ngày
        từng kỳ đến hạn.
      </p>
      {abilities.includes('intake.register') || abilities.includes('intake.decide') ? (
        <div className="row">
          <LinkButton href={`/intake?show=requests&open=new&judgment=${encodeURIComponent(claim.code)}`}>
            Nhận yêu cầu
          </LinkButton>
        </div>
      ) : null}
    </div>
  );
}

function sideOf(rows: readonly LapsingClaimRow[], { search, onChange }: RegisterProps): SplitSide | undefined {
  const at = rows.findIndex((row) => row.code === search.open);
  const claim = rows[at];
  if (claim === undefined) return undefined;
  const [previous, next] = [rows[at - 1], rows[at + 1]];
  return {
    key: claim.code,
    title: claim.number,
    content: <ClaimSide claim={claim} />,
    onClose: () => onChange({ open: undefined }),
    ...(previous === undefined ? {} : { onPrevious: () => onChange({ open: previous.code }) }),
    ...(next === undefined ? {} : { onNext: () => onChange({ open: next.code }) }),
  };
}

function ClaimTools({ search, onChange }: RegisterProps) {
  const units = useOwnUnits();
  return (
    <>
      <FilterSelect
        label={LAPSING_STATE_LABELS.near}
        options={[{ value: 'true', label: LAPSING_STATE_LABELS.lapsed }]}
        value={search.lapsed}
        onChange={(lapsed) => onChange({ lapsed, open: undefined })}
      />
      {units.length > 1 ? (
        <FilterSelect
          label="Đơn vị"
          options={units.map((unit) => ({ value: unit.code, label: shortUnitName(unit.name) }))}
          value={search.unit}
          onChange={(unit) => onChange({ unit, open: undefined })}
        />
      ) : null}
    </>
  );
}

export function ClaimRegister(props: RegisterProps) {
  const { search, onChange } = props;
  const state = search.lapsed === undefined ? 'near' : 'lapsed';
  const pages = useInfiniteQuery(lapsingPages({ unit: search.unit, state }));
  const rows = useMemo<readonly LapsingClaimRow[]>(
    () => pages.data?.pages.flatMap((page) => page.rows) ?? [],
    [pages.data],
  );
  const side = useMemo(() => sideOf(rows, props), [rows, props]);
  return (
    <SplitView
      sideWidth={440}
      side={side}
      list={
        <DataTable
          label="Quyền yêu cầu sắp hết thời hiệu"
          storageKey="claims"
          columns={COLUMNS}
          rows={rows}
          rowId={(row) => row.code}
          unit="bản án"
          loading={pages.isPending}
          hasNextPage={pages.hasNextPage}
          isFetchingNextPage={pages.isFetchingNextPage}
          fetchNextPage={() => void pages.fetchNextPage()}
          onOpenRow={(row) => onChange({ open: row.code }, search.open === undefined)}
          openRowId={search.open}
          narrow={NARROW_ROWS}
          tools={<ClaimTools {...props} />}
          empty={
            <EmptyState
              title={
                pages.error === null
                  ? state === 'near'
                    ? 'Không có bản án nào sắp hết thời hiệu.'
                    : 'Không có bản án nào đã hết thời hiệu.'
                  : (refusalsOf(pages.error)[0]?.sentence ?? '')
              }
            >
              Bản án đã có hiệu lực, chưa ai yêu cầu và chưa ra quyết định; thời hiệu 05 năm (Điều 30 Luật THADS).
            </EmptyState>
          }
        />
      }
    />
  );
}
