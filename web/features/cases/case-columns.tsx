/** The columns of the case list: what an officer reads first stands first, the rest waits in the choice of columns. */
import { BASIS_LABELS, CASE_TYPE_LABELS, type CaseListColumn, type CaseListRow } from '#features/cases/contract.ts';
import { isEndedPosition } from '#law/positions.ts';
import { NarrowRow } from '#ui/data-table/narrow-row.tsx';
import type { DataColumn } from '#ui/data-table/table-model.ts';
import { PositionTag, POSITION_CODES, positionWord } from '#ui/display/position-tag.tsx';
import { shortUnitName } from '#web/unit-name.ts';
import { caseHref } from './case-search.ts';
import { namesOf } from './party-names.ts';
import { RestFigure } from './rest-figure.tsx';
import type { UnitChoice } from './use-units.ts';

const POSITION_CHOICES = POSITION_CODES.filter((code) => code !== 'outside').map((code) => ({
  value: code,
  label: positionWord(code),
}));

/** A column that the file of the list knows too. */
type CaseColumn = DataColumn<CaseListRow> & { readonly id: CaseListColumn };

const NUMBER: CaseColumn = {
  id: 'decision_number',
  header: 'Quyết định',
  kind: 'text',
  width: 156,
  value: (row) => row.decision_number,
  href: (row) => caseHref(row.code),
};

/** Columns of every case list. */
export const CASE_COLUMNS: readonly CaseColumn[] = [
  NUMBER,
  {
    id: 'debtors',
    header: 'Người phải thi hành án',
    kind: 'text',
    width: 150,
    grow: 3,
    value: (row) => namesOf(row.debtors),
  },
  {
    id: 'position',
    header: 'Tình trạng',
    kind: 'text',
    width: 146,
    value: (row) => positionWord(row.position),
    render: (row) => <PositionTag position={row.position} />,
    filter: { kind: 'choice', choices: POSITION_CHOICES },
    help: 'Vị trí thống kê của việc: đang thi hành, hoãn, chưa có điều kiện… Mỗi việc chỉ ở một vị trí.',
  },
  {
    id: 'decided_on',
    header: 'Ngày QĐ',
    kind: 'date',
    width: 102,
    value: (row) => row.decided_on,
    sortable: true,
    filter: { kind: 'date-range' },
  },
  {
    id: 'rest_vnd',
    header: 'Còn phải thi hành (₫)',
    kind: 'money',
    // `ủy thác 103.436.372.209` must fit.
    width: 184,
    value: (row) => (isEndedPosition(row.position) ? 0 : row.rest_vnd),
    render: (row) => <RestFigure position={row.position} rest_vnd={row.rest_vnd} />,
    sortable: true,
    strong: true,
    filter: { kind: 'amount-range' },
  },
  {
    id: 'ended_rest_vnd',
    header: 'Kết thúc khi còn (₫)',
    kind: 'money',
    width: 150,
    hidden: true,
    value: (row) => (isEndedPosition(row.position) ? row.rest_vnd : null),
    help: 'Số tiền chưa thi hành khi hồ sơ kết thúc: bị đình chỉ, ủy thác, thu hồi hoặc rút lên.',
  },
  {
    id: 'last_act_on',
    header: 'Tác động cuối',
    kind: 'date',
    width: 112,
    value: (row) => row.last_act_on,
    sortable: true,
  },
  {
    id: 'officer_name',
    header: 'Chấp hành viên',
    kind: 'text',
    width: 140,
    grow: 1,
    value: (row) => row.officer_name,
  },
  {
    id: 'creditors',
    header: 'Người được thi hành án',
    kind: 'text',
    width: 180,
    grow: 2,
    hidden: true,
    value: (row) => namesOf(row.creditors),
  },
  { id: 'notified_on', header: 'Thông báo', kind: 'date', width: 100, hidden: true, value: (row) => row.notified_on },
  { id: 'verified_on', header: 'Xác minh', kind: 'date', width: 100, hidden: true, value: (row) => row.verified_on },
  {
    id: 'position_since',
    header: 'Ở tình trạng từ',
    kind: 'date',
    width: 116,
    hidden: true,
    value: (row) => row.position_since,
  },
  {
    id: 'whole_vnd',
    header: 'Theo quyết định (₫)',
    kind: 'money',
    width: 150,
    hidden: true,
    value: (row) => row.whole_vnd,
  },
  {
    id: 'collected_vnd',
    header: 'Đã thi hành (₫)',
    kind: 'money',
    width: 150,
    hidden: true,
    value: (row) => row.collected_vnd,
  },
  {
    id: 'basis',
    header: 'Căn cứ',
    kind: 'text',
    width: 104,
    hidden: true,
    value: (row) => BASIS_LABELS[row.basis],
    help: 'Chủ động: thủ trưởng tự ra quyết định (Điều 36 khoản 2). Theo yêu cầu: có đơn của đương sự.',
  },
  {
    id: 'case_type',
    header: 'Loại việc',
    kind: 'text',
    width: 150,
    hidden: true,
    value: (row) => CASE_TYPE_LABELS[row.case_type],
  },
  {
    id: 'credit_institution',
    header: 'Tín dụng',
    kind: 'text',
    width: 84,
    hidden: true,
    value: (row) => (row.credit_institution ? 'có' : ''),
  },
  { id: 'code', header: 'Mã hồ sơ', kind: 'text', width: 110, hidden: true, value: (row) => row.code },
];

/** The unit's column stands after the position for who sees several units. */
export function caseColumnsOf(units: readonly UnitChoice[]): readonly CaseColumn[] {
  if (units.length < 2) return CASE_COLUMNS;
  const names = new Map(units.map((unit) => [unit.code, shortUnitName(unit.name)]));
  const unit: CaseColumn = {
    id: 'unit',
    header: 'Đơn vị',
    kind: 'text',
    width: 130,
    grow: 1,
    value: (row) => names.get(row.unit) ?? row.unit,
  };
  return CASE_COLUMNS.toSpliced(3, 0, unit);
}

/** On a narrow screen a case is three lines: number and position, who owes, how much is left. */
export const NARROW_CASE_COLUMN: DataColumn<CaseListRow> = {
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
      note={namesOf(row.debtors)}
      noteAside={<PositionTag position={row.position} />}
    />
  ),
};

export const NARROW_ROW_HEIGHT = 58;
