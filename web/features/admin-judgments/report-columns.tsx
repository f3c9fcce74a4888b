/** The columns of the report in groups; every figure that is not nothing opens the judgments behind it. */
import type { FollowReportRow } from '#features/admin-judgments/contract.ts';
import type { ReportColumn } from '#features/admin-judgments/domain/report-columns.ts';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { followListHref, wordOfCell, type FollowSearch } from './follow-search.ts';

/** Group, and the short heading that stands under it. */
const GROUPS: readonly (readonly [group: string, columns: readonly (readonly [ReportColumn, string, number])[]])[] = [
  [
    'Phải theo dõi',
    [
      ['total', 'Tổng', 54],
      ['old', 'Cũ', 48],
      ['new', 'Mới', 48],
    ],
  ],
  [
    'Thi hành xong',
    [
      ['performed', 'Tổng', 54],
      ['performed-in-time', 'Đúng hạn', 66],
      ['performed-late', 'Chậm', 60],
    ],
  ],
  ['', [['ended-otherwise', 'Kết thúc khác', 76]]],
  [
    'Chuyển kỳ sau',
    [
      ['pending', 'Tổng', 54],
      ['pending-in-term', 'Trong hạn', 64],
      ['pending-late', 'Quá hạn', 58],
      ['pending-part', 'Một phần', 58],
      ['pending-none', 'Chưa', 54],
    ],
  ],
  [
    'Kiến nghị',
    [
      ['petitions', 'Gửi', 48],
      ['petitions-answered', 'Trả lời', 54],
      ['petitions-waiting', 'Chờ', 50],
    ],
  ],
  ['', [['sanctions', 'Xử lý', 54]]],
  [
    'Cơ quan đã làm',
    [
      ['noticed', 'Thông báo', 64],
      ['ordered', 'QĐ buộc', 58],
      ['worked', 'Làm việc', 58],
      ['published', 'Công khai', 60],
    ],
  ],
];

export function cellHref(search: FollowSearch, row: string, column: ReportColumn): string {
  return followListHref({ ...search, view: 'report', cell: wordOfCell({ row, column }) });
}

export function reportColumns(search: FollowSearch, group_label: string): readonly DataColumn<FollowReportRow>[] {
  const name: DataColumn<FollowReportRow> = {
    id: 'label',
    header: group_label,
    kind: 'text',
    width: 236,
    grow: 1,
    value: (row) => row.label,
  };
  const figures = GROUPS.flatMap(([group, columns]) =>
    columns.map(([column, header, width]): DataColumn<FollowReportRow> => ({
      id: column,
      header,
      ...(group === '' ? {} : { group }),
      kind: 'count',
      width,
      value: (row) => row.counts[column],
      strong: header === 'Tổng',
      href: (row) => (row.counts[column] === 0 ? undefined : cellHref(search, row.code, column)),
    })),
  );
  return [name, ...figures];
}

/** On a narrow screen a row says how many are followed, done and late; it opens all that are followed. */
export const NARROW_REPORT_COLUMN: DataColumn<FollowReportRow> = {
  id: 'label',
  header: 'Báo cáo',
  kind: 'text',
  width: 280,
  grow: 1,
  value: (row) => row.label,
  render: ({ label, counts }) => (
    <NarrowRow
      title={label}
      aside={`${counts.total} bản án`}
      note={`xong ${counts.performed} · kết thúc khác ${counts['ended-otherwise']} · còn ${counts.pending}`}
      noteAside={counts['pending-late'] === 0 ? undefined : `quá hạn ${counts['pending-late']}`}
    />
  ),
};
