/** One unit: what it is, what may be done with it, who serves there on the day, and who signs for its head. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { StaffRow, UnitRow } from '#features/organisation/contract.ts';
import { POSTS } from '#features/organisation/domain/posts.ts';
import { Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { EmptyState, Panel } from '#ui/display/panel.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { useSession } from '#web/session.ts';
import { DelegationsPanel } from './delegations-panel.tsx';
import { organisationHref, type OrganisationSearch } from './organisation-search.ts';
import { staffQuery } from './organisation-api.ts';
import { periodText } from './posts-shown.ts';
import { CloseUnitDialog, CreateStaffDialog, CreateUnitDialog } from './unit-dialogs.tsx';

/** The posts a person holds in the unit on the day, in words. */
function postsIn(row: StaffRow, unit: string): string {
  const held = row.posts.filter((post) => post.held && post.unit === unit);
  return held.map((post) => post.post_label).join(', ');
}

function sinceIn(row: StaffRow, unit: string): string | null {
  return row.posts.find((post) => post.held && post.unit === unit)?.valid_from ?? null;
}

/** The head first, then in the order in which an office names its posts; equals by name. */
function byRank(rows: readonly StaffRow[], unit: string): readonly StaffRow[] {
  const rank = (row: StaffRow) =>
    Math.min(...row.posts.filter((post) => post.held && post.unit === unit).map((post) => POSTS.indexOf(post.post)));
  return rows.toSorted((one, other) => rank(one) - rank(other) || one.code.localeCompare(other.code));
}

/** Posts held elsewhere on the same day: a secondment shows in both units. */
function elsewhere(row: StaffRow, unit: string): string {
  const held = row.posts.filter((post) => post.held && post.unit !== unit);
  return held.map((post) => `${post.post_label}, ${post.unit_name.replace('Thi hành án dân sự', 'THADS')}`).join('; ');
}

function columnsOf(unit: string): readonly DataColumn<StaffRow>[] {
  return [
    { id: 'name', header: 'Họ tên', kind: 'text', width: 170, grow: 1, value: (row) => row.name },
    { id: 'post', header: 'Chức vụ', kind: 'text', width: 160, grow: 1, value: (row) => postsIn(row, unit) },
    { id: 'since', header: 'Từ ngày', kind: 'date', width: 100, value: (row) => sinceIn(row, unit) },
    { id: 'elsewhere', header: 'Đồng thời', kind: 'text', width: 100, grow: 1, value: (row) => elsewhere(row, unit) },
    { id: 'code', header: 'Mã', kind: 'text', width: 190, value: (row) => row.code },
  ];
}

export interface UnitStaffProps {
  readonly unit: UnitRow;
  readonly units: readonly UnitRow[];
  readonly on: string;
  readonly search: OrganisationSearch;
}

export function UnitStaff({ unit, units, on, search }: UnitStaffProps) {
  const { data, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    staffQuery(unit.code, on),
  );
  const { navigate } = useNavigation();
  const rows = useMemo(() => byRank(data?.pages.flatMap((page) => page.rows) ?? [], unit.code), [data, unit.code]);
  const columns = useMemo(() => columnsOf(unit.code), [unit.code]);
  const narrow = useMemo(() => ({ column: narrowColumn(unit.code), rowHeight: 58 }), [unit.code]);
  return (
    <div className="unit-side">
      <Panel
        title={unit.name}
        note={`mã ${unit.code}, ${periodText(unit)}`}
        actions={<UnitActions unit={unit} units={units} on={on} />}
        fill
      >
        <DataTable
          label={`Cán bộ của ${unit.name}`}
          storageKey="organisation-staff"
          columns={columns}
          rows={rows}
          rowId={(row) => row.code}
          openRowId={search.staff}
          onOpenRow={(row) => navigate(organisationHref({ ...search, unit: unit.code, staff: row.code }))}
          loading={isPending}
          hasNextPage={hasNextPage}
          isFetchingNextPage={isFetchingNextPage}
          fetchNextPage={() => void fetchNextPage()}
          total={hasNextPage ? undefined : rows.length}
          unit="người"
          narrow={narrow}
          toolbar={false}
          empty={<EmptyState title="Không ai giữ chức vụ ở đơn vị này vào ngày đã chọn." />}
        />
      </Panel>
      <DelegationsPanel unit={unit} staff={rows} />
    </div>
  );
}

function narrowColumn(unit: string): DataColumn<StaffRow> {
  return {
    id: 'row',
    header: 'Cán bộ',
    kind: 'text',
    width: 280,
    grow: 1,
    value: (row) => row.name,
    render: (row) => <NarrowRow title={row.name} note={postsIn(row, unit)} noteAside={elsewhere(row, unit)} />,
  };
}

/** Only what the person may do: managing the organisation is one ability, and the head of the province has it. */
function UnitActions({ unit, units, on }: { unit: UnitRow; units: readonly UnitRow[]; on: string }) {
  const { abilities } = useSession();
  const [open, setOpen] = useState<'staff' | 'unit' | 'close'>();
  const close = () => setOpen(undefined);
  if (!abilities.includes('organisation.manage')) return null;
  return (
    <>
      <Button small icon="plus" onClick={() => setOpen('staff')}>
        Thêm cán bộ
      </Button>
      <Button small icon="plus" onClick={() => setOpen('unit')}>
        Lập đơn vị
      </Button>
      {unit.parent === null || unit.valid_to !== null ? null : (
        <Button small onClick={() => setOpen('close')}>
          Kết thúc đơn vị
        </Button>
      )}
      <CreateStaffDialog opened={open === 'staff'} onClose={close} unit={unit} on={on} />
      <CreateUnitDialog opened={open === 'unit'} onClose={close} parent={unit} on={on} />
      <CloseUnitDialog opened={open === 'close'} onClose={close} unit={unit} units={units} />
    </>
  );
}
