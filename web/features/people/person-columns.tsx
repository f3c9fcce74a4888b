/** The columns of a person's cases: which decision, which side, where it stands, what rests, who has it, on what it rests. */
import type { PartyCaseRow, PartyRole } from '#features/cases/contract.ts';
import { isEndedPosition } from '#law/positions.ts';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { PositionTag, positionWord } from '#ui/display/position-tag.tsx';
import { caseHref } from '#web/features/cases/case-search.ts';
import { RestFigure } from '#web/features/cases/rest-figure.tsx';
import { shortUnitName } from '#web/unit-name.ts';

const ROLE_WORDS = {
  debtor: 'phải thi hành án',
  creditor: 'được thi hành án',
} as const satisfies Record<PartyRole, string>;

function rolesOf(row: PartyCaseRow): string {
  return row.roles.map((role) => ROLE_WORDS[role]).join(', ');
}

/** The register of judgments, with this one open. */
function judgmentHref({ judgment }: PartyCaseRow): string {
  return `/intake?text=${encodeURIComponent(judgment.number)}&open=${encodeURIComponent(judgment.code)}`;
}

export const PERSON_CASE_COLUMNS: readonly DataColumn<PartyCaseRow>[] = [
  {
    id: 'decision_number',
    header: 'Quyết định',
    kind: 'text',
    width: 150,
    value: (row) => row.decision_number,
    href: (row) => caseHref(row.code),
  },
  { id: 'decided_on', header: 'Ngày QĐ', kind: 'date', width: 102, value: (row) => row.decided_on },
  { id: 'roles', header: 'Vai trò', kind: 'text', width: 130, value: rolesOf },
  {
    id: 'position',
    header: 'Tình trạng',
    kind: 'text',
    width: 146,
    value: (row) => positionWord(row.position),
    render: (row) => <PositionTag position={row.position} />,
  },
  {
    id: 'rest_vnd',
    header: 'Còn phải thi hành (₫)',
    kind: 'money',
    width: 184,
    strong: true,
    value: (row) => (isEndedPosition(row.position) ? 0 : row.rest_vnd),
    render: (row) => <RestFigure position={row.position} rest_vnd={row.rest_vnd} />,
  },
  { id: 'officer_name', header: 'Chấp hành viên', kind: 'text', width: 132, value: (row) => row.officer_name },
  { id: 'unit_name', header: 'Đơn vị', kind: 'text', width: 122, value: (row) => shortUnitName(row.unit_name) },
  {
    id: 'judgment',
    header: 'Bản án, quyết định',
    kind: 'text',
    width: 140,
    grow: 1,
    value: (row) => row.judgment.number,
    href: judgmentHref,
  },
  {
    id: 'issued_on',
    header: 'Ngày tuyên',
    kind: 'date',
    width: 102,
    hidden: true,
    value: (row) => row.judgment.issued_on,
  },
  { id: 'court', header: 'Tòa án', kind: 'text', width: 200, hidden: true, value: (row) => row.judgment.court },
  {
    id: 'whole_vnd',
    header: 'Theo quyết định (₫)',
    kind: 'money',
    width: 150,
    hidden: true,
    value: (row) => row.whole_vnd,
  },
  { id: 'code', header: 'Mã hồ sơ', kind: 'text', width: 110, hidden: true, value: (row) => row.code },
];

export const NARROW_PERSON_ROWS: { readonly column: DataColumn<PartyCaseRow>; readonly rowHeight: number } = {
  rowHeight: 58,
  column: {
    id: 'decision_number',
    header: 'Hồ sơ',
    kind: 'text',
    value: (row) => row.decision_number,
    width: 280,
    grow: 1,
    render: (row) => (
      <NarrowRow
        title={row.decision_number}
        aside={<RestFigure position={row.position} rest_vnd={row.rest_vnd} currency />}
        note={rolesOf(row)}
        noteAside={<PositionTag position={row.position} />}
      />
    ),
  },
};
