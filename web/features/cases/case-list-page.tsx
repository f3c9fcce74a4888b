/** All cases the person may see. Filters, order and the open case live in the address, so a list can be sent to a colleague. */
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { formatCount, formatShortVnd } from '#kit/vietnamese-format.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { filtersOfSearch, searchOfTable, sortOfSearch } from '#ui/data-table/filter-search.ts';
import type { TableFilters, TableSort } from '#ui/data-table/table-model.ts';
import { EmptyState, PageHeader } from '#ui/display/panel.tsx';
import { SplitView } from '#ui/display/split-view.tsx';
import { useToast } from '#ui/feedback/toast.tsx';
import { NARROW, useMedia } from '#ui/use-media.ts';
import { useSession } from '#web/session.ts';
import './case.css';
import { CASE_COLUMNS, caseColumnsOf, NARROW_CASE_COLUMN, NARROW_ROW_HEIGHT } from './case-columns.tsx';
import { CaseFilterBar } from './case-filter-bar.tsx';
import { FILTER_WORDS, filterQueryOf, isFiltered, sortQueryOf, type CaseListSearch } from './case-search.ts';
import { useCaseSide } from './case-side.tsx';
import { download } from './download.ts';
import { useCaseList } from './use-case-list.ts';
import { useOwnUnits } from './use-units.ts';

const route = getRouteApi('/frame/cases');

const NARROW_ROWS = { column: NARROW_CASE_COLUMN, rowHeight: NARROW_ROW_HEIGHT };
const NEWEST_FIRST: TableSort = { column: 'decided_on', descending: true };

/** Exports what the filters find, in the order and with the columns shown; a narrow screen shows none, and exports all. */
function useExports(search: CaseListSearch) {
  const toast = useToast();
  const narrow = useMedia(NARROW);
  return useMemo(() => {
    const run = async (kind: 'xlsx' | 'csv', shown: readonly string[]) => {
      try {
        const columns = narrow ? undefined : shown.join(',');
        const query = { ...filterQueryOf(search), ...sortQueryOf(search), columns };
        await download(`/api/cases/export.${kind}`, query, `ho-so.${kind}`);
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

function useCaseAddress() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (changes: CaseListSearch, keepHistory = false) =>
      void navigate({ search: (now) => ({ ...now, ...changes }), replace: !keepHistory }),
    [navigate],
  );
  return { search, change };
}

function NothingFound({ search, onClear }: { search: CaseListSearch; onClear: () => void }) {
  const { abilities } = useSession();
  if (isFiltered(search))
    return (
      <EmptyState
        title="Không có hồ sơ nào khớp với bộ lọc."
        actions={
          <Button kind="primary" onClick={onClear}>
            Bỏ mọi bộ lọc
          </Button>
        }
      >
        Ô tìm ở đây tìm theo đầu số quyết định hoặc mã hồ sơ. Để tìm theo tên người, bấm Ctrl K.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Chưa có hồ sơ nào."
      actions={
        abilities.includes('intake.decide') ? (
          <LinkButton kind="primary" href="/intake/new">
            Thụ lý bản án đầu tiên
          </LinkButton>
        ) : undefined
      }
    >
      Hồ sơ mở ra từ quyết định thi hành án, hoặc từ một gói dữ liệu được nhập vào.
    </EmptyState>
  );
}

/** Columns, filters and order of the table, as the address has them. */
function useCaseTable(search: CaseListSearch, change: (changes: CaseListSearch) => void) {
  const units = useOwnUnits();
  const columns = useMemo(() => caseColumnsOf(units), [units]);
  const filters = useMemo(() => filtersOfSearch(CASE_COLUMNS, { ...search }), [search]);
  const sort = sortOfSearch(CASE_COLUMNS, { ...search });
  return {
    columns,
    filters,
    sort: sort ?? NEWEST_FIRST,
    onFiltersChange: (next: TableFilters) => change(searchOfTable(CASE_COLUMNS, next, sort)),
    onSortChange: (next: TableSort | undefined) => change(searchOfTable(CASE_COLUMNS, filters, next)),
  };
}

export function CaseListPage() {
  const { search, change } = useCaseAddress();
  const list = useCaseList(search);
  const exports = useExports(search);
  const table = useCaseTable(search, change);
  const clear = () => change(Object.fromEntries(FILTER_WORDS.map((word) => [word, undefined])));
  const side = useCaseSide({ ...list, code: search.open, onOpen: (code) => change({ open: code }) });
  const { sums } = list;
  if (list.error !== null && list.rows.length === 0) throw list.error;
  return (
    <>
      <PageHeader
        title="Hồ sơ thi hành án"
        tags={
          sums === undefined ? null : (
            <span className="dim">
              {formatCount(sums.count)} việc · còn phải thi hành {formatShortVnd(sums.rest_vnd)}
            </span>
          )
        }
      />
      <SplitView
        sideWidth={440}
        side={side}
        list={
          <DataTable
            label="Danh sách hồ sơ thi hành án"
            storageKey="cases"
            {...table}
            rows={list.rows}
            rowId={(row) => row.code}
            total={sums?.count}
            unit="việc"
            loading={list.loading}
            hasNextPage={list.hasNextPage}
            isFetchingNextPage={list.isFetchingNextPage}
            fetchNextPage={list.fetchNextPage}
            {...(sums === undefined
              ? {}
              : {
                  totals: {
                    label: 'Cộng',
                    values: { rest_vnd: sums.rest_vnd, whole_vnd: sums.whole_vnd },
                  },
                })}
            onOpenRow={(row) => change({ open: row.code }, search.open === undefined)}
            openRowId={search.open}
            narrow={NARROW_ROWS}
            tools={<CaseFilterBar search={search} onChange={change} />}
            exports={exports}
            empty={<NothingFound search={search} onClear={clear} />}
          />
        }
      />
    </>
  );
}
