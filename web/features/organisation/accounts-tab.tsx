/** Who may sign in: accounts of the staff of a unit, and beside them what may be done with one. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AccountRow } from '#features/auth/contract.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { EmptyState, Panel } from '#ui/display/panel.tsx';
import { SplitView } from '#ui/display/split-view.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { useSession } from '#web/session.ts';
import { AccountPanel } from './account-panel.tsx';
import { AccountState, STATE_WORDS } from './account-state.tsx';
import { accountsQuery } from './organisation-api.ts';
import { organisationHref, type OrganisationSearch } from './organisation-search.ts';
import { unitChoices } from './units.ts';

const COLUMNS: readonly DataColumn<AccountRow>[] = [
  { id: 'name', header: 'Họ tên', kind: 'text', width: 180, grow: 1, value: (row) => row.name },
  { id: 'username', header: 'Tên đăng nhập', kind: 'text', width: 180, grow: 1, value: (row) => row.username },
  {
    id: 'state',
    header: 'Tình trạng',
    kind: 'text',
    width: 190,
    value: (row) => STATE_WORDS[row.state],
    render: (row) => <AccountState account={row} />,
  },
  {
    id: 'totp',
    header: 'Hai bước',
    kind: 'text',
    width: 90,
    value: (row) => (row.totp_enabled ? 'có' : row.state === 'none' ? '' : 'không'),
  },
  {
    id: 'open_sessions',
    header: 'Phiên đang mở',
    kind: 'count',
    width: 120,
    value: (row) => (row.state === 'none' ? null : row.open_sessions),
  },
  { id: 'staff', header: 'Mã cán bộ', kind: 'text', width: 160, value: (row) => row.staff },
];

const NARROW_ROW = {
  rowHeight: 58,
  column: {
    id: 'row',
    header: 'Tài khoản',
    kind: 'text',
    width: 280,
    grow: 1,
    value: (row: AccountRow) => row.name,
    render: (row: AccountRow) => (
      <NarrowRow title={row.name} note={row.username ?? row.staff} noteAside={<AccountState account={row} />} />
    ),
  },
} as const;

export function AccountsTab({ search }: { search: OrganisationSearch }) {
  const { units } = useSession();
  const { navigate } = useNavigation();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    accountsQuery(search.unit),
  );
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const open = rows.find(({ staff }) => staff === search.staff);
  const { staff: _open, ...rest } = search;
  if (error !== null) {
    return (
      <Panel padded>
        <EmptyState title={refusalsOf(error)[0]?.sentence ?? 'Chưa xem được tài khoản.'} />
      </Panel>
    );
  }
  return (
    <>
      {units.length < 2 ? null : (
        <div className="account-filter">
          <ChoiceField
            name="unit"
            label="Đơn vị"
            optional
            choices={unitChoices(units)}
            value={search.unit ?? ''}
            placeholder="Tất cả đơn vị"
            onChange={(unit) => {
              const { unit: _unit, ...others } = rest;
              navigate(organisationHref(unit === '' ? others : { ...others, unit }));
            }}
          />
        </div>
      )}
      <SplitView
        sideWidth={360}
        list={
          <DataTable
            label="Tài khoản đăng nhập"
            storageKey="organisation-accounts"
            columns={COLUMNS}
            rows={rows}
            rowId={(row) => row.staff}
            openRowId={search.staff}
            onOpenRow={(row) => navigate(organisationHref({ ...search, staff: row.staff }))}
            loading={isPending}
            hasNextPage={hasNextPage}
            isFetchingNextPage={isFetchingNextPage}
            fetchNextPage={() => void fetchNextPage()}
            total={hasNextPage ? undefined : rows.length}
            unit="người"
            narrow={NARROW_ROW}
            toolbar={false}
            empty={<EmptyState title="Đơn vị này chưa có ai để cấp tài khoản." />}
          />
        }
        side={
          open === undefined
            ? undefined
            : {
                key: open.staff,
                title: open.name,
                onClose: () => navigate(organisationHref(rest)),
                content: <AccountPanel key={open.staff} account={open} />,
              }
        }
      />
    </>
  );
}
