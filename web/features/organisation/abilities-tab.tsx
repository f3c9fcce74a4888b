/** What each post may do, sentence by sentence, as the server itself checks it. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { POSTS, type Post } from '#features/organisation/domain/posts.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { Icon } from '#ui/icon.tsx';
import { abilitiesQuery, type AbilityFactRow } from './organisation-api.ts';
import { POST_HEADINGS } from './posts-shown.ts';

const OFFICE_WORDS: Readonly<Record<string, string>> = {
  'province-office': 'Cục',
  'district-office': 'Chi cục',
  'regional-office': 'Phòng khu vực',
};

function officesOf(row: AbilityFactRow): string {
  return row.offices.map((office) => OFFICE_WORDS[office] ?? office).join(', ');
}

function postColumn(post: Post): DataColumn<AbilityFactRow> {
  return {
    id: post,
    header: POST_HEADINGS[post],
    group: 'Chức vụ',
    kind: 'text',
    width: 78,
    value: (row) => (row.posts.includes(post) ? 'có' : ''),
    render: (row) =>
      row.posts.includes(post) ? (
        <span className="ability-tick">
          <Icon name="check" />
          <span className="visually-hidden">có</span>
        </span>
      ) : null,
  };
}

const COLUMNS: readonly DataColumn<AbilityFactRow>[] = [
  {
    id: 'fact',
    header: 'Được làm gì',
    kind: 'text',
    width: 300,
    grow: 1,
    value: (row) => row.fact,
    render: (row) => <span className="ability-fact">{row.fact}</span>,
  },
  ...POSTS.map(postColumn),
  {
    id: 'offices',
    header: 'Ở cơ quan',
    kind: 'text',
    width: 120,
    value: officesOf,
    render: (row) => <span className="ability-fact">{officesOf(row)}</span>,
  },
];

const NARROW_ROW = {
  rowHeight: 92,
  column: {
    id: 'row',
    header: 'Được làm gì',
    kind: 'text',
    width: 280,
    grow: 1,
    value: (row: AbilityFactRow) => row.fact,
    render: (row: AbilityFactRow) => (
      <NarrowRow
        title={<span className="ability-fact">{row.fact}</span>}
        note={<span className="ability-fact">{row.posts.map((post) => POST_HEADINGS[post]).join(', ')}</span>}
      />
    ),
  },
} as const;

export function AbilitiesTab() {
  const { data } = useSuspenseQuery(abilitiesQuery);
  return (
    <>
      <p className="dim">
        Quyền đi theo chức vụ đang giữ, trong đơn vị của chức vụ; hết chức vụ thì hết quyền. Người được ủy quyền ký có
        thêm quyền ký quyết định trong thời gian ủy quyền.
      </p>
      <DataTable
        label="Quyền theo chức vụ"
        storageKey="organisation-abilities"
        columns={COLUMNS}
        rows={data}
        rowId={(row) => `${row.ability} ${row.fact}`}
        rowHeight={46}
        unit="quyền"
        narrow={NARROW_ROW}
        toolbar={false}
      />
    </>
  );
}
