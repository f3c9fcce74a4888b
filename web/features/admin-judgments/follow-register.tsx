/** The register itself: a list by key, and beside it the judgment that is open. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FollowRow } from '#features/admin-judgments/contract.ts';
import { formatCount } from '#kit/vietnamese-format.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { filtersOfSearch, searchOfTable, sortOfSearch } from '#ui/data-table/filter-search.ts';
import type { TableFilters, TableSort } from '#ui/data-table/table-model.ts';
import { EmptyState, Skeleton } from '#ui/display/panel.tsx';
import { SplitView, type SplitSide } from '#ui/display/split-view.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { useToday } from '#ui/today.tsx';
import { NARROW, useMedia } from '#ui/use-media.ts';
import { download } from '#web/features/cases/download.ts';
import { useSession } from '#web/session.ts';
import { followColumns, narrowColumn, NARROW_ROW_HEIGHT } from './follow-columns.tsx';
import { FollowFilterBar } from './follow-filter-bar.tsx';
import { exportPath, followCount, followDetail, followPages } from './follow-queries.ts';
import {
  FILTER_WORDS,
  filterQueryOf,
  followHref,
  isFiltered,
  sortQueryOf,
  type FollowSearch,
} from './follow-search.ts';
import { FollowBeside } from './follow-view.tsx';

export interface RegisterProps {
  readonly search: FollowSearch;
  readonly onChange: (changes: FollowSearch, keepHistory?: boolean) => void;
}

const NO_ROWS: readonly FollowRow[] = [];
const NEWEST_FIRST: TableSort = { column: 'received_on', descending: true };

/** Exports what the filters find, in the order and with the columns shown; a narrow screen shows none, and exports all. */
function useExports(search: FollowSearch) {
  const toast = useToast();
  const narrow = useMedia(NARROW);
  return useMemo(() => {
    const run = async (kind: 'xlsx' | 'csv', shown: readonly string[]) => {
      try {
        const columns = narrow ? undefined : shown.join(',');
        const query = { ...filterQueryOf(search), ...sortQueryOf(search), columns };
        await download(exportPath(kind), query, `thi-hanh-an-hanh-chinh.${kind}`);
      } catch (error) {
        toast.show({ kind: 'refused', sentence: refusalsOf(error)[0]?.sentence ?? 'Chưa xuất được danh sách.' });
      }
    };
    return [
      { label: 'Excel', run: (shown: readonly string[]) => run('xlsx', shown) },
      { label: 'CSV', run: (shown: readonly string[]) => run('csv', shown) },
    ];
  }, [search, toast, narrow]);
}

function useFollowTable({ search, onChange }: RegisterProps) {
  const today = useToday();
  const { units } = useSession();
  const columns = useMemo(() => followColumns(today, units), [today, units]);
  const filters = useMemo(() => filtersOfSearch(columns, { ...search }), [columns, search]);
  const sort = sortOfSearch(columns, { ...search });
  const narrow = useMemo(() => ({ column: narrowColumn(today), rowHeight: NARROW_ROW_HEIGHT }), [today]);
  return {
    columns,
    filters,
    narrow,
    sort: sort ?? NEWEST_FIRST,
    onFiltersChange: (next: TableFilters) => onChange(searchOfTable(columns, next, sort)),
    onSortChange: (next: TableSort | undefined) => onChange(searchOfTable(columns, filters, next)),
  };
}

function NothingFound({ search, onClear }: { search: FollowSearch; onClear: () => void }) {
  const { abilities } = useSession();
  if (isFiltered(search))
    return (
      <EmptyState
        title="Không có bản án nào khớp với bộ lọc."
        actions={
          <Button kind="primary" onClick={onClear}>
            Bỏ mọi bộ lọc
          </Button>
        }
      />
    );
  return (
    <EmptyState
      title="Sổ chưa có bản án hành chính nào."
      actions={
        abilities.includes('admin-judgments.register') ? (
          <LinkButton kind="primary" href="/admin-judgments/new">
            Vào sổ bản án đầu tiên
          </LinkButton>
        ) : undefined
      }
    >
      Cơ quan thi hành án dân sự cùng cấp với Tòa án đã xét xử sơ thẩm nhận bản án, quyết định về vụ án hành chính và
      theo dõi việc thi hành (Nghị định 71/2016/NĐ-CP Điều 14).
    </EmptyState>
  );
}

function Side({ code }: { code: string }) {
  const { data, error } = useQuery(followDetail(code));
  if (data !== undefined) return <FollowBeside key={code} detail={data} />;
  if (error !== null) return <EmptyState title={refusalsOf(error)[0]?.sentence ?? 'Chưa mở được hồ sơ này.'} />;
  return (
    <div className="case-beside" role="status" aria-label="Đang mở hồ sơ">
      <Skeleton width={220} height={22} />
      <Skeleton height={300} />
    </div>
  );
}

function sideOf(rows: readonly FollowRow[], { search, onChange }: RegisterProps): SplitSide | undefined {
  const code = search.open;
  if (code === undefined) return undefined;
  const at = rows.findIndex((row) => row.code === code);
  const [previous, next] = at === -1 ? [undefined, undefined] : [rows[at - 1], rows[at + 1]];
  return {
    key: code,
    title: rows[at]?.judgment_number ?? code,
    content: <Side code={code} />,
    onClose: () => onChange({ open: undefined }),
    ...(previous === undefined ? {} : { onPrevious: () => onChange({ open: previous.code }) }),
    ...(next === undefined ? {} : { onNext: () => onChange({ open: next.code }) }),
    actions: (
      <LinkButton small kind="quiet" icon="external" href={followHref(code)}>
        Mở trang
      </LinkButton>
    ),
  };
}

export function FollowRegister(props: RegisterProps) {
  const { search, onChange } = props;
  const pages = useInfiniteQuery(followPages(search));
  const { data: count } = useQuery(followCount(search));
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? NO_ROWS, [pages.data]);
  const exports = useExports(search);
  const table = useFollowTable(props);
  const clear = () => onChange(Object.fromEntries(FILTER_WORDS.map((word) => [word, undefined])));
  if (pages.error !== null && rows.length === 0) throw pages.error;
  return (
    <>
      {count === undefined ? null : (
        <p className="follow-summary dim">
          {formatCount(count.count)} bản án · {formatCount(count.open)} đang theo dõi
          {count.overdue === 0 ? null : (
            <>
              {' · '}
              <button type="button" className="follow-overdue" onClick={() => onChange({ queue: 'overdue' })}>
                {formatCount(count.overdue)} việc của cơ quan đã quá hạn
              </button>
            </>
          )}
        </p>
      )}
      <SplitView
        sideWidth={460}
        side={sideOf(rows, props)}
        list={
          <DataTable
            label="Sổ theo dõi thi hành án hành chính"
            storageKey="admin-judgments"
            {...table}
            rows={rows}
            rowId={(row) => row.code}
            total={count?.count}
            unit="bản án"
            loading={pages.isPending}
            hasNextPage={pages.hasNextPage}
            isFetchingNextPage={pages.isFetchingNextPage}
            fetchNextPage={() => void pages.fetchNextPage()}
            onOpenRow={(row) => onChange({ open: row.code }, search.open === undefined)}
            openRowId={search.open}
            tools={<FollowFilterBar search={search} onChange={onChange} />}
            exports={exports}
            empty={<NothingFound search={search} onClear={clear} />}
          />
        }
      />
    </>
  );
}
