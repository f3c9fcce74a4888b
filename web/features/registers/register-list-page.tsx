/** The books of a unit in a year, under the numbers of the circular of that time. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { RegisterListRow } from '#features/registers/contract.ts';
import { formatCount } from '#kit/vietnamese-format.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { Help } from '#ui/display/help.tsx';
import { EmptyState, PageHeader } from '#ui/display/panel.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { useNavigation } from '#ui/navigation.tsx';
import { useToday } from '#ui/today.tsx';
import { useSession } from '#web/session.ts';
import { RegisterChoice } from './register-choice.tsx';
import { registerList } from './registers-api.ts';
import { questionOf, registerHref, type RegistersSearch } from './registers-search.ts';
import './registers.css';

const route = getRouteApi('/frame/registers');
const NO_ROWS: readonly RegisterListRow[] = [];
const NARROW_ROW_HEIGHT = 58;

function LineCount({ row }: { row: RegisterListRow }) {
  return row.line_count === null ? <Tag>chưa có dữ liệu</Tag> : formatCount(row.line_count);
}

function columnsFor(search: RegistersSearch): readonly DataColumn<RegisterListRow>[] {
  const href = (row: RegisterListRow) => registerHref(row.code, search);
  return [
    { id: 'name', header: 'Tên sổ', kind: 'text', width: 430, grow: 2, value: (row) => row.name, href },
    { id: 'number', header: 'Mẫu số', kind: 'text', width: 74, value: (row) => row.number ?? '–' },
    {
      id: 'line_count',
      header: 'Số dòng',
      kind: 'count',
      width: 124,
      value: (row) => row.line_count,
      render: (row) => <LineCount row={row} />,
      help: 'Số dòng của cả năm thống kê, kể cả dòng đã gạch bỏ do đính chính.',
    },
    { id: 'last_on', header: 'Dòng gần nhất', kind: 'date', width: 112, value: (row) => row.last_on },
    { id: 'note', header: 'Ghi chú', kind: 'text', width: 300, grow: 3, value: (row) => row.note },
  ];
}

const NARROW_COLUMN: DataColumn<RegisterListRow> = {
  id: 'name',
  header: 'Sổ',
  kind: 'text',
  width: 280,
  grow: 1,
  value: (row) => row.name,
  render: (row) => (
    <NarrowRow
      title={row.name}
      note={row.number === null ? 'chưa rõ số mẫu' : `Mẫu số ${row.number}`}
      noteAside={row.line_count === null ? 'chưa có dữ liệu' : `${formatCount(row.line_count)} dòng`}
    />
  ),
};
const NARROW_ROWS = { column: NARROW_COLUMN, rowHeight: NARROW_ROW_HEIGHT };

export function RegisterListPage() {
  const search = route.useSearch();
  const go = route.useNavigate();
  const { navigate } = useNavigation();
  const { units } = useSession();
  const question = questionOf(search, units, useToday());
  const list = useQuery(registerList(question));
  const kept = useMemo(() => ({ unit: search.unit, year: search.year }), [search.unit, search.year]);
  const columns = useMemo(() => columnsFor(kept), [kept]);
  const onChange = useCallback(
    (changes: RegistersSearch) => void go({ search: (now) => ({ ...now, ...changes }), replace: true }),
    [go],
  );
  if (list.error !== null && list.data === undefined) throw list.error;
  return (
    <>
      <PageHeader
        title="Sổ thi hành án"
        tags={
          <>
            {list.data === undefined ? null : <Tag>{list.data.circular}</Tag>}
            <Help about="Các sổ thi hành án">
              <p>
                Sổ lập theo năm thống kê (01/10 – 30/09) và được ghi từ chính các nghiệp vụ của hồ sơ, không phải ghi
                tay. Số mẫu, tên sổ theo thông tư có hiệu lực trong năm: từ năm 2024 là Thông tư 04/2023/TT-BTP, trước
                đó là Thông tư 01/2016/TT-BTP.
              </p>
            </Help>
          </>
        }
      />
      <DataTable
        label="Các sổ thi hành án"
        storageKey="registers"
        columns={columns}
        rows={list.data?.rows ?? NO_ROWS}
        rowId={(row) => row.code}
        unit="sổ"
        loading={list.isPending}
        onOpenRow={(row) => navigate(registerHref(row.code, kept))}
        narrow={NARROW_ROWS}
        tools={<RegisterChoice question={question} onChange={onChange} />}
        empty={<EmptyState title="Đơn vị này không có sổ nào trong năm đã chọn." />}
      />
    </>
  );
}
