/** Papers on their way: written by officers, submitted, approved or returned by the head, issued with their numbers. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ActDraftRow } from '#features/cases/contract.ts';
import { DRAFT_STATUS_LABELS } from '#features/documents/contract.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState, PageHeader } from '#ui/display/panel.tsx';
import { SplitView, type SplitSide } from '#ui/display/split-view.tsx';
import { FilterSelect } from '#web/features/cases/filter-select.tsx';
import { useOwnUnits } from '#web/features/cases/use-units.ts';
import { useSession } from '#web/session.ts';
import { shortUnitName } from '#web/unit-name.ts';
import { useBulkPrint } from './bulk-print.tsx';
import { useBulk } from './use-bulk.tsx';
import { DRAFT_COLUMNS, NARROW_DRAFTS } from './draft-columns.tsx';
import { DraftSide } from './draft-side.tsx';
import './drafts.css';
import { draftDetail, draftPages } from './drafts-queries.ts';
import type { DraftsSearch } from './drafts-search.ts';

const route = getRouteApi('/frame/drafts');

const STATUS_OPTIONS = Object.entries(DRAFT_STATUS_LABELS).map(([value, label]) => ({ value, label }));

type Change = (changes: DraftsSearch, keepHistory?: boolean) => void;

function sideOf(
  rows: readonly ActDraftRow[],
  search: DraftsSearch,
  label: string | undefined,
  onChange: Change,
): SplitSide | undefined {
  const { open, show } = search;
  if (open === undefined) return undefined;
  const close = () => onChange({ open: undefined, show: undefined });
  const at = rows.findIndex((row) => row.draft === open);
  const [previous, next] = [rows[at - 1], at === -1 ? undefined : rows[at + 1]];
  return {
    key: open,
    title: rows[at]?.label ?? label ?? 'Bản soạn',
    content: <DraftSide draft={open} show={show} onShow={(to) => onChange({ show: to })} onGone={close} />,
    onClose: close,
    ...(previous === undefined ? {} : { onPrevious: () => onChange({ open: previous.draft }) }),
    ...(next === undefined ? {} : { onNext: () => onChange({ open: next.draft }) }),
  };
}

function Tools({ search, onChange }: { search: DraftsSearch; onChange: Change }) {
  const units = useOwnUnits();
  return (
    <>
      <FilterSelect
        label="Đang trên đường"
        options={STATUS_OPTIONS}
        value={search.status}
        onChange={(status) => onChange({ status: status as DraftsSearch['status'], open: undefined })}
      />
      <FilterSelect
        label="Của mọi người"
        options={[{ value: 'true', label: 'Do tôi soạn' }]}
        value={search.own}
        onChange={(own) => onChange({ own, open: undefined })}
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

/** What may be done with all that is shown: only where one step is shown, so that nobody issues what he has not seen listed. */
function workOf(search: DraftsSearch, abilities: readonly string[]): 'approve' | 'issue' | undefined {
  if (!abilities.includes('cases.sign-decision')) return undefined;
  if (search.status === 'submitted') return 'approve';
  return search.status === 'approved' ? 'issue' : undefined;
}

interface NothingProps {
  readonly error: Error | null;
  readonly narrowed: boolean;
  readonly onWiden: () => void;
}

function Nothing({ error, narrowed, onWiden }: NothingProps) {
  return (
    <EmptyState
      title={
        error === null
          ? narrowed
            ? 'Không có văn bản nào khớp.'
            : 'Không có văn bản nào đang chờ.'
          : (refusalsOf(error)[0]?.sentence ?? '')
      }
      actions={
        narrowed ? (
          <Button onClick={() => onWiden()}>Bỏ bộ lọc</Button>
        ) : (
          <LinkButton href="/cases">Mở danh sách hồ sơ</LinkButton>
        )
      }
    >
      Văn bản được soạn từ hồ sơ: chọn nghiệp vụ tiếp theo rồi “Soạn văn bản”. Số được lấy khi ban hành.
    </EmptyState>
  );
}

export function DraftsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { abilities } = useSession();
  const onChange = useCallback<Change>(
    (changes, keepHistory = false) =>
      void navigate({ search: (now) => ({ ...now, ...changes }), replace: !keepHistory }),
    [navigate],
  );
  const { status, unit, own } = search;
  const pages = useInfiniteQuery(draftPages({ status, unit, own }));
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  // One that was opened by a link, or has left the list meanwhile, still has its name.
  const opened = useQuery({ ...draftDetail(search.open ?? ''), enabled: search.open !== undefined });
  const label = opened.data?.label;
  const side = useMemo(() => sideOf(rows, search, label, onChange), [rows, search, label, onChange]);
  const bulk = useBulk(rows, workOf(search, abilities));
  const printing = useBulkPrint({ unit, own }, status === 'issued' && rows.length > 0);
  const narrowed = status !== undefined || unit !== undefined || own !== undefined;
  return (
    <>
      <PageHeader title="Trình ký">
        {bulk.button}
        {printing.button}
      </PageHeader>
      {bulk.progress}
      {printing.panel}
      <SplitView
        sideWidth={560}
        side={side}
        list={
          <DataTable
            label="Văn bản trình ký"
            storageKey="drafts"
            columns={DRAFT_COLUMNS}
            rows={rows}
            rowId={(row) => row.draft}
            unit="văn bản"
            loading={pages.isPending}
            hasNextPage={pages.hasNextPage}
            isFetchingNextPage={pages.isFetchingNextPage}
            fetchNextPage={() => void pages.fetchNextPage()}
            onOpenRow={(row) => onChange({ open: row.draft }, search.open === undefined)}
            openRowId={search.open}
            narrow={NARROW_DRAFTS}
            tools={<Tools search={search} onChange={onChange} />}
            empty={
              <Nothing
                error={pages.error}
                narrowed={narrowed}
                onWiden={() => onChange({ status: undefined, unit: undefined, own: undefined })}
              />
            }
          />
        }
      />
    </>
  );
}
